//! Elements that show a part of one of the two accounts, on pages with a program of their own.

use web_sys::Element;

use super::dom;
use crate::handle::Handle;
use crate::journey::{Part, Side};
use crate::pieces;

/// An element that shows a part of an account.
pub struct Show {
    /// The element.
    pub element: Element,
    /// Whose account it is.
    pub side: Side,
    /// Which part of it.
    pub part: Part,
    /// The words that stand for it as long as the account is not known.
    pub general: String,
}

impl Show {
    /// Shows that part of an account, or what stands for it.
    pub fn fill(&self, handle: Option<&Handle>) {
        let text = handle.map(|handle| self.part.of(handle));
        dom::set_text(&self.element, text.as_ref().unwrap_or(&self.general));
    }
}

/// Returns every such element below one.
pub fn below(root: &Element) -> Vec<Show> {
    let show = |element: Element| {
        let name = dom::attribute(&element, "data-show");
        let (side, part) = pieces::split_once(&name, ".")?;
        Some(Show {
            side: Side::from_key(side)?,
            part: Part::from_key(part)?,
            general: dom::text(&element),
            element,
        })
    };
    let all = dom::all(root, "[data-show]").into_iter();
    all.filter_map(show).collect()
}
