//! One file of the page: what it is, and what the reader chose for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rehome::browser::fetch::pause;
use rehome::files::{Odd, Opened};
use wasm_bindgen_futures::spawn_local;

use super::archive::Archive;
use super::bench::Bench;
use super::region::Region;
use super::{save, show};

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
    /// Returns a file with a place on the page.
    pub(crate) fn of(bench: &Rc<Bench>, name: &str, bytes: Vec<u8>, opened: Opened) -> Rc<Self> {
        Self::new(bench, name, bytes, opened, None)
    }

    /// Returns an archive with a place on the page.
    pub(crate) fn archive(
        bench: &Rc<Bench>,
        name: &str,
        opened: Opened,
        archive: Archive,
    ) -> Rc<Self> {
        Self::new(bench, name, Vec::new(), opened, Some(archive))
    }

    fn new(
        bench: &Rc<Bench>,
        name: &str,
        bytes: Vec<u8>,
        opened: Opened,
        archive: Option<Archive>,
    ) -> Rc<Self> {
        let choice = Choice {
            thing: opened.thing.clone(),
            ..Choice::default()
        };
        let item = Rc::new(Self {
            name: name.to_owned(),
            bytes,
            opened,
            archive,
            region: Region::of(name),
            choice: RefCell::new(choice),
            turn: Cell::default(),
        });
        item.listen(bench);
        item
    }

    fn listen(self: &Rc<Self>, bench: &Rc<Bench>) {
        let (page, item) = (Rc::clone(bench), Rc::clone(self));
        self.region
            .on(".file-away", "click", move |_| page.take_away(&item));
        let (page, item) = (Rc::clone(bench), Rc::clone(self));
        self.region
            .on(".file-save", "click", move |_| save::one(&page, &item));
        self.choose(bench, ".file-thing select", |choice, value| {
            choice.thing = (!value.is_empty()).then(|| value.to_owned());
            choice.format = None;
        });
        self.choose(bench, ".file-form select", |choice, value| {
            choice.format = Some(value.to_owned());
        });
        self.choose(bench, ".file-compare select", |choice, value| {
            choice.compared = (!value.is_empty()).then(|| value.to_owned());
        });
        self.choose(bench, ".file-search input", |choice, value| {
            value.clone_into(&mut choice.search);
        });
    }

    /// Lets a field change what is chosen.
    fn choose(self: &Rc<Self>, bench: &Rc<Bench>, field: &str, act: fn(&mut Choice, &str)) {
        let (bench, item) = (Rc::clone(bench), Rc::clone(self));
        self.region.on(field, "change", move |value| {
            act(&mut item.choice.borrow_mut(), value);
            item.show_soon(&bench);
        });
    }

    /// Shows the file anew, once the browser has shown what was chosen.
    pub(crate) fn show_soon(self: &Rc<Self>, bench: &Rc<Bench>) {
        let (bench, item) = (Rc::clone(bench), Rc::clone(self));
        spawn_local(async move {
            pause(0).await;
            show::show(&bench, &item);
        });
    }
}
