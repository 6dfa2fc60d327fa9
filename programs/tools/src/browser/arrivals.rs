//! The curve of the followers who have arrived, drawn of the numbers that are kept on this device.

use rehome::browser::dom::{self, filled};
use rehome::browser::element::{self, add};
use rehome::browser::locale::{number, today};
use rehome::browser::look::{FIGURE, record};
use rehome::check::{Arrivals, Seen};
use web_sys::Element;

use super::tools::Tools;

/// Draws how many have arrived by a look, once that is known of more than one day.
pub(crate) fn show(tools: &Tools, seen: Option<&Seen>) {
    let known = seen.and_then(|seen| {
        let (before, counts) = record::numbers(&seen.pair, &today());
        Some((seen, seen.arrivals(&before?, &counts)?))
    });
    let Some((figure, (seen, arrivals))) = dom::by_id(FIGURE).zip(known) else {
        return element::show(FIGURE, false);
    };
    if let Some(place) = dom::one(&figure, ".curve") {
        // Made of numbers alone.
        place.set_inner_html(&arrivals.svg());
    }
    if let Some(place) = dom::one(&figure, "figcaption") {
        dom::set_text(&place, &caption(tools, seen, &arrivals));
    }
    if let Some(rows) = dom::one(&figure, "tbody") {
        fill(tools, &rows, &arrivals);
    }
    dom::show(&figure, true);
}

fn caption(tools: &Tools, seen: &Seen, arrivals: &Arrivals) -> String {
    let arrived = arrivals.days.last().map_or(0, |day| day.arrived);
    let said = filled(tools.term("arrivals.said"), "arrived", &number(arrived));
    let said = filled(&said, "total", &number(arrivals.total));
    let Some(end) = arrivals.end else {
        return said;
    };
    let until = filled(tools.term("arrivals.end"), "day", &number(end));
    let until = filled(&until, "host", &seen.old_host);
    [&said, " ", &until].concat()
}

fn fill(tools: &Tools, rows: &Element, arrivals: &Arrivals) {
    rows.set_text_content(None);
    for day in &arrivals.days {
        if let Some(row) = add(rows, "tr", "") {
            let said = filled(tools.term("arrivals.day"), "date", &day.date);
            add(&row, "th", &filled(&said, "day", &number(day.day)));
            add(&row, "td", &number(day.arrived));
        }
    }
}
