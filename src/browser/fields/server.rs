//! What a side's server runs, in one line once it is recognised: then few want to say anything else.

use super::super::dom;
use super::super::state::{State, effect};
use crate::journey::Side;
use crate::journey::r#move::By;

/// Lets the box with software and version be open as long as nobody knows what the server runs. What a reader
/// opens stays open until another server is named.
pub(super) fn begin(state: &State, side: Side) {
    let Some(server) = dom::part_of(side.key(), "server") else {
        return;
    };
    if let (Some(line), Some(field)) = (
        dom::one(&server, "summary"),
        dom::input(&[side.key(), "-software"].concat()),
    ) {
        let opened = server.clone();
        dom::listen(&line, "click", move |event| {
            // The line goes away, so the focus goes where it leads.
            event.prevent_default();
            dom::set(&opened, "open", Some(""));
            // Fails only for elements that cannot be focused.
            let _ = field.focus();
        });
    }
    let state = state.clone();
    let mut last = String::new();
    effect(move || {
        let (now, name, is_recognised) = state.asked(|reader, list| {
            let running = reader.running(side, list);
            let is_recognised = matches!(running.by, By::List | By::Look);
            let host = reader.host(side).unwrap_or_default();
            let sign = if is_recognised { "=" } else { "?" };
            let now = [host, sign, running.software].concat();
            (
                now,
                list.name_of(running.software).to_owned(),
                is_recognised,
            )
        });
        if now == last {
            return;
        }
        last = now;
        if let Some(place) = dom::one(&server, "summary bdi") {
            dom::set_text(&place, &name);
        }
        let is_used = dom::one(&server, ":focus").is_some();
        let is_open = !is_recognised || is_used;
        dom::set(&server, "open", is_open.then_some(""));
    });
}
