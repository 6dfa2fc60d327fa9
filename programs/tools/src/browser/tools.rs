//! What all buttons work with.

use std::cell::Cell;

use rehome::browser::element::say;
use rehome::browser::look::ask::Rests;
use rehome::browser::look::handed::Handed;
use rehome::check::Seen;
use rehome::payload::Terms;

/// What all of them work with.
pub(crate) struct Tools {
    pub(crate) terms: Terms,
    /// Servers that want to be left alone.
    pub(crate) rests: Rests,
    /// Whether a list of followers is being read.
    pub(crate) is_reading: Cell<bool>,
    /// Counts how often the reader wanted nothing to be kept.
    pub(crate) forgotten: Cell<usize>,
}

impl Tools {
    /// Returns what stands for a key in words.
    pub(crate) fn term<'a>(&'a self, key: &'a str) -> &'a str {
        self.terms.term(key)
    }

    /// Returns what the look has come to by now; `None` before the first one.
    pub(crate) fn seen(&self) -> Option<Seen> {
        let Handed { seen, rests } = Handed::now()?;
        self.rests.learn(rests);
        Some(seen)
    }

    /// Returns what the look has come to; `None` as long as answers are outstanding.
    pub(crate) fn looked(&self) -> Option<Seen> {
        self.seen().filter(|seen| seen.is_finished)
    }

    /// Says what has become of what the reader wanted.
    pub(crate) fn say(&self, key: &str) {
        say("look-status", self.term(key));
    }
}
