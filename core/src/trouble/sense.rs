//! Words that turn a sentence into its opposite, and words that say what it is about.

use super::align::{Aligned, Said, Term};
use super::close::{MOST, Pattern, Text};
use crate::pieces::holds;

/// What a word does for the sense of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sense {
    /// Not more than others.
    #[default]
    Other,
    /// It denies something.
    Denies,
    /// It says what the message is about: one of [`SUBJECTS`].
    Subject(usize),
    /// It is a number.
    Number,
}

/// Whether a word of a text denies something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Denies {
    /// It does not.
    #[default]
    No,
    /// It may, but for slips.
    Maybe,
    /// It does.
    Yes,
}

/// Words that deny something, in the languages of the messages.
const DENIALS: [&str; 27] = [
    "not", "no", "never", "nothing", "none", "nobody", "nowhere", "without", "neither", "nor",
    "nicht", "kein", "keine", "keinen", "nie", "nichts", "ne", "pas", "jamais", "nunca", "non",
    "não", "mai", "niet", "geen", "nooit", "hardly",
];

/// What a word may hold that was a “not” before a slip, alone or drawn together with others.
const LIKE_NOT: [&str; 8] = ["not", "nto", "ot", "nt", "isn", "esn", "dn", "ren"];

/// How the words begin that servers and people use of a move, and hardly anybody of anything else.
const SUBJECTS: [&str; 17] = [
    "account",
    "alias",
    "follow",
    "handle",
    "mov",
    "migrat",
    "import",
    "export",
    "redirect",
    "archive",
    "backup",
    "csv",
    "konto",
    "compte",
    "cuenta",
    "instance",
    "webfinger",
];

/// How many words before a message a “not” still belongs to it.
const REACH: usize = 3;

impl Sense {
    /// Returns what a word does for the sense.
    pub(super) fn of(word: &str) -> Self {
        let subject = SUBJECTS
            .iter()
            .position(|subject| word.starts_with(subject));
        if let Some(subject) = subject {
            Self::Subject(subject)
        } else if denies(word) {
            Self::Denies
        } else if word.chars().all(|sign| sign.is_ascii_digit()) {
            Self::Number
        } else {
            Self::Other
        }
    }
}

impl Sense {
    /// Returns whether it says what something is about.
    pub(super) fn is_subject(self) -> bool {
        matches!(self, Self::Subject(_))
    }
}

impl Denies {
    /// Returns whether a word that stands in no message denies something.
    pub(super) fn of(word: &str) -> Self {
        if DENIALS.contains(&word) {
            Self::Yes
        } else if LIKE_NOT.iter().any(|like| holds(word, like)) {
            Self::Maybe
        } else {
            Self::No
        }
    }
}

/// Returns whether a word of a message denies something; also if it begins as `invalid` and `unknown` do.
fn denies(word: &str) -> bool {
    let begins = |before: &str| {
        let rest = word.strip_prefix(before);
        rest.is_some_and(|rest| rest.chars().count() > 3)
    };
    DENIALS.contains(&word) || begins("in") || begins("un")
}

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
