//! Elements of the page.

use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlInputElement, Window};

use crate::pieces::split_once;

/// Returns the window.
///
/// # Panics
/// Outside of a page, where no program of ours runs.
pub fn window() -> Window {
    web_sys::window().expect("a program of a page has a window")
}

/// Returns the page's document.
///
/// # Panics
/// Outside of a page, where no program of ours runs.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Returns the element with this id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Returns the element whose id is made of the two pieces: `old-` and `version`.
pub fn part_of(prefix: &str, part: &str) -> Option<Element> {
    by_id(&[prefix, "-", part].concat())
}

/// Returns the input with this id.
pub fn input(id: &str) -> Option<HtmlInputElement> {
    by_id(id)?.dyn_into().ok()
}

/// Returns all elements below `root` that a selector finds, in document order.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// Returns the first element below `root` that a selector finds.
pub fn one(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok()?
}

/// Returns the document's own element.
///
/// # Panics
/// Outside of a page, where no program of ours runs.
pub fn root() -> Element {
    document()
        .document_element()
        .expect("a page has an element")
}

/// Returns an attribute; empty if it is not there.
pub fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Returns the text of an element.
pub fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

/// Sets the text of an element, if it is another.
pub fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Shows or hides an element, for everybody.
pub fn show(element: &Element, shown: bool) {
    // Fails only if the attribute's name is malformed, which `hidden` is not.
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// Shows an element with a text, or hides it if there is none.
pub fn say(element: &Element, text: &str) {
    set_text(element, text);
    show(element, !text.is_empty());
}

/// Sets an attribute, or takes it away.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // Fails only if the attribute's name is malformed; all names here are literals.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Tells whoever listens that something has happened to an element, or to the window.
pub fn tell(target: &EventTarget, name: &str) {
    // Fails only for events without a name, of which there are none.
    let _ = Event::new(name).map(|event| target.dispatch_event(&event));
}

/// Calls `act` whenever an event of this name reaches `target`, as long as the page lives.
pub fn listen(target: &EventTarget, name: &str, act: impl FnMut(Event) + 'static) {
    listen_boxed(target, name, Box::new(act));
}

// One copy for all kinds of closures.
fn listen_boxed(target: &EventTarget, name: &str, act: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(act);
    // Fails only for malformed options, of which there are none.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Returns the element that an event is about.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Returns a text with its first gap `{name}` filled.
pub fn filled(text: &str, name: &str, value: &str) -> String {
    let gap = ["{", name, "}"].concat();
    match split_once(text, &gap) {
        Some((before, after)) => [before, value, after].concat(),
        None => text.to_owned(),
    }
}
