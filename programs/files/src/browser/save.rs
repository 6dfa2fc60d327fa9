//! Files handed to the browser, which saves them where it saves all.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use rehome::browser::dom;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::bench::Bench;
use super::item::Item;
use super::work::Work;

/// Saves what comes of one file; if that is several, as one archive.
pub(crate) fn one(bench: &Bench, item: &Rc<Item>) {
    match files(bench, item).as_slice() {
        [] => {}
        [(name, bytes)] => hand_over(bench, name, bytes),
        several => {
            let name = [stem(&item.name), ".zip"].concat();
            hand_over(bench, &name, &rehome::files::pack(several));
        }
    }
}

/// Returns what comes of a file: nothing, one file, or the pieces of which it consists.
pub(crate) fn files(bench: &Bench, item: &Rc<Item>) -> Vec<(String, Vec<u8>)> {
    let Some(work) = Work::of(bench, item) else {
        return Vec::new();
    };
    let pieces = work.pieces(&work.written());
    let is_one = pieces.len() == 1;
    let named = pieces
        .into_iter()
        .zip(1..)
        .map(|(bytes, at): (Vec<u8>, u32)| {
            let number = if is_one {
                String::new()
            } else {
                ["-", &at.to_string()].concat()
            };
            ([stem(&item.name), &number, ".csv"].concat(), bytes)
        });
    named.collect()
}

/// Returns files with different names.
pub(crate) fn named_apart(files: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    let mut apart: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, bytes) in files {
        let is_taken = |name: &str| apart.iter().any(|(known, _)| known == name);
        let mut other = name.clone();
        let mut at = 2;
        while is_taken(&other) {
            other = [stem(&name), "-", &at.to_string(), ".csv"].concat();
            at += 1;
        }
        apart.push((other, bytes));
    }
    apart
}

/// Returns the name of a file without folders and ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
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
