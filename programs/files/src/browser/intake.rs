//! Files that are chosen, dropped or pasted. A script puts them into the two fields, so that nothing is
//! lost that comes before this program.

use std::rc::Rc;

use rehome::browser::dom;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlTextAreaElement};

use super::bench::Bench;
use super::load::Source;
use super::shelf;

/// Takes in what is in the fields, and what comes into them.
pub(crate) fn begin(bench: &Rc<Bench>) {
    if let Some(choose) = dom::input("choose") {
        let taking = Rc::clone(bench);
        dom::listen(&choose, "change", move |_| chosen(&taking));
        chosen(bench);
    }
    if let Some(pasted) = field() {
        let taking = Rc::clone(bench);
        dom::listen(&pasted, "change", move |_| take_pasted(&taking));
        take_pasted(bench);
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    dom::by_id("pasted")?.dyn_into().ok()
}

fn chosen(bench: &Rc<Bench>) {
    let Some(input) = dom::input("choose") else {
        return;
    };
    let Some(list) = input.files() else {
        return;
    };
    let files: Vec<File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
    let bench = Rc::clone(bench);
    spawn_local(async move {
        // One after the other, so that they do not fight for memory.
        for file in files {
            let name = file.name();
            shelf::add(&bench, &name, Source::File(file.into())).await;
        }
    });
    // The same file can be chosen again, once it has been changed.
    input.set_value("");
}

fn take_pasted(bench: &Rc<Bench>) {
    let Some(field) = field() else {
        return;
    };
    let text = field.value();
    if text.trim().is_empty() {
        return;
    }
    field.set_value("");
    let bench = Rc::clone(bench);
    spawn_local(async move {
        let name = bench.data.term("pasted");
        shelf::add(&bench, name, Source::Text(text)).await;
    });
}
