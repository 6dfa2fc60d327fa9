//! The one owner of the reader's move, as a signal that everything in the page follows.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::directory::Directory;
use crate::handle::Handle;
use crate::journey::Side;
use crate::journey::r#move::{Move, VersionSaid};
use crate::payload::Words;
use crate::signal::{self, Signal};

/// The reader's move, and what is needed to read it.
#[derive(Clone, Copy, Default)]
pub struct State {
    /// The move.
    pub reader: Signal<Rc<Move>>,
    /// All software; empty until it has come.
    pub directory: Signal<Rc<Directory>>,
    /// What the program says; empty until it has come.
    pub words: Signal<Rc<Words>>,
}

impl State {
    /// Returns the account that a side's field names, as a tracked value.
    pub fn handle(self, side: Side) -> Option<Handle> {
        self.asked(|reader, _| reader.handle(side).cloned())
    }

    /// Returns the host to link to for a side, as a tracked value.
    pub fn server(self, side: Side) -> Option<String> {
        self.asked(|reader, _| reader.server(side).map(str::to_owned))
    }

    /// Returns the key of what a side's server runs, as a tracked value.
    pub fn software(self, side: Side) -> String {
        let of = |reader: &Move, list: &Directory| reader.running(side, list).software.to_owned();
        self.asked(of)
    }

    /// Returns what is known of the version of a side's server, as a tracked value.
    pub fn version(self, side: Side) -> VersionSaid {
        self.asked(|reader, list| reader.version(side, list))
    }

    /// Returns what `ask` says of the move, as a tracked value.
    pub fn asked<T>(self, ask: impl FnOnce(&Move, &Directory) -> T) -> T {
        let (reader, list) = self.read();
        ask(&reader, &list)
    }

    /// Returns what `ask` says of the move at this moment.
    pub fn now<T>(self, ask: impl FnOnce(&Move, &Directory) -> T) -> T {
        let (reader, list) = self.read_untracked();
        ask(&reader, &list)
    }

    // Outside of the two above, so that there is one copy of what reads the signals.
    fn read(self) -> (Rc<Move>, Rc<Directory>) {
        (self.reader.get(), self.directory.get())
    }

    fn read_untracked(self) -> (Rc<Move>, Rc<Directory>) {
        (self.reader.get_untracked(), self.directory.get_untracked())
    }

    /// Changes the move.
    pub fn change(self, mut act: impl FnMut(&mut Move, &Directory)) {
        self.write(&mut act);
    }

    fn write(self, act: &mut dyn FnMut(&mut Move, &Directory)) {
        let list = self.directory.get_untracked();
        self.reader
            .update(|reader| act(Rc::make_mut(reader), &list));
    }
}

/// Makes effects run in this program, each in a moment of its own after what it follows has changed; to be
/// called once, before anything else.
pub fn begin() {
    signal::begin(|| spawn_local(async { signal::run_due() }));
}
