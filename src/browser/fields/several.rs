//! What was typed can mean one of several accounts: the reader chooses.

use web_sys::Element;

use super::Field;
use crate::browser::dom;
use crate::handle::{Handle, Reading};
use crate::payload::Said;
use crate::signal::follow;

/// Offers the accounts below the field, as long as that is so.
pub(super) fn begin(field: &'static Field) {
    let Some(place) = dom::part_of(field.side.key(), "several") else {
        return;
    };
    dom::listen(&place, "click", move |event| {
        let button = dom::target(&event).filter(|target| target.tag_name() == "BUTTON");
        if let Some(button) = button {
            field.input.set_value(&dom::text(&button));
            field.typed();
            field.settle();
            // Fails only for elements that cannot be focused.
            let _ = field.input.focus();
        }
    });
    let (state, side) = (field.state, field.side);
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
