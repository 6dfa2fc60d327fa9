//! The buttons, and the words for what they do.

use std::cell::Cell;

use rehome::browser::fetch::{Abort, data};
use rehome::browser::look::ask::Rests;
use rehome::browser::look::handed::LOOKED;
use rehome::browser::{dom, lasting};
use rehome::payload::Terms;
use wasm_bindgen::JsValue;

use super::tools::Tools;
use super::{arrivals, crowd, keep, report};

/// Lets the buttons do what they say, once the words for it are there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let terms = terms().await?;
    let tools = lasting(Tools {
        terms,
        rests: Rests::default(),
        is_reading: Cell::new(false),
        forgotten: Cell::new(0),
    });
    report::begin(tools);
    keep::begin(tools);
    crowd::begin(tools);
    let draw = || arrivals::show(tools, tools.looked().as_ref());
    draw();
    dom::listen(&dom::window(), LOOKED, move |_| draw());
    Ok(())
}

async fn terms() -> Result<Terms, JsValue> {
    let script = dom::one(&dom::root(), "script[data-terms]");
    let address = script.map(|script| dom::attribute(&script, "data-terms"));
    let terms = data(&address.unwrap_or_default(), &Abort::default()).await;
    terms.map_err(|_| JsValue::from_str("data"))
}
