//! Both accounts, where texts show them.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::state::effect;
use rehome::journey::{Part, Side};
use rehome::pieces;
use web_sys::Element;

use super::page::Page;

/// An element that shows a part of an account.
struct Show {
    element: Element,
    side: Side,
    part: Part,
    general: String,
}

/// Lets what is in the page from the first follow the two accounts.
pub(crate) fn begin(page: &Rc<Page>) {
    let page = Rc::clone(page);
    let shows = below(&dom::root());
    effect(move || fill(&page, &shows));
}

/// Fills in both accounts in what has just been made.
pub(crate) fn fill_in(page: &Page, root: &Element) {
    fill(page, &below(root));
}

fn fill(page: &Page, shows: &[Show]) {
    let handles = Side::BOTH.map(|side| page.state.handle(side));
    for show in shows {
        let handle = handles[show.side as usize].as_ref();
        let text = handle.map(|handle| show.part.of(handle));
        dom::set_text(&show.element, text.as_ref().unwrap_or(&show.general));
    }
}

fn below(root: &Element) -> Vec<Show> {
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
