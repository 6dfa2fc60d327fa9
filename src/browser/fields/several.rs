//! What was typed can mean one of several accounts: the reader chooses.

use std::rc::Rc;

use web_sys::Element;

use super::Field;
use crate::browser::dom;
use crate::handle::{Handle, Reading};
use crate::payload::Said;
use crate::signal::follow;

/// Offers the accounts below the field, as long as that is so.
pub(super) fn begin(field: &Rc<Field>) {
    let Some(place) = dom::part_of(field.side.key(), "several") else {
        return;
    };
    let chosen = Rc::clone(field);
    dom::listen(&place, "click", move |event| {
        let button = dom::target(&event).filter(|target| target.tag_name() == "BUTTON");
        if let Some(button) = button {
            chosen.input.set_value(&dom::text(&button));
            chosen.typed();
            chosen.settle();
            // Fails only for elements that cannot be focused.
            let _ = chosen.input.focus();
        }
    });
    let state = field.state.clone();
    let side = field.side;
    let ask = move || {
        let meant = state.asked(|reader, _| match reader.reading(side) {
            Some(Reading::Several(all)) => all.iter().map(Handle::to_string).collect(),
            _ => Vec::new(),
        });
        (meant, state.words.get())
    };
    follow(ask, move |(meant, words)| {
        dom::set_text(&place, words.say(Said::Several));
        for handle in meant {
            add(&place, handle);
        }
        dom::show(&place, !meant.is_empty());
    });
}

fn add(place: &Element, handle: &str) {
    if let Ok(button) = dom::document().create_element("button") {
        dom::set(&button, "type", Some("button"));
        button.set_text_content(Some(handle));
        // Fails only if it would make a circle.
        let _ = place.append_child(&button);
    }
}
