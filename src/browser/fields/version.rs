//! The version of a side's server.

use reactive_graph::prelude::*;

use crate::browser::dom;
use crate::browser::state::{State, effect};
use crate::journey::Side;
use crate::journey::r#move::VersionSaid;
use crate::payload::Said;

/// Brings the field to life, if the page has one.
pub(super) fn begin(state: &State, side: Side) {
    let Some(input) = dom::input(&[side.key(), "-version"].concat()) else {
        return;
    };
    let typed = state.clone();
    let field = input.clone();
    let take = move || {
        let text = field.value();
        typed.change(|reader, list| reader.version_typed(side, &text, list));
    };
    if !input.value().is_empty() {
        take();
    }
    dom::listen(&input, "input", move |_| take());
    let state = state.clone();
    effect(move || {
        let text = state.asked(|reader, list| reader.version_text(side, list).to_owned());
        if input.value() != text {
            input.set_value(&text);
        }
        let is_wrong = state.version(side) == VersionSaid::Unreadable;
        let words = state.words.get();
        if let Some(place) = dom::part_of(side.key(), "version-error") {
            dom::say(
                &place,
                if is_wrong {
                    words.say(Said::VersionWrong)
                } else {
                    ""
                },
            );
        }
        dom::set(&input, "aria-invalid", is_wrong.then_some("true"));
    });
}
