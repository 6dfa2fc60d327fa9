//! All files of the page, and what is known of the reader's move.

use std::cell::RefCell;
use std::rc::Rc;

use rehome::browser::state::State;
use rehome::browser::{dom, fields, start};
use rehome::files::{Entry, Eye};
use rehome::journey::Side;
use rehome::payload::{FilesPayload, Reader};
use rehome::version::Version;

use super::item::{Choice, Item};

/// The page.
pub(crate) struct Bench {
    pub(crate) state: State,
    pub(crate) data: FilesPayload,
    pub(crate) items: RefCell<Vec<Rc<Item>>>,
    pub(crate) acts: Acts,
    /// Hashtags that are ticked.
    pub(crate) followed: Rc<RefCell<Vec<String>>>,
    /// The hashtags that are listed, and where they lead.
    pub(crate) listed: RefCell<Vec<String>>,
}

/// What can be asked for where a file is shown. It is done elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Acts {
    /// Shows a file anew, once the browser has shown what was chosen.
    pub(crate) again: fn(&Rc<Bench>, &Rc<Item>),
    /// Takes a file out of an archive, and shows it.
    pub(crate) take_out: fn(&Rc<Bench>, &Rc<Item>, &Entry),
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
    pub(crate) fn of(mut data: FilesPayload, acts: Acts) -> Rc<Self> {
        let state = start::state(&mut data.words, &mut data.directory);
        fields::begin(state);
        fields::servers(state);
        Rc::new(Self {
            state,
            data,
            items: RefCell::default(),
            acts,
            followed: Rc::default(),
            listed: RefCell::default(),
        })
    }

    /// Returns the server that is to take the files in, as it is known at this moment.
    pub(crate) fn new_server(&self) -> NewServer<'_> {
        let (key, name, version, is_assumed) = self.state.now(|reader, list| {
            let running = reader.running(Side::New, list);
            let name = list.name_of(running.software).to_owned();
            let version = reader.version(Side::New, list).known();
            (
                running.software.to_owned(),
                name,
                version,
                running.is_assumed(),
            )
        });
        NewServer {
            name,
            reader: self
                .data
                .readers
                .iter()
                .find(|reader| reader.software == key),
            version,
            is_assumed,
        }
    }

    /// Returns what the rows are looked at for.
    pub(crate) fn eye(&self, choice: &Choice) -> Eye {
        let own = Side::BOTH.map(|side| {
            let account = self.state.now(|reader, _| reader.handle(side).cloned());
            account
                .map(|handle| handle.address().to_ascii_lowercase())
                .unwrap_or_default()
        });
        Eye {
            own,
            search: choice.search.trim().to_ascii_lowercase(),
            servers: choice.servers.clone(),
            ..Eye::default()
        }
    }

    /// Says what the page is at.
    pub(crate) fn say(text: &str) {
        if let Some(place) = dom::by_id("bench-status") {
            dom::set_text(&place, text);
        }
    }

    /// Shows the buttons for all files while there are any.
    pub(crate) fn count(&self) {
        if let Some(all) = dom::by_id("bench-all") {
            dom::show(&all, !self.items.borrow().is_empty());
        }
    }
}
