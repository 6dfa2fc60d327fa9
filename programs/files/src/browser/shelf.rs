//! The files of the page as a whole: added, taken away, shown anew, saved.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::fetch::pause;
use rehome::files::{Entry, Kind};
use wasm_bindgen_futures::spawn_local;

use super::bench::{Acts, Bench};
use super::compared::comparable;
use super::item::{Choice, Item};
use super::load::{self, Source};
use super::region::focus;
use super::{makers, save, show};

/// What can be asked for where a file is shown.
pub(crate) const ACTS: Acts = Acts {
    again: show_soon,
    take_out,
};

/// What is said of a file, and hidden when that is given up.
const SAID: [&str; 6] = [
    ".file-odd",
    ".file-now",
    ".file-change",
    ".file-after",
    ".file-missing",
    ".file-buttons .file-save",
];

/// How often it is looked whether something is still pressed, in milliseconds, and how many times at most.
const PRESSED: u32 = 30;
const LONGEST_PRESS: u32 = 60;

/// Lets the buttons for all files work.
pub(crate) fn listen(bench: &Rc<Bench>) {
    let saving = Rc::clone(bench);
    on("bench-save", move || save::all(&saving));
    let clearing = Rc::clone(bench);
    on("bench-clear", move || {
        for item in clearing.items.take() {
            item.begin();
            item.region.element.remove();
        }
        clearing.count();
    });
}

fn on(id: &str, mut act: impl FnMut() + 'static) {
    if let Some(button) = dom::by_id(id) {
        dom::listen(&button, "click", move |_| act());
    }
}

/// Adds a file to the page, opens it and begins to show it.
pub(crate) async fn add(bench: &Rc<Bench>, name: &str, source: Source) {
    let is_taken = |name: &str| bench.items.borrow().iter().any(|item| item.name == name);
    let item = Item::new(&save::apart(name, is_taken));
    let turn = item.begin();
    listen_to(bench, &item);
    bench.items.borrow_mut().push(Rc::clone(&item));
    bench.count();
    Bench::say(&dom::filled(bench.data.term("reading"), "file", &item.name));
    // So that this is seen before the work begins.
    pause(0).await;
    let content = load::content(bench, &item, source, turn).await;
    if item.turn.get() != turn {
        // It was taken away meanwhile.
        return;
    }
    match content {
        Ok(Some(content)) => {
            item.choice
                .borrow_mut()
                .thing
                .clone_from(&content.opened.thing);
            if let Kind::Document(known) = &content.opened.kind {
                makers::add_words(&known.words);
            }
            item.open(content);
            show::show(bench, &item);
            // Others can be compared with it now.
            compare_all(bench);
        }
        Ok(None) => {}
        Err(trouble) => {
            take_away(bench, &item);
            Bench::say(bench.data.term(&["archive-", trouble.key()].concat()));
        }
    }
}

/// Looks at every file anew.
pub(crate) fn show_all(bench: &Rc<Bench>) {
    let items = bench.items.borrow().clone();
    for item in &items {
        show::show(bench, item);
    }
}

fn compare_all(bench: &Bench) {
    for item in bench.items.borrow().iter() {
        comparable(bench, item);
    }
}

fn take_away(bench: &Rc<Bench>, item: &Rc<Item>) {
    item.begin();
    item.region.element.remove();
    bench
        .items
        .borrow_mut()
        .retain(|known| !Rc::ptr_eq(known, item));
    Bench::say(&dom::filled(
        bench.data.term("taken-away"),
        "file",
        &item.name,
    ));
    bench.count();
    compare_all(bench);
    for other in bench.items.borrow().iter() {
        // What was missing in it is no longer left out.
        if other.choice.borrow().compared.as_ref() == Some(&item.name) {
            show::show(bench, other);
        }
    }
    if let Some(choose) = dom::by_id("choose") {
        focus(&choose);
    }
}

/// Gives up what is going on. A file that is not yet open is taken away.
fn give_up(bench: &Rc<Bench>, item: &Rc<Item>) {
    if item.content().is_none() {
        take_away(bench, item);
        return;
    }
    item.begin();
    item.is_wanted.set(false);
    item.rest();
    for part in SAID {
        item.region.show(part, false);
    }
    item.region.show(".file-stopped", true);
    Bench::say(bench.data.term("stopped"));
    if let Some(again) = item.region.part(".file-again") {
        focus(&again);
    }
}

fn listen_to(bench: &Rc<Bench>, item: &Rc<Item>) {
    click(bench, item, ".file-away", |bench, item| {
        take_away(bench, item);
    });
    click(bench, item, ".file-buttons .file-save", |bench, item| {
        save::one(bench, item);
    });
    click(bench, item, ".file-cancel", |bench, item| {
        give_up(bench, item);
    });
    click(bench, item, ".file-again", show_soon);
    choose(bench, item, ".file-thing select", |choice, value| {
        choice.thing = (!value.is_empty()).then(|| value.to_owned());
        choice.format = None;
    });
    choose(bench, item, ".file-letters select", |choice, value| {
        choice.page = Some(value.to_owned());
    });
    choose(bench, item, ".file-form select", |choice, value| {
        choice.format = Some(value.to_owned());
    });
    choose(bench, item, ".file-compare select", |choice, value| {
        choice.compared = (!value.is_empty()).then(|| value.to_owned());
    });
    choose(bench, item, ".file-search input", |choice, value| {
        value.clone_into(&mut choice.search);
    });
}

/// Lets a button do something.
fn click(bench: &Rc<Bench>, item: &Rc<Item>, button: &str, act: fn(&Rc<Bench>, &Rc<Item>)) {
    let (bench, clicked) = (Rc::clone(bench), Rc::clone(item));
    item.region
        .on(button, "click", move |_| act(&bench, &clicked));
}

/// Lets a field change what is chosen.
fn choose(bench: &Rc<Bench>, item: &Rc<Item>, field: &str, act: fn(&mut Choice, &str)) {
    let (bench, chosen) = (Rc::clone(bench), Rc::clone(item));
    item.region.on(field, "change", move |value| {
        act(&mut chosen.choice.borrow_mut(), value);
        show_soon(&bench, &chosen);
    });
}

/// Shows a file anew, once the browser has shown what was chosen.
fn show_soon(bench: &Rc<Bench>, item: &Rc<Item>) {
    item.is_stale.set(true);
    let (bench, item) = (Rc::clone(bench), Rc::clone(item));
    spawn_local(async move {
        pause(0).await;
        released().await;
        show::show(&bench, &item);
    });
}

/// Waits until nothing is pressed any more: whoever leaves a field by pressing a box meets it only if nothing
/// above it grows meanwhile.
async fn released() {
    for _ in 0..LONGEST_PRESS {
        if dom::one(&dom::root(), ":active").is_none() {
            return;
        }
        pause(PRESSED).await;
    }
}

/// Takes a file out of an archive, and shows it.
fn take_out(bench: &Rc<Bench>, item: &Rc<Item>, entry: &Entry) {
    let (bench, item, entry) = (Rc::clone(bench), Rc::clone(item), entry.clone());
    spawn_local(async move {
        let name = entry.file_name().to_owned();
        add(&bench, &name, Source::Archive(item, entry)).await;
    });
}
