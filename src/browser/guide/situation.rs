//! How the old server is: a link hands it over, as in `#situation=closing&day=2026-12-31`, this device remembers it
//! with the plan, or the reader says so.
//! The stage that cannot wait then comes first, in the guide and in its list.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::page::Guide;
use crate::browser::storage::{self, PLAN};
use crate::browser::{dom, fragment};
use crate::journey::r#move::{Answered, Situation};
use crate::journey::situation::{first_stage, key, plain};
use crate::plan::link::{DAY, SITUATION};
use crate::plan::record::with_situation;
use crate::signal::effect;

/// The question, which comes with what the page leaves out.
const QUESTION: &str = "situation-choice";

/// Returns what the address hands over or, without that, what this device remembers of the plan: how the old server
/// is, and on which day it closes.
pub(super) fn handed_over() -> [String; 2] {
    in_address().unwrap_or_else(storage::remembered_situation)
}

fn in_address() -> Option<[String; 2]> {
    let values = fragment::values()?;
    let value = |name| fragment::value(&values, name);
    Some([value(SITUATION)?, value(DAY).unwrap_or_default()])
}

/// Lets the guide follow what was handed over, what the reader says, and what another tab has written.
pub(super) fn begin(guide: &Guide, [how, day]: [String; 2]) {
    say(guide, &how);
    let day = Rc::new(RefCell::new(day));
    let (changed, last) = (guide.clone(), Rc::clone(&day));
    dom::listen(&dom::window(), "hashchange", move |_| {
        if let Some([how, day]) = in_address() {
            last.replace(day);
            say(&changed, &how);
        }
    });
    let (asked, last) = (guide.clone(), Rc::clone(&day));
    dom::listen(&dom::root(), "change", move |event| {
        let question = dom::target(&event).filter(|target| target.id() == QUESTION);
        if let Some(question) = question {
            let how = as_field(question).value();
            keep(&how, &last.borrow());
            say(&asked, &how);
        }
    });
    let (other, last) = (guide.clone(), Rc::clone(&day));
    storage::follow(PLAN, move || {
        let [how, day] = storage::remembered_situation();
        // Where nothing is remembered any more, what stands on the page stays there.
        if !how.is_empty() {
            last.replace(day);
            say(&other, &how);
        }
    });
    follow(guide, day);
}

/// Lets the plan, if this device remembers it, know the answer, too.
fn keep(how: &str, day: &str) {
    let closes = how == key(Situation::Closing(None));
    let record = storage::read(PLAN).unwrap_or_default();
    if let Some(record) = with_situation(&record, how, if closes { day } else { "" }) {
        // Whether it is kept is said where the page says what is kept.
        let _ = storage::write(PLAN, &record);
    }
}

fn follow(guide: &Guide, day: Rc<RefCell<String>>) {
    let orders = [".stage", ".contents li"].map(|selector| dom::all(&dom::root(), selector));
    // An entry keeps its number, wherever it stands.
    for (at, entry) in orders[1].iter().enumerate() {
        dom::set(entry, "value", Some(&(at + 1).to_string()));
    }
    let guide = guide.clone();
    let mut last = "";
    effect(move || {
        // The question comes with what the page leaves out.
        guide.loaded.is_whole.track();
        let how = guide.state.asked(|reader, _| reader.situation());
        if key(how) != last {
            put_first(&orders, first_stage(how));
        }
        last = key(how);
        answer(last, &day.borrow());
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
