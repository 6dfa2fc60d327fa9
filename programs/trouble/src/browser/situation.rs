//! How the old server is: a link hands it over, as in `#situation=closing&day=2026-12-31`, or this device remembers
//! it with the plan; the day of closing has a field. Links to other pages take it along.

use std::rc::Rc;

use js_sys::Date;
use rehome::browser::dom::{self, filled, window};
use rehome::browser::storage;
use rehome::day;
use rehome::journey::r#move::Situation;
use rehome::journey::situation;
use rehome::pieces::trim_start;
use rehome::plan::link::{self, Link, SITUATION};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::page::Page;

/// The field for the day.
const DAY: &str = "closing-day";
/// From so many days on the page warns that what is tried again may come too late.
const SOON: i32 = 3;

/// Returns the situation that the address hands over.
pub(crate) fn handed_over() -> Option<Situation> {
    let fragment = window().location().hash().ok()?;
    let link = Link::read(trim_start(&fragment, "#")).ok()?;
    link.situation()
}

/// Returns the situation that this device remembers with the plan.
fn remembered() -> Option<Situation> {
    let [how, day] = storage::remembered_situation();
    situation::of(&how, &day).filter(|how| *how != Situation::Ordinary)
}

/// Opens the box of the situation, also when the address changes, and counts the days as they are typed.
pub(crate) fn begin(page: &Rc<Page>, handed: Option<Situation>) {
    if let Some(input) = dom::input(DAY) {
        let page = Rc::clone(page);
        let field = input.clone();
        dom::listen(&input, "input", move |_| {
            let day = field.value();
            carry(situation::key(Situation::Closing(None)), &day);
            count(&page, &day);
        });
    }
    if let Some(known) = handed.or_else(remembered) {
        show(page, known, handed.is_some());
    }
    let page = Rc::clone(page);
    dom::listen(&window(), "hashchange", move |_| {
        if let Some(known) = handed_over() {
            show(&page, known, true);
        }
    });
}

fn show(page: &Page, known: Situation, is_asked_for: bool) {
    let day = match known {
        Situation::Closing(Some(day)) => day::written(day),
        _ => String::new(),
    };
    carry(situation::key(known), &day);
    if let Some(input) = dom::input(DAY) {
        input.set_value(&day);
        count(page, &day);
    }
    let found = dom::part_of("situation", situation::key(known));
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlDetailsElement>().ok()) {
        found.set_open(true);
        if is_asked_for {
            found.scroll_into_view();
        }
    }
}

/// Leaves the situation where links to other pages take it from, as they do the fields.
fn carry(how: &str, day: &str) {
    for (id, value) in [(SITUATION, how), (link::DAY, day)] {
        if let Some(place) = dom::input(id) {
            place.set_value(value);
        }
    }
}

/// Says how many days are left.
fn count(page: &Page, day: &str) {
    let left = day::read(day).map(|day| day - today());
    let said = match left {
        None => String::new(),
        Some(..0) => page.data.term("late").to_owned(),
        Some(0) => page.data.term("today").to_owned(),
        Some(days) => {
            let key = if days <= SOON { "soon" } else { "days" };
            filled(page.data.term(key), "count", &days.to_string())
        }
    };
    if let Some(place) = dom::by_id("closing-left") {
        dom::set_text(&place, &said);
    }
}

/// Returns the reader's own day, as it is today.
fn today() -> i32 {
    let now = Date::new_0();
    let milliseconds = now.get_time() - now.get_timezone_offset() * 60_000.0;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a day of this millennium is far from the limits"
    )]
    let days = (milliseconds / 86_400_000.0).floor() as i32;
    days
}
