//! What importers do with files, as it was seen: Mastodon's rules rebuilt and tried, the others read in code.

#[path = "importers/gotosocial.rs"]
mod gotosocial;
#[path = "importers/limits.rs"]
mod limits;
#[path = "importers/mastodon.rs"]
mod mastodon;
#[path = "importers/misskey.rs"]
mod misskey;
#[path = "importers/pleroma.rs"]
mod pleroma;
#[path = "importers/smaller.rs"]
mod smaller;

use rehome::files::{Outcome, Why};

use crate::samples::{importer, simulate, software};

fn outcome(key: &str, thing: &str, bytes: &[u8]) -> Outcome {
    let importer = importer(software(key), thing);
    simulate(
        bytes,
        &importer.unwrap_or_else(|| panic!("{key} takes no {thing}")),
    )
}

/// Why a file is refused and on which line, how many rows arrive, and why others do not.
type Short = (Option<(Why, u32)>, usize, Vec<(Why, usize)>);

/// Returns whether it is refused and where, how many rows arrive, and why others do not.
fn short(outcome: &Outcome) -> Short {
    let refused = outcome.refused.map(|refused| (refused.why, refused.line));
    let lost = outcome.lost.iter().map(|(why, count, _)| (*why, *count));
    (refused, outcome.arriving, lost.collect())
}

/// A software, a thing, a text, and what becomes of it.
type Read = (
    &'static str,
    &'static str,
    &'static str,
    Option<(Why, u32)>,
    usize,
    &'static [(Why, usize)],
);

/// Makes sure that what becomes of each text is what is expected.
fn check(rows: &[Read]) {
    for (key, thing, text, refused, arriving, lost) in rows {
        let found = outcome(key, thing, text.as_bytes());
        assert_eq!(
            short(&found),
            (*refused, *arriving, lost.to_vec()),
            "{key}, {thing}: {text:?}"
        );
    }
}
