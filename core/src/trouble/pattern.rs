//! A message and a text, ready to be compared.

use super::align::{Said, Term};
use super::clause::Clause;
use super::words::Bound;

/// How much of a message is more than a part, in percent of its letters.
pub(super) const MOST: usize = 65;

/// A message, ready to be laid on a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Pattern {
    pub(super) entry: usize,
    pub(super) message: usize,
    pub(super) words: Vec<Option<Term>>,
    pub(super) weight: u32,
    /// Whether one of its words says what it is about.
    pub(super) has_subject: bool,
    /// Whether it is how people say it.
    pub(super) is_saying: bool,
    /// Its letters without anything between them, nor what a server fills in.
    pub(super) letters: Vec<char>,
    pub(super) has_gap: bool,
    /// The numbers of the words that stand for what a saying means.
    pub(super) meaning: Vec<usize>,
    /// How many services it names that are no servers of the Fediverse.
    pub(super) services: usize,
}

impl Pattern {
    /// Returns how many words it has, without what a server fills in.
    pub(super) fn terms(&self) -> usize {
        self.words.iter().flatten().count()
    }
}

/// A text, ready to be compared.
pub(super) struct Text {
    pub(super) said: Vec<Said>,
    pub(super) weight: u32,
    pub(super) letters: Vec<char>,
    pub(super) bounds: Vec<Bound>,
    /// Whether one of its words is about a move.
    pub(super) has_subject: bool,
    /// The parts that can stand alone.
    pub(super) clauses: Vec<Clause>,
    /// Whether it names a service that is no server of the Fediverse.
    pub(super) has_service: bool,
}

impl Text {
    /// Returns the words between two bounds.
    pub(super) fn between(&self, begin: Bound, end: Bound) -> &[Said] {
        let from = self.said.partition_point(|said| said.at < begin.at);
        let to = self.said.partition_point(|said| said.at < end.at);
        &self.said[from..to]
    }

    /// Returns whether something begins at a word that is not the first, behind a sign or a line.
    pub(super) fn begins_at(&self, place: usize) -> bool {
        let at = self.at(place);
        let mut bounds = self.bounds.iter();
        at > 0 && bounds.any(|bound| bound.at == at && !bound.is_name)
    }

    /// Returns whether these words are the whole text, or stand between quotes, on lines of their own, or behind “says”.
    pub(super) fn is_apart(&self, (from, to): (usize, usize)) -> bool {
        let is_hard = |at| {
            self.bounds
                .iter()
                .any(|bound| bound.is_hard && bound.at == at)
        };
        is_hard(self.at(from)) && is_hard(self.at(to))
    }

    /// Returns how many letters stand before a word.
    fn at(&self, place: usize) -> usize {
        let said = self.said.get(place);
        said.map_or(self.letters.len(), |said| said.at)
    }

    /// Returns how many letters these words have.
    pub(super) fn length(&self, (from, to): (usize, usize)) -> usize {
        self.at(to) - self.at(from)
    }
}
