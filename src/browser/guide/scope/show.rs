//! Elements that show something of a side.

use std::cell::RefCell;

use web_sys::Element;

use crate::browser::dom::{self, attribute};
use crate::journey::{Part, Side};
use crate::pieces::split_once;

/// An element that shows something of a side.
pub(in crate::browser::guide) struct Show {
    pub(in crate::browser::guide) side: Side,
    pub(in crate::browser::guide) what: What,
    element: Element,
    general: String,
    shown: RefCell<Option<String>>,
}

/// What can be shown of a side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::browser::guide) enum What {
    /// A part of its account.
    Account(Part),
    /// The name of what its server runs.
    Software,
}

impl Show {
    pub(super) fn of(element: Element) -> Option<Self> {
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
    pub(in crate::browser::guide) fn show(&self, text: Option<&str>) {
        if self.shown.borrow().as_deref() == text {
            return;
        }
        self.element
            .set_text_content(Some(text.unwrap_or(&self.general)));
        dom::set(&self.element, "data-personal", text.map(|_| ""));
        self.shown.replace(text.map(str::to_owned));
    }
}
