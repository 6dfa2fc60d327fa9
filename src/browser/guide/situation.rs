//! How the old server is: a link hands it over, as in `#situation=closing&day=2026-12-31`, or the reader says so.
//! The stage that cannot wait then comes first, in the guide and in its list.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::page::Guide;
use crate::browser::state::follow;
use crate::browser::{dom, fragment};
use crate::journey::r#move::{Answered, Situation};
use crate::journey::situation::{first_stage, key, plain};
use crate::plan::link::{DAY, SITUATION};

/// Returns what the address hands over: how the old server is, and on which day it closes.
pub(super) fn handed_over() -> [String; 2] {
    [SITUATION, DAY].map(|name| fragment::value(name).unwrap_or_default())
}

/// Lets the guide follow what was handed over, and what the reader says.
pub(super) fn begin(guide: &Guide, [how, day]: [String; 2]) {
    say(guide, &how);
    let natural = Order::of_page();
    let own = guide.clone();
    let ask = move || own.state.asked(|reader, _| reader.situation());
    follow(ask, move |how| natural.put_first(first_stage(*how)));
    let own = guide.clone();
    let mut is_asked = false;
    let ask = move || {
        // The question comes with what the page leaves out.
        let is_there = own.loaded.is_whole.get();
        is_there.then(|| own.state.asked(|reader, _| key(reader.situation())))
    };
    let guide = guide.clone();
    follow(ask, move |how| {
        let Some(how) = how else { return };
        let Some(question) = dom::by_id("situation-choice") else {
            return;
        };
        // A list to choose from has a value as a field has.
        let question = question.unchecked_into::<HtmlInputElement>();
        if !is_asked {
            is_asked = true;
            let (guide, asked) = (guide.clone(), question.clone());
            dom::listen(&question, "change", move |_| say(&guide, &asked.value()));
        }
        question.set_value(how);
        carry(how, &day);
    });
}

fn say(guide: &Guide, how: &str) {
    if let Some(how) = plain(how) {
        guide
            .state
            .change(|reader, _| reader.answered(Answered::Situation(how)));
    }
}

/// Leaves what links to other pages carry along, as they do the fields.
fn carry(how: &str, day: &str) {
    let is_ordinary = plain(how) == Some(Situation::Ordinary);
    for (id, value) in [(SITUATION, how), (DAY, day)] {
        if let Some(field) = dom::input(id) {
            field.set_value(if is_ordinary { "" } else { value });
        }
    }
}

/// The stages, and their entries in the list, as the page has them.
struct Order([Vec<Element>; 2]);

impl Order {
    fn of_page() -> Self {
        let all = |selector| dom::all(&dom::root(), selector);
        let order = Self([all(".stage"), all(".contents li")]);
        // An entry keeps its number, wherever it stands.
        for (at, entry) in order.0[1].iter().enumerate() {
            dom::set(entry, "value", Some(&(at + 1).to_string()));
        }
        order
    }

    /// Puts one stage before all others, which stay in their order.
    fn put_first(&self, anchor: Option<&str>) {
        let place = self.0[0]
            .iter()
            .position(|stage| Some(&*stage.id()) == anchor);
        for all in &self.0 {
            let mut next: Option<&Element> = None;
            let first = place.and_then(|place| all.get(place));
            let others = all.iter().rev().filter(|one| Some(*one) != first);
            for one in others.chain(first) {
                if let Some(next) = next {
                    before(next, one);
                }
                next = Some(one);
            }
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
