//! Checkboxes: what is ticked, remembered on this device, and the elements that follow it.
//!
//! A box says with `data-tick` what it stands for. `data-when="bring.follows"` is there only while
//! that is ticked, `data-unless` only while it is not; `data-count="imported"` shows how many of
//! those ticked under `bring` are ticked under `imported` too.

use leptos::ev::{change, click};
use leptos::prelude::window_event_listener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::{dom, storage};

/// The revision at the end changes when ticks of an older guide would mean something else.
const REMEMBERED: &str = "rehome.ticks.1";
const FORGET: &str = "forget-ticks";
/// What stands for having ticked anything at all to bring along.
const ANY: &str = "bring.any";

struct Tick {
    name: String,
    input: HtmlInputElement,
    usual: bool,
}

/// Makes every checkbox and what depends on it follow what the reader ticks.
pub(super) fn follow() {
    let ticks: Vec<Tick> = dom::all("input[data-tick]")
        .into_iter()
        .filter_map(Tick::of)
        .collect();
    restore(&ticks);
    apply(&ticks);
    let ticks = std::rc::Rc::new(ticks);
    let forgotten = ticks.clone();
    // The page lives as long as these listeners.
    std::mem::forget(window_event_listener(change, move |event| {
        if target(&event).is_some_and(|target| target.has_attribute("data-tick")) {
            remember(&ticks);
            apply(&ticks);
        }
    }));
    std::mem::forget(window_event_listener(click, move |event| {
        if target(&event).is_some_and(|target| target.id() == FORGET) {
            for tick in forgotten.iter() {
                tick.input.set_checked(tick.usual);
            }
            remember(&forgotten);
            apply(&forgotten);
        }
    }));
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

impl Tick {
    fn of(element: Element) -> Option<Self> {
        let name = element.get_attribute("data-tick")?;
        let usual = element.has_attribute("checked");
        Some(Self {
            name,
            input: element.dyn_into().ok()?,
            usual,
        })
    }
}

/// Sets the boxes as they were left: `+name` was ticked against the usual, `-name` was cleared.
fn restore(ticks: &[Tick]) {
    let remembered = storage::read(REMEMBERED);
    for entry in remembered.split(' ') {
        for tick in ticks
            .iter()
            .filter(|tick| entry.get(1..) == Some(&tick.name))
        {
            tick.input.set_checked(entry.starts_with('+'));
        }
    }
}

fn remember(ticks: &[Tick]) {
    let mut entries = String::new();
    for tick in ticks {
        let ticked = tick.input.checked();
        if ticked != tick.usual {
            entries.push(if ticked { '+' } else { '-' });
            entries.push_str(&tick.name);
            entries.push(' ');
        }
    }
    storage::write(REMEMBERED, entries.trim_end());
}

/// Brings the elements that depend on ticks up to date.
fn apply(ticks: &[Tick]) {
    let is_ticked = |name: &str| {
        ticks
            .iter()
            .any(|tick| tick.name == name && tick.input.checked())
    };
    let brought = || {
        ticks
            .iter()
            .filter(|tick| tick.input.checked())
            .filter_map(|tick| tick.name.strip_prefix("bring."))
    };
    for (attribute, wanted) in [("data-when", true), ("data-unless", false)] {
        for element in dom::all(&["[", attribute, "*='.']"].concat()) {
            let name = element.get_attribute(attribute).unwrap_or_default();
            let holds = if name == ANY {
                brought().next().is_some()
            } else {
                is_ticked(&name)
            };
            dom::show(&element, holds == wanted);
        }
    }
    for element in dom::all("[data-count]") {
        let under = element.get_attribute("data-count").unwrap_or_default();
        let count = brought()
            .filter(|id| is_ticked(&[&under, ".", id].concat()))
            .count();
        element.set_text_content(Some(&count.to_string()));
    }
}
