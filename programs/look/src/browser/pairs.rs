//! The pairs of accounts of which numbers are kept on this device: whoever comes back after days looks
//! again with one press.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::journey::Side;
use rehome::pieces;
use web_sys::Event;

use super::element::add;
use super::page::Page;
use super::{look, record};

const PLACE: &str = "look-pairs";

/// Offers the pairs that are kept, as long as no account is typed.
pub(crate) fn begin(page: &Rc<Page>) {
    let Some(place) = dom::by_id(PLACE) else {
        return;
    };
    if page.typed().iter().any(Option::is_some) {
        return;
    }
    for pair in record::pairs() {
        let Some((old, new)) = pieces::split_once(&pair, " ") else {
            continue;
        };
        let handles = [["@", old].concat(), ["@", new].concat()];
        if let Some(button) = add(
            &place,
            "button",
            &[&handles[0], " → ", &handles[1]].concat(),
        ) {
            dom::set(&button, "type", Some("button"));
            let page = Rc::clone(page);
            dom::listen(&button, "click", move |_| take(&page, &handles));
        }
        dom::show(&place, true);
    }
}

/// Types both accounts, and looks at them.
fn take(page: &Rc<Page>, handles: &[String; 2]) {
    for (side, handle) in Side::BOTH.into_iter().zip(handles) {
        if let (Some(input), Ok(typed)) = (dom::input(side.key()), Event::new("input")) {
            input.set_value(handle);
            // Fails only for an event that is on its way already.
            let _ = input.dispatch_event(&typed);
        }
    }
    hide();
    look::go(page);
}

/// Takes the offer back.
pub(crate) fn hide() {
    if let Some(place) = dom::by_id(PLACE) {
        dom::show(&place, false);
    }
}
