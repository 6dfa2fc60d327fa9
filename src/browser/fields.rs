//! The fields for the two accounts: what is typed goes into the move, and what that makes of it is
//! said beside the field, once the reader pauses or leaves it.

pub(super) mod announce;
mod server;
mod several;
mod software;
mod version;

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use web_sys::HtmlInputElement;

use super::host::to_ascii_host;
use super::state::State;
use super::{dom, lasting};
use crate::handle::Reading;
use crate::journey::{Likeness, Side};
use crate::payload::Said;
use crate::signal::{Signal, effect};
use announce::{Announcer, refused};

/// Marks a field that a link or another build has filled.
pub(super) const HANDED_OVER: &str = "data-handed-over";

/// Marks a field whose software the reader has chosen, even if it is the one that would be assumed.
pub(super) const CHOSEN: &str = "data-chosen";

/// How long a reader may pause within a handle before anything is said about it, in milliseconds.
const PAUSE: u32 = 1_200;

/// Brings the fields of a page to life, and takes over what was typed before.
pub fn begin(state: State) {
    let fields: Vec<_> = Side::BOTH
        .into_iter()
        .filter_map(|side| Field::of(state, side))
        .collect();
    for field in &fields {
        field.listen();
        field.tell();
        several::begin(field);
    }
    take_over(&fields);
    // Some browsers fill in what was typed at an earlier visit only after this program has begun.
    dom::listen(&dom::window(), "pageshow", move |_| take_over(&fields));
    likeness(state);
}

/// Brings to life what can be said of the two servers, where a page asks for it.
pub fn servers(state: State) {
    for side in Side::BOTH {
        software::begin(state, side);
        version::begin(state, side);
        server::begin(state, side);
    }
}

/// Reads what stands in the fields. Whoever is not in one of them is told at once what is wrong with it.
fn take_over(fields: &[&Field]) {
    let focused = dom::document().active_element();
    for field in fields {
        field.typed();
        if focused.as_ref() != Some(&*field.input) {
            field.error.set(field.refusal());
        }
    }
}

struct Field {
    state: State,
    side: Side,
    input: HtmlInputElement,
    /// What is shown as wrong. It lags behind the move: nobody is told off while typing.
    error: Signal<Option<Reading>>,
    pause: RefCell<Option<Timeout>>,
    announcer: Announcer,
}

impl Field {
    fn of(state: State, side: Side) -> Option<&'static Self> {
        Some(lasting(Self {
            state,
            side,
            input: dom::input(side.key())?,
            error: Signal::default(),
            pause: RefCell::default(),
            announcer: Announcer::of(state, side),
        }))
    }

    fn listen(&'static self) {
        dom::listen(&self.input, "input", |_| {
            self.typed();
            let pause = Timeout::new(PAUSE, || self.settle());
            // The one before is called off with this.
            self.pause.replace(Some(pause));
        });
        dom::listen(&self.input, "blur", |_| self.settle());
    }

    fn typed(&self) {
        let text = self.input.value();
        let is_same = self.state.now(|reader, _| reader.text(self.side) == text);
        if is_same {
            return;
        }
        self.state
            .change(|reader, list| reader.typed(self.side, &text, list, to_ascii_host));
        if self.refusal().is_none() {
            self.error.set(None);
        }
    }

    fn refusal(&self) -> Option<Reading> {
        let reading = self
            .state
            .now(|reader, _| reader.reading(self.side).cloned());
        reading.filter(|reading| reading.refusal().is_some())
    }

    /// Says what is wrong with the text, or what has become of it.
    fn settle(&self) {
        self.pause.take();
        let is_named = self.state.now(|reader, _| reader.host(self.side).is_some());
        if is_named {
            self.state.change(|reader, _| reader.settled(self.side));
        }
        self.error.set(self.refusal());
        self.announcer.announce();
    }

    /// Shows the words for what is wrong as soon as both are there.
    fn tell(&'static self) {
        effect(|| {
            let error = self.error.get();
            let words = self.state.words.get();
            if let Some(place) = dom::part_of(self.side.key(), "error") {
                let said = error.as_ref().map(|error| refused(&words, error));
                dom::say(&place, &said.unwrap_or_default());
            }
            // Nobody has an account there before signing up.
            let is_early = self.side == Side::New;
            let is_wrong = |error: &&Reading| !(is_early && error.server().is_some());
            let invalid = error.as_ref().filter(is_wrong).map(|_| "true");
            dom::set(&self.input, "aria-invalid", invalid);
            if error.is_some() {
                self.announcer.announce();
            }
        });
    }
}

/// Says what the two accounts have in common, if a reader should know.
fn likeness(state: State) {
    effect(move || {
        let words = state.words.get();
        let said = match state.asked(|reader, _| reader.likeness()) {
            None => "",
            Some(Likeness::SameAccount) => words.say(Said::SameAccount),
            Some(Likeness::SameServer) => words.say(Said::SameServer),
        };
        if let Some(place) = dom::by_id("likeness") {
            dom::say(&place, said);
        }
    });
}
