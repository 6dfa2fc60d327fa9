//! The page from its data to its life.

use std::cell::Cell;

use rehome::browser::element::on;
use rehome::browser::look::handed::Handed;
use rehome::browser::state;
use rehome::browser::time::milliseconds;
use rehome::browser::{dom, fragment, lasting, start};
use rehome::journey::Side;
use rehome::signal::effect;
use wasm_bindgen::JsValue;

use super::page::Page;
use super::within::Wish;
use super::{look, show, within};

thread_local! {
    /// The page, for whoever asks what its look has come to.
    static PAGE: Cell<Option<&'static Page>> = const { Cell::new(None) };
}

/// Brings the page to life, once its data is there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let data = start::load().await?;
    state::begin();
    fragment::take_over();
    within::take_over();
    let page = lasting(Page::of(data));
    listen(page);
    PAGE.set(Some(page));
    dom::set(&dom::root(), "data-ready", Some(""));
    match within::settle(page) {
        Some(Wish::Servers) => look::ask_servers(page),
        Some(Wish::Look) => look::go(page),
        None if dom::root().has_attribute("data-asked") => look::go(page),
        None => {}
    }
    Ok(())
}

/// Lets the page follow what is typed and pressed.
fn listen(page: &'static Page) {
    for id in ["look", "look-again"] {
        let name = if id == "look" { "submit" } else { "click" };
        on(id, name, move || look::go(page));
    }
    on("look-fine", "click", show::unfold);
    effect(move || page.follow(&Side::BOTH.map(|side| page.state.handle(side))));
}

/// Returns what the look has come to by now, for the program of what can be done with it.
///
/// # Errors
/// `None` if there is none.
pub(crate) fn seen() -> Option<Vec<u8>> {
    let page = PAGE.get()?;
    let run = page.run.borrow().clone()?;
    let seen = run.look.borrow().seen();
    Some(Handed::bytes(seen, &page.rests))
}

/// Takes over that a server wants to be left alone.
pub(crate) fn rest(host: &str, until: f64) {
    if let Some(page) = PAGE.get() {
        page.rests
            .learn(vec![(host.to_owned(), milliseconds(until))]);
    }
}
