//! The page: its data, the reader's move, and the look that it shows.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use rehome::browser::state::State;
use rehome::browser::{dom, fields};
use rehome::check::Manners;
use rehome::handle::Handle;
use rehome::journey::{Part, Side};
use rehome::payload::LookPayload;
use rehome::pieces;
use web_sys::Element;

use super::ask::Rests;
use super::element::say;
use super::item::Item;
use super::run::Run;

/// All that the page works with.
pub(crate) struct Page {
    pub(crate) state: State,
    pub(crate) data: LookPayload,
    pub(crate) manners: Rc<[Rc<Manners>]>,
    pub(crate) rests: Rests,
    pub(crate) items: Vec<Item>,
    pub(crate) run: RefCell<Option<Rc<Run>>>,
    /// Whether a list of followers is being read.
    pub(crate) is_reading: Cell<bool>,
    /// Counts how often the reader wanted nothing to be kept.
    pub(crate) forgotten: Cell<usize>,
    shows: Vec<Show>,
}

/// An element that shows a part of an account.
struct Show {
    element: Element,
    side: Side,
    part: Part,
    general: String,
    /// Whether it stands in an answer, which is about the accounts that were looked at.
    is_answer: bool,
}

impl Page {
    /// Returns the page as it was built, with its fields alive.
    pub(crate) fn of(mut data: LookPayload) -> Self {
        let state = State::default();
        state.words.set(Arc::new(std::mem::take(&mut data.words)));
        state
            .directory
            .set(Arc::new(std::mem::take(&mut data.directory)));
        fields::begin(&state);
        let manners = std::mem::take(&mut data.manners).into_iter();
        Self {
            state,
            data,
            manners: manners.map(Rc::new).collect(),
            rests: Rests::default(),
            items: Item::all(),
            run: RefCell::default(),
            is_reading: Cell::new(false),
            forgotten: Cell::new(0),
            shows: shows(),
        }
    }

    /// Returns the accounts that are typed at this moment, the old one first.
    pub(crate) fn typed(&self) -> [Option<Handle>; 2] {
        Side::BOTH.map(|side| self.state.now(|reader, _| reader.handle(side).cloned()))
    }

    /// Shows the accounts that are typed, except where others were looked at.
    pub(crate) fn follow(&self, typed: &[Option<Handle>; 2]) {
        let run = self.run.borrow().clone();
        for show in &self.shows {
            let looked = run.as_ref().filter(|_| show.is_answer);
            let handle = match looked {
                Some(run) => Some(&run.handles[show.side as usize]),
                None => typed[show.side as usize].as_ref(),
            };
            let text = handle.map(|handle| show.part.of(handle));
            dom::set_text(&show.element, text.as_ref().unwrap_or(&show.general));
        }
        if let Some(run) = run {
            self.tell_stale(&run, !run.is_about(typed));
        }
    }

    /// Says that other accounts are typed than those that were looked at.
    fn tell_stale(&self, run: &Run, is_stale: bool) {
        dom::set(&dom::root(), "data-stale", is_stale.then_some(""));
        if let Some(place) = dom::by_id("look-stale") {
            let said = if is_stale {
                self.data.term("stale")
            } else {
                ""
            };
            dom::say(&place, &run.named(said));
        }
    }

    /// Says what the page is at.
    pub(crate) fn say(text: &str) {
        say("look-status", text);
    }

    /// Leads to the field that names no account.
    pub(crate) fn refuse(&self, missing: Side) {
        let Some(input) = dom::input(missing.key()) else {
            return;
        };
        // Fails only for elements that cannot be focused.
        let _ = input.focus();
        if input.value().trim().is_empty() {
            Self::say(self.data.term("blank"));
        }
    }
}

fn shows() -> Vec<Show> {
    let all = dom::all(&dom::root(), "[data-show]").into_iter();
    all.filter_map(|element| {
        let name = dom::attribute(&element, "data-show");
        let (side, part) = pieces::split_once(&name, ".")?;
        Some(Show {
            side: Side::from_key(side)?,
            part: Part::from_key(part)?,
            general: dom::text(&element),
            is_answer: element.closest("[data-answer]").ok()?.is_some(),
            element,
        })
    })
    .collect()
}
