//! Links within the guide, to what may not be shown.

use web_sys::Element;

use crate::browser::dom::{self, attribute};
use crate::pieces::trim_start;

/// A link to a section that may be on the page.
pub(in crate::browser::guide) struct Link {
    pub(in crate::browser::guide) anchor: String,
    /// Where it leads while the section cannot be seen.
    pub(in crate::browser::guide) or: String,
    element: Element,
}

impl Link {
    pub(super) fn of(element: Element) -> Self {
        let anchor = attribute(&element, "href");
        Self {
            anchor: trim_start(&anchor, "#").to_owned(),
            or: attribute(&element, "data-or"),
            element,
        }
    }

    /// Lets the link lead to its section, or where else it is to be read.
    pub(in crate::browser::guide) fn lead(&self, is_shown: bool) {
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
