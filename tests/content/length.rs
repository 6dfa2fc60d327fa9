//! How much a reader passes, in words, before each act: on a phone, with every box closed.

use rehome::journey::Side;

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

/// The most that may be passed before the alias and before the move, and where nobody can move in all.
const USUAL: (usize, usize) = (720, 1600);
const OTHERS: (usize, usize) = (900, 1800);

#[test]
fn a_reader_passes_few_words_before_each_act() {
    let servers = Servers::of_the_site();
    let mut too_long = Vec::new();
    for (old, new, length) in lengths(servers) {
        let (alias, act) = if (old.0, new.0) == (0, 0) {
            USUAL
        } else {
            OTHERS
        };
        let told = format!("{} to {}: {length:?}", servers.name(old), servers.name(new));
        if old.0 == 0 || new.0 == 0 {
            println!("{told}");
        }
        if length.alias > Some(alias) || length.act > Some(act) {
            too_long.push(told);
        }
    }
    assert!(too_long.is_empty(), "\n{}", too_long.join("\n"));
}
