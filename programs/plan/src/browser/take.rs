//! Files to take along, and one to come back with.

use std::rc::Rc;

use js_sys::encode_uri_component;
use rehome::browser::{dom, storage};
use rehome::plan::Plan;
use rehome::plan::calendar::{Entry, calendar};
use rehome::plan::clock::Due;
use rehome::plan::record::Record;
use rehome::plan::text::{Form, Voice};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::page::Page;
use super::{clock, keep};

/// Lets the plan be printed, and a file be loaded.
pub(crate) fn begin(page: &Rc<Page>) {
    if let Some(button) = dom::by_id("plan-print") {
        dom::listen(&button, "click", |_| {
            // Fails only where nothing can be printed.
            let _ = dom::window().print();
        });
    }
    let page = Rc::clone(page);
    if let Some(field) = dom::input("plan-load") {
        let chosen = field.clone();
        dom::listen(&field, "change", move |_| {
            if let Some(file) = chosen.files().and_then(|files| files.item(0)) {
                spawn_local(load(Rc::clone(&page), file));
            }
        });
    }
}

/// Lets the files hold the plan as it is.
pub(crate) fn follow(page: &Page, plan: &Plan) {
    let title = dom::document().title();
    let whose = page.value("old.address").unwrap_or_default();
    let [markdown, text, dates] = page.speak(|voice| {
        [
            voice.plan(&title, plan, Form::Markdown),
            voice.plan(&title, plan, Form::Plain),
            dates(voice, &plan.clocks, &title, &whose),
        ]
    });
    offer("take-markdown", "text/markdown", &markdown);
    offer("take-text", "text/plain", &text);
    offer("take-calendar", "text/calendar", &dates);
    offer(
        "take-file",
        "application/json",
        &keep::record(page).write_whole(),
    );
    let line = dom::by_id("take-calendar").and_then(|link| link.parent_element());
    if let Some(line) = line {
        dom::show(&line, !plan.clocks.is_empty());
    }
}

pub(crate) fn offer(id: &str, kind: &str, text: &str) {
    if let Some(link) = dom::by_id(id) {
        let text = String::from(encode_uri_component(text));
        let address = ["data:", kind, ";charset=utf-8,", &text].concat();
        dom::set(&link, "href", Some(&address));
    }
}

/// Returns a calendar of what is due. `whose` tells it from those of others.
pub(crate) fn dates(voice: &Voice, dues: &[Due], title: &str, whose: &str) -> String {
    let entry = |due: &Due| Entry {
        id: ["rehome-", due.clock.key(), "-", whose].concat(),
        when: due.when,
        title: voice.due_in(due, "entry"),
        text: voice.due(due),
    };
    let entries: Vec<_> = dues.iter().map(entry).collect();
    calendar(title, &entries, clock::now().seconds)
}

async fn load(page: Rc<Page>, file: File) {
    let text = JsFuture::from(file.text())
        .await
        .ok()
        .and_then(|text| text.as_string());
    let record = text.and_then(|text| Record::read(&text).ok());
    let Some(record) = record else {
        return page.tell("keep.unloaded");
    };
    page.state.change(|reader, _| record.restore(reader));
    keep::fill_and_tell(&record);
    for id in &record.done {
        if let Ok(ticks) = storage::read(storage::TICKS) {
            // Whether it is kept is said where the page says what is kept.
            let _ = storage::write(storage::TICKS, &storage::changed(&ticks, id, Some(true)));
        }
    }
    page.tell("keep.loaded");
}
