//! The page: its data, the reader's move, and the look that it shows.

use std::cell::RefCell;
use std::rc::Rc;

use rehome::browser::element::say;
use rehome::browser::look::ask::Rests;
use rehome::browser::look::item::Item;
use rehome::browser::shows::{Show, below};
use rehome::browser::state::State;
use rehome::browser::{dom, fields, start};
use rehome::check::Manners;
use rehome::handle::Handle;
use rehome::journey::Side;
use rehome::payload::LookPayload;

use super::run::Run;

/// All that the page works with.
pub(crate) struct Page {
    pub(crate) state: State,
    pub(crate) data: LookPayload,
    pub(crate) manners: Rc<[Rc<Manners>]>,
    pub(crate) rests: Rests,
    pub(crate) items: Vec<Item>,
    pub(crate) run: RefCell<Option<Rc<Run>>>,
    /// What shows a part of an account, and whether it stands in an answer, which is about the accounts that
    /// were looked at.
    shows: Vec<(Show, bool)>,
}

impl Page {
    /// Returns the page as it was built, with its fields alive.
    pub(crate) fn of(mut data: LookPayload) -> Self {
        let state = start::state(&mut data.words, &mut data.directory);
        fields::begin(state);
        let manners = std::mem::take(&mut data.manners).into_iter();
        Self {
            state,
            data,
            manners: manners.map(Rc::new).collect(),
            rests: Rests::default(),
            items: Item::all(),
            run: RefCell::default(),
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
        for (show, is_answer) in &self.shows {
            let looked = run.as_ref().filter(|_| *is_answer);
            let handle = match looked {
                Some(run) => Some(&run.handles[show.side as usize]),
                None => typed[show.side as usize].as_ref(),
            };
            show.fill(handle);
        }
        if let Some(run) = run {
            self.tell_stale(&run, !run.is_about(typed));
        }
    }

    /// Says that other accounts are typed than those that were looked at.
    fn tell_stale(&self, run: &Run, is_stale: bool) {
        dom::set(&dom::root(), "data-stale", is_stale.then_some(""));
        Self::note_known(run, !is_stale && run.is_over());
        if let Some(place) = dom::by_id("look-stale") {
            let said = if is_stale {
                self.data.term("stale")
            } else {
                ""
            };
            dom::say(&place, &run.named(said));
        }
    }

    /// Notes at the fields by which handles other servers know what is typed there, and where the accounts are, if
    /// that is so: links to the guide take it along (`boot.js`).
    pub(crate) fn note_known(run: &Run, is_so: bool) {
        let known = if is_so { run.known() } else { [None, None] };
        for (side, known) in Side::BOTH.into_iter().zip(known) {
            if let Some(input) = dom::input(side.key()) {
                dom::set(&input, "data-known", known.as_deref());
            }
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

fn shows() -> Vec<(Show, bool)> {
    let is_answer = |show: &Show| matches!(show.element.closest("[data-answer]"), Ok(Some(_)));
    let all = below(&dom::root()).into_iter();
    let all = all.map(|show| {
        let is_answer = is_answer(&show);
        (show, is_answer)
    });
    all.collect()
}
