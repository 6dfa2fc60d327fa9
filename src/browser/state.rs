//! The one owner of the reader's move, as a signal that everything in the page follows.

use std::cell::RefCell;

use reactive_graph::owner::Owner;
use reactive_graph::prelude::*;
use reactive_graph::signal::ArcRwSignal;

use crate::directory::Directory;
use crate::handle::Handle;
use crate::journey::Side;
use crate::journey::r#move::{Move, VersionSaid};
use crate::payload::Words;

/// The reader's move, and what is needed to read it.
#[derive(Clone, Default)]
pub struct State {
    /// The move.
    pub reader: ArcRwSignal<Move>,
    /// All software; empty until it has come.
    pub directory: ArcRwSignal<Directory>,
    /// What the program says; empty until it has come.
    pub words: ArcRwSignal<Words>,
}

impl State {
    /// Returns the account that a side's field names, as a tracked value.
    pub fn handle(&self, side: Side) -> Option<Handle> {
        self.reader.with(|reader| reader.handle(side).cloned())
    }

    /// Returns the key of what a side's server runs, as a tracked value.
    pub fn software(&self, side: Side) -> String {
        let of = |reader: &Move, list: &Directory| reader.running(side, list).software.to_owned();
        self.asked(of)
    }

    /// Returns what is known of the version of a side's server, as a tracked value.
    pub fn version(&self, side: Side) -> VersionSaid {
        self.asked(|reader, list| reader.version(side, list))
    }

    /// Returns what `ask` says of the move, as a tracked value.
    pub fn asked<T>(&self, ask: impl FnOnce(&Move, &Directory) -> T) -> T {
        self.directory
            .with(|list| self.reader.with(|reader| ask(reader, list)))
    }

    /// Changes the move.
    pub fn change(&self, act: impl FnOnce(&mut Move, &Directory)) {
        self.directory
            .with_untracked(|list| self.reader.update(|reader| act(reader, list)));
    }
}

thread_local! {
    /// Owns all effects: the page lives as long as they.
    static OWNER: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// Makes signals and effects work in this program; to be called once, before anything else.
pub fn begin() {
    // Fails only if it was called before, which changes nothing.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    OWNER.set(Some(owner));
}
