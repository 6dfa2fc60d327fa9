//! Whether a text, or a clause of it, says what people say: the same words in any order, those of one meaning held
//! equal, and none besides but such as say nothing.

use super::align::Said;
use super::clause::{Clause, WORDS};
use super::pattern::{Pattern, Text};
use super::sense::Sense;

/// How close a text is that says the same, and one that does in a clause: less than one with the very words.
const CLOSE: [u32; 2] = [70, 66];

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
