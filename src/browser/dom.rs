//! Elements of the page.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement};

/// Returns the page's document.
pub(super) fn document() -> Document {
    leptos::prelude::document()
}

/// Returns the element with this id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Returns the input with this id.
pub(super) fn input(id: &str) -> Option<HtmlInputElement> {
    by_id(id)?.dyn_into().ok()
}

/// Returns all elements that a selector finds, in document order.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// Returns whether a selector finds anything.
pub(super) fn is_there(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}

/// Returns an attribute; empty if it is not there.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Returns the text of an element; empty if it is not there.
pub(super) fn text(element: Option<&Element>) -> String {
    element
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// Shows or hides an element, for everybody.
pub(super) fn show(element: &Element, shown: bool) {
    // Fails only if the attribute's name is malformed, which `hidden` is not.
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// Sets an attribute, or takes it away.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    // Fails only if the attribute's name is malformed; all names here are literals.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Says on the document's element that the page is personal from now on.
pub(super) fn mark_ready() {
    if let Some(root) = document().document_element() {
        set(&root, "data-ready", Some(""));
    }
}
