//! Typed data of this build: the guide's own, and one file for each software that a side is to show.
//! Each side has a state of its own, which the reader sees, and can be tried again.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::fetch::Abort;
use crate::directory::Directory;
use crate::facts::Facts;
use crate::journey::Side;
use crate::payload::{Html, Stage};
use crate::signal::Signal;

/// What has been loaded, and what each side shows.
#[derive(Clone)]
pub(super) struct Loaded {
    names: Signal<Rc<Directory>>,
    /// The facts of the usual software; none until they have come.
    pub(super) usual: Signal<Option<Rc<Facts>>>,
    /// Whether the guide's own data is there, with what the page leaves out.
    pub(super) is_whole: Signal<bool>,
    /// The stages of the guide; none until they have come.
    pub(super) stages: Signal<Rc<Vec<Stage>>>,
    sides: [Texts; 2],
    /// Counts how often the reader, or a network that is back, asked to try again.
    pub(super) again: Signal<usize>,
    /// The software that has come, whichever side wanted it.
    pub(super) known: Rc<RefCell<Vec<Software>>>,
}

/// What the guide shows of a software that is not the usual one.
#[derive(Clone)]
pub(super) struct Software {
    pub(super) facts: Rc<Facts>,
    pub(super) parts: Rc<Html>,
}

/// The texts of one side.
#[derive(Clone, Default)]
pub(super) struct Texts {
    /// What is shown in place of the usual software's texts.
    pub(super) shown: Signal<Option<Software>>,
    /// How far they are.
    pub(super) progress: Signal<Progress>,
    /// What calls off the request that is under way.
    pub(super) abort: Rc<RefCell<Abort>>,
}

/// How far a side's texts are; of which software, by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Progress {
    /// They are shown.
    #[default]
    Shown,
    /// They are on their way.
    Loading(String),
    /// They could not be had.
    Missing(String),
}

impl Loaded {
    /// Returns nothing loaded, with the list that is to hold the names of all software.
    pub(super) fn none(names: Signal<Rc<Directory>>) -> Self {
        Self {
            names,
            usual: Signal::default(),
            is_whole: Signal::default(),
            stages: Signal::default(),
            sides: Default::default(),
            again: Signal::default(),
            known: Rc::default(),
        }
    }

    /// Returns a software that has come.
    pub(super) fn known(&self, key: &str) -> Option<Software> {
        let known = self.known.borrow();
        known
            .iter()
            .find(|software| software.facts.key == key)
            .cloned()
    }

    /// Returns the texts of a side.
    pub(super) fn texts(&self, side: Side) -> &Texts {
        &self.sides[side as usize]
    }

    /// Returns the facts of the software that a side shows, as a tracked value; none until they have
    /// come.
    pub(super) fn facts(&self, side: Side) -> Option<Rc<Facts>> {
        self.shown(side)
            .map(|software| software.facts)
            .or_else(|| self.usual.get())
    }

    /// Returns what a side shows in place of the usual software's texts, as a tracked value.
    pub(super) fn shown(&self, side: Side) -> Option<Software> {
        self.texts(side).shown.get()
    }

    /// Returns whether a side shows the usual software, as a tracked value.
    pub(super) fn is_usual(&self, side: Side) -> bool {
        self.texts(side).shown.get().is_none()
    }

    /// Returns the name of the software that a side shows in place of the usual one, as a tracked value.
    pub(super) fn name(&self, side: Side) -> Option<String> {
        let key = self.shown(side)?.facts.key.clone();
        Some(self.names.get().name_of(&key).to_owned())
    }

    /// Returns the name of the software that a side shows, as a tracked value.
    pub(super) fn name_or_usual(&self, side: Side) -> String {
        let list = self.names.get();
        self.name(side)
            .unwrap_or_else(|| list.name_of(&list.usual).to_owned())
    }

    /// Returns how far a side's texts are, as a tracked value.
    pub(super) fn progress(&self, side: Side) -> Progress {
        self.texts(side).progress.get()
    }

    /// Asks again for what is missing.
    pub(super) fn try_again(&self) {
        self.again.update(|count| *count += 1);
    }
}
