//! The parts of a text that can stand alone: between sentences, lines, names, and words that join.

use std::ops::RangeInclusive;

use super::align::Said;
use super::words::Bound;

/// The fewest words of meaning of a saying, and the most that are looked at.
pub(super) const WORDS: RangeInclusive<usize> = 2..=14;
/// From how many words on a clause can be all that was meant by a text.
const CLAUSE: usize = 4;

/// A part of a text that can stand alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The places of its words of meaning.
    pub(super) words: Vec<usize>,
    /// Whether it is all of the text.
    pub(super) is_all: bool,
}

/// Returns the parts of a text that can stand alone.
pub(super) fn clauses(said: &[Said], bounds: &[Bound]) -> Vec<Clause> {
    let mut found = Vec::new();
    for (number, begin) in bounds.iter().enumerate() {
        let from = said.partition_point(|word| word.at < begin.at);
        for end in &bounds[number + 1..] {
            let to = said.partition_point(|word| word.at < end.at);
            let words: Vec<_> = (from..to).filter(|at| !said[*at].is_filler).collect();
            if words.len() > *WORDS.end() {
                break;
            }
            let is_all = (from, to) == (0, said.len());
            let is_hard = begin.is_hard && end.is_hard;
            let is_free = !begin.is_name && !end.is_name && to >= from + CLAUSE;
            let clause = Clause { words, is_all };
            if (is_all || is_hard || is_free)
                && WORDS.contains(&clause.words.len())
                && !found.contains(&clause)
            {
                found.push(clause);
            }
        }
    }
    found
}
