//! Other names under which a server may be found, for the reader to choose from: nobody is asked before.

use rehome::browser::element::add;
use rehome::browser::look::item::name;
use rehome::browser::{dom, fragment};
use rehome::journey::Side;
use web_sys::Element;

use super::page::Page;

/// Offers handles below the answer whether the account of a side is there; none takes the offer away.
/// Whichever is pressed is put into the field of that side, and `look` looks at it.
pub(crate) fn show(page: &'static Page, side: Side, handles: &[String], look: fn(&'static Page)) {
    let row = name("account", Some(side));
    let Some(item) = page.items.iter().find(|item| item.row == row) else {
        return;
    };
    let known = dom::one(&item.list, ".apart");
    if known.is_none() && handles.is_empty() {
        return;
    }
    let Some(place) = known.or_else(|| add(&item.list, "li", "")) else {
        return;
    };
    dom::set(&place, "class", Some("apart"));
    dom::show(&place, !handles.is_empty());
    place.set_text_content(None);
    add(&place, "p", page.data.term("apart.about"));
    for handle in handles {
        offer(page, &place, side, handle, look);
    }
}

fn offer(page: &'static Page, place: &Element, side: Side, handle: &str, look: fn(&'static Page)) {
    let said = dom::filled(page.data.term("apart.try"), "handle", handle);
    let Some(button) = add(place, "button", &said) else {
        return;
    };
    dom::set(&button, "type", Some("button"));
    let handle = handle.to_owned();
    dom::listen(&button, "click", move |_| {
        fragment::retype(side.key(), &handle);
        look(page);
    });
}
