//! Both accounts, where texts show them.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::browser::shows::{Show, below};
use rehome::journey::Side;
use rehome::signal::effect;
use web_sys::Element;

use super::page::Page;

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
        show.fill(handles[show.side as usize].as_ref());
    }
}
