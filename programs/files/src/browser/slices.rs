//! Work on a long file, in slices between which the page lives on, and which can be stopped.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use js_sys::Date;
use rehome::browser::dom;
use rehome::browser::fetch::pause;

use super::item::Item;

/// How long a slice is, in milliseconds: less than what is felt.
const SLICE: f64 = 30.0;
/// How long it is in a page that nobody looks at, where a browser goes on only once a second.
const HIDDEN: f64 = 900.0;
/// After how long it is said that something is going on.
const MOMENT: f64 = 300.0;

/// Returns what comes of work on a file; `None` if something else was wanted of that file meanwhile.
pub(crate) async fn in_slices<T>(item: &Item, work: impl Future<Output = T>) -> Option<T> {
    let turn = item.turn.get();
    let begun = Date::now();
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        let length = if dom::document().hidden() {
            HIDDEN
        } else {
            SLICE
        };
        let end = Date::now() + length;
        while Date::now() < end {
            if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
                return Some(done);
            }
        }
        if Date::now() > begun + MOMENT {
            item.show_progress();
        }
        pause(0).await;
        if item.turn.get() != turn {
            return None;
        }
    }
}
