//! What screen readers say once a reader has paused or left a field.

use std::cell::RefCell;

use crate::browser::dom::{self, filled};
use crate::browser::state::State;
use crate::handle::Reading;
use crate::journey::{Part, Side};
use crate::payload::{Said, Words};

const STATUS: &str = "accounts-status";

/// Says a sentence in the panel's status.
pub(in crate::browser) fn announce(text: &str) {
    if let Some(status) = dom::by_id(STATUS) {
        dom::set_text(&status, text);
    }
}

/// Says what has become of one field, once for each thing it can mean.
pub(super) struct Announcer {
    state: State,
    side: Side,
    said: RefCell<Option<Reading>>,
}

impl Announcer {
    pub(super) fn of(state: State, side: Side) -> Self {
        Self {
            state,
            side,
            said: RefCell::default(),
        }
    }

    pub(super) fn announce(&self) {
        let reading = self
            .state
            .now(|reader, _| reader.reading(self.side).cloned());
        if *self.said.borrow() == reading {
            return;
        }
        let sentence = self.sentence(reading.as_ref());
        // Before the words have come there is nothing to say it with.
        if !sentence.is_empty() {
            announce(&sentence);
            self.said.replace(reading);
        }
    }

    fn sentence(&self, reading: Option<&Reading>) -> String {
        let words = self.state.words.get_untracked();
        let (named, cleared) = match self.side {
            Side::Old => (Said::NamedOld, Said::ClearedOld),
            Side::New => (Said::NamedNew, Said::ClearedNew),
        };
        match reading {
            None => words.say(cleared).to_owned(),
            Some(Reading::Several(_)) => words.say(Said::Several).to_owned(),
            Some(Reading::One(handle)) => {
                let sentence = filled(words.say(named), "handle", &Part::Handle.of(handle));
                filled(&sentence, "host", handle.host())
            }
            Some(refusal) => refused(&words, refusal),
        }
    }
}

/// Returns why a text is no handle, in words; nothing if it is one.
pub(super) fn refused(words: &Words, reading: &Reading) -> String {
    match reading {
        Reading::Refused { refusal, value } => {
            let sentence = filled(words.refusal(*refusal), "letter", value);
            filled(&sentence, "handle", value)
        }
        _ => String::new(),
    }
}
