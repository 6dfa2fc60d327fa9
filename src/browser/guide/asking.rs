//! The offer to ask the servers what they run. The page that looks does it, in a frame: this one may ask nobody.

use web_sys::Element;

use super::page::Guide;
use crate::browser::dom::{self, filled};
use crate::browser::state::State;
use crate::handle::Handle;
use crate::journey::Side;
use crate::payload::{Said, Words};
use crate::signal::effect;

/// Lets the offer follow the move.
pub(super) fn begin(guide: &Guide) {
    let Some(offer) = dom::by_id("ask") else {
        return;
    };
    let (Some(link), Some(frame)) = (dom::one(&offer, "a"), dom::one(&offer, "iframe")) else {
        return;
    };
    let (state, opened) = (guide.state, frame.clone());
    dom::listen(&link, "click", move |_| open(state, &opened));
    let state = guide.state;
    let mut offered = String::new();
    effect(move || {
        let words = state.words.get();
        let (said, is_unknown) = state.asked(|reader, list| {
            let said = said(&words, &reader.named_servers());
            (said, reader.has_unknown_server(list))
        });
        if said != offered {
            // What stands in the frame is about other servers.
            dom::show(&frame, false);
            dom::set_text(&link, &said);
            offered = said;
        }
        // Answers stay as long as they are about these servers.
        let is_answered = !frame.has_attribute("hidden");
        dom::show(&offer, !offered.is_empty() && (is_unknown || is_answered));
    });
}

/// Shows the frame, and leaves with it the accounts and servers that are named now: whatever is typed until its page
/// is there, only those are asked about that the offer was for.
fn open(state: State, frame: &Element) {
    for side in Side::BOTH {
        let named = state.now(|reader, _| {
            let handle = reader.handle(side).map(Handle::to_string);
            handle.or_else(|| reader.host(side).map(str::to_owned))
        });
        dom::set(
            frame,
            ["data-", side.key()].concat().as_str(),
            named.as_deref(),
        );
    }
    dom::show(frame, true);
}

/// Returns what is offered; nothing if no server is named, and before the words have come.
fn said(words: &Words, servers: &[&str]) -> String {
    match servers {
        [] => String::new(),
        [one] => filled(words.say(Said::AskOne), "host", one),
        [old, new, ..] => {
            let both = filled(words.say(Said::AskBoth), "old", old);
            filled(&both, "new", new)
        }
    }
}
