//! How much a reader passes, in words, before each act: on a phone, with every box closed.

use rehome::journey::Side;
use rehome::journey::condition::Moving;

use crate::sections::{Seen, What, Whose};
use crate::servers::{Server, Servers};

/// What a reader of one pair passes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Length {
    /// Words before the link to the page of the alias; `None` without one.
    alias: Option<usize>,
    /// Words before the link to the page of the move; `None` without one.
    act: Option<usize>,
    /// Words in all.
    all: usize,
}

fn length(seen: &Seen) -> Length {
    let mut length = Length::default();
    for spot in seen.in_order() {
        let is_of_software = spot.whose != Whose::Shared;
        match spot.what {
            What::Words(count) => length.all += count,
            What::Go(Side::New) if is_of_software && spot.text.starts_with("alias") => {
                length.alias.get_or_insert(length.all);
            }
            What::Go(Side::Old) if is_of_software && spot.text.starts_with("move") => {
                length.act.get_or_insert(length.all);
            }
            _ => {}
        }
    }
    length
}

/// Returns what is passed between two servers whose versions are not known.
fn lengths(servers: &Servers) -> Vec<(Server, Server, Length)> {
    let all = servers.all();
    let newest = || all.iter().copied().filter(|(_, version)| version.is_none());
    let pairs = newest().flat_map(|old| newest().map(move |new| (old, new)));
    let measured = pairs.map(|(old, new)| (old, new, length(&servers.seen(old, new, false))));
    measured.collect()
}

/// The most words before the alias and before the move, between two servers of the usual software. The line
/// below the fields, which the browser fills, comes on top: some twenty words.
const USUAL: (usize, usize) = (460, 920);
/// The most before the alias and before the move between any two whose followers can move, or may.
const MOVING: (usize, usize) = (600, 1_100);
/// The most in all where followers cannot move and no file fits.
const STAYING: usize = 700;
/// The most in all where followers cannot move, but files can be brought, or there is a special way.
const BRINGING: usize = 1_800;

fn is_too_long(servers: &Servers, old: Server, new: Server, length: Length) -> bool {
    let Length { alias, act, all } = length;
    let pair = servers.pair(old, new);
    if pair.moves().is(Moving::No) {
        let brings = pair.offered().next().is_some() || pair.has_own_way();
        return all > if brings { BRINGING } else { STAYING };
    }
    let is_usual = (old.0, new.0) == (0, 0);
    let (most_alias, most_act) = if is_usual { USUAL } else { MOVING };
    alias > Some(most_alias) || act > Some(most_act)
}

#[test]
fn a_reader_passes_few_words_before_each_act() {
    let servers = Servers::of_the_site();
    let mut too_long = Vec::new();
    for (old, new, length) in lengths(servers) {
        let told = format!("{} to {}: {length:?}", servers.name(old), servers.name(new));
        if old.0 == 0 || new.0 == 0 {
            println!("{told}");
        }
        if is_too_long(servers, old, new, length) {
            too_long.push(told);
        }
    }
    let (count, told) = (too_long.len(), too_long.join("\n"));
    assert!(too_long.is_empty(), "{count} pairs are too long:\n{told}");
}
