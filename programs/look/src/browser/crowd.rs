//! The list of followers, where a server shows it to everybody: kept before the move if the reader asks
//! for it, and compared afterwards.

use std::rc::Rc;

use rehome::browser::dom::{self, filled};
use rehome::browser::fetch::pause;
use rehome::browser::host::to_ascii_host;
use rehome::check::{End, bar, missing};
use rehome::journey::Side;
use rehome::pieces;
use wasm_bindgen_futures::spawn_local;

use super::ask::Question;
use super::element::{add, on, say};
use super::page::Page;
use super::record;
use super::run::Run;
use super::terms::number;

/// How long to wait between two pages of a list, in milliseconds.
const BETWEEN_PAGES: u32 = 300;

/// Lets the two buttons read a list, one at a time.
pub(crate) fn begin(page: &Rc<Page>) {
    for (id, side) in [("crowd-keep", Side::Old), ("crowd-compare", Side::New)] {
        let page = Rc::clone(page);
        on(id, "click", move || {
            let run = page.run.borrow().clone();
            let run = run.filter(|run| run.is_over() && !page.is_reading.get());
            if let Some(run) = run {
                page.is_reading.set(true);
                spawn_local(work(Rc::clone(&page), run, side));
            }
        });
    }
}

async fn work(page: Rc<Page>, run: Rc<Run>, side: Side) {
    let said = said(&page, &run, side).await;
    say("crowd-status", &said);
    page.is_reading.set(false);
}

/// Reads a list, and returns what comes of it.
async fn said(page: &Page, run: &Run, side: Side) -> String {
    let term = |key: &'static str| page.data.term(key).to_owned();
    let before = record::people(&run.pair());
    if side == Side::New && before.is_none() {
        return term("crowd.none");
    }
    let Some((people, end)) = read(page, run, side).await else {
        return term("crowd.stopped");
    };
    match (side, end) {
        (Side::Old, Some(End::Whole)) => keep(page, run, &people, "crowd.kept"),
        (Side::Old, Some(End::Long)) => keep(page, run, &people, "crowd.long"),
        (Side::New, Some(End::Whole)) => compare(page, &before.unwrap_or_default(), &people),
        (Side::New, Some(End::Long)) => term("crowd.long-new"),
        (_, end) => term(unread(end)),
    }
}

/// Who follows, and how the list ended; it was not begun without an end.
type List = (Vec<String>, Option<End>);

/// Returns everybody who follows the account of a side; `None` if the reader wants nothing to be kept
/// any more.
async fn read(page: &Page, run: &Run, side: Side) -> Option<List> {
    let crowd = run.look.borrow().crowd(side, to_ascii_host);
    let Some(mut crowd) = crowd else {
        return Some((Vec::new(), None));
    };
    let begun = page.forgotten.get();
    while let Some(ask) = crowd.ask() {
        let answer = run.asker.ask(&Question::of_crowd(&ask)).await;
        if page.forgotten.get() != begun {
            return None;
        }
        crowd.hear(&answer.reply, &answer.link);
        let reading = page.data.term("crowd.reading");
        say("crowd-status", &counted(reading, "count", crowd.count()));
        pause(BETWEEN_PAGES).await;
    }
    let is_current = page.forgotten.get() == begun;
    is_current.then(|| (crowd.people().to_vec(), crowd.end()))
}

/// Returns the key of the text for a list that was not read.
fn unread(end: Option<End>) -> &'static str {
    match end {
        Some(End::Hidden) => "crowd.hidden",
        Some(end) => end.key(),
        None => "unasked",
    }
}

fn keep(page: &Page, run: &Run, people: &[String], said: &str) -> String {
    match record::keep_people(&run.pair(), people) {
        Ok(()) => counted(page.data.term(said), "count", people.len()),
        Err(_) => page.data.term("crowd.unkept").to_owned(),
    }
}

fn compare(page: &Page, before: &[String], now: &[String]) -> String {
    let servers = missing(before, now);
    let count = servers.iter().map(|(_, names)| names.len()).sum();
    show(&servers);
    let said = if count == 0 {
        "crowd.whole"
    } else {
        "crowd.missing"
    };
    let said = counted(page.data.term(said), "missing", count);
    counted(&said, "total", before.len())
}

fn counted(text: &str, name: &str, count: usize) -> String {
    filled(text, name, &number(count as u64))
}

/// Shows who is missing, a row for each server.
fn show(servers: &[(String, Vec<String>)]) {
    let Some(place) = dom::by_id("crowd-missing") else {
        return;
    };
    dom::show(&place, !servers.is_empty());
    let Some(rows) = dom::one(&place, "tbody") else {
        return;
    };
    rows.set_text_content(None);
    // Those with most come first.
    let most = servers.first().map_or(0, |(_, names)| names.len());
    for (host, names) in servers {
        if let Some(row) = add(&rows, "tr", "") {
            add(&row, "th", host);
            if let Some(cell) = add(&row, "td", &number(names.len() as u64))
                && let Some(drawn) = add(&cell, "span", "")
            {
                dom::set(&drawn, "class", Some("bar"));
                dom::set(&drawn, "aria-hidden", Some("true"));
                // Made of numbers alone.
                drawn.set_inner_html(&bar(names.len(), most));
            }
            add(&row, "td", &["@", &pieces::joined(names, ", @")].concat());
        }
    }
}
