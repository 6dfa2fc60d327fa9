//! The page from its data to its life.

use std::rc::Rc;

use rehome::browser::state;
use rehome::browser::{dom, fragment, start};
use rehome::journey::Side;
use wasm_bindgen::JsValue;

use super::element::on;
use super::page::Page;
use super::within::Wish;
use super::{crowd, keep, look, report, within};
use rehome::signal::effect;

/// Brings the page to life, once its data is there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let data = start::load().await?;
    state::begin();
    fragment::take_over();
    within::take_over();
    let page = Rc::new(Page::of(data));
    listen(&page);
    dom::set(&dom::root(), "data-ready", Some(""));
    match within::settle(&page) {
        Some(Wish::Servers) => look::ask_servers(&page),
        Some(Wish::Look) => look::go(&page),
        None if dom::root().has_attribute("data-asked") => look::go(&page),
        None => {}
    }
    Ok(())
}

/// Lets the page follow what is typed and pressed.
fn listen(page: &Rc<Page>) {
    for id in ["look", "look-again"] {
        let page = Rc::clone(page);
        let name = if id == "look" { "submit" } else { "click" };
        on(id, name, move || look::go(&page));
    }
    report::begin(page);
    keep::begin(page);
    crowd::begin(page);
    let page = Rc::clone(page);
    effect(move || page.follow(&Side::BOTH.map(|side| page.state.handle(side))));
}
