//! Whether a text, or a clause of it, says what people say: the same words in any order, those of one meaning held
//! equal, and none besides but such as say nothing.

use super::align::Said;
use super::pattern::{Pattern, Text};
use super::sense::Sense;
use super::words::Bound;

/// The fewest words of meaning of a saying, and the most that are looked at.
const WORDS: std::ops::RangeInclusive<usize> = 2..=14;
/// From how many words on a clause can be all that was meant by a text.
const CLAUSE: usize = 4;
/// How close a text is that says the same, and one that does in a clause: less than one with the very words.
const CLOSE: [u32; 2] = [70, 66];

/// A part of a text that can stand alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The places of its words of meaning.
    words: Vec<usize>,
    is_all: bool,
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

/// Returns how close a text is to a saying, in percent, if it says the same.
pub(super) fn says(pattern: &Pattern, text: &Text) -> Option<u32> {
    let mut found = text.clauses.iter().filter(|clause| {
        let said = clause.words.iter().map(|at| &text.said[*at]);
        // A number may be what a server has filled in.
        let is_number = |word: &&Said| pattern.has_gap && word.sense == Sense::Number;
        let said: Vec<_> = said.filter(|word| !is_number(word)).collect();
        means(&pattern.meaning, &said)
    });
    let is_all = |clause: &Clause| clause.is_all;
    let first = found.next()?;
    let place = usize::from(!is_all(first) && !found.any(is_all));
    Some(CLOSE[place])
}

/// Returns whether words mean just this, in whatever order.
fn means(meaning: &[usize], said: &[&Said]) -> bool {
    if meaning.len() != said.len() || !WORDS.contains(&said.len()) {
        return false;
    }
    let mut left = meaning.to_vec();
    for word in said {
        let Some(place) = left.iter().position(|known| word.means.contains(known)) else {
            return false;
        };
        left.swap_remove(place);
    }
    true
}
