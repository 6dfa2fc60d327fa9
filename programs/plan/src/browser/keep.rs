//! What is kept on this device: the plan, if the reader wants it to be.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use rehome::browser::storage::{self, PLAN as KEY, Refused};
use rehome::browser::{dom, fragment};
use rehome::plan::link::FIELDS;
use rehome::plan::record::Record;
use web_sys::HtmlInputElement;

use super::link;
use super::page::Page;

/// How the names of all records of this site begin.
const OURS: &str = "rehome.";

/// Returns what is remembered, and puts it into the fields.
pub(crate) fn take_over(page: &Page) -> Option<Record> {
    let text = storage::read(KEY).unwrap_or_default();
    if text.is_empty() {
        return None;
    }
    let record = Record::read(&text);
    match &record {
        // What a link hands over comes before.
        Ok(record) if !link::is_carried() => fill(record),
        Ok(_) => {}
        Err(_) => say(page, "keep.unreadable"),
    }
    record.ok()
}

/// Puts what was remembered into the fields.
fn fill(record: &Record) {
    for (name, value) in &record.fields {
        fragment::fill(name, value);
    }
}

/// Lets the switch and the button do what they say.
pub(crate) fn begin(page: &Rc<Page>, is_remembered: bool) {
    page.is_remembered.set(is_remembered);
    show(page);
    let switched = Rc::clone(page);
    if let Some(switch) = switch() {
        dom::listen(&switch, "change", move |_| turn(&switched));
    }
    let forgotten = Rc::clone(page);
    if let Some(button) = dom::by_id("plan-forget") {
        dom::listen(&button, "click", move |_| forget(&forgotten));
    }
    let other = Rc::clone(page);
    storage::follow(KEY, move || hear(&other));
}

fn switch() -> Option<HtmlInputElement> {
    dom::input("plan-remember")
}

fn show(page: &Page) {
    if let Some(switch) = switch() {
        switch.set_checked(page.is_remembered.get());
    }
}

fn say(page: &Page, key: &str) {
    if let Some(place) = dom::by_id("plan-kept") {
        dom::set_text(&place, page.data.plan.term(key));
    }
}

fn turn(page: &Page) {
    let is_on = switch().is_some_and(|switch| switch.checked());
    page.is_remembered.set(is_on);
    if is_on {
        let is_kept = write(page, record(page).write()).is_ok();
        page.is_remembered.set(is_kept);
        say(page, if is_kept { "keep.kept" } else { "keep.unkept" });
    } else {
        let is_gone = storage::write(KEY, "").is_ok();
        say(
            page,
            if is_gone {
                "keep.off"
            } else {
                "keep.unforgotten"
            },
        );
    }
    show(page);
}

/// Returns what is to be remembered now.
pub(crate) fn record(page: &Page) -> Record {
    let fields = fragment::typed();
    let fields = fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value));
    page.state
        .now(|reader, _| Record::of(reader, fields.collect()))
}

/// Writes a record, and reads it again: what is said to be kept has to be there.
fn write(page: &Page, text: String) -> Result<(), Refused> {
    if storage::read(KEY)? != text {
        storage::write(KEY, &text)?;
    }
    let is_there = storage::read(KEY)? == text;
    page.last.replace(text);
    is_there.then_some(()).ok_or(Refused)
}

/// Keeps the record as the move is, if that was changed here: what another tab has done, it has written itself,
/// and may have changed or forgotten since. This tab may still read what was there before.
pub(crate) fn follow(page: &Page) {
    if !page.is_remembered.get() {
        return;
    }
    let text = record(page).write();
    if page.is_hearing.get() {
        page.last.replace(text);
        return;
    }
    if *page.last.borrow() == text {
        return;
    }
    let is_gone = storage::read(KEY).is_ok_and(|text| text.is_empty());
    if is_gone {
        page.is_remembered.set(false);
        show(page);
    } else if write(page, text).is_err() {
        say(page, "keep.unkept");
    }
}

/// Says so if the browser keeps nothing.
pub(crate) fn say_if_unkept(page: &Page) {
    if storage::read(KEY).is_err() {
        say(page, "keep.unkept");
    }
}

/// Lets the plan change as another tab has written, and does not answer by writing: two tabs would talk for ever.
pub(crate) fn hearing(page: &Rc<Page>) {
    page.is_hearing.set(true);
    let heard = Rc::clone(page);
    // Effects follow before it is over.
    Timeout::new(0, move || heard.is_hearing.set(false)).forget();
}

fn hear(page: &Rc<Page>) {
    hearing(page);
    let text = storage::read(KEY).unwrap_or_default();
    page.is_remembered.set(!text.is_empty());
    if let Ok(record) = Record::read(&text) {
        page.state.change(|reader, _| record.restore(reader));
        fill_and_tell(&record);
    }
    show(page);
}

/// Puts a record into the fields, as if it had been typed; what it does not have is empty.
pub(crate) fn fill_and_tell(record: &Record) {
    for &name in FIELDS {
        let found = record.fields.iter().find(|(known, _)| known == name);
        match found {
            Some((_, value)) => fragment::retype(name, value),
            None => fragment::empty(name),
        }
    }
}

fn forget(page: &Page) {
    page.is_remembered.set(false);
    let is_empty = storage::forget(OURS).is_ok();
    page.state.change(|reader, _| {
        let ids: Vec<String> = reader.tasks().map(|(id, _)| id.to_owned()).collect();
        for id in ids {
            reader.unticked(&id);
        }
    });
    say(
        page,
        if is_empty {
            "keep.forgotten"
        } else {
            "keep.unforgotten"
        },
    );
    show(page);
}
