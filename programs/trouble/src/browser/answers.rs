//! The entries that fit what was pasted.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use rehome::browser::dom::{self, filled};
use rehome::signal::effect;
use rehome::trouble::Found;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlTextAreaElement};

use super::names;
use super::page::Page;

/// How long somebody may pause while typing before the page answers, in milliseconds.
const PAUSE: u32 = 350;
/// How many entries are shown.
const MOST: usize = 8;

/// Lets the answers follow what is pasted, and the two servers.
pub(crate) fn begin(page: &Rc<Page>) {
    let Some(field) =
        dom::by_id("said").and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return;
    };
    let pause: RefCell<Option<Timeout>> = RefCell::default();
    let typed = Rc::clone(page);
    let input = field.clone();
    dom::listen(&field, "input", move |_| {
        let (page, input) = (Rc::clone(&typed), input.clone());
        let later = Timeout::new(PAUSE, move || page.said.set(input.value()));
        // The one before is called off with this.
        pause.replace(Some(later));
    });
    page.said.set(field.value());
    let page = Rc::clone(page);
    effect(move || show(&page));
}

fn show(page: &Page) {
    let said = page.said.get();
    let mut found = page.catalogue.find(&said, &page.servers());
    found.truncate(MOST);
    if let Some(place) = dom::by_id("answers") {
        place.set_text_content(None);
        for (number, one) in found.iter().enumerate() {
            let answer = answer(page, one);
            let is_clear = one.is_own
                || found
                    .get(1)
                    .is_none_or(|next| next.closeness + 10 < one.closeness);
            if let Some(answer) = answer {
                answer.set_open(number == 0 && is_clear);
                // Fails only if it would make a circle.
                let _ = place.append_child(&answer);
            }
        }
        names::fill_in(page, &place);
    }
    if let Some(status) = dom::by_id("trouble-status") {
        dom::set_text(&status, &status_of(page, &said, found.len()));
    }
}

fn status_of(page: &Page, said: &str, count: usize) -> String {
    match count {
        0 if said.trim().is_empty() => String::new(),
        0 => page.data.term("none").to_owned(),
        1 => page.data.term("one").to_owned(),
        count => filled(page.data.term("several"), "count", &count.to_string()),
    }
}

/// Returns the box of an entry: what it is called, where it happens, causes and remedies, and the way to
/// the section that treats it.
fn answer(page: &Page, found: &Found) -> Option<HtmlDetailsElement> {
    let entry = &page.catalogue.entries()[found.entry];
    let details: HtmlDetailsElement = made("details")?.dyn_into().ok()?;
    details.set_class_name("box answer");
    let summary = add(&details, "summary", "")?;
    let title = add(&summary, "span", &entry.title)?;
    let stage = page.data.term(&["at-", &entry.stage].concat()).to_owned();
    let place = if entry.software.is_empty() {
        filled(page.data.term("anywhere"), "stage", &stage)
    } else {
        let name = page.name_of(&entry.software);
        let on = filled(page.data.term("on"), "stage", &stage);
        filled(&on, "software", &name)
    };
    add(&title, "small", &place)?;
    let body = add(&details, "div", "")?;
    body.set_class_name("box-body");
    // HTML of this very build.
    add(&body, "div", "")?.set_inner_html(&entry.answer);
    let way = add(&body, "p", "")?;
    let link = add(&way, "a", page.data.term("read"))?;
    dom::set(&link, "href", Some(&entry.address));
    Some(details)
}

fn made(name: &str) -> Option<Element> {
    dom::document().create_element(name).ok()
}

fn add(parent: &Element, name: &str, text: &str) -> Option<Element> {
    let element = made(name)?;
    element.set_text_content(Some(text));
    // Fails only if it would make a circle.
    let _ = parent.append_child(&element);
    Some(element)
}
