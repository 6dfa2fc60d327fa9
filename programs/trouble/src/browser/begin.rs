//! The page from its data to its life.

use std::rc::Rc;

use rehome::browser::{dom, fragment, start, state};
use wasm_bindgen::JsValue;

use super::page::Page;
use super::{answers, names, situation};

/// Brings the page to life, once its data is there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let data = start::load().await?;
    state::begin();
    // Before the fields take the link out of the address.
    let handed_over = situation::handed_over();
    fragment::take_over();
    let page = Rc::new(Page::of(data));
    names::begin(&page);
    answers::begin(&page);
    situation::begin(&page, handed_over);
    dom::set(&dom::root(), "data-ready", Some(""));
    Ok(())
}
