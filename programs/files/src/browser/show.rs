//! What is said of a file, and what comes of it.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::fetch::pause;
use rehome::facts::Takes;
use rehome::files::{
    Census, Form, Importer, Kind, Odd, Role, Sheet, Target, Written, missing, simulate, there,
};
use rehome::payload::FilesPayload;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use super::archive;
use super::bench::{Bench, NewServer};
use super::item::Item;
use super::region::add;
use super::words::{self, sentence};

/// A file with rows, and the server that is to take it in.
pub(crate) struct Work<'a> {
    item: &'a Rc<Item>,
    data: &'a FilesPayload,
    sheet: &'a Sheet,
    census: Census,
    server: NewServer<'a>,
    thing: Option<String>,
    takes: Option<&'a Takes>,
    importer: Option<&'a Importer>,
    form: &'a Form,
}

impl<'a> Work<'a> {
    /// Returns what is known of a file; `None` if it has no rows.
    pub(crate) fn of(bench: &'a Bench, item: &'a Rc<Item>) -> Option<Self> {
        let choice = item.choice.borrow().clone();
        let data = &bench.data;
        let sheet = item.opened.kind.sheet(choice.thing.as_deref())?;
        let server = bench.new_server();
        let thing = choice.thing.clone();
        let read = |thing: &String| server.reader?.importer(thing, server.version);
        let formats = |thing: &String| server.reader?.takes(thing, server.version);
        let (takes, importer) = (
            thing.as_ref().and_then(formats),
            thing.as_ref().and_then(read),
        );
        let mut eye = bench.eye(&choice.search);
        if let Some(other) = choice.compared.and_then(|name| found(bench, &name)) {
            eye.there = there(&census(bench, &other)?);
        }
        let wanted = |format: &String| data.forms.form(format, thing.as_deref()?);
        let proposed = || {
            let formats = takes
                .map(|takes| takes.formats.as_slice())
                .unwrap_or_default();
            data.forms
                .written(&sheet.format, formats, thing.as_deref()?)
        };
        let form = choice.format.as_ref().and_then(wanted).or_else(proposed);
        let census = Census::of(sheet, item.opened.encoding, &data.forms, &eye);
        let form = form
            .or_else(|| plain(data, sheet, thing.as_deref()))
            .unwrap_or(&sheet.form);
        // How it is read is known only for forms that are taken in.
        let is_taken = takes.is_some_and(|takes| takes.formats.contains(&form.format));
        Some(Self {
            item,
            data,
            sheet,
            census,
            server,
            thing,
            takes,
            importer: importer.filter(|_| is_taken),
            form,
        })
    }

    fn target(&self) -> Target<'_> {
        Target {
            form: self.form,
            importer: self.importer,
            forms: &self.data.forms,
        }
    }

    /// Returns the file that comes of it.
    pub(crate) fn written(&self) -> Written {
        let kept = &self.item.choice.borrow().kept;
        self.target()
            .write(self.sheet, &self.census, self.item.opened.encoding, kept)
    }

    /// Returns the pieces in which it is saved.
    pub(crate) fn pieces(&self, written: &Written) -> Vec<Vec<u8>> {
        let rows = self.importer.map_or(0, |importer| importer.most_rows);
        let bytes = self.importer.map_or(0, |importer| importer.most_bytes);
        written.pieces(rows, usize::try_from(bytes).unwrap_or_default())
    }

    fn say(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        let software = ("software", self.server.name.as_str());
        sentence(self.data, key, &[&[software], gaps].concat())
    }
}

/// Returns the plainest form of what stands in a sheet.
fn plain<'a>(data: &'a FilesPayload, sheet: &Sheet, thing: Option<&str>) -> Option<&'a Form> {
    let things = sheet.things.iter().map(String::as_str);
    let mut things = thing.into_iter().chain(things);
    let format = match sheet.key_role() {
        _ if sheet.columns.iter().any(|column| column.role == Role::List) => "lists/mastodon",
        Role::Domain => "domains/plain",
        Role::Post => "addresses/plain",
        _ => "accounts/plain",
    };
    things.find_map(|thing| data.forms.form(format, thing))
}

fn found(bench: &Bench, name: &str) -> Option<Rc<Item>> {
    let items = bench.items.borrow();
    items.iter().find(|item| item.name == name).cloned()
}

fn census(bench: &Bench, item: &Rc<Item>) -> Option<Census> {
    let sheet = item
        .opened
        .kind
        .sheet(item.choice.borrow().thing.as_deref())?;
    Some(Census::of(
        sheet,
        item.opened.encoding,
        &bench.data.forms,
        &bench.eye(""),
    ))
}

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

/// Shows what is in an archive.
fn inside(bench: &Rc<Bench>, item: &Rc<Item>) {
    let Some(archive) = &item.archive else {
        return;
    };
    let data = &bench.data;
    if let Err(trouble) = &archive.entries {
        item.region.say(
            ".file-stop",
            data.term(&["archive-", trouble.key()].concat()),
        );
        return;
    }
    let Some(list) = item.region.emptied(".file-inside ul") else {
        return;
    };
    let all = archive.entries.as_deref().unwrap_or_default();
    let count = all
        .iter()
        .filter(|entry| !entry.is_folder())
        .count()
        .to_string();
    let useful: Vec<_> = archive.useful().take(MOST_SHOWN).cloned().collect();
    let key = if useful.is_empty() {
        "nothing-inside"
    } else {
        "inside"
    };
    let kind = [
        item.region
            .part(".file-kind")
            .map(|part| dom::text(&part))
            .unwrap_or_default(),
        sentence(data, key, &[("count", &count)]),
    ];
    item.region.say(".file-kind", &kind.join(" "));
    let leading_out = all.iter().filter(|entry| entry.leads_out()).count();
    if leading_out > 0 {
        let said = sentence(data, "leads-out", &[("count", &leading_out.to_string())]);
        item.region.say(".file-stop", &said);
    }
    for entry in useful {
        let Some(line) = add(&list, "li", &[entry.file_name(), " "].concat()) else {
            continue;
        };
        let Some(button) = add(&line, "button", data.term("open")) else {
            continue;
        };
        dom::set(&button, "type", Some("button"));
        dom::set(
            &button,
            "aria-label",
            Some(&[data.term("open"), " ", entry.file_name()].concat()),
        );
        let (bench, item) = (Rc::clone(bench), Rc::clone(item));
        dom::listen(&button, "click", move |_| {
            let (bench, item, entry) = (Rc::clone(&bench), Rc::clone(&item), entry.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(archive) = &item.archive {
                    archive::take_out(&bench, archive, &entry).await;
                }
            });
        });
    }
    item.region.show(".file-inside", true);
}

/// How many files of an archive are shown.
const MOST_SHOWN: usize = 200;

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
            item.show_soon(&bench);
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

/// Offers the other files of the page to be compared with.
pub(crate) fn comparable(bench: &Bench, item: &Rc<Item>) {
    if item.opened.kind.sheets().is_empty() {
        return;
    }
    let items = bench.items.borrow();
    let others = items
        .iter()
        .filter(|other| !Rc::ptr_eq(other, item) && is_alike(item, other));
    let mut all = vec![(String::new(), "–".to_owned())];
    all.extend(others.map(|other| (other.name.clone(), other.name.clone())));
    let chosen = item.choice.borrow().compared.clone().unwrap_or_default();
    item.region.choices(".file-compare", &all, &chosen, 2);
}

/// Returns whether both files are about the same: people, servers or posts.
fn is_alike(one: &Item, other: &Item) -> bool {
    let role = |item: &Item| {
        let role = item.opened.kind.sheet(None).map(Sheet::key_role);
        role.map(|role| {
            if role == Role::Profile {
                Role::Account
            } else {
                role
            }
        })
    };
    role(one).is_some() && role(one) == role(other)
}

/// Says who is missing in the file that this one is compared with.
fn compared(bench: &Bench, work: &Work) {
    let region = &work.item.region;
    let chosen = work.item.choice.borrow().compared.clone();
    let other = chosen.and_then(|name| found(bench, &name));
    let both = other.and_then(|other| Some((census(bench, &other)?, other)));
    region.show(".file-missing", both.is_some());
    let Some((theirs, other)) = both else {
        return;
    };
    let (rows, servers) = missing(&work.census, &theirs);
    let key = if rows.is_empty() { "whole" } else { "compare" };
    let (count, all) = (rows.len().to_string(), work.census.rows.len().to_string());
    let said = work.say(
        key,
        &[("count", &count), ("rows", &all), ("file", &other.name)],
    );
    region.say(".file-missing p", &said);
    let servers: Vec<_> = servers
        .iter()
        .take(MOST_SHOWN)
        .map(|(host, count)| [host, ": ", &count.to_string()].concat())
        .collect();
    region.list(".file-missing", &servers);
}
