//! The letters of a file that does not say how they are stored, read by the browser in other code pages.

use std::rc::Rc;

use rehome::files::{Encoding, Kind, Opened, open_text, readings};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::bench::Bench;
use super::code_page::Letters;
use super::item::{Content, Item};
use super::slices::in_slices;

/// The code page that is read without the browser, and can be written again.
const OWN: &str = "windows-1252";

#[wasm_bindgen]
extern "C" {
    /// The browser's own tables of letters.
    type TextDecoder;

    #[wasm_bindgen(constructor, catch)]
    fn new(page: &str) -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

/// Returns what is in a file that is a text, read in the likeliest way if it does not say how; `None` if
/// something else was wanted of it meanwhile.
pub(crate) async fn likeliest(
    bench: &Bench,
    item: &Item,
    bytes: Vec<u8>,
    (text, encoding): (String, Encoding),
) -> Option<Content> {
    let letters = (encoding == Encoding::Latin).then(|| letters(bench, &bytes));
    let other = letters.as_ref().filter(|letters| letters.page != OWN);
    let (text, encoding) = match other.and_then(|letters| decoded(&letters.page, &bytes)) {
        Some(text) => (text, Encoding::Page),
        None => (text, encoding),
    };
    let opened = opened(bench, item, text, encoding).await?;
    // Handles in a text of any form have no letters that could be wrong.
    let is_table = matches!(&opened.kind, Kind::Sheet(sheet) if sheet.form.format != "loose");
    let mut content = Content::of(bytes, opened);
    content.letters = letters.filter(|_| is_table);
    Some(content)
}

/// Returns how a file can be read that does not say how its letters are stored, and the likeliest way.
fn letters(bench: &Bench, bytes: &[u8]) -> Letters {
    let all = readings(bytes, &bench.data.forms, &language(), &decoded);
    let page = all.first().map_or(OWN, |first| &first.page).to_owned();
    Letters {
        all,
        page,
        is_chosen: false,
    }
}

/// Returns what is in a file, read in the code page that was chosen for it.
pub(crate) async fn as_chosen(bench: &Bench, item: &Item) -> Option<Rc<Content>> {
    let content = item.content()?;
    let page = item.choice.borrow().page.clone();
    let is_other = |letters: &Letters| page.as_ref().is_some_and(|page| *page != letters.page);
    if let Some(letters) = content.letters.clone().filter(is_other) {
        let letters = Letters {
            page: page?,
            is_chosen: true,
            ..letters
        };
        item.open(read_as(bench, item, &content, letters).await?);
    }
    item.content()
}

/// Returns a file as it reads in a code page; `None` if something else was wanted of it meanwhile.
async fn read_as(
    bench: &Bench,
    item: &Item,
    content: &Content,
    letters: Letters,
) -> Option<Content> {
    let text = decoded(&letters.page, &content.bytes)?;
    let encoding = if letters.page == OWN {
        Encoding::Latin
    } else {
        Encoding::Page
    };
    Some(Content {
        bytes: Rc::clone(&content.bytes),
        opened: opened(bench, item, text, encoding).await?,
        archive: None,
        letters: Some(letters),
    })
}

/// Returns what a text is; `None` if something else was wanted of the file meanwhile.
async fn opened(bench: &Bench, item: &Item, text: String, encoding: Encoding) -> Option<Opened> {
    let opening = open_text(text, encoding, &item.name, &bench.data.forms, &item.pace);
    in_slices(item, opening).await
}

/// Returns bytes as a text, with a sign in the place of what cannot be read; `None` where the browser does not
/// know the code page.
fn decoded(page: &str, bytes: &[u8]) -> Option<String> {
    TextDecoder::new(page).ok()?.decode(bytes).ok()
}

fn language() -> String {
    let language = web_sys::window().and_then(|window| window.navigator().language());
    language.unwrap_or_default()
}
