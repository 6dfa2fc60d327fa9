//! What the reader looks at stays where it is on the screen. Some browsers see to that by themselves,
//! WebKit does not.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use crate::browser::dom;

/// How many turns effects take, with those that follow from them.
const TURNS: usize = 8;

/// Changes something that effects follow, and scrolls once they have run so that what the reader looks
/// at has not moved.
pub(super) fn steady(change: impl FnOnce()) {
    let seen = Steady::begin();
    change();
    spawn_local(async {
        for _ in 0..TURNS {
            // It is kept already.
            let _ = JsFuture::from(Promise::resolve(&JsValue::NULL)).await;
        }
        seen.end();
    });
}

/// What the reader looks at, which is not to move while something above it changes.
struct Steady(Option<(Element, f64)>);

impl Steady {
    fn begin() -> Self {
        let document = dom::document();
        let focused = document
            .active_element()
            .filter(|element| element.tag_name() != "BODY");
        let seen = focused.or_else(|| document.element_from_point(40.0, 160.0));
        Self(seen.map(|element| {
            let top = element.get_bounding_client_rect().top();
            (element, top)
        }))
    }

    fn end(self) {
        if let Some((element, before)) = self.0.filter(|(element, _)| element.is_connected()) {
            let moved = element.get_bounding_client_rect().top() - before;
            if moved.abs() >= 1.0 {
                dom::window().scroll_by_with_x_and_y(0.0, moved);
            }
        }
    }
}
