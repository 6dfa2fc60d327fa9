//! Files that are chosen, dropped or pasted. A script puts them into the two fields, so that nothing is
//! lost that comes before this program.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::fetch::pause;
use rehome::files::Kind;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File, HtmlTextAreaElement};

use super::archive::{Archive, bytes};
use super::bench::Bench;
use super::item::Item;
use super::shelf;

/// The first bytes of a file, by which an archive is known without reading all of it.
const FIRST: f64 = 16.0;
/// The largest file that is read as a whole.
const LARGEST: f64 = 100_000_000.0;

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
    if files.is_empty() {
        return;
    }
    let bench = Rc::clone(bench);
    spawn_local(async move {
        for file in files {
            take(&bench, &file.name(), &file).await;
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
    let name = bench.data.term("pasted").to_owned();
    let item = Item::read(&name, text.into_bytes(), &bench.data.forms);
    shelf::add(bench, &item);
}

/// Reads a file, and shows it.
async fn take(bench: &Rc<Bench>, name: &str, file: &Blob) {
    Bench::say(&dom::filled(bench.data.term("reading"), "file", name));
    // So that this is seen before the work begins.
    pause(0).await;
    let first = bytes(file, 0.0, FIRST).await.unwrap_or_default();
    let is_archive = bench.data.forms.signature(&first) == Some("zip");
    let item = if is_archive {
        Item::archive(name, Archive::of(file).await)
    } else if file.size() > LARGEST {
        Item::of(name, first, Kind::TooLarge.into())
    } else {
        let bytes = bytes(file, 0.0, file.size()).await.unwrap_or_default();
        Item::read(name, bytes, &bench.data.forms)
    };
    shelf::add(bench, &item);
}
