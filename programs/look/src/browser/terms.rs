//! What was found, as a reader reads it.

use js_sys::{Date, Number};
use rehome::browser::dom;
use rehome::check::Value;
use rehome::payload::LookPayload;
use rehome::pieces;
use wasm_bindgen::JsValue;

/// Returns a value in words: what a server wrote as it is, a number as the language writes it, a key as
/// the words that stand for it.
pub(crate) fn shown(data: &LookPayload, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Texts(all) => pieces::joined(all, ", "),
        Value::Number(count) => number(*count),
        Value::Key(key) => data.term(key).to_owned(),
        Value::Keys(all) => {
            let words: Vec<_> = all.iter().map(|key| data.term(key)).collect();
            words.join(" ")
        }
        Value::Nothing => String::new(),
    }
}

/// Returns a number as the page's language writes it.
pub(crate) fn number(count: u64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "nobody has that many followers")]
    let count = Number::from(count as f64);
    count.to_locale_string(&language()).into()
}

/// Returns the time now, as the page's language writes it.
pub(crate) fn now() -> String {
    let now = Date::new_0();
    now.to_locale_string(&language(), &JsValue::UNDEFINED)
        .into()
}

/// Returns the day, as `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let mut now = String::from(Date::new_0().to_iso_string());
    now.truncate(10);
    now
}

fn language() -> String {
    dom::attribute(&dom::root(), "lang")
}
