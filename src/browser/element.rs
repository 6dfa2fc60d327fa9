//! New elements, and those with an id.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::dom;

/// Puts a word, and a space after it, before all else in an element.
pub fn put_first(element: &Element, word: &Element) {
    let space: Node = dom::document().create_text_node(" ").unchecked_into();
    for node in [&space, word.unchecked_ref()] {
        // Fails only if it would make a circle.
        let _ = element.insert_before(node, element.first_child().as_ref());
    }
}

/// Returns a new element with a text.
pub fn made(name: &str, text: &str) -> Option<Element> {
    let element = dom::document().create_element(name).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

/// Puts a new element with a text at the end of another, and returns it.
pub fn add(parent: &Element, name: &str, text: &str) -> Option<Element> {
    let element = made(name, text)?;
    // Fails only if it would make a circle.
    let _ = parent.append_child(&element);
    Some(element)
}

/// Sets the text of the element with this id.
pub fn say(id: &str, text: &str) {
    if let Some(place) = dom::by_id(id) {
        dom::set_text(&place, text);
    }
}

/// Shows or hides the element with this id.
pub fn show(id: &str, shown: bool) {
    if let Some(place) = dom::by_id(id) {
        dom::show(&place, shown);
    }
}

/// Calls `act` when that happens to the element with this id; a form is not sent anywhere.
pub fn on(id: &str, name: &str, mut act: impl FnMut() + 'static) {
    if let Some(element) = dom::by_id(id) {
        dom::listen(&element, name, move |event| {
            event.prevent_default();
            act();
        });
    }
}
