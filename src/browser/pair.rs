//! The two servers as the script `servers.js` tells them: it takes sections and facts from the pages
//! of this site and writes what is decided here into the guide.

use std::cell::RefCell;

use web_sys::Element;
use web_sys::wasm_bindgen::prelude::wasm_bindgen;

use super::dom::attribute;
use super::places;
use crate::journey::Side;
use crate::journey::pair::{
    Answer, Carried, Files, Moves, Thing, answer, followers, outcome, there,
};
use crate::version::{Range, Version};

/// What is known of one side's server.
#[derive(Clone, Default)]
struct Server {
    /// Its software; empty before anything was chosen, which is the usual one.
    software: String,
    claims: String,
    version: Option<Version>,
}

thread_local! {
    static SERVERS: RefCell<[Server; 2]> = RefCell::default();
}

fn server(side: Side) -> Server {
    SERVERS.with_borrow(|servers| servers[side as usize].clone())
}

/// Returns the version of a side's server, if the reader knows it.
pub(super) fn version(side: Side) -> Option<Version> {
    server(side).version
}

/// Returns whether a side runs the software that the guide assumes.
pub(super) fn is_usual(side: Side) -> bool {
    server(side).software.is_empty()
}

/// Returns whether both sides run the same software.
pub(super) fn are_same() -> bool {
    server(Side::Old).software == server(Side::New).software
}

/// Returns whether followers can be moved between the two servers.
pub(super) fn moves() -> Moves {
    let can = |side, ability| {
        let server = server(side);
        if server.claims.is_empty() {
            // Nothing was chosen yet: the page is as it was built.
            return Answer::Yes;
        }
        answer(&server.claims, ability, server.version)
    };
    Moves::of(can(Side::Old, "send_move"), can(Side::New, "alias"))
}

/// Takes over what a side's server runs: the key of its software, empty for the usual one, what that
/// can do, and the version as it was typed. Returns whether the version was understood.
#[wasm_bindgen]
pub fn tell(is_new: bool, software: &str, claims: &str, version: &str) -> bool {
    let typed = Version::typed(version);
    let server = Server {
        software: software.to_owned(),
        claims: claims.to_owned(),
        version: typed,
    };
    SERVERS.with_borrow_mut(|servers| servers[usize::from(is_new)] = server);
    typed.is_some() || version.trim().is_empty()
}

/// Returns whether a range of versions holds for a side's server.
#[wasm_bindgen]
pub fn in_range(is_new: bool, range: &str) -> bool {
    let side = if is_new { Side::New } else { Side::Old };
    Range::read(range).holds(version(side))
}

/// Returns how a thing travels and why, as two keys: `file fits`. Given are its rows in the tables of
/// facts of both sides' software.
#[wasm_bindgen]
pub fn travels(old: &Element, new: Option<Element>) -> String {
    let same = are_same();
    let thing = thing(old, &server(Side::Old));
    let (carried, reason) = if attribute(old, "data-thing") == "followers" {
        followers(moves(), same.then_some(thing.carried))
    } else {
        let new = new.map(|row| self::thing(&row, &server(Side::New)));
        outcome(same, &thing, new.as_ref())
    };
    [carried.key(), " ", reason.key()].concat()
}

/// Finds the places in what has come into the page, and brings everything up to date: what follows
/// the accounts, and what is there only under a condition.
#[wasm_bindgen]
pub fn refresh() {
    places::find();
    places::update_all();
}

fn thing(row: &Element, server: &Server) -> Thing {
    let files = |formats: &str, range: &str, capability: &str| {
        let formats = row.get_attribute(formats)?;
        let (range, capability) = (attribute(row, range), attribute(row, capability));
        Some(Files {
            formats,
            there: there(&range, &capability, &server.claims, server.version),
        })
    };
    let only = attribute(row, "data-only");
    let range = Range::read(&attribute(row, "data-only-range"));
    Thing {
        carried: Carried::from_key(&attribute(row, "data-carried")),
        narrow: !only.is_empty() && range.holds(server.version),
        only,
        gives: files("data-gives", "data-given", "data-given-if").unwrap_or_default(),
        takes: files("data-takes", "data-taken", "data-taken-if").unwrap_or_default(),
    }
}
