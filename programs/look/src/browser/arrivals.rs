//! The curve of the followers who have arrived, drawn of the numbers that are kept on this device.

use rehome::browser::dom::{self, filled};
use rehome::check::Arrivals;
use rehome::journey::Side;
use web_sys::Element;

use super::element::add;
use super::page::Page;
use super::record;
use super::run::Run;
use super::terms::number;

/// Hides what is about an earlier look.
pub(crate) fn hide() {
    if let Some(figure) = dom::by_id("arrivals") {
        dom::show(&figure, false);
    }
}

/// Draws how many have arrived, once that is known of more than one day.
pub(crate) fn show(page: &Page, run: &Run) {
    let counts = record::counts(&run.pair());
    let arrivals = run.look.borrow().arrivals(&counts);
    let Some((figure, arrivals)) = dom::by_id("arrivals").zip(arrivals) else {
        return hide();
    };
    if let Some(place) = dom::one(&figure, ".curve") {
        // Made of numbers alone.
        place.set_inner_html(&arrivals.svg());
    }
    if let Some(place) = dom::one(&figure, "figcaption") {
        dom::set_text(&place, &caption(page, run, &arrivals));
    }
    if let Some(rows) = dom::one(&figure, "tbody") {
        fill(page, &rows, &arrivals);
    }
    dom::show(&figure, true);
}

fn caption(page: &Page, run: &Run, arrivals: &Arrivals) -> String {
    let arrived = arrivals.days.last().map_or(0, |day| day.arrived);
    let said = filled(page.data.term("arrivals.said"), "arrived", &number(arrived));
    let said = filled(&said, "total", &number(arrivals.total));
    let Some(end) = arrivals.end else {
        return said;
    };
    let until = filled(page.data.term("arrivals.end"), "day", &number(end));
    let until = filled(&until, "host", run.handles[Side::Old as usize].host());
    [&said, " ", &until].concat()
}

fn fill(page: &Page, rows: &Element, arrivals: &Arrivals) {
    rows.set_text_content(None);
    for day in &arrivals.days {
        if let Some(row) = add(rows, "tr", "") {
            let said = filled(page.data.term("arrivals.day"), "date", &day.date);
            add(&row, "th", &filled(&said, "day", &number(day.day)));
            add(&row, "td", &number(day.arrived));
        }
    }
}
