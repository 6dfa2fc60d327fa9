//! The files of the page as a whole: added, taken away, shown anew, saved.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::fetch::pause;
use rehome::files::{Entry, pack};
use wasm_bindgen_futures::spawn_local;

use super::bench::{Acts, Bench};
use super::compared::comparable;
use super::item::{Choice, Item};
use super::{save, show};

/// What can be asked for where a file is shown.
pub(crate) const ACTS: Acts = Acts {
    again: show_soon,
    take_out,
};

/// Lets the buttons for all files work.
pub(crate) fn listen(bench: &Rc<Bench>) {
    let saving = Rc::clone(bench);
    on("bench-save", move || save_all(&saving));
    let clearing = Rc::clone(bench);
    on("bench-clear", move || {
        for item in clearing.items.take() {
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

/// Adds a file to the page.
pub(crate) fn add(bench: &Rc<Bench>, item: &Rc<Item>) {
    listen_to(bench, item);
    bench.items.borrow_mut().push(Rc::clone(item));
    show::show(bench, item);
    bench.count();
    // Others can be compared with it now.
    compare_all(bench);
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

fn take_away(bench: &Bench, item: &Rc<Item>) {
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
    if let Some(choose) = dom::input("choose") {
        // Fails only for elements that cannot be focused.
        let _ = choose.focus();
    }
}

fn save_all(bench: &Bench) {
    let items = bench.items.borrow();
    let files: Vec<_> = items
        .iter()
        .flat_map(|item| save::files(bench, item))
        .collect();
    if !files.is_empty() {
        save::hand_over(bench, "files.zip", &pack(&save::named_apart(files)));
    }
}

fn listen_to(bench: &Rc<Bench>, item: &Rc<Item>) {
    let (page, leaving) = (Rc::clone(bench), Rc::clone(item));
    item.region
        .on(".file-away", "click", move |_| take_away(&page, &leaving));
    let (page, saved) = (Rc::clone(bench), Rc::clone(item));
    item.region
        .on(".file-save", "click", move |_| save::one(&page, &saved));
    choose(bench, item, ".file-thing select", |choice, value| {
        choice.thing = (!value.is_empty()).then(|| value.to_owned());
        choice.format = None;
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
    let (bench, item) = (Rc::clone(bench), Rc::clone(item));
    spawn_local(async move {
        pause(0).await;
        show::show(&bench, &item);
    });
}

/// Takes a file out of an archive, and shows it.
fn take_out(bench: &Rc<Bench>, item: &Rc<Item>, entry: &Entry) {
    let (bench, item, entry) = (Rc::clone(bench), Rc::clone(item), entry.clone());
    spawn_local(async move {
        let Some(archive) = &item.archive else {
            return;
        };
        match archive.taken_out(&entry).await {
            Ok(bytes) => add(
                &bench,
                &Item::read(entry.file_name(), bytes, &bench.data.forms),
            ),
            Err(trouble) => Bench::say(bench.data.term(&["archive-", trouble.key()].concat())),
        }
    });
}
