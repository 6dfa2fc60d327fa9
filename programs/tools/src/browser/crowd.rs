//! The list of followers, where a server shows it to everybody: kept before the move if the reader asks
//! for it, and compared afterwards.

use rehome::browser::dom::{self, filled};
use rehome::browser::element::{add, on, say};
use rehome::browser::fetch::pause;
use rehome::browser::host::to_ascii_host;
use rehome::browser::locale::number;
use rehome::browser::look::ask::{Asker, Question};
use rehome::browser::look::handed::tell_back;
use rehome::browser::look::record;
use rehome::check::{Crowd, End, List, Seen, bar, missing};
use rehome::journey::Side;
use rehome::pieces;
use wasm_bindgen_futures::spawn_local;

use super::tools::Tools;

/// How long to wait between two pages of a list, in milliseconds.
const BETWEEN_PAGES: u32 = 300;

/// Lets the two buttons read a list, one at a time.
pub(crate) fn begin(tools: &'static Tools) {
    for (id, side) in [("crowd-keep", Side::Old), ("crowd-compare", Side::New)] {
        on(id, "click", move || {
            if let Some(seen) = tools.looked().filter(|_| !tools.is_reading.get()) {
                tools.is_reading.set(true);
                spawn_local(work(tools, seen, side));
            }
        });
    }
}

async fn work(tools: &'static Tools, seen: Seen, side: Side) {
    let said = said(tools, seen, side).await;
    tell_back(&tools.rests);
    say("crowd-status", &said);
    tools.is_reading.set(false);
}

/// Reads a list, and returns what comes of it.
async fn said(tools: &Tools, seen: Seen, side: Side) -> String {
    let term = |key: &'static str| tools.term(key).to_owned();
    let before = record::people(&seen.pair);
    if side == Side::New && before.is_none() {
        return term("crowd.none");
    }
    let [old, new] = seen.lists;
    let list = if side == Side::Old { old } else { new };
    let Some((people, end)) = read(tools, list).await else {
        return term("crowd.stopped");
    };
    match (side, end) {
        (Side::Old, Some(End::Whole)) => keep(tools, &seen.pair, &people, "crowd.kept"),
        (Side::Old, Some(End::Long)) => keep(tools, &seen.pair, &people, "crowd.long"),
        (Side::New, Some(End::Whole)) => compare(tools, &before.unwrap_or_default(), &people),
        (Side::New, Some(End::Long)) => term("crowd.long-new"),
        (_, end) => term(unread(end)),
    }
}

/// Who follows, and how the list ended; it was not begun without an end.
type Read = (Vec<String>, Option<End>);

/// Returns everybody in a list; `None` if the reader wants nothing to be kept any more.
async fn read(tools: &Tools, list: Option<List>) -> Option<Read> {
    let Some(list) = list else {
        return Some((Vec::new(), None));
    };
    let mut crowd = Crowd::of(list, to_ascii_host);
    let asker = Asker::of(&tools.rests);
    let begun = tools.forgotten.get();
    while let Some(ask) = crowd.ask() {
        let answer = asker.ask(&Question::of_crowd(&ask)).await;
        if tools.forgotten.get() != begun {
            return None;
        }
        crowd.hear(&answer.reply, &answer.link);
        let reading = tools.term("crowd.reading");
        say("crowd-status", &counted(reading, "count", crowd.count()));
        pause(BETWEEN_PAGES).await;
    }
    let is_current = tools.forgotten.get() == begun;
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

fn keep(tools: &Tools, pair: &str, people: &[String], said: &str) -> String {
    match record::keep_people(pair, people) {
        Ok(()) => counted(tools.term(said), "count", people.len()),
        Err(_) => tools.term("crowd.unkept").to_owned(),
    }
}

fn compare(tools: &Tools, before: &[String], now: &[String]) -> String {
    let servers = missing(before, now);
    let count = servers.iter().map(|(_, names)| names.len()).sum();
    show(&servers);
    let said = if count == 0 {
        "crowd.whole"
    } else {
        "crowd.missing"
    };
    let said = counted(tools.term(said), "missing", count);
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
