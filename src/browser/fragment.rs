//! What a link hands over in its fragment, which no server ever sees: the fields by their ids, as in
//! `#old=@ann@old.example&new=@bea@new.example`. A newer build gets what was typed in the same way (`boot.js`).

use web_sys::{HtmlInputElement, UrlSearchParams};

use super::dom::{self, window};
use super::fields::{CHOSEN, HANDED_OVER};
use crate::journey::Side;
use crate::pieces::{holds, trim_start};
use crate::plan::link::{FIELDS, LONGEST, SITUATION};

/// Fills the fields with what the address hands over, and takes it out of the address: it is not kept
/// where others at this device would see it.
pub fn take_over() {
    let Some(values) = values() else {
        return;
    };
    let mut has_some = value(&values, SITUATION).is_some();
    for &field in FIELDS {
        if let (Some(input), Some(value)) = (dom::input(field), value(&values, field)) {
            fill_in(&input, &value);
            has_some = true;
        }
    }
    if has_some {
        clear();
    }
}

/// Returns all that the address hands over.
pub fn values() -> Option<UrlSearchParams> {
    let fragment = window().location().hash().unwrap_or_default();
    let fragment = trim_start(&fragment, "#");
    // An anchor has none.
    if !holds(fragment, "=") {
        return None;
    }
    UrlSearchParams::new_with_str(fragment).ok()
}

/// Returns a value of these, unless it is too long.
pub fn value(values: &UrlSearchParams, name: &str) -> Option<String> {
    let value = values.get(name);
    value.filter(|value| value.len() <= LONGEST)
}

/// Returns what the address says of the two accounts beside what is put into the fields: by which handle other servers
/// know each, and on which host it is, as a look found out on another page.
pub fn known() -> [Option<String>; 2] {
    let values = values();
    Side::BOTH.map(|side| value(values.as_ref()?, &[side.key(), "-known"].concat()))
}

fn fill_in(input: &HtmlInputElement, value: &str) {
    input.set_value(value);
    dom::set(input, HANDED_OVER, Some(""));
}

/// Fills a field before it comes to life.
pub fn fill(field: &str, value: &str) {
    if let Some(input) = field_of(field) {
        fill_in(&input, value);
    }
}

/// Fills a field that is alive, as if somebody had typed that and gone on.
pub fn retype(field: &str, value: &str) {
    if let Some(input) = field_of(field).filter(|input| input.value() != value) {
        input.set_value(value);
        for event in ["input", "blur"] {
            dom::tell(&input, event);
        }
    }
}

/// Empties a field that is alive. Software that was chosen stays: a field for it is never empty.
pub fn empty(field: &str) {
    if field_of(field).is_some_and(|input| input.default_value().is_empty()) {
        retype(field, "");
    }
}

fn field_of(field: &str) -> Option<HtmlInputElement> {
    let is_known = FIELDS.contains(&field);
    dom::input(field).filter(|_| is_known)
}

/// Takes what was handed over out of the address.
pub fn clear() {
    let path = window().location().pathname().unwrap_or_default();
    // Fails only for addresses of other sites.
    let _ = window().history().and_then(|history| {
        history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path))
    });
}

/// Returns what the reader has typed or chosen: the ids of fields, and what stands in them.
pub fn typed() -> Vec<(&'static str, String)> {
    let mut typed = Vec::new();
    for &field in FIELDS {
        let said = dom::input(field)
            .filter(|input| input.value() != input.default_value() || input.has_attribute(CHOSEN));
        if let Some(input) = said {
            typed.push((field, input.value()));
        }
    }
    typed
}

/// Says that a newer build has taken the place of this one. The script `boot.js` offers to load it with all that was
/// typed: it can do so without a program, too.
pub fn offer_newer() {
    dom::tell(&window(), "gone");
}
