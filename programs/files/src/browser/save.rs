//! Files handed to the browser, which saves them where it saves all.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use rehome::browser::dom;
use rehome::files::pack;
use rehome::pieces::after_last;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::bench::Bench;
use super::item::Item;

/// Saves what comes of one file, once that is known; if it is several, as one archive.
pub(crate) fn one(bench: &Bench, item: &Item) {
    if item.is_stale.get() {
        item.is_wanted.set(true);
        return;
    }
    match item.outcome.borrow().as_slice() {
        [] => {}
        [(name, bytes)] => hand_over(bench, name, bytes),
        several => {
            let name = [parts(&item.name).0, ".zip"].concat();
            hand_over(bench, &name, &pack(several));
        }
    }
}

/// Saves what comes of all files as one archive, once that is known.
pub(crate) fn all(bench: &Bench) {
    let items = bench.items.borrow();
    let is_busy =
        |item: &Rc<Item>| item.is_stale.get() || item.region.element.has_attribute("aria-busy");
    if items.iter().any(is_busy) {
        Bench::say(bench.data.term("busy"));
        return;
    }
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for item in items.iter() {
        for (name, bytes) in item.outcome.borrow().iter() {
            let name = apart(name, |name| {
                files
                    .iter()
                    .any(|(known, _)| known.eq_ignore_ascii_case(name))
            });
            files.push((name, bytes.clone()));
        }
    }
    if !files.is_empty() {
        hand_over(bench, "files.zip", &pack(&files));
    }
}

/// Returns the pieces of a file with their names.
pub(crate) fn named(name: &str, pieces: Vec<Vec<u8>>) -> Vec<(String, Vec<u8>)> {
    let is_one = pieces.len() == 1;
    let named = pieces.into_iter().zip(1..);
    let named = named.map(|(bytes, at): (Vec<u8>, u32)| {
        let number = if is_one {
            String::new()
        } else {
            ["-", &at.to_string()].concat()
        };
        ([parts(name).0, &number, ".csv"].concat(), bytes)
    });
    named.collect()
}

/// Returns a name that is not taken: the same, or with a number before its ending.
pub(crate) fn apart(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = parts(name);
    let mut other = name.to_owned();
    let mut at = 2;
    while is_taken(&other) {
        other = [stem, "-", &at.to_string(), ending].concat();
        at += 1;
    }
    other
}

/// Returns the name of a file without folders, and its ending.
fn parts(name: &str) -> (&str, &str) {
    let name = after_last(name, b"/\\");
    let ending = after_last(name, b".").len();
    // Without a dot, all of it is what follows the last one.
    let stem = name.len().checked_sub(ending + 1);
    stem.and_then(|stem| name.split_at_checked(stem))
        .unwrap_or((name, ""))
}

/// Lets the browser save a file.
pub(crate) fn hand_over(bench: &Bench, name: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type("application/octet-stream");
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &kind) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    if let Ok(link) = dom::document().create_element("a") {
        dom::set(&link, "href", Some(&address));
        dom::set(&link, "download", Some(name));
        link.unchecked_ref::<HtmlElement>().click();
    }
    Bench::say(&dom::filled(bench.data.term("saved"), "file", name));
}
