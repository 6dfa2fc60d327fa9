//! The version of a side's server.

use super::announce::announce;
use crate::browser::dom;
use crate::browser::state::State;
use crate::journey::Side;
use crate::journey::r#move::VersionSaid;
use crate::payload::Said;
use crate::signal::{effect, follow};

/// Brings the field to life, if the page has one.
pub(super) fn begin(state: State, side: Side) {
    let Some(input) = dom::input(&[side.key(), "-version"].concat()) else {
        return;
    };
    let field = input.clone();
    // A version is said of a software, so it waits in the field until the list of those has come.
    let take = move || {
        let text = field.value();
        if !state.directory.get_untracked().software.is_empty() {
            state.change(|reader, list| reader.version_typed(side, &text, list));
        }
    };
    let (early, field) = (take.clone(), input.clone());
    let is_known = move || !state.directory.get().software.is_empty();
    follow(is_known, move |is_known| {
        if *is_known && !field.value().is_empty() {
            early();
        }
    });
    dom::listen(&input, "input", move |_| take());
    dom::listen(&input, "change", move |_| say_wrong(state, side));
    effect(move || {
        if state.directory.get().software.is_empty() {
            return;
        }
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

/// Says that what was written is no version, once the reader has left the field.
fn say_wrong(state: State, side: Side) {
    if state.now(|reader, list| reader.version(side, list)) == VersionSaid::Unreadable {
        announce(state.words.get_untracked().say(Said::VersionWrong));
    }
}
