//! The buttons that keep the numbers of a look, and take them back.

use std::rc::Rc;

use rehome::json::Json;

use super::element::on;
use super::page::Page;
use super::{arrivals, record, terms};

/// Lets the buttons do what they say. It is said only after it is so.
pub(crate) fn begin(page: &Rc<Page>) {
    let kept = Rc::clone(page);
    on("look-keep", "click", move || keep(&kept));
    let forgotten = Rc::clone(page);
    on("look-forget", "click", move || forget(&forgotten));
}

fn keep(page: &Page) {
    let run = page.run.borrow().clone();
    if let Some(run) = run.filter(|run| run.is_over()) {
        let (seen, followers) = {
            let look = run.look.borrow();
            (look.kept(&terms::today()), look.followers())
        };
        let mut counts = record::counts(&run.pair());
        if let Some(followers) = followers {
            counts.set(&terms::today(), Json::number(Some(followers)));
        }
        let is_kept = record::keep(&run.pair(), &seen, counts).is_ok();
        arrivals::show(page, &run);
        Page::say(page.data.term(if is_kept { "kept" } else { "unkept" }));
    }
}

fn forget(page: &Page) {
    // A reading that is under way must not keep its list after this.
    page.forgotten.set(page.forgotten.get() + 1);
    let is_empty = record::forget();
    arrivals::hide();
    let said = if is_empty { "forgotten" } else { "unforgotten" };
    Page::say(page.data.term(said));
}
