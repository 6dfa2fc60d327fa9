//! Elements that follow the two accounts.

use rehome::browser::dom::{self, attribute};
use rehome::journey::Side;
use web_sys::Element;

use super::page::Page;

/// All elements that follow the two accounts.
pub(crate) struct Places {
    /// Those that show something, with the name of the gap.
    shows: Vec<(Element, String)>,
    /// Those that are there once a side is named.
    named: Vec<(Element, Side)>,
}

impl Places {
    pub(crate) fn of_page() -> Self {
        let root = dom::root();
        let show = |element: Element| {
            let name = attribute(&element, "data-show");
            (element, name)
        };
        let software = |element: Element| {
            let name = [&attribute(&element, "data-software"), ".software"].concat();
            (element, name)
        };
        let shows = dom::all(&root, "[data-show]").into_iter().map(show);
        let all = dom::all(&root, "[data-software]").into_iter().map(software);
        let side = |element: Element| {
            let side = Side::from_key(&attribute(&element, "data-named"))?;
            Some((element, side))
        };
        let named = dom::all(&root, "[data-named]").into_iter().filter_map(side);
        let accepted = Side::BOTH.into_iter().filter_map(|side| {
            let selector = [".field-", side.key(), " .field-accepted"].concat();
            Some((dom::one(&dom::root(), &selector)?, side))
        });
        Self {
            shows: shows.chain(all).collect(),
            named: named.chain(accepted).collect(),
        }
    }

    /// Lets them show what is so now.
    pub(crate) fn follow(&self, page: &Page) {
        for (element, gap) in &self.shows {
            dom::set_text(element, &page.value(gap).unwrap_or_default());
        }
        for (element, side) in &self.named {
            let is_named = page.state.now(|reader, _| reader.handle(*side).is_some());
            dom::show(element, is_named);
        }
    }
}
