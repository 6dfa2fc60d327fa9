//! Personal places: elements, prerendered in their general form, that follow one of the two
//! accounts. `data-show="old.handle"` shows a part of it, `data-when="old"` is there only with it,
//! `data-unless="old"` only without, `data-go="old"` becomes a link into its server.
//!
//! Handles only ever become text nodes and attribute values.

use leptos::prelude::*;
use web_sys::Element;

use super::dom;
use crate::handle::Handle;
use crate::journey::{Part, Side};

enum Follows {
    Shows { part: Part, general: String },
    Appears { with_handle: bool },
    Leads { path: String },
}

struct Place {
    element: Element,
    follows: Follows,
}

/// Makes every personal place of `side` follow its account.
pub(super) fn follow(side: Side, handle: ArcRwSignal<Option<Handle>>) {
    let places = places_of(side);
    let effect = RenderEffect::new(move |was_personal: Option<bool>| {
        handle.with(|handle| {
            // The first run finds the page as it was rendered, so an empty field costs nothing.
            if handle.is_some() || was_personal == Some(true) {
                for place in &places {
                    place.apply(handle.as_ref());
                }
            }
            handle.is_some()
        })
    });
    // The page lives as long as its places follow.
    std::mem::forget(effect);
}

fn places_of(side: Side) -> Vec<Place> {
    let key = side.key();
    let mut places = Vec::new();
    for part in Part::ALL {
        for element in dom::all(&["[data-show='", key, ".", part.key(), "']"].concat()) {
            let general = element.text_content().unwrap_or_default();
            places.push(Place {
                element,
                follows: Follows::Shows { part, general },
            });
        }
    }
    for (attribute, with_handle) in [("when", true), ("unless", false)] {
        for element in dom::all(&["[data-", attribute, "='", key, "']"].concat()) {
            places.push(Place {
                element,
                follows: Follows::Appears { with_handle },
            });
        }
    }
    for element in dom::all(&["[data-go='", key, "']"].concat()) {
        let path = element.get_attribute("data-path").unwrap_or_default();
        places.push(Place {
            element,
            follows: Follows::Leads { path },
        });
    }
    places
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
            Follows::Appears { with_handle } => {
                dom::show(&self.element, handle.is_some() == *with_handle);
            }
            Follows::Leads { path } => {
                let address = handle.map(|handle| handle.link(path));
                dom::set(&self.element, "href", address.as_deref());
                dom::set(&self.element, "target", handle.map(|_| "_blank"));
                dom::set(&self.element, "rel", handle.map(|_| "noopener noreferrer"));
            }
        }
    }
}
