//! What follows from the reader's move in the guide. Each concern is an effect of its own and touches
//! only what it finds changed.
//!
//! - `page`: the guide as a whole, and what is so in it
//! - `loaded`: typed data of this build, which `loading` brings, and the state of each side's texts, which
//!   `progress` shows
//! - `scope`: the elements of a piece of the page that follow the move; `places`: what they show
//! - `parts`: sections of a side's software; `links`: links between sections
//! - `situation`: how the old server is, and which stage comes first then
//! - `pair`: the table and the lists; `summary`: the line about the whole move; `asking`: the offer below it
//! - `ticks`: tasks, their boxes and their record

mod asking;
mod links;
mod loaded;
mod loading;
mod page;
mod pair;
mod parts;
mod places;
mod progress;
mod scope;
mod situation;
mod steady;
mod summary;
mod ticks;

use std::cell::RefCell;

use super::host::to_ascii_host;
use super::{dom, fields, fragment, state};
use crate::journey::Side;
use crate::journey::r#move::Move;
use page::Guide;

thread_local! {
    static GUIDE: RefCell<Option<Guide>> = const { RefCell::new(None) };
}

/// Brings the guide to life, and says on the document's element that it is.
pub fn begin() {
    state::begin();
    let handed_over = situation::handed_over();
    let known = fragment::known();
    fragment::take_over();
    let guide = Guide::of_page();
    GUIDE.set(Some(guide.clone()));
    fields::begin(guide.state);
    fields::servers(guide.state);
    for (side, known) in Side::BOTH.into_iter().zip(known) {
        let known = known.unwrap_or_default();
        let take = |reader: &mut Move| reader.handed_known(side, &known, to_ascii_host);
        guide.state.change(|reader, _| take(reader));
    }
    ticks::begin(&guide);
    loading::begin(&guide);
    progress::begin(&guide);
    parts::begin(&guide);
    places::begin(&guide);
    guide.follow_conditions();
    pair::begin(&guide);
    links::begin(&guide);
    situation::begin(&guide, handed_over);
    summary::begin(&guide);
    asking::begin(&guide);
    dom::set(&dom::root(), "data-ready", Some(""));
}

/// Takes over what a look found a server to run.
pub fn found(host: &str, software: &str, version: &str) {
    change(&mut |reader| reader.found(host, software, version));
}

/// Takes over that everybody may import a thing on a server.
pub fn lets_in(host: &str, thing: &str) {
    change(&mut |reader| reader.lets_in(host, thing));
}

/// Takes over by which handle other servers know an account that was typed so, and on which host it is.
pub fn known_as(typed: &str, handle: &str, host: &str) {
    change(&mut |reader| reader.known_as(typed, handle, host, to_ascii_host));
}

fn change(act: &mut dyn FnMut(&mut Move)) {
    GUIDE.with_borrow(|guide| {
        if let Some(guide) = guide {
            guide.state.change(|reader, _| act(reader));
        }
    });
}
