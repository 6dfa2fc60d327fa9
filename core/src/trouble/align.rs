//! How much of a message stands in a text, in the order of its words.

use super::sense::{Denies, Sense};

/// What the commonest words weigh, at most.
const COMMON: u32 = 4;

/// A word of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// Which one it is.
    pub(super) number: usize,
    /// What it weighs.
    pub(super) weight: u32,
    /// What it does for the sense.
    pub(super) sense: Sense,
}

impl Term {
    /// Returns whether nothing else may stand in its place.
    pub(super) fn is_needed(&self) -> bool {
        self.weight > COMMON || self.sense != Sense::Other
    }
}

/// The words of a message; `None` where the server fills something in.
pub(super) type Terms = [Option<Term>];

/// A word of a text: the words of messages that it may be, and what it weighs.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// The numbers of the words that it is.
    pub(super) is: Vec<usize>,
    /// The numbers of those that it may be, but for slips.
    pub(super) may_be: Vec<usize>,
    /// The numbers of those of which it may be a letter or two, where the text was cut.
    pub(super) rest_of: Vec<usize>,
    /// What it weighs.
    pub(super) weight: u32,
    /// What it does for the sense.
    pub(super) sense: Sense,
    /// Whether it denies something, and whether it may but for slips.
    pub(super) denies: Denies,
    /// The numbers of the words that stand for what it means, or may mean but for slips.
    pub(super) means: Vec<usize>,
    /// Whether a saying means the same without it.
    pub(super) is_filler: bool,
    /// How many letters stand before it.
    pub(super) at: usize,
}

impl Said {
    /// Returns what it is worth as a word of a message.
    fn worth(&self, term: &Term) -> Option<u32> {
        if self.is.contains(&term.number) {
            return Some(term.weight);
        }
        let may_be = self.may_be.contains(&term.number);
        may_be.then_some(term.weight * 3 / 4)
    }
}

/// The best way to lay a message on a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Aligned {
    /// The weight of the words that stand in both.
    pub(super) matched: u32,
    /// How many these are.
    pub(super) words: u32,
    /// How many words of the message in between the text has not.
    pub(super) skipped: u32,
    /// The weight of the text's words in between that the message has not.
    pub(super) between: u32,
    /// The weight of the first words of the text that were filled in, which nobody can know.
    pub(super) inside: u32,
    /// How many of them say what the message is about.
    pub(super) subjects: usize,
    /// From which word of the text on, and up to which.
    pub(super) said: (usize, usize),
    /// From which word of the message on, and up to which.
    pub(super) meant: (usize, usize),
    /// Whether other words of the text stand in the place of a word that is needed.
    pub(super) is_replaced: bool,
    /// Whether a needed word was left out since the last that stands in both, and whether others stand there.
    since: (bool, bool),
    /// What the whole is worth: what does not fit counts against it.
    worth: i32,
    /// How many words were filled in at the gap before.
    filled: u8,
}

/// The words that a server may fill in at one place.
const FILLED: u8 = 8;

/// The words of the longest name or number that servers fill in; more is another message.
const NAME: u8 = 2;

/// Returns the best way to lay a message on a text: in order, beginning and ending anywhere in both.
pub(super) fn align(terms: &Terms, text: &[Said]) -> Aligned {
    let mut best = Aligned::default();
    let mut last = vec![Aligned::default(); text.len() + 1];
    for (row, term) in terms.iter().enumerate() {
        let mut now = vec![Aligned::default(); text.len() + 1];
        for (place, said) in text.iter().enumerate() {
            let cell = match term {
                Some(term) => {
                    let without = skipped(last[place + 1], term);
                    let extra = between(now[place], said.weight);
                    let taken = said
                        .worth(term)
                        .map(|worth| taken(last[place], worth, term, (place, row)));
                    better(better(without, extra), taken.unwrap_or_default())
                }
                None => better(last[place + 1], filled(now[place], said.weight)),
            };
            now[place + 1] = cell;
            best = better(best, cell);
        }
        last = now;
    }
    best
}

fn better(one: Aligned, other: Aligned) -> Aligned {
    if other.worth > one.worth { other } else { one }
}

/// A word that stands in both, at this place of the text and of the message.
fn taken(before: Aligned, worth: u32, term: &Term, (place, row): (usize, usize)) -> Aligned {
    let is_first = before.words == 0;
    let (said, meant) = if is_first {
        (place, row)
    } else {
        (before.said.0, before.meant.0)
    };
    Aligned {
        matched: before.matched + worth,
        words: before.words + 1,
        subjects: before.subjects + usize::from(term.sense.is_subject()),
        said: (said, place + 1),
        meant: (meant, row + 1),
        is_replaced: before.is_replaced || before.since == (true, true),
        since: (false, false),
        worth: before.worth + signed(worth),
        filled: 0,
        ..before
    }
}

/// A word of the message that the text has not.
fn skipped(before: Aligned, term: &Term) -> Aligned {
    Aligned {
        skipped: before.skipped + 1,
        since: (before.since.0 || term.is_needed(), before.since.1),
        worth: before.worth - signed(term.weight) / 2,
        filled: 0,
        ..before
    }
    .or_nothing()
}

/// A word of the text that the message has not.
fn between(before: Aligned, weight: u32) -> Aligned {
    Aligned {
        between: before.between + weight,
        since: (before.since.0, true),
        worth: before.worth - signed(weight) / 2,
        ..before
    }
    .or_nothing()
}

/// A word that the server filled in.
fn filled(before: Aligned, weight: u32) -> Aligned {
    if before.filled == FILLED {
        return Aligned::default();
    }
    let is_name = before.filled < NAME;
    Aligned {
        inside: before.inside + if is_name { weight } else { 0 },
        filled: before.filled + 1,
        ..before
    }
}

impl Aligned {
    fn or_nothing(self) -> Self {
        if self.worth > 0 {
            self
        } else {
            Self::default()
        }
    }
}

fn signed(weight: u32) -> i32 {
    i32::try_from(weight).unwrap_or(i32::MAX)
}
