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

/// The most that may be passed before the alias and before the move, between two servers of the usual
/// software. The line below the fields, which the browser fills, comes on top: some twenty words.
const USUAL: (usize, usize) = (480, 930);
/// The same between any two whose followers can move, and the most in all where they cannot.
const AIM: (usize, usize, usize) = (600, 1_100, 700);
/// How many pairs are still above that. These numbers may only become smaller.
const ABOVE: (usize, usize) = (46, 475);
/// The most that any of them may have.
const MOST: (usize, usize, usize) = (780, 1_500, 1_900);

#[test]
fn a_reader_passes_few_words_before_each_act() {
    let servers = Servers::of_the_site();
    let (mut moving, mut staying, mut too_long) = (0, 0, Vec::new());
    for (old, new, length) in lengths(servers) {
        let told = format!("{} to {}: {length:?}", servers.name(old), servers.name(new));
        if old.0 == 0 || new.0 == 0 {
            println!("{told}");
        }
        let Length { alias, act, all } = length;
        let stays = alias.is_none() && act.is_none();
        moving += usize::from(alias > Some(AIM.0) || act > Some(AIM.1));
        staying += usize::from(stays && all > AIM.2);
        let is_usual = (old.0, new.0) == (0, 0);
        let (most_alias, most_act) = if is_usual { USUAL } else { (MOST.0, MOST.1) };
        if alias > Some(most_alias) || act > Some(most_act) || (stays && all > MOST.2) {
            too_long.push(told);
        }
    }
    println!("above the aim: {moving} pairs that can move, {staying} that cannot");
    assert!(too_long.is_empty(), "\n{}", too_long.join("\n"));
    assert!(
        moving <= ABOVE.0 && staying <= ABOVE.1,
        "more pairs than before are above the aim: {moving}, {staying}"
    );
}
