//! How the old server is: a link hands it over, as in `#situation=closing&day=2026-12-31`, or the reader says so.
//! The stage that cannot wait then comes first, in the guide and in its list.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::page::Guide;
use crate::browser::state::effect;
use crate::browser::{dom, fragment};
use crate::journey::r#move::{Answered, Situation};
use crate::journey::situation::{first_stage, key, plain};
use crate::plan::link::{DAY, SITUATION};

/// The question, which comes with what the page leaves out.
const QUESTION: &str = "situation-choice";

/// Returns what the address hands over: how the old server is, and on which day it closes.
pub(super) fn handed_over() -> [String; 2] {
    let values = fragment::values();
    [SITUATION, DAY].map(|name| {
        let value = values
            .as_ref()
            .and_then(|values| fragment::value(values, name));
        value.unwrap_or_default()
    })
}

/// Lets the guide follow what was handed over, and what the reader says.
pub(super) fn begin(guide: &Guide, [how, day]: [String; 2]) {
    say(guide, &how);
    let asked = guide.clone();
    dom::listen(&dom::root(), "change", move |event| {
        let question = dom::target(&event).filter(|target| target.id() == QUESTION);
        if let Some(question) = question {
            say(&asked, &as_field(question).value());
        }
    });
    let orders = [".stage", ".contents li"].map(|selector| dom::all(&dom::root(), selector));
    // An entry keeps its number, wherever it stands.
    for (at, entry) in orders[1].iter().enumerate() {
        dom::set(entry, "value", Some(&(at + 1).to_string()));
    }
    let guide = guide.clone();
    let mut last = ("", false);
    effect(move || {
        let how = guide.state.asked(|reader, _| reader.situation());
        let now = (key(how), guide.loaded.is_whole.get());
        if now == last {
            return;
        }
        if now.0 != last.0 {
            put_first(&orders, first_stage(how));
        }
        last = now;
        answer(now.0, &day);
    });
}

fn say(guide: &Guide, how: &str) {
    if let Some(how) = plain(how) {
        guide
            .state
            .change(|reader, _| reader.answered(Answered::Situation(how)));
    }
}

/// A list to choose from has a value as a field has.
fn as_field(question: Element) -> HtmlInputElement {
    question.unchecked_into()
}

/// Shows the answer in the question, and leaves it where links to other pages take it from, as they do the fields.
fn answer(how: &str, day: &str) {
    // Where all is as usual, another page may know better.
    let told = if how == key(Situation::Ordinary) {
        ""
    } else {
        how
    };
    for (id, value) in [(QUESTION, how), (SITUATION, told), (DAY, day)] {
        if let Some(place) = dom::by_id(id) {
            as_field(place).set_value(value);
        }
    }
}

/// Puts one stage before all others, which are in the page's own order.
fn put_first(orders: &[Vec<Element>; 2], anchor: Option<&str>) {
    let [stages, _] = orders;
    let first = stages.iter().position(|stage| Some(&*stage.id()) == anchor);
    for all in orders {
        for at in (1..all.len()).rev() {
            before(&all[at], &all[at - 1]);
        }
        if let Some(first) = first {
            before(&all[0], &all[first]);
        }
    }
}

/// Moves an element before another, unless it is there already: what is moved loses the focus.
fn before(next: &Element, one: &Element) {
    if one.next_element_sibling().as_ref() != Some(next) {
        // Fails only for an element that would stand in itself.
        let _ = next.before_with_node_1(one);
    }
}
