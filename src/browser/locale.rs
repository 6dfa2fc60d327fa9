//! Numbers and times as the language of the page writes them.

use js_sys::{Date, Number};
use wasm_bindgen::JsValue;

use super::dom;

/// Returns a number as the page's language writes it.
pub fn number(count: u64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "nobody has that many followers")]
    let count = Number::from(count as f64);
    count.to_locale_string(&language()).into()
}

/// Returns the time now, as the page's language writes it.
pub fn now() -> String {
    let now = Date::new_0();
    now.to_locale_string(&language(), &JsValue::UNDEFINED)
        .into()
}

/// Returns the day, as `YYYY-MM-DD`.
pub fn today() -> String {
    let mut now = String::from(Date::new_0().to_iso_string());
    now.truncate(10);
    now
}

fn language() -> String {
    dom::attribute(&dom::root(), "lang")
}
