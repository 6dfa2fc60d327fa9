//! The page in a frame of the guide: it takes the guide's two handles, is as high as what it shows, and
//! tells the guide what the servers run. A frame of another site cannot be looked into. The name of the
//! frame says what the guide wants to know; `boot.js` has made the page look like it already.

use js_sys::{Array, Function, Object, Reflect};
use rehome::browser::dom::{self, window};
use rehome::check::{Finding, Imports, Value, Verdict};
use rehome::journey::Side;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ResizeObserver};

use super::page::Page;
use super::run::Run;

/// The name of the frame in which nothing but what the servers run is wanted.
const SERVERS: &str = "servers";

/// What the guide wants of the page.
pub(crate) enum Wish {
    /// A look at both accounts.
    Look,
    /// What the servers run, and nothing else.
    Servers,
}

/// The frame, and the guide around it.
fn guide() -> Option<(Element, Document)> {
    let frame = window().frame_element().ok()??;
    let guide = frame.owner_document()?;
    guide.get_element_by_id("accounts")?;
    Some((frame, guide))
}

/// Returns whether the page stands in the guide.
pub(crate) fn is_within() -> bool {
    guide().is_some()
}

/// Takes the guide's two handles: those that its offer was for, which can be servers alone, or those in its fields.
pub(crate) fn take_over() {
    let Some((frame, guide)) = guide() else {
        return;
    };
    for side in Side::BOTH {
        let Some(own) = dom::input(side.key()) else {
            continue;
        };
        if is_of_servers(&frame) {
            own.set_value(&dom::attribute(&frame, &["data-", side.key()].concat()));
        } else if let Some(theirs) = guide.get_element_by_id(side.key()) {
            // Of another window, so of no class that this one knows.
            own.set_value(&theirs.unchecked_ref::<HtmlInputElement>().value());
        }
    }
}

fn is_of_servers(frame: &Element) -> bool {
    dom::attribute(frame, "name") == SERVERS
}

/// Fits the page into the guide, and returns what is to begin at once.
pub(crate) fn settle(page: &Page) -> Option<Wish> {
    let (frame, guide) = guide()?;
    lead_out(&guide);
    grow(frame.clone());
    if is_of_servers(&frame) {
        return Some(Wish::Servers);
    }
    let is_ready = page.typed().iter().all(Option::is_some);
    let within = if is_ready { "ready" } else { "" };
    dom::set(&dom::root(), "data-within", Some(within));
    is_ready.then_some(Wish::Look)
}

/// Lets links that lead to other pages open them in place of the guide. One that leads to the guide leads to
/// its fields, so that nothing that was typed is lost.
fn lead_out(guide: &Document) {
    let here = guide.location().and_then(|it| it.pathname().ok());
    for link in dom::all(&dom::root(), "a[href]:not([href^='#'], [target])") {
        dom::set(&link, "target", Some("_parent"));
        let address = dom::attribute(&link, "href");
        if here.as_ref() == Some(&address) {
            dom::set(&link, "href", Some(&[&address, "#accounts"].concat()));
        }
    }
}

fn grow(frame: Element) {
    let Some(body) = dom::document().body() else {
        return;
    };
    let seen = body.clone();
    let resize = Closure::<dyn FnMut()>::new(move || {
        // As the browser writes numbers: what Rust writes them with is a kilobyte.
        let height = String::from(Object::from(JsValue::from(seen.scroll_height())).to_string());
        let height = [&height, "px"].concat();
        let style = frame.unchecked_ref::<HtmlElement>().style();
        // Fails only where styles cannot be changed.
        let _ = style.set_property("block-size", &height);
    });
    if let Ok(observer) = ResizeObserver::new(resize.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    resize.forget();
}

/// Tells the guide what the servers run, as far as that is known. Of software that nobody knows here, the
/// guide knows that much.
pub(crate) fn tell(page: &Page, run: &Run, findings: &[Finding]) {
    if !is_within() {
        return;
    }
    tell_accounts(run);
    let list = page.state.directory.get_untracked();
    for finding in findings.iter().filter(|finding| finding.row == "server") {
        let Some(side) = finding.side else {
            continue;
        };
        let [key, version] = ["key", "usable"].map(|name| text_of(finding, name));
        let software = match (finding.verdict, finding.case) {
            (Verdict::Yes, _) => &key,
            (_, "other") => &list.other,
            _ => continue,
        };
        let host = run.handles[side as usize].ascii_host();
        // Without its program, the guide can take nothing over.
        let _ = told("found", &[host, software, &version]);
        let imports = run.look.borrow().imports(side);
        for (thing, is_allowed) in imports.into_iter().flat_map(Imports::each) {
            if is_allowed {
                let _ = told("lets_in", &[host, thing]);
            }
        }
    }
}

/// Tells the guide which handles other servers know, and where the accounts are, if that is not what the fields
/// say.
fn tell_accounts(run: &Run) {
    for (card, handle) in run.look.borrow().cards().iter().zip(&run.handles) {
        if let Some([called, host]) = card.elsewhere(handle.ascii_host()) {
            let _ = told("known_as", &[&card.handle, called, host]);
        }
    }
}

/// Returns a value of a finding; empty if there is none.
fn text_of(finding: &Finding, name: &str) -> String {
    match finding.values.get(name) {
        Some(Value::Text(text) | Value::Key(text)) => text.clone(),
        _ => String::new(),
    }
}

/// Calls a function of the guide's program.
fn told(name: &str, said: &[&str]) -> Result<JsValue, JsValue> {
    let parent = window().parent()?.ok_or(JsValue::NULL)?;
    let program = Reflect::get(&parent, &"rehome".into())?;
    let function = Reflect::get(&program, &name.into())?;
    let said: Array = said.iter().map(|text| JsValue::from_str(text)).collect();
    function.unchecked_into::<Function>().apply(&program, &said)
}
