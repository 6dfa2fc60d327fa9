//! What a link hands over in its fragment, which no server ever sees: the fields by their ids, as in
//! `#old=@ann@old.example&new=@bea@new.example`. A newer build gets what was typed in the same way.

use web_sys::UrlSearchParams;

use super::dom::{self, window};

/// The fields that may be handed over.
const FIELDS: [&str; 6] = [
    "old",
    "new",
    "old-software",
    "new-software",
    "old-version",
    "new-version",
];
/// Characters of a value: more than this is no handle and no version.
const LONGEST: usize = 300;

/// Fills the fields with what the address hands over, and takes it out of the address: it is not kept
/// where others at this device would see it.
pub fn take_over() {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    let fragment = fragment.trim_start_matches('#');
    if !(fragment.starts_with("old") || fragment.starts_with("new")) {
        return;
    }
    let Ok(values) = UrlSearchParams::new_with_str(fragment) else {
        return;
    };
    let mut has_some = false;
    for field in FIELDS {
        let value = values
            .get(field)
            .filter(|value| value.chars().count() <= LONGEST);
        if let (Some(input), Some(value)) = (dom::input(field), value) {
            input.set_value(&value);
            has_some = true;
        }
    }
    if has_some {
        let path = location.pathname().unwrap_or_default();
        // Fails only for addresses of other sites.
        let _ = window().history().and_then(|history| {
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path))
        });
    }
}

/// Says that a newer build has taken the place of this one, and offers to load it with all that was
/// typed.
pub(super) fn offer_newer() {
    let (Some(note), Some(button)) = (dom::by_id("newer"), dom::by_id("newer-load")) else {
        return;
    };
    if note.has_attribute("hidden") {
        dom::show(&note, true);
        dom::listen(&button, "click", |_| load_newer());
    }
}

fn load_newer() {
    let location = window().location();
    if let Ok(values) = UrlSearchParams::new() {
        for field in FIELDS {
            let input = dom::input(field);
            let changed = input.filter(|input| input.value() != input.default_value());
            if let Some(input) = changed {
                values.append(field, &input.value());
            }
        }
        // Both fail only where a page may not change its own address.
        let _ = location.set_hash(&String::from(values.to_string()));
    }
    let _ = location.reload();
}
