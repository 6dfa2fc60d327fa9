//! Links into a side's server.

use std::cell::RefCell;

use web_sys::Element;

use crate::browser::dom::{self, attribute};
use crate::journey::Side;

/// A link into a side's server.
pub(in crate::browser::guide) struct Way {
    pub(in crate::browser::guide) side: Side,
    /// The page's name in the facts, if any software may own the text.
    pub(in crate::browser::guide) page: Option<String>,
    /// The thing whose file it downloads, in the lists of files.
    pub(in crate::browser::guide) thing: Option<String>,
    /// The path in the page as it was built.
    pub(in crate::browser::guide) path: String,
    element: Element,
    menu: Option<(Element, String)>,
    address: RefCell<Option<String>>,
}

impl Way {
    pub(super) fn of(element: Element) -> Option<Self> {
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
            side: Side::from_key(&attribute(&element, "data-go"))?,
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
    pub(in crate::browser::guide) fn stand(&self, path: &str) {
        if attribute(&self.element, "data-path") != path {
            let path = (!path.is_empty()).then_some(path);
            dom::set(&self.element, "data-path", path);
        }
    }

    /// Lets the link lead somewhere, or nowhere.
    pub(in crate::browser::guide) fn lead(&self, address: Option<String>) {
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
    pub(in crate::browser::guide) fn name(&self, menu: Option<&str>) {
        if let Some((element, general)) = &self.menu {
            dom::set_text(element, menu.unwrap_or(general));
        }
    }
}
