//! What the reader has typed while this page is open, as signals that the islands and the places
//! share.

use leptos::prelude::*;

use crate::handle::{Handle, Refusal, is_blank};
use crate::journey::{Likeness, Side};

use super::to_ascii_host;

/// What one field means. Both signals are empty while the field is blank.
#[derive(Clone, Default)]
pub struct Entry {
    /// The account, once the text names one.
    pub handle: ArcRwSignal<Option<Handle>>,
    /// Why the text names no account.
    pub refusal: ArcRwSignal<Option<Refusal>>,
}

impl Entry {
    /// Takes over what the field holds. Only what has changed is told on.
    pub fn read(&self, text: &str) {
        let (handle, refusal) = match (!is_blank(text)).then(|| Handle::parse(text, to_ascii_host))
        {
            None => (None, None),
            Some(Ok(handle)) => (Some(handle), None),
            Some(Err(refusal)) => (None, Some(refusal)),
        };
        if self.handle.with_untracked(|known| *known != handle) {
            self.handle.set(handle);
        }
        self.refusal.set(refusal);
    }
}

/// All that a reader has typed.
#[derive(Clone, Default)]
pub struct Session {
    old: Entry,
    new: Entry,
}

impl Session {
    /// Returns the field of a side.
    pub fn entry(&self, side: Side) -> &Entry {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// Returns what the two accounts have in common, as a tracked value.
    pub fn likeness(&self) -> Option<Likeness> {
        self.old.handle.with(|old| {
            self.new
                .handle
                .with(|new| Likeness::of(old.as_ref(), new.as_ref()))
        })
    }
}

thread_local! {
    static SESSION: Session = Session::default();
}

/// Returns the one session of this page.
///
/// It belongs to no island, because the islands begin one by one. At build time it is empty.
pub fn session() -> Session {
    SESSION.with(Clone::clone)
}
