//! Thin wrappers over what a browser offers: its URL parser, its storage, and the elements of the
//! page that follow what was typed, chosen or ticked.
//!
//! Everything here also compiles at build time, where there is no browser; each function says
//! what it does then.

mod host;
mod session;

#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
pub mod pair;
#[cfg(target_arch = "wasm32")]
mod places;
#[cfg(target_arch = "wasm32")]
mod state;

pub use host::to_ascii_host;
pub use session::{Entry, Session, session};

/// Brings the page to life once its islands are hydrated: takes over what it holds already, lets
/// every place follow, and says on the document's element that it is personal from now on.
///
/// `boot.js` calls it last, so that the first rendering equals the prerendered one. At build time
/// it does not exist.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn begin() {
    use leptos::ev::pageshow;
    use leptos::prelude::window_event_listener;

    places::find();
    take_over();
    for side in crate::journey::Side::BOTH {
        places::follow(side);
    }
    // Some browsers restore what was typed only after this program has started. The page lives as
    // long as the listener.
    std::mem::forget(window_event_listener(pageshow, |_| take_over()));
    dom::mark_ready();
}

/// Reads what the fields hold: typed while this program was loading, or restored by the browser.
#[cfg(target_arch = "wasm32")]
fn take_over() {
    for side in crate::journey::Side::BOTH {
        if let Some(input) = dom::input(side.key()) {
            session().entry(side).read(&input.value());
        }
    }
}

/// Returns the host of a side's account in the form that URLs use; empty while there is none.
///
/// At build time it does not exist.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn host(is_new: bool) -> String {
    use leptos::prelude::WithUntracked;

    let side = crate::journey::Side::BOTH[usize::from(is_new)];
    let handle = session().entry(side).handle.clone();
    handle.with_untracked(|handle| {
        let host = handle.as_ref().map(crate::handle::Handle::ascii_host);
        host.unwrap_or_default().to_owned()
    })
}

/// Lets screen readers say a sentence in the element `status`: the text in the attribute `name` of
/// the element `source`, its `{handle}` and `{host}` filled in.
///
/// At build time nothing is said.
pub fn say(status: &str, source: &str, name: &str, handle: &str, host: &str) {
    #[cfg(target_arch = "wasm32")]
    if let (Some(status), Some(source)) = (dom::by_id(status), dom::by_id(source)) {
        let sentence = source.get_attribute(name).unwrap_or_default();
        let sentence = filled(&filled(&sentence, "{handle}", handle), "{host}", host);
        status.set_text_content(Some(&sentence));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (status, source, name, handle, host);
}

/// `str::replace` for one occurrence, without its machinery for patterns.
#[cfg(target_arch = "wasm32")]
fn filled(text: &str, gap: &str, value: &str) -> String {
    match text.split_once(gap) {
        Some((before, after)) => [before, value, after].concat(),
        None => text.to_owned(),
    }
}
