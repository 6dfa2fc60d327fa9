//! The page: its data, the reader's move, and the look that it shows.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use reactive_graph::prelude::*;
use rehome::browser::fetch::{Abort, Failure, data};
use rehome::browser::state::{self, State, effect};
use rehome::browser::{dom, fields, fragment};
use rehome::handle::Handle;
use rehome::journey::{Part, Side};
use rehome::payload::LookPayload;
use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::ask::Rests;
use crate::look::{self, Run};
use crate::show::Item;
use crate::{crowd, keep, report, within};

/// All that the page works with.
pub(crate) struct Page {
    pub(crate) state: State,
    pub(crate) data: LookPayload,
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

/// Brings the page to life, once its data is there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let page = Rc::new(Page::of(load().await?));
    dom::set(&dom::root(), "data-ready", Some(""));
    let is_within = within::settle(&page);
    if is_within || dom::root().has_attribute("data-asked") {
        look::go(&page);
    }
    Ok(())
}

async fn load() -> Result<LookPayload, JsValue> {
    let script = dom::one(&dom::root(), "script[data-guide]");
    let address = script.map(|script| dom::attribute(&script, "data-guide"));
    let loaded = data(&address.unwrap_or_default(), &Abort::default()).await;
    loaded.map_err(|failure| {
        if failure == Failure::Gone {
            fragment::offer_newer(&State::default());
        }
        JsValue::from_str("data")
    })
}

impl Page {
    fn of(mut data: LookPayload) -> Self {
        state::begin();
        fragment::take_over();
        within::take_over();
        let state = State::default();
        state.words.set(Arc::new(std::mem::take(&mut data.words)));
        state
            .directory
            .set(Arc::new(std::mem::take(&mut data.directory)));
        fields::begin(&state);
        Self {
            state,
            data,
            rests: Rests::default(),
            items: Item::all(),
            run: RefCell::default(),
            is_reading: Cell::new(false),
            forgotten: Cell::new(0),
            shows: shows(),
        }
    }

    /// Lets the page follow what is typed and pressed.
    pub(crate) fn listen(self: &Rc<Self>) {
        for id in ["look", "look-again"] {
            let page = Rc::clone(self);
            let name = if id == "look" { "submit" } else { "click" };
            on(id, name, move || look::go(&page));
        }
        report::begin(self);
        keep::begin(self);
        crowd::begin(self);
        let page = Rc::clone(self);
        effect(move || page.follow(&Side::BOTH.map(|side| page.state.handle(side))));
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
    pub(crate) fn say(&self, text: &str) {
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
            self.say(self.data.term("blank"));
        }
    }
}

/// Sets the text of the element with this id.
pub(crate) fn say(id: &str, text: &str) {
    if let Some(place) = dom::by_id(id) {
        dom::set_text(&place, text);
    }
}

/// Calls `act` when that happens to the element with this id; a form is not sent anywhere.
pub(crate) fn on(id: &str, name: &str, mut act: impl FnMut() + 'static) {
    if let Some(element) = dom::by_id(id) {
        dom::listen(&element, name, move |event| {
            event.prevent_default();
            act();
        });
    }
}

fn shows() -> Vec<Show> {
    let all = dom::all(&dom::root(), "[data-show]").into_iter();
    all.filter_map(|element| {
        let name = dom::attribute(&element, "data-show");
        let (side, part) = name.split_once('.')?;
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
