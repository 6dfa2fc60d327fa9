//! The elements of a piece of the page that follow the move, found once. Their attributes are read
//! here and nowhere else.

use std::cell::{Cell, RefCell};

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::browser::dom::{self, all, attribute};
use crate::journey::condition::Condition;
use crate::journey::{Part, Side};
use crate::pieces::{split_once, trim_start};

/// A piece of the page.
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

/// An element that shows something of a side.
pub(super) struct Show {
    pub(super) side: Side,
    pub(super) what: What,
    element: Element,
    general: String,
    shown: RefCell<Option<String>>,
}

/// What can be shown of a side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A part of its account.
    Account(Part),
    /// The name of what its server runs.
    Software,
}

/// A link into a side's server.
pub(super) struct Way {
    pub(super) side: Side,
    /// The page's name in the facts, if any software may own the text.
    pub(super) page: Option<String>,
    /// The thing whose file it downloads, in the lists of files.
    pub(super) thing: Option<String>,
    /// The path in the page as it was built.
    pub(super) path: String,
    element: Element,
    menu: Option<(Element, String)>,
    address: RefCell<Option<String>>,
}

/// A link to a section that may be on the page.
pub(super) struct Link {
    pub(super) anchor: String,
    /// Where it leads while the section cannot be seen.
    pub(super) or: String,
    element: Element,
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
    let binary = text.and_then(|text| dom::window().atob(&text).ok());
    // Each character of what the browser decodes is a byte.
    let bytes: Option<Vec<u8>> = binary.map(|text| text.chars().map(|byte| byte as u8).collect());
    bytes
        .and_then(|bytes| postcard::from_bytes(&bytes).ok())
        .unwrap_or_default()
}

impl Scope {
    /// Returns what follows the move below `root`, which refers to `conditions` by number.
    pub(super) fn of(root: &Element, conditions: &[Condition]) -> Self {
        Self {
            conditions: conditional(root, conditions),
            shows: all(root, "[data-show]")
                .into_iter()
                .filter_map(Show::of)
                .collect(),
            ways: all(root, "[data-go]")
                .into_iter()
                .filter_map(Way::of)
                .collect(),
            links: all(root, "[data-or]").into_iter().map(Link::of).collect(),
            boxes: all(root, "[data-tick]")
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

fn conditional(root: &Element, conditions: &[Condition]) -> Vec<Conditional> {
    let mut elements = vec![Vec::new(); conditions.len()];
    for element in all(root, "[data-if]") {
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

fn side_of(element: &Element, name: &str) -> Option<Side> {
    Side::from_key(&attribute(element, name))
}

impl Show {
    fn of(element: Element) -> Option<Self> {
        let name = attribute(&element, "data-show");
        let (side, what) = split_once(&name, ".")?;
        Some(Self {
            side: Side::from_key(side)?,
            what: match Part::from_key(what) {
                Some(part) => What::Account(part),
                None => What::Software,
            },
            general: dom::text(&element),
            element,
            shown: RefCell::default(),
        })
    }

    /// Shows a text, or what stood there at first.
    pub(super) fn show(&self, text: Option<&str>) {
        if self.shown.borrow().as_deref() == text {
            return;
        }
        self.element
            .set_text_content(Some(text.unwrap_or(&self.general)));
        dom::set(&self.element, "data-personal", text.map(|_| ""));
        self.shown.replace(text.map(str::to_owned));
    }
}

impl Way {
    fn of(element: Element) -> Option<Self> {
        let item = element.closest("li[data-thing], li[data-import]").ok()?;
        let thing = item.map(|item| {
            let thing = attribute(&item, "data-thing");
            if thing.is_empty() {
                attribute(&item, "data-import")
            } else {
                thing
            }
        });
        // Beside a thing's file stands what the lists say of it.
        let parent = element.parent_element().filter(|_| thing.is_none());
        let menu = parent.and_then(|parent| dom::one(&parent, ".menu"));
        Some(Self {
            side: side_of(&element, "data-go")?,
            page: element.get_attribute("data-page"),
            thing,
            path: attribute(&element, "data-path"),
            menu: menu.map(|menu| {
                let words = dom::text(&menu);
                (menu, words)
            }),
            element,
            address: RefCell::default(),
        })
    }

    /// Names the path on the server; without one the style leaves out what only leads there.
    pub(super) fn stand(&self, path: &str) {
        if attribute(&self.element, "data-path") != path {
            let path = (!path.is_empty()).then_some(path);
            dom::set(&self.element, "data-path", path);
        }
    }

    /// Lets the link lead somewhere, or nowhere.
    pub(super) fn lead(&self, address: Option<String>) {
        if *self.address.borrow() == address {
            return;
        }
        dom::set(&self.element, "href", address.as_deref());
        dom::set(&self.element, "target", address.as_ref().map(|_| "_blank"));
        dom::set(
            &self.element,
            "rel",
            address.as_ref().map(|_| "noopener noreferrer"),
        );
        self.address.replace(address);
    }

    /// Names another way through the menus, or the one that stood there at first.
    pub(super) fn name(&self, menu: Option<&str>) {
        if let Some((element, general)) = &self.menu {
            dom::set_text(element, menu.unwrap_or(general));
        }
    }
}

impl Link {
    fn of(element: Element) -> Self {
        let anchor = attribute(&element, "href");
        Self {
            anchor: trim_start(&anchor, "#").to_owned(),
            or: attribute(&element, "data-or"),
            element,
        }
    }

    /// Lets the link lead to its section, or where else it is to be read.
    pub(super) fn lead(&self, is_shown: bool) {
        let address = if is_shown {
            ["#", &self.anchor].concat()
        } else {
            self.or.clone()
        };
        if attribute(&self.element, "href") != address {
            dom::set(&self.element, "href", Some(&address));
        }
    }
}

impl TickBox {
    fn of(element: Element) -> Option<Self> {
        Some(Self {
            id: attribute(&element, "data-tick"),
            input: element.dyn_into().ok()?,
        })
    }
}
