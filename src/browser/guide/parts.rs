//! Sections of the software that a side's server runs, in place of the usual one's. What was there is
//! kept as it is, with its open boxes and ticks, until the usual software is back.

use std::rc::Rc;

use web_sys::{DocumentFragment, Element};

use super::loaded::Software;
use super::page::Guide;
use super::scope::Scope;
use crate::browser::dom;
use crate::journey::Side;
use crate::signal::effect;

/// A slot for the text of a side's software.
struct Slot {
    element: Element,
    /// The names of the parts that stand there, the first that the software has.
    names: [String; 2],
    /// What stands there for the usual software, while it does not.
    usual: DocumentFragment,
    taken: Option<Rc<Scope>>,
}

/// Lets every slot for a side's texts follow what is shown.
pub(super) fn begin(guide: &Guide) {
    for side in Side::BOTH {
        let selector = ["[data-part][data-side='", side.key(), "']"].concat();
        let mut slots: Vec<_> = dom::all(&dom::root(), &selector)
            .into_iter()
            .map(Slot::of)
            .collect();
        // What the guide leaves out at first may hold slots, too.
        let mut pieces = 0;
        let guide = guide.clone();
        effect(move || {
            let shown = guide.loaded.shown(side);
            let count = guide.pieces.get_untracked();
            if count != pieces {
                slots.retain(|slot| slot.element.is_connected());
                let all = dom::all(&dom::root(), &selector).into_iter();
                let known = |element: &Element| slots.iter().any(|slot| slot.element == *element);
                let new: Vec<_> = all
                    .filter(|element| !known(element))
                    .map(Slot::of)
                    .collect();
                slots.extend(new);
                pieces = count;
            }
            for slot in &mut slots {
                slot.show(&guide, shown.as_ref());
            }
        });
    }
}

impl Slot {
    fn of(element: Element) -> Self {
        Self {
            names: ["data-part", "data-instead"].map(|name| dom::attribute(&element, name)),
            usual: dom::document().create_document_fragment(),
            element,
            taken: None,
        }
    }

    fn show(&mut self, guide: &Guide, software: Option<&Software>) {
        match (self.taken.take(), software) {
            (None, None) => return,
            (Some(taken), _) => guide.remove(&taken),
            (None, Some(_)) => move_all(&self.element, &self.usual),
        }
        let Some(software) = software else {
            self.element.set_inner_html("");
            // Fails only if it would make a circle.
            let _ = self.element.append_child(&self.usual);
            guide.layout.update(|count| *count += 1);
            return;
        };
        let piece = self
            .names
            .iter()
            .find_map(|name| software.parts.piece(name));
        self.element.set_inner_html(piece.unwrap_or_default());
        let scope = Scope::of(
            std::slice::from_ref(&self.element),
            &software.parts.conditions,
        );
        self.taken = Some(guide.add(scope));
        guide.layout.update(|count| *count += 1);
    }
}

fn move_all(from: &Element, to: &DocumentFragment) {
    while let Some(child) = from.first_child() {
        // Fails only if it would make a circle.
        let _ = to.append_child(&child);
    }
}
