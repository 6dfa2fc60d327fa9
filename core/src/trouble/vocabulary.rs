//! The words of all messages, and which of them the words of a text are.

use super::align::{Said, Term};
use super::alike::is_alike;
use super::clause::clauses;
use super::pattern::Text;
use super::same::{is_filler, is_service, meaning};
use super::sense::{Denies, Sense};
use super::words::{Word, bounds, letters, squashed, words};

/// How many words of a text are looked at.
const LONGEST: usize = 300;
/// The most words that some write as one, and the letters from which on they do.
const JOINED: usize = 3;
const LONG_WORD: usize = 9;
/// The letters from which on the rest of a word tells something.
const REST: usize = 3;
/// What a word weighs that stands in no message.
const FOREIGN: u32 = 12;

/// The words of all messages.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// Each with its letters.
    pub(super) words: Vec<(Vec<char>, Term)>,
    /// Of each, the number of the word that stands for all that mean the same.
    pub(super) meanings: Vec<usize>,
    /// The software that is known.
    pub(super) software: Vec<String>,
}

impl Vocabulary {
    /// Returns a text, ready to be compared.
    pub(super) fn text(&self, text: &str) -> Text {
        let bounds = bounds(text, LONGEST);
        let words = words(text);
        let squashed = squashed(&words);
        let plain = words.into_iter().filter_map(|word| match word {
            Word::Plain(word) => Some(word.chars().collect::<Vec<_>>()),
            Word::Gap => None,
        });
        let plain = self.joined(plain.take(LONGEST).collect());
        let mut at = 0;
        let said = plain.iter().enumerate().map(|(place, word)| {
            let is_last = place + 1 == plain.len();
            let begin = at;
            at += letters(&written(word)).count();
            Said {
                at: begin,
                ..self.said(word, place == 0, is_last)
            }
        });
        let said: Vec<_> = said.collect();
        Text {
            clauses: clauses(&said, &bounds),
            has_service: plain.iter().any(|word| is_service(&written(word))),
            has_subject: said.iter().any(|said| said.sense.is_subject()),
            weight: said.iter().map(|said| said.weight).sum(),
            said,
            letters: squashed,
            bounds,
        }
    }

    /// Returns words where those that messages write as one are one.
    fn joined(&self, said: Vec<Vec<char>>) -> Vec<Vec<char>> {
        let mut joined: Vec<Vec<char>> = Vec::new();
        for word in said {
            joined.push(word);
            for most in 2..=JOINED.min(joined.len()) {
                let begin = joined.len() - most;
                let whole = joined[begin..].concat();
                let is_it = |(known, _): &(Vec<char>, Term)| *known == whole;
                if whole.len() >= LONG_WORD && self.words.iter().any(is_it) {
                    joined.truncate(begin);
                    joined.push(whole);
                    break;
                }
            }
        }
        joined
    }

    /// Returns the words that a word of a text may be. The first and the last may have been cut.
    fn said(&self, word: &[char], is_first: bool, is_last: bool) -> Said {
        let mut said = Said {
            sense: Sense::of(&written(word)),
            ..Said::default()
        };
        for (number, (known, term)) in self.words.iter().enumerate() {
            let is_cut = is_last && known.starts_with(word) || is_first && known.ends_with(word);
            if known == word {
                said.is.push(number);
                said.weight = term.weight;
                said.denies = certain(term.sense == Sense::Denies);
            } else if is_cut && word.len() < REST {
                said.rest_of.push(number);
            } else if is_cut || is_alike(word, known) {
                said.may_be.push(number);
            }
        }
        if said.is.is_empty() {
            said.may_be.extend(self.drawn_together(word));
            let alike = said
                .may_be
                .iter()
                .map(|number| self.words[*number].1.weight);
            // Of a word that was cut off, a letter or two tell nothing.
            let is_rest = (is_first || is_last) && word.len() < REST;
            let foreign = if is_rest { 0 } else { FOREIGN };
            said.weight = alike.min().unwrap_or(foreign);
            said.denies = self.denies(word, &said.may_be);
        }
        self.understand(&written(word), &mut said);
        said
    }

    /// Notes what a word means to people.
    fn understand(&self, word: &str, said: &mut Said) {
        let stands_for = meaning(word);
        let letters: Vec<char> = stands_for.chars().collect();
        let is_it = |(known, _): &(Vec<char>, Term)| *known == letters;
        said.is_filler = is_filler(word) || self.software.iter().any(|known| known == word);
        let stands_there = self.words.iter().position(is_it);
        let may_be = said.may_be.iter().map(|number| self.meanings[*number]);
        said.means = match stands_there {
            Some(number) => vec![number],
            None => may_be.collect(),
        };
    }

    /// Returns the two words that have lost the space between them; none if it is not two.
    fn drawn_together(&self, word: &[char]) -> Vec<usize> {
        let number = |part: &[char]| self.words.iter().position(|(known, _)| known == part);
        let parts = (REST..word.len().saturating_sub(REST - 1)).find_map(|place| {
            let (one, other) = word.split_at(place);
            Some([number(one)?, number(other)?])
        });
        parts.into_iter().flatten().collect()
    }

    /// Returns whether a word denies something that no message has, but may have with a slip.
    fn denies(&self, word: &[char], may_be: &[usize]) -> Denies {
        let is = |number: &usize| self.words[*number].1.sense == Sense::Denies;
        let rest = word.get(2..).filter(|rest| rest.len() > 3);
        let is_known = |rest: &[char]| self.words.iter().any(|(known, _)| known == rest);
        let is_opposite = matches!(word, ['i' | 'u', 'n', ..]) && rest.is_some_and(is_known);
        match Denies::of(&written(word)) {
            Denies::No if is_opposite => Denies::Yes,
            Denies::No if may_be.iter().any(is) => Denies::Maybe,
            known => known,
        }
    }
}

fn written(word: &[char]) -> String {
    word.iter().collect()
}

fn certain(denies: bool) -> Denies {
    if denies { Denies::Yes } else { Denies::No }
}
