//! What a side's server runs, in one line once it is recognised: then few want to say anything else.

use web_sys::{Element, HtmlInputElement};

use super::super::dom;
use super::super::state::State;
use crate::directory::Directory;
use crate::journey::Side;
use crate::journey::r#move::{By, Move};
use crate::signal::effect;

/// Lets the box with software and version be open as long as nobody knows what the server runs. What a reader
/// opens stays open until another server is named.
pub(super) fn begin(state: State, side: Side) {
    let Some(server) = dom::part_of(side.key(), "server") else {
        return;
    };
    let field = dom::input(&[side.key(), "-software"].concat());
    if let (Some(line), Some(field)) = (dom::one(&server, "summary"), field) {
        opens(&line, &server, field);
    }
    let mut last = None;
    effect(move || {
        let now = state.asked(|reader, list| Server::of(reader, list, side));
        if last.as_ref() != Some(&now) {
            now.show(&server);
            last = Some(now);
        }
    });
}

/// Lets the line open its box. It goes away by that, so the focus goes where it leads.
fn opens(line: &Element, server: &Element, field: HtmlInputElement) {
    let server = server.clone();
    dom::listen(line, "click", move |event| {
        event.prevent_default();
        dom::set(&server, "open", Some(""));
        // Fails only for elements that cannot be focused.
        let _ = field.focus();
    });
}

/// What is known of a side's server.
#[derive(PartialEq)]
struct Server {
    host: String,
    software: String,
    is_recognised: bool,
}

impl Server {
    fn of(reader: &Move, list: &Directory, side: Side) -> Self {
        let running = reader.running(side, list);
        Self {
            host: reader.host(side).unwrap_or_default().to_owned(),
            software: list.name_of(running.software).to_owned(),
            is_recognised: matches!(running.by, By::List | By::Look),
        }
    }

    /// Names the software in the line, and leaves the box open if somebody is at work in it.
    fn show(&self, server: &Element) {
        if let Some(place) = dom::one(server, "summary bdi") {
            dom::set_text(&place, &self.software);
        }
        let is_used = dom::one(server, ":focus").is_some();
        let is_open = !self.is_recognised || is_used;
        dom::set(server, "open", is_open.then_some(""));
    }
}
