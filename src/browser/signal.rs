//! Values that effects follow.

use std::cell::RefCell;
use std::rc::Rc;

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

/// A value that effects follow. All clones are of one value.
///
/// The value stands beside what tells of its changes: Leptos' own signals hold it between locks, of which
/// each type of value would bring a copy.
#[derive(Clone, Debug, Default)]
pub struct Signal<T> {
    value: Rc<RefCell<T>>,
    changes: ArcTrigger,
}

impl<T: Clone> Signal<T> {
    /// Returns the value; the effect that asks runs again when it has changed.
    pub fn get(&self) -> T {
        self.track();
        self.get_untracked()
    }

    /// Returns the value at this moment.
    pub fn get_untracked(&self) -> T {
        self.value.borrow().clone()
    }

    /// Lets the effect that asks run again when the value has changed.
    pub fn track(&self) {
        self.changes.track();
    }

    /// Takes another value.
    pub fn set(&self, value: T) {
        self.value.replace(value);
        self.changes.notify();
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
        self.changes.notify();
    }
}
