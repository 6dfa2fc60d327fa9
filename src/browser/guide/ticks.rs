//! Tasks: their boxes follow the move, and the move follows the boxes and what this device remembers.
//! Another tab may tick, too; each writes only what it changes.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

use super::page::Guide;
use crate::browser::dom::{self, attribute};
use crate::browser::storage::{self, FORMER_TICKS, TICKS};
use crate::journey::r#move::{Move, Task};
use crate::payload::Renamed;
use crate::signal::effect;

/// Takes over what is ticked, and keeps it from now on.
pub(super) fn begin(guide: &Guide) {
    take_over(guide);
    let ticked = guide.clone();
    dom::listen(&dom::window(), "change", move |event| {
        let input =
            dom::target(&event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.has_attribute("data-tick")) {
            tick(&ticked, &attribute(&input, "data-tick"), input.checked());
        }
    });
    if let Some(button) = dom::by_id("forget-ticks") {
        let guide = guide.clone();
        dom::listen(&button, "click", move |_| forget(&guide));
    }
    let other = guide.clone();
    storage::follow(TICKS, move || read_again(&other));
    follow(guide);
}

/// Takes what this device remembers, and what was ticked while the program was on its way.
fn take_over(guide: &Guide) {
    let record = storage::read(TICKS).unwrap_or_default();
    guide.state.change(|reader, _| {
        take(reader, &record);
        for scope in guide.scopes.borrow().iter() {
            for tick in &scope.boxes {
                if tick.input.checked() != tick.input.default_checked() {
                    reader.ticked(&tick.id, task(tick.input.checked()));
                }
            }
        }
    });
}

fn take(reader: &mut Move, record: &str) {
    for (id, is_done) in storage::entries(record) {
        reader.ticked(id, task(is_done));
    }
}

/// Returns whether this device has a record of an older guide.
pub(super) fn are_former() -> bool {
    storage::read(FORMER_TICKS).is_ok_and(|former| !former.is_empty())
}

/// Takes over a record of an older guide, in which tasks were named by their sentences.
pub(super) fn carry_over(guide: &Guide, renamed: &[Renamed]) {
    let former = storage::read(FORMER_TICKS).unwrap_or_default();
    for (name, is_done) in storage::entries(&former) {
        let new = renamed.iter().filter(|task| task.was == name);
        let ids: Vec<_> = new.map(|task| task.id.as_str()).collect();
        // What was never named by a sentence has kept its id.
        let ids = if ids.is_empty() { vec![name] } else { ids };
        for id in ids {
            if guide.state.now(|reader, _| reader.task(id).is_none()) {
                tick(guide, id, is_done);
            }
        }
    }
    tell(storage::write(FORMER_TICKS, ""));
}

fn task(is_done: bool) -> Task {
    if is_done {
        Task::Done(None)
    } else {
        Task::Open
    }
}

fn tick(guide: &Guide, id: &str, is_done: bool) {
    let is_proposed = guide.proposed.iter().any(|known| known == id);
    let differs = is_done != is_proposed;
    guide.state.change(|reader, _| {
        if differs {
            reader.ticked(id, task(is_done));
        } else {
            reader.unticked(id);
        }
    });
    let record = storage::read(TICKS);
    tell(record.and_then(|record| {
        storage::write(
            TICKS,
            &storage::changed(&record, id, differs.then_some(is_done)),
        )
    }));
}

fn forget(guide: &Guide) {
    forget_all(guide);
    tell(storage::write(TICKS, "").and(storage::write(FORMER_TICKS, "")));
}

fn forget_all(guide: &Guide) {
    guide.state.change(|reader, _| {
        let ids: Vec<_> = reader.tasks().map(|(id, _)| id.to_owned()).collect();
        for id in ids {
            reader.unticked(&id);
        }
    });
}

fn read_again(guide: &Guide) {
    if let Ok(record) = storage::read(TICKS) {
        forget_all(guide);
        guide.state.change(|reader, _| take(reader, &record));
    }
}

/// Says whether ticks are remembered.
fn tell(kept: Result<(), storage::Refused>) {
    for (id, is_shown) in [
        ("ticks-kept", kept.is_ok()),
        ("ticks-unkept", kept.is_err()),
    ] {
        if let Some(words) = dom::by_id(id) {
            dom::show(&words, is_shown);
        }
    }
}

/// Lets boxes, numbers and the list of stages follow.
fn follow(guide: &Guide) {
    let guide = guide.clone();
    effect(move || {
        guide.pieces.track();
        guide.state.asked(|reader, _| {
            guide.each_scope(|scope| {
                for tick in &scope.boxes {
                    let is_done = is_done(reader, &tick.id).unwrap_or(tick.input.default_checked());
                    if tick.input.checked() != is_done {
                        tick.input.set_checked(is_done);
                    }
                    if let Some(stage) = tick.id.strip_prefix("done.") {
                        mark(stage, tick, is_done);
                    }
                }
            });
        });
        count(&guide);
    });
}

fn is_done(reader: &Move, id: &str) -> Option<bool> {
    reader.task(id).map(|task| matches!(task, Task::Done(_)))
}

/// Shows in the list of stages whether one is done.
fn mark(stage: &str, tick: &super::scope::TickBox, is_done: bool) {
    let entry = dom::one(&dom::root(), &[".contents [href='#", stage, "']"].concat());
    let label = tick.input.closest("label").ok().flatten();
    if let (Some(entry), Some(label)) = (entry, label) {
        let words = dom::text(&label);
        dom::set(
            &entry,
            "title",
            Some(if is_done { words.trim() } else { "" }),
        );
    }
}

/// Counts what is to be brought, and what of it has been imported.
fn count(guide: &Guide) {
    let counted = guide.asked(|now, _| {
        let now = now?;
        let brought: Vec<_> = now.brought().collect();
        let is_imported = |thing: &&&str| now.is_done(&["imported.", thing].concat());
        Some((brought.iter().filter(is_imported).count(), brought.len()))
    });
    if let Some((imported, brought)) = counted {
        for (name, count) in [("imported", imported), ("bring", brought)] {
            for place in dom::all(&dom::root(), &["[data-count='", name, "']"].concat()) {
                dom::set_text(&place, &count.to_string());
            }
        }
    }
}
