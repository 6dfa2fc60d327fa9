//! One file of the page: what it is, and what the reader chose for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rehome::files::{Forms, Kind, Odd, Opened, open};

use super::archive::Archive;
use super::region::Region;

/// A file.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) opened: Opened,
    pub(crate) archive: Option<Archive>,
    pub(crate) region: Region,
    pub(crate) choice: RefCell<Choice>,
    /// Counts how often it was to be shown anew.
    pub(crate) turn: Cell<u32>,
}

/// What a reader chose for a file.
#[derive(Clone, Default)]
pub(crate) struct Choice {
    /// What is in it, where that cannot be told.
    pub(crate) thing: Option<String>,
    /// The format to be written, if another than the one proposed.
    pub(crate) format: Option<String>,
    /// What is to stay as it is.
    pub(crate) kept: Vec<Odd>,
    pub(crate) search: String,
    /// The name of the file to compare it with.
    pub(crate) compared: Option<String>,
}

impl Item {
    /// Returns a file that was read, with a place on the page.
    pub(crate) fn read(name: &str, bytes: Vec<u8>, forms: &Forms) -> Rc<Self> {
        let opened = open(&bytes, name, forms);
        Self::of(name, bytes, opened)
    }

    /// Returns a file with a place on the page.
    pub(crate) fn of(name: &str, bytes: Vec<u8>, opened: Opened) -> Rc<Self> {
        Self::new(name, bytes, opened, None)
    }

    /// Returns an archive with a place on the page.
    pub(crate) fn archive(name: &str, archive: Archive) -> Rc<Self> {
        let opened = Kind::Binary("zip".to_owned()).into();
        Self::new(name, Vec::new(), opened, Some(archive))
    }

    fn new(name: &str, bytes: Vec<u8>, opened: Opened, archive: Option<Archive>) -> Rc<Self> {
        let choice = Choice {
            thing: opened.thing.clone(),
            ..Choice::default()
        };
        Rc::new(Self {
            name: name.to_owned(),
            bytes,
            opened,
            archive,
            region: Region::of(name),
            choice: RefCell::new(choice),
            turn: Cell::default(),
        })
    }
}
