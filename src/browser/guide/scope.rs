//! The elements of a piece of the page that follow the move, found once. Their attributes are read
//! here and nowhere else.

mod link;
mod show;
mod way;

use std::cell::Cell;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::browser::dom::{self, all, attribute};
use crate::journey::condition::Condition;
use crate::payload::printed;

pub(super) use link::Link;
pub(super) use show::{Show, What};
pub(super) use way::Way;

/// Pieces of the page whose conditions are numbered together, so that each is asked once.
pub(super) struct Scope {
    conditions: Vec<Conditional>,
    pub(super) shows: Vec<Show>,
    pub(super) ways: Vec<Way>,
    pub(super) links: Vec<Link>,
    pub(super) boxes: Vec<TickBox>,
}

/// Elements that are there only under a condition.
struct Conditional {
    condition: Condition,
    elements: Vec<Element>,
    holds: Cell<bool>,
}

/// A box that is ticked when a task is done.
pub(super) struct TickBox {
    pub(super) id: String,
    pub(super) input: HtmlInputElement,
}

/// Returns the conditions to which the page refers by number.
pub(super) fn conditions_of_page() -> Vec<Condition> {
    let script = dom::one(&dom::root(), "script[data-conditions]");
    let text = script.map(|script| attribute(&script, "data-conditions"));
    let bytes = text.and_then(|text| printed::bytes(&text));
    bytes
        .and_then(|bytes| crate::payload::read(&bytes))
        .unwrap_or_default()
}

impl Scope {
    /// Returns what follows the move below `roots`, which refer to `conditions` by number.
    pub(super) fn of(roots: &[Element], conditions: &[Condition]) -> Self {
        let find = |selector: &str| {
            let mut found = Vec::new();
            for root in roots {
                found.append(&mut all(root, selector));
            }
            found
        };
        Self {
            conditions: conditional(find("[data-if]"), conditions),
            shows: find("[data-show]")
                .into_iter()
                .filter_map(Show::of)
                .collect(),
            ways: find("[data-go]").into_iter().filter_map(Way::of).collect(),
            links: find("[data-or]").into_iter().map(Link::of).collect(),
            boxes: find("[data-tick]")
                .into_iter()
                .filter_map(TickBox::of)
                .collect(),
        }
    }

    /// Shows what is there under conditions that hold, and hides the rest; each condition is asked once.
    /// Returns whether anything has changed.
    pub(super) fn follow(&self, holds: impl Fn(&Condition) -> bool) -> bool {
        let mut has_changed = false;
        for conditional in &self.conditions {
            let holds = holds(&conditional.condition);
            if conditional.holds.replace(holds) != holds {
                has_changed = true;
                for element in &conditional.elements {
                    dom::show(element, holds);
                }
            }
        }
        has_changed
    }

    /// Returns the tasks whose boxes are ticked at first.
    pub(super) fn proposed(&self) -> Vec<String> {
        let ticked = self
            .boxes
            .iter()
            .filter(|tick| tick.input.default_checked());
        ticked.map(|tick| tick.id.clone()).collect()
    }
}

fn conditional(found: Vec<Element>, conditions: &[Condition]) -> Vec<Conditional> {
    let mut elements = vec![Vec::new(); conditions.len()];
    for element in found {
        let number = attribute(&element, "data-if").parse::<usize>();
        if let Some(group) = number.ok().and_then(|number| elements.get_mut(number)) {
            group.push(element);
        }
    }
    let each = conditions.iter().zip(elements);
    let found = each.filter_map(|(condition, elements)| {
        Some(Conditional {
            condition: condition.clone(),
            holds: Cell::new(!elements.first()?.has_attribute("hidden")),
            elements,
        })
    });
    found.collect()
}

impl TickBox {
    fn of(element: Element) -> Option<Self> {
        Some(Self {
            id: attribute(&element, "data-tick"),
            input: element.dyn_into().ok()?,
        })
    }
}
