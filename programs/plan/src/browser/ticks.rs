//! What is done, and when; what is left out. Boxes share their record with those of the guide.

use std::rc::Rc;

use rehome::browser::dom::{self, attribute};
use rehome::browser::storage::{self, TICKS, changed, entries};
use rehome::journey::r#move::{Move, Task};
use rehome::plan::record::Record;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::page::Page;
use super::{clock, keep};

/// Takes what this device remembers: what is ticked, and what the plan's own record adds to that.
pub(crate) fn take_over(page: &Page, record: Option<&Record>) {
    let ticks = storage::read(TICKS).unwrap_or_default();
    page.state.change(|reader, _| {
        tick_all(reader, &ticks);
        if let Some(record) = record {
            record.restore(reader);
        }
    });
}

/// Lets a move be done as far as a record says so. What was done there before, and when, stays.
fn tick_all(reader: &mut Move, ticks: &str) {
    let gone: Vec<String> = reader
        .tasks()
        .filter(|(_, task)| *task != Task::LeftOut)
        .map(|(id, _)| id.to_owned())
        .filter(|id| entries(ticks).all(|(known, _)| known != id))
        .collect();
    for id in gone {
        reader.unticked(&id);
    }
    for (id, is_done) in entries(ticks) {
        match (is_done, reader.task(id)) {
            (true, Some(Task::Done(_))) => {}
            (true, _) => reader.ticked(id, Task::Done(None)),
            (false, _) => reader.ticked(id, Task::Open),
        }
    }
}

/// Lets the move follow boxes, dates and buttons, and what another tab does.
pub(crate) fn begin(page: &Rc<Page>) {
    let ticked = Rc::clone(page);
    dom::listen(&dom::window(), "change", move |event| {
        if let Some(input) = input_of(&event) {
            tick(&ticked, &input);
            date(&ticked, &input);
        }
    });
    let left = Rc::clone(page);
    dom::listen(&dom::window(), "click", move |event| {
        if let Some(button) = dom::target(&event).filter(|it| it.has_attribute("data-leave")) {
            leave(&left, &attribute(&button, "data-leave"));
        }
    });
    let other = Rc::clone(page);
    storage::follow(TICKS, move || read_again(&other));
}

fn input_of(event: &Event) -> Option<HtmlInputElement> {
    dom::target(event)?.dyn_into().ok()
}

fn read_again(page: &Rc<Page>) {
    keep::hearing(page);
    let ticks = storage::read(TICKS).unwrap_or_default();
    page.state.change(|reader, _| tick_all(reader, &ticks));
}

fn tick(page: &Page, input: &HtmlInputElement) {
    let id = attribute(input, "data-tick");
    if id.is_empty() {
        return;
    }
    let is_done = input.checked();
    let task = if is_done {
        Task::Done(Some(clock::now().seconds))
    } else {
        Task::Open
    };
    page.state.change(|reader, _| reader.ticked(&id, task));
    write(&id, is_done);
    keep::say_if_unkept(page);
}

/// Writes what has become of a box, and nothing else: another tab may have written, too.
fn write(id: &str, is_done: bool) {
    let Ok(record) = storage::read(TICKS) else {
        return;
    };
    // Whether it is kept is said where the page says what is kept.
    let _ = storage::write(TICKS, &changed(&record, id, is_done.then_some(true)));
}

/// Takes another date for something that is done.
fn date(page: &Page, input: &HtmlInputElement) {
    let id = attribute(input, "data-date");
    if let Some(at) = clock::of_field(&input.value()).filter(|_| !id.is_empty()) {
        page.state.change(|reader, _| {
            if let Some(Task::Done(_)) = reader.task(&id) {
                reader.ticked(&id, Task::Done(Some(at)));
            }
        });
    }
}

/// Leaves a step out, or takes it back.
fn leave(page: &Page, id: &str) {
    let is_out = page.state.now(|reader, _| reader.task(id)) == Some(Task::LeftOut);
    let task = if is_out { Task::Open } else { Task::LeftOut };
    page.state.change(|reader, _| reader.ticked(id, task));
    write(id, false);
}
