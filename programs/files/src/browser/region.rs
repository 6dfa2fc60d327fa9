//! Where a file is shown: a copy of the pattern in the page.

use std::rc::Rc;

use rehome::browser::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// The place of a file.
pub(crate) struct Region {
    pub(crate) element: Element,
}

impl Region {
    /// Returns a new place at the end of all others, named as the file is.
    ///
    /// # Panics
    /// If the page has no pattern, which the build puts there.
    pub(crate) fn of(name: &str) -> Self {
        let pattern = dom::by_id("bench-pattern").and_then(|place| place.first_element_child());
        let pattern = pattern.expect("the page has a pattern");
        let copy = pattern
            .clone_node_with_deep(true)
            .expect("an element can be copied");
        let element: Element = copy.unchecked_into();
        dom::set(&element, "aria-label", Some(name));
        let region = Self { element };
        region.say("h2", name);
        if let Some(all) = dom::by_id("bench-files") {
            // Fails only if it would make a circle.
            let _ = all.append_child(&region.element);
        }
        region
    }

    /// Returns a part of it.
    pub(crate) fn part(&self, selector: &str) -> Option<Element> {
        dom::one(&self.element, selector)
    }

    /// Shows a part with a text, or hides it if there is none.
    pub(crate) fn say(&self, selector: &str, text: &str) {
        if let Some(part) = self.part(selector) {
            dom::say(&part, text);
        }
    }

    /// Makes the link in a part lead to an address, with these words, or hides it if there is none.
    pub(crate) fn link(&self, around: &str, leads: Option<&(String, String)>) {
        if let Some((address, words)) = leads
            && let Some(link) = self.part(&[around, " a"].concat())
        {
            dom::set(&link, "href", Some(address));
            dom::set_text(&link, words);
        }
        self.show(around, leads.is_some());
    }

    /// Shows or hides a part.
    pub(crate) fn show(&self, selector: &str, is_shown: bool) {
        if let Some(part) = self.part(selector) {
            dom::show(&part, is_shown);
        }
    }

    /// Fills the list in a part with sentences, and shows it if there are some.
    pub(crate) fn list(&self, around: &str, sentences: &[String]) {
        if let Some(list) = self.emptied(&[around, " ul"].concat()) {
            for sentence in sentences {
                add(&list, "li", sentence);
            }
            dom::show(&list, !sentences.is_empty());
        }
    }

    /// Returns a part from which everything was taken away.
    pub(crate) fn emptied(&self, selector: &str) -> Option<Element> {
        let part = self.part(selector)?;
        part.set_text_content(None);
        Some(part)
    }

    /// Fills a field with choices: value and words. It is hidden if there are fewer than `least`.
    pub(crate) fn choices(
        &self,
        around: &str,
        all: &[(String, String)],
        chosen: &str,
        least: usize,
    ) {
        self.show(around, all.len() >= least);
        let Some(select) = self.emptied(&[around, " select"].concat()) else {
            return;
        };
        for (value, words) in all {
            if let Some(option) = add(&select, "option", words) {
                dom::set(&option, "value", Some(value));
            }
        }
        select
            .unchecked_ref::<HtmlSelectElement>()
            .set_value(chosen);
    }

    /// Fills a list with boxes to tick: key, words, and whether it is ticked. Those that are there already
    /// stay where they are, as one of them may just be pressed.
    pub(crate) fn ticks(&self, list: &str, all: &[(&str, String, bool)], act: &Rc<dyn Fn(&str)>) {
        let Some(list) = self.part(list) else {
            return;
        };
        let is_wanted = |line: &Element| all.iter().any(|(key, ..)| *key == key_of(line));
        for line in lines(&list) {
            if !is_wanted(&line) {
                line.remove();
            }
        }
        let mut next = list.first_element_child();
        for (key, words, is_ticked) in all {
            let known = lines(&list).find(|line| key_of(line) == *key);
            let Some(line) = known.or_else(|| new_tick(&list, key, act)) else {
                continue;
            };
            if next.as_ref() == Some(&line) {
                next = line.next_element_sibling();
            } else {
                // Fails only if it would make a circle.
                let _ = list.insert_before(&line, next.as_deref());
            }
            if let Some(said) = dom::one(&line, "span") {
                dom::set_text(&said, words);
            }
            if let Some(tick) = dom::one(&line, "input") {
                tick.unchecked_ref::<HtmlInputElement>()
                    .set_checked(*is_ticked);
            }
        }
    }

    /// Calls `act` with the value of a part when that happens to it.
    pub(crate) fn on(&self, selector: &str, event: &str, mut act: impl FnMut(&str) + 'static) {
        if let Some(part) = self.part(selector) {
            let field = part.clone();
            dom::listen(&part, event, move |_| act(&value(&field)));
        }
    }
}

fn value(field: &Element) -> String {
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    let input = field.dyn_ref::<HtmlInputElement>();
    input.map(HtmlInputElement::value).unwrap_or_default()
}

/// Returns the lines of a list; one may be taken away before the next is asked for.
fn lines(list: &Element) -> impl Iterator<Item = Element> {
    let mut next = list.first_element_child();
    std::iter::from_fn(move || {
        let line = next.take()?;
        next = line.next_element_sibling();
        Some(line)
    })
}

/// Returns the key of the box in a line of a list.
fn key_of(line: &Element) -> String {
    let tick = dom::one(line, "input");
    tick.map(|tick| dom::attribute(&tick, "data-key"))
        .unwrap_or_default()
}

/// Returns a new line of a list, with a box that calls `act` with its key.
fn new_tick(list: &Element, key: &str, act: &Rc<dyn Fn(&str)>) -> Option<Element> {
    let tick = tick(list, "")?;
    dom::set(&tick, "data-key", Some(key));
    let (act, key) = (Rc::clone(act), key.to_owned());
    dom::listen(&tick, "change", move |_| act(&key));
    list.last_element_child()
}

/// Puts a box with words at the end of a list, and returns it.
pub(crate) fn tick(list: &Element, words: &str) -> Option<Element> {
    let label = add(&add(list, "li", "")?, "label", "")?;
    let tick = add(&label, "input", "")?;
    dom::set(&tick, "type", Some("checkbox"));
    add(&label, "span", words);
    Some(tick)
}

/// Moves the focus to an element.
pub(crate) fn focus(element: &Element) {
    // Fails only for elements that cannot be focused.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Puts a new element with a text at the end of another, and returns it.
pub(crate) fn add(parent: &Element, name: &str, text: &str) -> Option<Element> {
    let element = dom::document().create_element(name).ok()?;
    element.set_text_content(Some(text));
    // Fails only if it would make a circle.
    let _ = parent.append_child(&element);
    Some(element)
}
