//! The page in a frame of the guide: it takes the guide's two handles, is as high as what it shows, and
//! tells the guide what the servers run. A frame of another site cannot be looked into.

use js_sys::{Array, Function, Reflect};
use rehome::browser::dom::{self, window};
use rehome::check::{Finding, Value};
use rehome::journey::Side;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ResizeObserver};

use super::page::Page;
use super::run::Run;

/// The frame, and the guide around it.
fn guide() -> Option<(Element, Document)> {
    let frame = window().frame_element().ok()??;
    let guide = frame.owner_document()?;
    guide.get_element_by_id("accounts")?;
    Some((frame, guide))
}

/// Takes the guide's two handles.
pub(crate) fn take_over() {
    let Some((_, guide)) = guide() else {
        return;
    };
    for side in Side::BOTH {
        let theirs = guide.get_element_by_id(side.key());
        if let (Some(theirs), Some(own)) = (theirs, dom::input(side.key())) {
            // Of another window, so of no class that this one knows.
            own.set_value(&theirs.unchecked_ref::<HtmlInputElement>().value());
        }
    }
}

/// Fits the page into the guide, and returns whether a look is to begin at once.
pub(crate) fn settle(page: &Page) -> bool {
    let Some((frame, _)) = guide() else {
        return false;
    };
    let is_ready = page.typed().iter().all(Option::is_some);
    dom::set(
        &dom::root(),
        "data-within",
        Some(if is_ready { "ready" } else { "" }),
    );
    lead_out();
    dom::show(&frame, true);
    grow(frame);
    is_ready
}

/// Lets links that lead to other pages open them in place of the guide.
fn lead_out() {
    for link in dom::all(&dom::root(), "a[href]:not([href^='#'], [target])") {
        dom::set(&link, "target", Some("_parent"));
    }
}

fn grow(frame: Element) {
    let Some(body) = dom::document().body() else {
        return;
    };
    let seen = body.clone();
    let resize = Closure::<dyn FnMut()>::new(move || {
        let height = [&seen.scroll_height().to_string(), "px"].concat();
        let style = frame.unchecked_ref::<HtmlElement>().style();
        // Fails only where styles cannot be changed.
        let _ = style.set_property("block-size", &height);
    });
    if let Ok(observer) = ResizeObserver::new(resize.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    resize.forget();
}

/// Tells the guide what the two servers run, as far as that is known.
pub(crate) fn tell(run: &Run, findings: &[Finding]) {
    if guide().is_none() {
        return;
    }
    let known = |it: &&Finding| it.row == "server" && it.case == "known";
    for finding in findings.iter().filter(known) {
        let Some(side) = finding.side else {
            continue;
        };
        let host = run.handles[side as usize].ascii_host();
        let said = ["key", "usable"].map(|name| text_of(finding, name));
        // Without its program, the guide can take nothing over.
        let _ = found(host, &said);
    }
}

/// Returns a value of a finding; empty if there is none.
fn text_of(finding: &Finding, name: &str) -> String {
    match finding.values.get(name) {
        Some(Value::Text(text) | Value::Key(text)) => text.clone(),
        _ => String::new(),
    }
}

fn found(host: &str, [software, version]: &[String; 2]) -> Result<JsValue, JsValue> {
    let parent = window().parent()?.ok_or(JsValue::NULL)?;
    let program = Reflect::get(&parent, &"rehome".into())?;
    let found = Reflect::get(&program, &"found".into())?;
    let said = Array::of3(&host.into(), &software.into(), &version.into());
    found.unchecked_into::<Function>().apply(&program, &said)
}
