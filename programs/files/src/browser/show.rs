//! What is said of a file, and what comes of it.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::fetch::pause;
use rehome::files::{Kind, Odd, Role, simulate};
use rehome::payload::FilesPayload;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use super::bench::Bench;
use super::compared::compared;
use super::inside::inside;
use super::item::Item;
use super::region::add;
use super::words::{self, sentence};
use super::work::Work;

/// Says everything about a file, in steps between which the browser can do something else.
pub(crate) fn show(bench: &Rc<Bench>, item: &Rc<Item>) {
    let kind = kind(&bench.data, item);
    item.region.say(".file-kind", &kind);
    let read = [("file", item.name.as_str()), ("kind", &kind)];
    Bench::say(&sentence(&bench.data, "read", &read));
    inside(bench, item);
    if item.opened.kind.sheets().is_empty() {
        return;
    }
    item.turn.set(item.turn.get() + 1);
    dom::set(&item.region.element, "aria-busy", Some("true"));
    let (bench, item) = (Rc::clone(bench), Rc::clone(item));
    wasm_bindgen_futures::spawn_local(async move {
        // Nothing, if something else was chosen meanwhile: then that is shown.
        let _ = steps(&bench, &item, item.turn.get()).await;
    });
}

/// Shows a file of rows step by step; `None` if something else was chosen meanwhile.
async fn steps(bench: &Rc<Bench>, item: &Rc<Item>, turn: u32) -> Option<()> {
    next(item, turn).await?;
    let work = Work::of(bench, item)?;
    let notes = work.census.notes.iter();
    let odd: Vec<_> = notes.map(|note| words::odd(&bench.data, note)).collect();
    item.region.list(".file-odd", &odd);
    choices(&work);
    item.region.say(".file-stop", &stop(&work));
    next(item, turn).await?;
    now(&work);
    next(item, turn).await?;
    changes(bench, &work);
    next(item, turn).await?;
    after(&work);
    compared(bench, &work);
    dom::set(&item.region.element, "aria-busy", None);
    Some(())
}

/// Lets the browser do something else; `None` if this is no longer what is to be shown.
async fn next(item: &Item, turn: u32) -> Option<()> {
    pause(0).await;
    (item.turn.get() == turn).then_some(())
}

/// Returns what a file is, in words.
fn kind(data: &FilesPayload, item: &Item) -> String {
    let kind = &item.opened.kind;
    let words = data.term(&["kind.", &kind.key()].concat()).to_owned();
    let sheet = kind.sheet(item.choice.borrow().thing.as_deref());
    let mut said = match (kind, sheet) {
        (Kind::Document(known), None) => {
            let counts = words::counts(data, known);
            let gaps = [("kind", words.as_str()), ("counts", &counts)];
            sentence(data, "consists", &gaps)
        }
        (_, Some(sheet)) => {
            let rows = sheet.len().to_string();
            sentence(data, "described", &[("rows", &rows), ("kind", &words)])
        }
        _ => words,
    };
    if let Kind::Document(known) = kind {
        for name in &known.doubled {
            said.extend([" ", &sentence(data, "doubled", &[("name", name)])]);
        }
        if known.is_private {
            said.extend([" ", data.term("private")]);
        }
    }
    said
}

/// Shows what a reader can choose.
fn choices(work: &Work) {
    let data = work.data;
    let region = &work.item.region;
    let named = |key: &str| {
        (
            key.to_owned(),
            data.term(&["thing.", key].concat()).to_owned(),
        )
    };
    let things = work.item.opened.kind.things();
    let mut all: Vec<_> = things.iter().map(|thing| named(thing)).collect();
    if work.thing.is_none() {
        all.insert(0, (String::new(), "–".to_owned()));
    }
    region.choices(
        ".file-thing",
        &all,
        work.thing.as_deref().unwrap_or_default(),
        2,
    );
    let family = |format: &str| format.split('/').next().unwrap_or_default().to_owned();
    let own = family(&work.form.format);
    let mut formats: Vec<(String, String)> = Vec::new();
    for form in &data.forms.tables {
        let is_one = family(&form.format) == own
            && work
                .thing
                .as_ref()
                .is_some_and(|thing| form.things.contains(thing))
            && formats.iter().all(|(known, _)| *known != form.format)
            && (!form.has_addresses || work.sheet.key_role() == Role::Profile);
        if is_one {
            let words = data.term(&["kind.", &form.format].concat()).to_owned();
            formats.push((form.format.clone(), words));
        }
    }
    region.choices(".file-form", &formats, &work.form.format, 2);
    region.show(".file-search", true);
}

/// Returns what has to be known before anything is imported.
fn stop(work: &Work) -> String {
    let has_boosts = work
        .sheet
        .columns
        .iter()
        .any(|column| column.role == Role::Boosts);
    let name = work.item.name.as_str();
    let is_of_people = has_boosts || work.data.forms.thing_of(name) == Some("follows");
    let is_harsh = matches!(work.thing.as_deref(), Some("blocks" | "mutes"));
    if work.sheet.form.is_admins {
        let count = work.census.count(Odd::Limited).to_string();
        return work.say("as-admins", &[("count", &count)]);
    }
    if is_harsh && is_of_people {
        work.say("as-people", &[])
    } else {
        String::new()
    }
}

/// Says what would happen to the file as it is.
fn now(work: &Work) {
    let region = &work.item.region;
    let rows = work.sheet.len();
    let (said, mut more) = match (&work.thing, work.server.reader) {
        (None, _) => (work.say("which", &[]), Vec::new()),
        (Some(_), Some(_)) if work.takes.is_none() => (work.say("takes-none", &[]), Vec::new()),
        (Some(thing), Some(reader)) => match reader.importer(thing, work.server.version) {
            Some(importer) => {
                let outcome = simulate(&work.item.bytes, importer);
                words::outcome(work.data, &work.server, &outcome, rows)
            }
            None if work
                .takes
                .is_some_and(|takes| takes.formats.contains(&work.sheet.format)) =>
            {
                (work.say("fits", &[]), Vec::new())
            }
            None => (work.say("takes-unlike", &[]), Vec::new()),
        },
        (Some(_), None) => (work.say("unknown-reader", &[]), Vec::new()),
    };
    if let Some(takes) = work.takes {
        if !takes.label.is_empty() {
            more.push(work.say("how", &[("label", &takes.label)]));
        }
        if let Some(merge) = work.server.reader.and_then(|reader| reader.merge.as_ref()) {
            more.push(work.say("merge", &[("merge", merge)]));
        }
        if takes.ability.is_some() {
            more.push(work.say("ability", &[]));
        }
    }
    if work.server.is_assumed {
        more.push(work.say("assumed", &[]));
    }
    region.say(".file-now p", &said);
    region.list(".file-now", &more);
    region.show(".file-now", true);
}

/// Shows what would be changed. Each change has a box that leaves it out.
fn changes(bench: &Rc<Bench>, work: &Work) {
    let region = &work.item.region;
    let changes = work.target().changes(work.sheet, &work.census);
    let focused = dom::document()
        .active_element()
        .map(|element| dom::attribute(&element, "data-odd"));
    let Some(list) = region.emptied(".file-changes") else {
        return;
    };
    for change in &changes {
        let Some(label) = add(&list, "li", "").and_then(|line| add(&line, "label", "")) else {
            continue;
        };
        let Some(tick) = add(&label, "input", "") else {
            continue;
        };
        let key = change.odd.key();
        dom::set(&tick, "type", Some("checkbox"));
        dom::set(&tick, "data-odd", Some(key));
        let is_kept = work.item.choice.borrow().kept.contains(&change.odd);
        dom::set(&tick, "checked", (!is_kept).then_some(""));
        add(&label, "span", &words::change(work.data, change));
        let (bench, item, odd) = (Rc::clone(bench), Rc::clone(work.item), change.odd);
        dom::listen(&tick, "change", move |_| {
            turn(&mut item.choice.borrow_mut().kept, odd);
            (bench.acts.again)(&bench, &item);
        });
        if focused.as_deref() == Some(key) {
            focus(&tick);
        }
    }
    region.show(".file-change", !changes.is_empty());
}

fn turn(kept: &mut Vec<Odd>, odd: Odd) {
    if kept.contains(&odd) {
        kept.retain(|known| *known != odd);
    } else {
        kept.push(odd);
    }
}

fn focus(element: &Element) {
    // Fails only for elements that cannot be focused.
    let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
}

/// Says what comes of the file.
fn after(work: &Work) {
    let region = &work.item.region;
    let written = work.written();
    let pieces = work.pieces(&written);
    let said = work.importer.map(|importer| {
        let arriving: usize = pieces
            .iter()
            .map(|piece| simulate(piece, importer).arriving())
            .sum();
        let (count, rows) = (arriving.to_string(), written.rows.len().to_string());
        let key = if arriving == written.rows.len() {
            "after"
        } else {
            "some-arrive"
        };
        work.say(key, &[("count", &count), ("rows", &rows)])
    });
    let mut more = words::numbers(work.data, &written);
    if pieces.len() > 1 {
        more.push(work.say("pieces", &[("count", &pieces.len().to_string())]));
    }
    if written.bytes() == work.item.bytes {
        more.push(work.say("untouched", &[]));
    }
    region.say(".file-after p", &said.unwrap_or_default());
    region.list(".file-after", &more);
    let can_be_saved = !written.rows.is_empty();
    region.show(".file-after", true);
    region.show(".file-buttons .file-save", can_be_saved);
}
