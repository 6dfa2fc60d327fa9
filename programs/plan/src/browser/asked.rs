//! How the old server is, what the reader wants, and how much of the plan they want to see.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::day;
use rehome::journey::r#move::{Answered, Situation};
use rehome::journey::situation;
use rehome::plan::record::{route, route_key};
use rehome::signal::effect;
use web_sys::HtmlSelectElement;
use web_sys::wasm_bindgen::JsCast;

use super::page::Page;

/// Lets the move follow the three fields, and them the move.
pub(crate) fn begin(page: &Rc<Page>) {
    for id in ["situation", "closing", "route"] {
        let changed = Rc::clone(page);
        if let Some(field) = dom::by_id(id) {
            dom::listen(&field, "change", move |_| take(&changed));
        }
    }
    if let Some(plain) = dom::input("plan-plain") {
        let field = plain.clone();
        dom::listen(&plain, "change", move |_| {
            dom::set(&dom::root(), "data-plain", field.checked().then_some(""));
        });
    }
    let page = Rc::clone(page);
    effect(move || {
        let (situation, route) = page
            .state
            .asked(|reader, _| (reader.situation(), reader.route()));
        choose("situation", situation::key(situation));
        choose("route", route_key(route));
        let (is_closing, day) = match situation {
            Situation::Closing(day) => (true, day),
            _ => (false, None),
        };
        if let Some(asked) = dom::by_id("closing-asked") {
            dom::show(&asked, is_closing);
        }
        let written = day.map(day::written).unwrap_or_default();
        let field = dom::input("closing").filter(|field| field.value() != written);
        if let Some(field) = field {
            field.set_value(&written);
        }
    });
}

fn select(id: &str) -> Option<HtmlSelectElement> {
    dom::by_id(id)?.dyn_into().ok()
}

fn choose(id: &str, key: &str) {
    if let Some(select) = select(id) {
        select.set_value(key);
    }
}

/// Returns what is chosen in a field.
pub(crate) fn chosen(id: &str) -> String {
    select(id).map(|select| select.value()).unwrap_or_default()
}

fn take(page: &Page) {
    let day = dom::input("closing").map(|field| field.value());
    let situation = situation::of(&chosen("situation"), &day.unwrap_or_default());
    let route = route(&chosen("route"));
    page.state.change(|reader, _| {
        reader.answered(Answered::Situation(situation.unwrap_or_default()));
        reader.answered(Answered::Route(route));
    });
}
