//! One account in the middle of other words: the title of a tab, a link with its text, a sentence.

use super::reader::Reader;
use super::reading::Reading;
use super::{Refusal, bluesky, piece, text};
use crate::pieces::{after_last, holds, without_prefix};

/// Returns the one account that stands in the text, or why what stands there is none; `None` if
/// nothing does, or two different accounts.
///
/// A handle without its first @ is not sure to be whole: `mina berg@old.example` may be a name
/// with a space that slipped in. It is asked about, unless brackets say where it ends.
pub(super) fn find(reader: &Reader, text: &str) -> Option<Reading> {
    let apart = |c: char| c.is_whitespace() || text::is_quote_or_bracket(c);
    let pieces: Vec<&str> = text.split(apart).collect();
    if is_cut(reader, &pieces) {
        return None;
    }
    let (sure, unsure): (Vec<String>, Vec<String>) = pieces
        .into_iter()
        .map(piece::freed)
        .filter(|piece| holds(piece, "@") || is_address(piece))
        .partition(|piece| is_whole(piece) || is_in_brackets(text, piece));
    let readings: Vec<Reading> = sure.iter().map(|piece| reader.word(piece)).collect();
    match accounts(&readings).as_slice() {
        [account] => Some((*account).clone()),
        [] => instead(readings).or_else(|| perhaps(reader, text, &unsure)),
        _ => None,
    }
}

/// Returns whether a space may have slipped into a handle, as keyboards of phones put one behind a dot: a short word
/// follows upon a dot, or upon a handle that stands alone with it, or completes the name of a well-known server.
fn is_cut(reader: &Reader, pieces: &[&str]) -> bool {
    const LONGEST_ENDING: usize = 6;
    const LONGEST_REST: usize = 4;
    let mut before = "";
    for piece in pieces {
        let longest = match (before.ends_with('.'), pieces.len()) {
            (true, _) => LONGEST_ENDING,
            (false, 2) => LONGEST_REST,
            _ => 0,
        };
        let is_rest = piece.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_account = holds(before, "@") || is_address(before);
        let is_short = piece.len() <= longest || completes(reader, before, piece);
        if is_account && !piece.is_empty() && is_short && is_rest {
            return true;
        }
        before = piece;
    }
    false
}

/// Returns whether the host at the end of a handle becomes a well-known one by what follows.
fn completes(reader: &Reader, before: &str, rest: &str) -> bool {
    let host = after_last(before, b"@/");
    let is_known = |host: &str| (reader.software)(&host.to_ascii_lowercase()).is_some();
    !is_known(host) && is_known(&[host, rest].concat())
}

/// Returns the different accounts among the readings.
fn accounts(readings: &[Reading]) -> Vec<&Reading> {
    let mut accounts: Vec<&Reading> = Vec::new();
    for reading in readings.iter().filter(|one| one.refusal().is_none()) {
        if !accounts.iter().any(|known| is_same(known, reading)) {
            accounts.push(reading);
        }
    }
    accounts
}

fn is_same(one: &Reading, other: &Reading) -> bool {
    match (one, other) {
        (Reading::One(one), Reading::One(other)) => one.same_account(other),
        _ => one == other,
    }
}

/// Returns the refusal that says what stands there instead of an account.
fn instead(readings: Vec<Reading>) -> Option<Reading> {
    let says = |reading: &Reading| reading.refusal().is_some_and(Refusal::is_sure);
    readings.into_iter().find(says)
}

/// Returns the one account that may be meant, to be asked about.
fn perhaps(reader: &Reader, text: &str, pieces: &[String]) -> Option<Reading> {
    let text = [" ", text, " "].concat();
    let is_alone = |piece: &&String| holds(&text, &[" ", piece.as_str(), " "].concat());
    let alone = pieces.iter().filter(is_alone);
    let readings: Vec<Reading> = alone.map(|piece| reader.word(piece)).collect();
    match accounts(&readings).as_slice() {
        [Reading::One(account)] => Some(Reading::Several(vec![account.clone()])),
        _ => None,
    }
}

/// Returns whether the text begins as an address or as a handle with all its signs.
fn is_whole(piece: &str) -> bool {
    let handle = piece.strip_prefix(['@', '!']);
    handle.is_some_and(|rest| holds(rest, "@") || bluesky::account("", rest).is_some())
        || is_address(piece)
}

fn is_address(piece: &str) -> bool {
    let schemes = ["https://", "http://", "acct:", "at://", "did:"];
    let begins = |scheme: &str| without_prefix(piece, scheme).is_some();
    schemes.into_iter().any(begins) || holds(piece, "/@")
}

/// Returns whether the piece stands in brackets, of which those at the ends of the text have been trimmed off.
fn is_in_brackets(text: &str, piece: &str) -> bool {
    let brackets = [("(", ")"), ("<", ">"), ("[", "]")];
    let stands = |(open, close): (&str, &str)| {
        holds(text, &[open, piece, close].concat())
            || text.ends_with(&[" ", open, piece].concat())
            || text.starts_with(&[piece, close].concat())
    };
    brackets.into_iter().any(stands)
}
