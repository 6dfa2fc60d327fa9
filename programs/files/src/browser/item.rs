//! One file of the page: what it is, and what the reader chose for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rehome::browser::dom;
use rehome::files::{Odd, Opened};
use rehome::pace::Pace;

use super::archive::Archive;
use super::code_page::Letters;
use super::region::Region;

/// How many stages there are until all is said of a file.
const STAGES: u32 = 5;

/// A file.
pub(crate) struct Item {
    pub(crate) name: String,
    /// Nothing until it is opened.
    content: RefCell<Option<Rc<Content>>>,
    pub(crate) region: Region,
    pub(crate) choice: RefCell<Choice>,
    /// What comes of it: names and bytes. Empty while that is not known.
    pub(crate) outcome: RefCell<Vec<(String, Vec<u8>)>>,
    /// Whether something was chosen of which it is not yet known what comes of it.
    pub(crate) is_stale: Cell<bool>,
    /// Whether it is to be saved once that is known.
    pub(crate) is_wanted: Cell<bool>,
    /// Counts how often something else was wanted of it; what was begun before is given up.
    pub(crate) turn: Cell<u32>,
    pub(crate) pace: Pace,
    stage: Cell<u32>,
}

/// What is in a file.
pub(crate) struct Content {
    pub(crate) bytes: Rc<Vec<u8>>,
    pub(crate) opened: Opened,
    pub(crate) archive: Option<Archive>,
    /// How its letters can be read, if it does not say how they are stored.
    pub(crate) letters: Option<Letters>,
}

impl Content {
    /// Returns a file that is no archive.
    pub(crate) fn of(bytes: Vec<u8>, opened: Opened) -> Self {
        Self {
            bytes: Rc::new(bytes),
            opened,
            archive: None,
            letters: None,
        }
    }
}

/// What a reader chose for a file.
#[derive(Clone, Default)]
pub(crate) struct Choice {
    /// What is in it, where that cannot be told.
    pub(crate) thing: Option<String>,
    /// The code page in which it is read, if another than the likeliest.
    pub(crate) page: Option<String>,
    /// The format to be written, if another than the one proposed.
    pub(crate) format: Option<String>,
    /// What is to stay as it is.
    pub(crate) kept: Vec<Odd>,
    pub(crate) search: String,
    /// The servers whose rows are wanted; all if there are none.
    pub(crate) servers: Vec<String>,
    /// The name of the file to compare it with.
    pub(crate) compared: Option<String>,
}

impl Item {
    /// Returns a file that is yet to be opened, with a place on the page.
    pub(crate) fn new(name: &str) -> Rc<Self> {
        Rc::new(Self {
            name: name.to_owned(),
            content: RefCell::default(),
            region: Region::of(name),
            choice: RefCell::default(),
            outcome: RefCell::default(),
            is_stale: Cell::default(),
            is_wanted: Cell::default(),
            turn: Cell::default(),
            pace: Pace::default(),
            stage: Cell::default(),
        })
    }

    /// Returns what is in it, once it is open.
    pub(crate) fn content(&self) -> Option<Rc<Content>> {
        self.content.borrow().clone()
    }

    /// Takes what is in it.
    pub(crate) fn open(&self, content: Content) {
        self.content.replace(Some(Rc::new(content)));
    }

    /// Gives up what was begun, and returns the number of what begins now.
    pub(crate) fn begin(&self) -> u32 {
        self.turn.set(self.turn.get() + 1);
        self.outcome.take();
        self.enter(0);
        self.say_busy(true);
        self.turn.get()
    }

    fn say_busy(&self, is_busy: bool) {
        let busy = is_busy.then_some("true");
        dom::set(&self.region.element, "aria-busy", busy);
        if let Some(save) = self.region.part(".file-buttons .file-save") {
            dom::set(&save, "disabled", busy);
        }
    }

    /// Says which stage of the work is reached.
    pub(crate) fn enter(&self, stage: u32) {
        self.stage.set(stage);
        self.pace.say(0, 0);
    }

    /// Says that nothing is going on any more.
    pub(crate) fn rest(&self) {
        self.say_busy(false);
        self.region.show(".file-busy", false);
    }

    /// Shows how far the work has come.
    pub(crate) fn show_progress(&self) {
        let (done, all) = self.pace.done().unwrap_or((0, 1));
        // In percent, of all stages.
        let value = (self.stage.get() * 100 + percent(done, all)) / STAGES;
        if let Some(bar) = self.region.part("progress") {
            dom::set(&bar, "value", Some(&value.to_string()));
        }
        self.region.show(".file-busy", true);
    }
}

fn percent(done: usize, all: usize) -> u32 {
    let percent = done.saturating_mul(100) / all.max(1);
    u32::try_from(percent.min(100)).unwrap_or_default()
}
