//! The list of followers, where a server shows it to everybody: kept before the move if the reader asks
//! for it, and compared afterwards.

use std::rc::Rc;

use rehome::browser::dom::{self, filled};
use rehome::browser::fetch::pause;
use rehome::check::{End, missing};
use rehome::journey::Side;
use wasm_bindgen_futures::spawn_local;

use crate::ask::Question;
use crate::element::{add, on, say};
use crate::page::Page;
use crate::record;
use crate::run::Run;
use crate::terms::number;

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
    let said = match side {
        Side::Old => keep(&page, &run).await,
        Side::New => compare(&page, &run).await,
    };
    say("crowd-status", &said);
    page.is_reading.set(false);
}

/// Who follows, and how the list ended; it was not begun without an end.
type List = (Vec<String>, Option<End>);

/// Returns everybody who follows the account of a side; `None` if the reader wants nothing to be kept
/// any more.
async fn read(page: &Page, run: &Run, side: Side) -> Option<List> {
    let crowd = run.look.borrow().crowd(side);
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

async fn keep(page: &Page, run: &Run) -> String {
    let term = |key: &'static str| page.data.term(key);
    let Some((people, end)) = read(page, run, Side::Old).await else {
        return term("crowd.stopped").to_owned();
    };
    let said = match end {
        Some(End::Whole) => term("crowd.kept"),
        Some(End::Long) => term("crowd.long"),
        end => return term(unread(end)).to_owned(),
    };
    match record::keep_people(&run.pair(), &people) {
        Ok(()) => counted(said, "count", people.len()),
        Err(_) => term("crowd.unkept").to_owned(),
    }
}

async fn compare(page: &Page, run: &Run) -> String {
    let term = |key: &'static str| page.data.term(key);
    let Some(before) = record::people(&run.pair()) else {
        return term("crowd.none").to_owned();
    };
    let Some((now, end)) = read(page, run, Side::New).await else {
        return term("crowd.stopped").to_owned();
    };
    match end {
        Some(End::Whole) => {}
        Some(End::Long) => return term("crowd.long-new").to_owned(),
        end => return term(unread(end)).to_owned(),
    }
    let servers = missing(&before, &now);
    let count = servers.iter().map(|(_, names)| names.len()).sum();
    show(&servers);
    let said = if count == 0 {
        "crowd.whole"
    } else {
        "crowd.missing"
    };
    let said = counted(term(said), "missing", count);
    counted(&said, "total", before.len())
}

fn counted(text: &str, name: &str, count: usize) -> String {
    filled(text, name, &number(count as u64))
}

/// Shows who is missing, a line for each server.
fn show(servers: &[(String, Vec<String>)]) {
    let Some(list) = dom::by_id("crowd-missing") else {
        return;
    };
    list.set_text_content(None);
    for (host, names) in servers {
        if let Some(line) = add(&list, "li", "") {
            add(&line, "strong", host);
            add(&line, "span", &[" @", &names.join(", @")].concat());
        }
    }
}
