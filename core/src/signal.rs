//! Values, and what follows them: the whole of the reactive graph that the pages need.
//!
//! An effect runs once, and again after any value that it has read has changed; however many changes there
//! were in between, it runs once. It does not run within the change: what is due waits until
//! [`run_due`], for which whoever calls [`begin`] is asked. The idea is that of Leptos' graph. That one
//! can be shared between threads, and taken down in parts, and would be six kilobytes of every program.

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::mem;
use std::ptr;

/// A value that effects follow. All copies are of one value, which lives as long as the page.
pub struct Signal<T: 'static>(&'static Followed<T>);

struct Followed<T> {
    value: RefCell<T>,
    followers: Followers,
}

/// Effects that have read a value since it changed.
type Followers = RefCell<Vec<Effect>>;

/// An effect; it lives as long as the page.
type Effect = &'static Running;

struct Running {
    act: RefCell<Box<dyn FnMut()>>,
    is_due: Cell<bool>,
}

thread_local! {
    /// The effect that runs.
    static NOW: Cell<Option<Effect>> = const { Cell::new(None) };
    static DUE: RefCell<Vec<Effect>> = const { RefCell::new(Vec::new()) };
    /// What sees to it that what is due is run.
    static WAKE: Cell<Option<fn()>> = const { Cell::new(None) };
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: Default> Default for Signal<T> {
    fn default() -> Self {
        Self(Box::leak(Box::new(Followed {
            value: RefCell::default(),
            followers: RefCell::default(),
        })))
    }
}

impl<T: Clone> Signal<T> {
    /// Returns the value; the effect that asks runs again when it has changed.
    pub fn get(self) -> T {
        self.track();
        self.get_untracked()
    }

    /// Returns the value at this moment.
    pub fn get_untracked(self) -> T {
        self.0.value.borrow().clone()
    }

    /// Lets the effect that asks run again when the value has changed.
    pub fn track(self) {
        track(&self.0.followers);
    }

    /// Takes another value.
    pub fn set(self, value: T) {
        self.0.value.replace(value);
        notify(&self.0.followers);
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.value.borrow_mut());
        notify(&self.0.followers);
    }
}

// Outside of the type: one copy for all kinds of values.
fn track(followers: &Followers) {
    if let Some(effect) = NOW.get() {
        let mut all = followers.borrow_mut();
        if !all.iter().any(|known| ptr::eq(*known, effect)) {
            all.push(effect);
        }
    }
}

fn notify(followers: &Followers) {
    // They follow again by reading again.
    let followers = mem::take(&mut *followers.borrow_mut());
    followers.into_iter().for_each(schedule);
}

fn schedule(effect: Effect) {
    if effect.is_due.replace(true) {
        return;
    }
    let is_first = DUE.with_borrow_mut(|due| {
        due.push(effect);
        due.len() == 1
    });
    if let Some(wake) = WAKE.get().filter(|_| is_first) {
        wake();
    }
}

/// Says what is called when something has become due, so that it calls [`run_due`] soon; not at once, because
/// whoever changes a value may not have ended.
pub fn begin(wake: fn()) {
    WAKE.set(Some(wake));
}

/// Does something soon, and again whenever what it has read has changed.
///
/// # Example
/// ```
/// use rehome_core::signal::{Signal, effect, run_due};
///
/// let (handle, shown) = (Signal::<&str>::default(), Signal::<String>::default());
/// effect(move || shown.set(format!("@{}", handle.get())));
/// handle.set("mina@old.example");
/// run_due();
/// assert_eq!(shown.get(), "@mina@old.example");
/// ```
pub fn effect(act: impl FnMut() + 'static) {
    boxed(Box::new(act));
}

/// One kind of closure for all: each other kind would bring a copy of what runs it.
fn boxed(act: Box<dyn FnMut()>) {
    let running = Running {
        act: RefCell::new(act),
        is_due: Cell::new(false),
    };
    schedule(Box::leak(Box::new(running)));
}

/// Does something with what `ask` says, and again whenever that is something else.
pub fn follow<T: PartialEq + 'static>(
    mut ask: impl FnMut() -> T + 'static,
    mut act: impl FnMut(&T) + 'static,
) {
    let mut last = None;
    effect(move || {
        let now = Some(ask());
        if last != now {
            now.iter().for_each(&mut act);
            last = now;
        }
    });
}

/// Runs all that is due, and what becomes due by that.
pub fn run_due() {
    loop {
        let due = DUE.with_borrow_mut(mem::take);
        if due.is_empty() {
            return;
        }
        due.into_iter().for_each(run);
    }
}

fn run(effect: Effect) {
    effect.is_due.set(false);
    NOW.set(Some(effect));
    (effect.act.borrow_mut())();
    NOW.set(None);
}
