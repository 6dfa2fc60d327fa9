//! What was found as a text, for an admin: every question with its answer, and every request with what
//! came of it.

use std::rc::Rc;

use js_sys::{Date, Reflect};
use rehome::browser::dom::{self, window};
use rehome::pieces;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlTextAreaElement};

use super::element::on;
use super::page::Page;
use super::run::Run;
use super::show;

/// Lets the button copy the report.
pub(crate) fn begin(page: &Rc<Page>) {
    on("look-fine", "click", show::unfold);
    let page = Rc::clone(page);
    on("look-report", "click", move || {
        let run = page.run.borrow().clone();
        if let Some(run) = run {
            spawn_local(copy(Rc::clone(&page), text(&page, &run)));
        }
    });
}

async fn copy(page: Rc<Page>, text: String) {
    let is_copied = is_copied(&text).await;
    if !is_copied {
        select(&text);
    }
    Page::say(
        page.data
            .term(if is_copied { "copied" } else { "selected" }),
    );
}

async fn is_copied(text: &str) -> bool {
    let navigator = window().navigator();
    // Missing where a page is not served safely, and in some browsers.
    let clipboard = Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    let copying = navigator.clipboard().write_text(text);
    JsFuture::from(copying).await.is_ok()
}

fn select(text: &str) {
    let place = dom::by_id("look-report-text").map(Element::dyn_into::<HtmlTextAreaElement>);
    if let Some(Ok(place)) = place {
        dom::show(&place, true);
        place.set_value(text);
        // Fails only for elements that cannot be focused.
        let _ = place.focus();
        place.select();
    }
}

fn text(page: &Page, run: &Run) -> String {
    let look = run.look.borrow();
    let [old, new] = look.cards();
    let now = String::from(Date::new_0().to_iso_string());
    let mut lines = vec![
        [old.called(), " → ", new.called()].concat(),
        now,
        String::new(),
    ];
    for item in page.items.iter().filter(|item| item.is_shown()) {
        lines.push(item.question());
        lines.push(["  ", &words(&item.element)].concat());
    }
    lines.push(String::new());
    for (_, url, result) in look.asked() {
        lines.push(["  ", url, " ", page.data.term(result)].concat());
    }
    lines.push(String::new());
    pieces::joined(&lines, "\n")
}

/// Returns an answer without what it rests on.
fn words(item: &Element) -> String {
    let Ok(copy) = item.clone_node_with_deep(true) else {
        return String::new();
    };
    let copy: Element = copy.unchecked_into();
    if let Some(asked) = dom::one(&copy, "details") {
        asked.remove();
    }
    let mut words = String::new();
    for sign in dom::text(&copy).trim().chars() {
        if !sign.is_whitespace() {
            words.push(sign);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words
}
