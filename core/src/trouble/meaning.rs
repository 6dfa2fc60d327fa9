//! Whether a text that has much of a message means the same.

use super::align::{Aligned, Said, Term};
use super::pattern::{MOST, Pattern, Text};
use super::sense::{Denies, Sense};

/// How many words before a message a “not” still belongs to it.
const REACH: usize = 3;

/// Returns whether a text that has so much of a message says something else: the opposite, or the same of
/// another thing.
pub(super) fn is_other(pattern: &Pattern, text: &Text, aligned: &Aligned) -> bool {
    let ends = Ends::of(pattern, text, aligned);
    let inside = &pattern.words[aligned.meant.0..aligned.meant.1];
    let before = ends.before.iter().rev().take(REACH);
    let terms = before.chain(inside.iter().flatten());
    let denied = terms.filter(|term| term.sense == Sense::Denies).count();
    let subjects = inside.iter().flatten();
    let subjects = subjects.filter(|term| term.sense.is_subject()).count();
    let is_most = 100 * text.length(aligned.said) >= MOST * pattern.letters.len();
    let begin = reached(text, aligned.said.0);
    aligned.is_replaced
        || ends.before.iter().chain(&ends.after).any(Term::is_needed)
        || aligned.subjects < subjects
        || aligned.subjects == 0 && pattern.has_subject && !is_most
        || !is_denied(denied, &text.said[begin..aligned.said.1])
}

/// The words of a message before and after what a text has of it, if others stand there in the text.
struct Ends {
    before: Vec<Term>,
    after: Vec<Term>,
}

impl Ends {
    fn of(pattern: &Pattern, text: &Text, aligned: &Aligned) -> Self {
        let before = pattern.words[..aligned.meant.0].iter().rev();
        let after = pattern.words[aligned.meant.1..].iter();
        // What a server fills in may be any words.
        let mut before: Vec<_> = before.map_while(|word| *word).collect();
        let mut after: Vec<_> = after.map_while(|word| *word).collect();
        if is_cut_off(&text.said[..aligned.said.0], before.first()) {
            before.clear();
        }
        if is_cut_off(&text.said[aligned.said.1..], after.first()) {
            after.clear();
        }
        before.reverse();
        Self { before, after }
    }
}

/// Returns whether a text has nothing where a message has these words, or only what is left of the first.
fn is_cut_off(said: &[Said], next: Option<&Term>) -> bool {
    match (said, next) {
        ([], _) => true,
        ([said], Some(term)) => said.rest_of.contains(&term.number),
        _ => false,
    }
}

/// Returns from which word on a text speaks of what begins at this word.
fn reached(text: &Text, begin: usize) -> usize {
    let is_bound = |place: &usize| {
        let at = text.said[*place].at;
        text.bounds.iter().any(|bound| bound.at == at)
    };
    let least = begin.saturating_sub(REACH);
    let bound = (least..=begin).rev().find(is_bound);
    bound.unwrap_or(least)
}

/// Returns whether words deny as often as a message does.
fn is_denied(times: usize, said: &[Said]) -> bool {
    let count = |denies: Denies| said.iter().filter(|said| said.denies == denies).count();
    let surely = count(Denies::Yes);
    (surely..=surely + count(Denies::Maybe)).contains(&times)
}

/// Returns whether a message that stands in a text but for slips means the same there: the slips may be
/// those that make another word of one. People mean a number as they write it; servers have their own.
pub(super) fn is_kept(pattern: &Pattern, said: &[Said]) -> bool {
    let terms = || pattern.words.iter().flatten();
    let denied = terms().filter(|term| term.sense == Sense::Denies).count();
    let means = |said: &Said| terms().any(|term| term.sense == said.sense);
    let is_said = |term: &Term| said.iter().any(|said| said.is.contains(&term.number));
    let mut numbers = terms().filter(|term| pattern.is_saying && term.sense == Sense::Number);
    let mut subjects = said.iter().filter(|said| said.sense.is_subject());
    is_denied(denied, said) && numbers.all(is_said) && subjects.all(means)
}
