//! Work that takes long, in slices: between them whoever waits can do something else, or give up.

use std::cell::Cell;
use std::future::poll_fn;
use std::mem::replace;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How many steps make a slice. A step is a row, a cell or the like.
const STEPS: usize = 256;

/// How far work has come.
#[derive(Debug, Default)]
pub struct Pace {
    done: Cell<usize>,
    all: Cell<usize>,
}

impl Pace {
    /// Returns how much is done, and of how much; `None` before anything is.
    pub fn done(&self) -> Option<(usize, usize)> {
        (self.all.get() > 0).then(|| (self.done.get(), self.all.get()))
    }

    /// Says how much is done, and of how much.
    pub fn say(&self, done: usize, all: usize) {
        self.done.set(done);
        self.all.set(all);
    }

    /// Does work step by step, and rests after every slice. A step answers how much is done, and of how
    /// much; nothing once there is no more to do.
    pub(crate) async fn work(&self, step: &mut dyn FnMut() -> Option<(usize, usize)>) {
        loop {
            for _ in 0..STEPS {
                match step() {
                    Some((done, all)) => self.say(done, all),
                    None => return,
                }
            }
            self.rest().await;
        }
    }

    /// Does the same with each number below `count`.
    pub(crate) async fn each(&self, count: usize, act: &mut dyn FnMut(usize)) {
        let mut at = 0;
        let mut step = || {
            (at < count).then(|| {
                act(at);
                at += 1;
                (at, count)
            })
        };
        self.work(&mut step).await;
    }

    /// Rests once. It wakes nobody: who polls goes on at any time, and who drops the work has given it up.
    pub(crate) async fn rest(&self) {
        let mut has_rested = false;
        let rest = |_: &mut Context| {
            if replace(&mut has_rested, true) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        };
        poll_fn(rest).await;
    }
}

/// Returns what comes of work that is done without a rest.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_rests_and_says_how_far_it_has_come() {
        let pace = Pace::default();
        assert_eq!(pace.done(), None);
        let all = 2 * STEPS + 1;
        let mut sum = 0;
        {
            let mut add = |at| sum += at;
            let mut work = pin!(pace.each(all, &mut add));
            let mut context = Context::from_waker(Waker::noop());
            for slice in 1..3 {
                assert!(work.as_mut().poll(&mut context).is_pending());
                assert_eq!(pace.done(), Some((slice * STEPS, all)));
            }
            assert!(work.as_mut().poll(&mut context).is_ready());
        }
        assert_eq!(sum, (0..all).sum::<usize>());
        at_once(pace.each(0, &mut |_| unreachable!("there is none")));
    }
}
