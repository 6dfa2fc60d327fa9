//! Personal places: elements, prerendered in their general form, that follow the reader's move.
//! `data-show="old.handle"` shows a part of an account, `data-go="old"` becomes a link into its
//! server, `data-if="old !new"` is there only while that holds.
//!
//! Handles only ever become text nodes and attribute values.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::Element;

use super::dom;
use super::session::session;
use super::state::Now;
use crate::handle::Handle;
use crate::journey::condition::holds;
use crate::journey::{Part, Side};

enum Follows {
    Shows { part: Part, general: String },
    Appears { condition: String },
    Leads { path: String },
}

struct Place {
    element: Element,
    side: Side,
    follows: Follows,
}

thread_local! {
    static PLACES: RefCell<Vec<Place>> = RefCell::default();
}

/// Finds all places. To be called again when some have come or gone.
pub(super) fn find() {
    PLACES.set(Side::BOTH.into_iter().flat_map(places_of).collect());
}

/// Makes every place of `side` follow its account.
pub(super) fn follow(side: Side) {
    let handle = session().entry(side).handle.clone();
    let effect = RenderEffect::new(move |was_personal: Option<bool>| {
        handle.with(|handle| {
            // The first run finds the page as it was rendered, so an empty field costs nothing.
            if handle.is_some() || was_personal == Some(true) {
                update(side, handle.as_ref());
            }
            handle.is_some()
        })
    });
    // The page lives as long as its places follow.
    std::mem::forget(effect);
}

/// Brings everything up to date, whatever has changed.
pub(super) fn update_all() {
    for side in Side::BOTH {
        session()
            .entry(side)
            .handle
            .with_untracked(|handle| update(side, handle.as_ref()));
    }
    for element in dom::all("[data-if]") {
        let condition = dom::attribute(&element, "data-if");
        dom::show(&element, holds(&condition, &Now));
    }
}

fn update(side: Side, handle: Option<&Handle>) {
    PLACES.with_borrow(|places| {
        for place in places.iter().filter(|place| place.side == side) {
            place.apply(handle);
        }
    });
}

fn places_of(side: Side) -> Vec<Place> {
    let key = side.key();
    let mut places = Vec::new();
    for part in Part::ALL {
        for element in dom::all(&["[data-show='", key, ".", part.key(), "']"].concat()) {
            let general = general(&element);
            places.push(Place {
                element,
                side,
                follows: Follows::Shows { part, general },
            });
        }
    }
    for element in dom::all(&["[data-if~='", key, "'],[data-if~='!", key, "']"].concat()) {
        let condition = dom::attribute(&element, "data-if");
        places.push(Place {
            element,
            side,
            follows: Follows::Appears { condition },
        });
    }
    for element in dom::all(&["[data-go='", key, "']"].concat()) {
        let path = dom::attribute(&element, "data-path");
        places.push(Place {
            element,
            side,
            follows: Follows::Leads { path },
        });
    }
    places
}

/// Returns what an element shows before the account is known, and keeps it for the next time.
fn general(element: &Element) -> String {
    element.get_attribute("data-general").unwrap_or_else(|| {
        let general = dom::text(Some(element));
        dom::set(element, "data-general", Some(&general));
        general
    })
}

impl Place {
    fn apply(&self, handle: Option<&Handle>) {
        match &self.follows {
            Follows::Shows { part, general } => {
                let text = handle.map(|handle| part.of(handle));
                self.element
                    .set_text_content(Some(text.as_ref().unwrap_or(general)));
                dom::set(&self.element, "data-personal", handle.map(|_| ""));
            }
            Follows::Appears { condition } => {
                dom::show(&self.element, holds(condition, &Now));
            }
            Follows::Leads { path } => {
                let handle = handle.filter(|_| !path.is_empty());
                let address = handle.map(|handle| handle.link(path));
                dom::set(&self.element, "href", address.as_deref());
                dom::set(&self.element, "target", handle.map(|_| "_blank"));
                dom::set(&self.element, "rel", handle.map(|_| "noopener noreferrer"));
            }
        }
    }
}
