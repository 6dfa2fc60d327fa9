//! What was found as a text, for an admin: every question with its answer, and every request with what
//! came of it.

use js_sys::{Date, Reflect};
use rehome::browser::dom::{self, window};
use rehome::browser::element::on;
use rehome::browser::look::item::Item;
use rehome::check::Seen;
use rehome::pieces;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlTextAreaElement};

use super::tools::Tools;

/// Lets the button copy the report.
pub(crate) fn begin(tools: &'static Tools) {
    on("look-report", "click", move || {
        if let Some(seen) = tools.seen() {
            spawn_local(copy(tools, text(tools, &seen)));
        }
    });
}

async fn copy(tools: &'static Tools, text: String) {
    let is_copied = is_copied(&text).await;
    if !is_copied {
        select(&text);
    }
    tools.say(if is_copied { "copied" } else { "selected" });
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

fn text(tools: &Tools, seen: &Seen) -> String {
    let [old, new] = &seen.called;
    let now = String::from(Date::new_0().to_iso_string());
    let mut lines = vec![[old, " → ", new].concat(), now, String::new()];
    for item in Item::all().iter().filter(|item| item.is_shown()) {
        lines.push(item.question());
        lines.push(["  ", &words(&item.element)].concat());
    }
    lines.push(String::new());
    for (url, result) in &seen.asked {
        lines.push(["  ", url, " ", tools.term(result)].concat());
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
