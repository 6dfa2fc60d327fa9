//! The page that makes links for everybody from a server, or to one.

use std::rc::Rc;

use rehome::browser::dom::{self, window};
use rehome::browser::{fields, host};
use rehome::day;
use rehome::directory::Directory;
use rehome::journey::r#move::{Answered, Move, Situation};
use rehome::journey::{Part, Side};
use rehome::plan::button::button;
use rehome::plan::clock::{RETRIES, When};
use rehome::plan::closing::schedule;
use rehome::plan::link::Link;
use rehome::plan::text::Voice;
use rehome::signal::effect;
use web_sys::Element;

use super::page::Page;
use super::row::fill;
use super::{asked, clock, link, take};

/// The element that holds what is made: only this page has it.
const MADE: &str = "welcome";

/// Returns whether this is the page.
pub(crate) fn is_here() -> bool {
    dom::by_id(MADE).is_some()
}

/// Brings the page to life.
pub(crate) fn begin(page: &Rc<Page>) {
    link::take_over(page);
    for side in Side::BOTH {
        listen(page, side);
    }
    fields::servers(page.state);
    show_day(page);
    for id in ["closes", "goal"] {
        let page = Rc::clone(page);
        if let Some(field) = dom::by_id(id) {
            dom::listen(&field, "change", move |_| take_day(&page));
        }
    }
    let page = Rc::clone(page);
    effect(move || follow(&page));
}

fn listen(page: &Rc<Page>, side: Side) {
    let Some(input) = dom::input(side.key()) else {
        return;
    };
    typed(page, side, &input.value());
    for event in ["input", "blur"] {
        let (page, field) = (Rc::clone(page), input.clone());
        dom::listen(&input, event, move |_| {
            typed(&page, side, &field.value());
            say_if_wrong(&page, side, event == "blur");
        });
    }
}

fn typed(page: &Page, side: Side, text: &str) {
    page.state
        .change(|reader, list| reader.typed(side, text, list, host::to_ascii_host));
}

/// Says that a text names no server, once somebody has left the field.
fn say_if_wrong(page: &Page, side: Side, has_left: bool) {
    let is_wrong = page
        .state
        .now(|reader, _| reader.reading(side).is_some() && reader.host(side).is_none());
    let said = if is_wrong && has_left {
        page.data.plan.term("no-server")
    } else {
        ""
    };
    if let Some(place) = dom::part_of(side.key(), "error").filter(|_| has_left || !is_wrong) {
        dom::say(&place, said);
    }
}

fn show_day(page: &Page) {
    let how = page.state.now(|reader, _| reader.situation());
    if let (Situation::Closing(Some(day)), Some(field)) = (how, dom::input("closes")) {
        field.set_value(&day::written(day));
    }
}

fn take_day(page: &Page) {
    let day = dom::input("closes").and_then(|field| day::read(&field.value()));
    let how = day.map_or(Situation::Ordinary, |day| Situation::Closing(Some(day)));
    page.state
        .change(|reader, _| reader.answered(Answered::Situation(how)));
}

/// Returns the account or the server that a side names.
fn named(page: &Page, side: Side) -> Option<String> {
    page.state.asked(|reader, _| {
        let handle = reader.handle(side).map(|handle| Part::Handle.of(handle));
        handle.or_else(|| reader.host(side).map(str::to_owned))
    })
}

fn made(page: &Page) -> Link {
    let mut link = link::link(page, false);
    for side in Side::BOTH {
        link.set(side.key(), &named(page, side).unwrap_or_default());
    }
    link
}

/// Returns the address to which a link leads, with it behind.
fn whole(link: &Link) -> String {
    let origin = window().location().origin().unwrap_or_default();
    [&origin, &asked::chosen("goal"), "#", &link.write()].concat()
}

/// Lets all that is made follow the fields.
fn follow(page: &Page) {
    let link = made(page);
    if let Some(place) = dom::by_id(MADE) {
        dom::show(&place, !link.is_empty());
    }
    let day = match page.state.now(|reader, _| reader.situation()) {
        Situation::Closing(day) => day,
        _ => None,
    };
    let address = whole(&link);
    let value = |gap: &str| match gap {
        "link" => Some(address.clone()),
        "date" => day.map(|day| clock::written(When::On(day))),
        _ => page.value(gap),
    };
    let voice = Voice {
        words: &page.data.plan,
        value: &value,
        date: &clock::written,
    };
    let [whom, notice] = whom(&link);
    let words = voice.say(&["buttons.", whom].concat());
    show("welcome-link", &address);
    show("welcome-button", &button(&address, &words));
    show("welcome-notice", &voice.say(&["notices.", notice].concat()));
    if let Some(place) = dom::by_id("welcome-try") {
        dom::set(&place, "href", Some(&address));
    }
    days(page, &voice, day);
}

fn show(id: &str, text: &str) {
    if let Some(place) = dom::by_id(id) {
        dom::say(&place, text);
    }
}

/// Returns whom a link is for, by the keys of the words on the button and in the notice.
fn whom(link: &Link) -> [&'static str; 2] {
    let begins = |name: &str| link.values().any(|(known, _)| known.starts_with(name));
    match (begins("day"), begins("old"), begins("new")) {
        (true, _, true) => ["both", "closing-both"],
        (true, ..) => ["old", "closing"],
        (_, true, true) => ["both", "both"],
        (_, _, true) => ["new", "new"],
        _ => ["old", "old"],
    }
}

/// Shows the days of a server that closes.
fn days(page: &Page, voice: &Voice, closes: Option<i32>) {
    if let Some(place) = dom::by_id("welcome-schedule") {
        dom::show(&place, closes.is_some());
        if let Some(closes) = closes {
            before(page, voice, closes, &place);
        }
    }
}

fn before(page: &Page, voice: &Voice, closes: i32, place: &Element) {
    let is_assumed = |reader: &Move, list: &Directory| reader.running(Side::Old, list).is_assumed();
    let is_known = !page.state.now(is_assumed);
    let server = page.server(Side::Old);
    let mut dues = schedule(closes, is_known.then_some(server));
    let now = clock::now();
    let mut lines = Vec::new();
    for due in &dues {
        let sentence = if due.is_ahead(now) { "line" } else { "late" };
        lines.push(voice.due_in(due, sentence));
    }
    if let Some(list) = dom::one(place, "ul") {
        fill(&list, &lines);
    }
    let about = if !is_known {
        "software-unknown"
    } else if server.number_of(RETRIES).is_none() {
        "retries-unknown"
    } else {
        ""
    };
    show("schedule-about", &voice.say(about));
    dues.retain(|due| due.is_ahead(now));
    let whose = page.value("old.host").unwrap_or_default();
    let dates = take::dates(voice, &dues, &voice.say("calendar-name"), &whose);
    take::offer("take-calendar", "text/calendar", &dates);
}
