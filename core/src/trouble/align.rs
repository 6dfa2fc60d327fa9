//! How much of a message stands in a text, in the order of its words.

/// A word of a message: which one it is, and what it weighs; `None` where the server fills something in.
pub(super) type Pattern = [Option<(usize, u32)>];

/// A word of a text: the words of messages that it may be, and what it weighs.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// The numbers of the words that it is.
    pub(super) is: Vec<usize>,
    /// The numbers of those that it may be, but for slips.
    pub(super) may_be: Vec<usize>,
    /// What it weighs.
    pub(super) weight: u32,
}

impl Said {
    /// Returns what it is worth as a word of a message.
    fn worth(&self, word: usize, weight: u32) -> Option<u32> {
        if self.is.contains(&word) {
            return Some(weight);
        }
        self.may_be.contains(&word).then_some(weight * 3 / 4)
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
pub(super) fn align(pattern: &Pattern, text: &[Said]) -> Aligned {
    let mut best = Aligned::default();
    let mut last = vec![Aligned::default(); text.len() + 1];
    for word in pattern {
        let mut now = vec![Aligned::default(); text.len() + 1];
        for (place, said) in text.iter().enumerate() {
            let cell = match word {
                Some((word, weight)) => {
                    let without = skipped(last[place + 1], *weight);
                    let extra = between(now[place], said.weight);
                    let taken = said
                        .worth(*word, *weight)
                        .map(|worth| taken(last[place], worth));
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

fn taken(before: Aligned, worth: u32) -> Aligned {
    Aligned {
        matched: before.matched + worth,
        words: before.words + 1,
        worth: before.worth + signed(worth),
        filled: 0,
        ..before
    }
}

/// A word of the message that the text has not.
fn skipped(before: Aligned, weight: u32) -> Aligned {
    Aligned {
        skipped: before.skipped + 1,
        worth: before.worth - signed(weight) / 2,
        filled: 0,
        ..before
    }
    .or_nothing()
}

/// A word of the text that the message has not.
fn between(before: Aligned, weight: u32) -> Aligned {
    Aligned {
        between: before.between + weight,
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
