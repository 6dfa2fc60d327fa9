//! All files of the page, and what is known of the reader's move.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use rehome::browser::state::State;
use rehome::browser::{dom, fields};
use rehome::files::{Eye, pack};
use rehome::journey::Side;
use rehome::journey::r#move::By;
use rehome::payload::{FilesPayload, Reader};
use rehome::version::Version;

use super::item::Item;
use super::{save, show};

/// The page.
pub(crate) struct Bench {
    pub(crate) state: State,
    pub(crate) data: FilesPayload,
    pub(crate) items: RefCell<Vec<Rc<Item>>>,
}

/// The server that is to take the files in.
pub(crate) struct NewServer<'a> {
    /// The name of its software.
    pub(crate) name: String,
    /// How that takes files in, if it is listed.
    pub(crate) reader: Option<&'a Reader>,
    pub(crate) version: Option<Version>,
    /// Whether nobody has said what it runs.
    pub(crate) is_assumed: bool,
}

impl Bench {
    /// Returns the page as it was built, with its fields alive.
    pub(crate) fn of(mut data: FilesPayload) -> Rc<Self> {
        let state = State::default();
        state.words.set(Arc::new(std::mem::take(&mut data.words)));
        state
            .directory
            .set(Arc::new(std::mem::take(&mut data.directory)));
        fields::begin(&state);
        fields::servers(&state);
        Rc::new(Self {
            state,
            data,
            items: RefCell::default(),
        })
    }

    /// Lets the buttons for all files work.
    pub(crate) fn listen(self: &Rc<Self>) {
        let bench = Rc::clone(self);
        on("bench-save", move || bench.save_all());
        let bench = Rc::clone(self);
        on("bench-clear", move || {
            for item in bench.items.take() {
                item.region.element.remove();
            }
            bench.count();
        });
    }

    /// Returns the server that is to take the files in, as it is known at this moment.
    pub(crate) fn new_server(&self) -> NewServer<'_> {
        let (key, name, version, by) = self.state.now(|reader, list| {
            let running = reader.running(Side::New, list);
            let name = list.name_of(running.software).to_owned();
            let version = reader.version(Side::New, list).known();
            (running.software.to_owned(), name, version, running.by)
        });
        NewServer {
            name,
            reader: self
                .data
                .readers
                .iter()
                .find(|reader| reader.software == key),
            version,
            is_assumed: by == By::Nobody,
        }
    }

    /// Returns what the rows are looked at for.
    pub(crate) fn eye(&self, search: &str) -> Eye {
        let own = Side::BOTH.map(|side| {
            let account = self.state.now(|reader, _| reader.handle(side).cloned());
            account
                .map(|handle| handle.address().to_ascii_lowercase())
                .unwrap_or_default()
        });
        Eye {
            own,
            search: search.trim().to_ascii_lowercase(),
            ..Eye::default()
        }
    }

    /// Adds a file to the page.
    pub(crate) fn add(self: &Rc<Self>, item: &Rc<Item>) {
        self.items.borrow_mut().push(Rc::clone(item));
        show::show(self, item);
        self.count();
        // Others can be compared with it now.
        for other in self.items.borrow().iter() {
            show::comparable(self, other);
        }
    }

    /// Takes a file away.
    pub(crate) fn take_away(&self, item: &Rc<Item>) {
        item.region.element.remove();
        self.items
            .borrow_mut()
            .retain(|known| !Rc::ptr_eq(known, item));
        Self::say(&dom::filled(
            self.data.term("taken-away"),
            "file",
            &item.name,
        ));
        self.count();
        for other in self.items.borrow().iter() {
            show::comparable(self, other);
        }
        if let Some(choose) = dom::input("choose") {
            // Fails only for elements that cannot be focused.
            let _ = choose.focus();
        }
    }

    /// Looks at every file anew.
    pub(crate) fn show_all(self: &Rc<Self>) {
        let items = self.items.borrow().clone();
        for item in &items {
            show::show(self, item);
        }
    }

    /// Says what the page is at.
    pub(crate) fn say(text: &str) {
        if let Some(place) = dom::by_id("bench-status") {
            dom::set_text(&place, text);
        }
    }

    fn count(&self) {
        if let Some(all) = dom::by_id("bench-all") {
            dom::show(&all, !self.items.borrow().is_empty());
        }
    }

    fn save_all(&self) {
        let items = self.items.borrow();
        let files: Vec<_> = items
            .iter()
            .flat_map(|item| save::files(self, item))
            .collect();
        if !files.is_empty() {
            save::hand_over(self, "files.zip", &pack(&save::named_apart(files)));
        }
    }
}

fn on(id: &str, mut act: impl FnMut() + 'static) {
    if let Some(button) = dom::by_id(id) {
        dom::listen(&button, "click", move |_| act());
    }
}
