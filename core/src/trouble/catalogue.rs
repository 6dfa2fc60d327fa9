//! All entries, and those that a text fits. Nothing is guessed: a text has to be a message, but for
//! slips and what servers fill in, or hold one, or be a good part of one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::align::Said;
use super::alike::is_alike;
use super::close::{Close, LETTERS, Pattern, TELLING, Text, closeness};
use super::words::{Word, bounds, squashed, words};
use super::{Entry, Server};

/// How many words of a text are looked at.
const LONGEST: usize = 300;
/// What a word weighs that stands in no message.
const FOREIGN: u32 = 12;
/// What a word weighs that stands in at most so many messages; else it weighs the last.
const WEIGHTS: [(usize, u32); 4] = [(2, 16), (8, 12), (24, 8), (usize::MAX, 4)];
/// How close a telling message has to be that the reader's servers do not say; any other has to stand there.
const OTHERS: u32 = 80;
/// All entries, ready to be looked through.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    entries: Vec<Entry>,
    /// The words of all messages, and what each weighs.
    vocabulary: Vec<(Vec<char>, u32)>,
    patterns: Vec<Pattern>,
}

/// An entry that a text fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its number in the catalogue.
    pub entry: usize,
    /// The number of the message in the entry.
    pub message: usize,
    /// How much of both is the same, in percent.
    pub closeness: u32,
    /// Whether one of the reader's servers runs the software.
    pub is_own: bool,
    /// How much the message tells: of two that stand in a text, the longer one was meant.
    weight: u32,
}

impl Found {
    fn rank(&self) -> (u32, u32) {
        (self.closeness, self.weight)
    }
}

impl Catalogue {
    /// Returns the catalogue of these entries.
    pub fn of(entries: Vec<Entry>) -> Self {
        let mut numbers = BTreeMap::new();
        let mut patterns = Vec::new();
        for (entry, known) in entries.iter().enumerate() {
            for (message, text) in known.messages.iter().enumerate() {
                patterns.push(pattern(entry, message, &text.text, &mut numbers));
            }
        }
        let mut vocabulary = vec![(Vec::new(), 0); numbers.len()];
        let often = frequencies(&patterns, numbers.len());
        for (word, number) in numbers {
            vocabulary[number] = (word.chars().collect(), weight_of(often[number]));
        }
        for pattern in &mut patterns {
            for word in pattern.words.iter_mut().flatten() {
                word.1 = vocabulary[word.0].1;
            }
            pattern.weight = pattern.words.iter().flatten().map(|word| word.1).sum();
        }
        Self {
            entries,
            vocabulary,
            patterns,
        }
    }

    /// Returns all entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the entries that a text fits, those of the reader's own servers first and then the closest;
    /// none if the text is about something else.
    pub fn find(&self, text: &str, servers: &[Server]) -> Vec<Found> {
        let text = self.text(text);
        if text.letters.is_empty() {
            return Vec::new();
        }
        let mut best: BTreeMap<usize, Found> = BTreeMap::new();
        for pattern in &self.patterns {
            let closeness = closeness(pattern, &text);
            if let Some(found) = closeness.and_then(|close| self.found(pattern, close, servers)) {
                let known = best.entry(found.entry).or_insert(found);
                if found.rank() > known.rank() {
                    *known = found;
                }
            }
        }
        let mut found: Vec<_> = best.into_values().collect();
        let closest = found.iter().map(|found| found.closeness).max();
        // What fits much better than this is what was meant.
        let least = closest.unwrap_or_default().saturating_sub(25);
        found.retain(|found| found.closeness >= least);
        found.sort_by_key(|found| Reverse((found.is_own, found.rank())));
        found
    }

    fn text(&self, text: &str) -> Text {
        let bounds = bounds(text, LONGEST);
        let words = words(text);
        let letters = squashed(&words);
        let plain = words.into_iter().filter_map(|word| match word {
            Word::Plain(word) => Some(word.chars().collect::<Vec<_>>()),
            Word::Gap => None,
        });
        let plain: Vec<_> = plain.take(LONGEST).collect();
        let said = plain.iter().enumerate().map(|(place, word)| {
            let is_last = place + 1 == plain.len();
            self.said(word, place == 0, is_last)
        });
        let said: Vec<_> = said.collect();
        Text {
            weight: said.iter().map(|said| said.weight).sum(),
            said,
            letters,
            bounds,
        }
    }

    /// Returns the words that a word of a text may be. The first and the last may have been cut.
    fn said(&self, word: &[char], is_first: bool, is_last: bool) -> Said {
        let mut said = Said::default();
        for (number, (known, weight)) in self.vocabulary.iter().enumerate() {
            let is_cut = word.len() > 2
                && (is_last && known.starts_with(word) || is_first && known.ends_with(word));
            if known == word {
                said.is.push(number);
                said.weight = *weight;
            } else if is_cut || is_alike(word, known) {
                said.may_be.push(number);
            }
        }
        if said.is.is_empty() {
            let alike = said.may_be.iter().map(|number| self.vocabulary[*number].1);
            // Of a word that was cut off, a letter or two tell nothing.
            let is_rest = (is_first || is_last) && word.len() < 3;
            let foreign = if is_rest { 0 } else { FOREIGN };
            said.weight = alike.min().unwrap_or(foreign);
        }
        said
    }

    /// Returns what was found, if it is close enough to be offered.
    fn found(&self, pattern: &Pattern, close: Close, servers: &[Server]) -> Option<Found> {
        let entry = &self.entries[pattern.entry];
        let message = &entry.messages[pattern.message];
        let says = |software: &String| software == &message.software || software == &entry.software;
        let runs = |server: &&Server| !server.software.is_empty() && says(&server.software);
        let server = servers.iter().find(runs);
        // What other software says is no answer unless it is surely that.
        let is_anywhere = entry.software.is_empty() && message.software.is_empty();
        let is_other = server.is_none() && !is_anywhere;
        let is_telling = pattern.weight >= TELLING && close.percent >= OTHERS;
        let is_sure = pattern.letters.len() >= LETTERS && (close.is_spelled || is_telling);
        if is_other && !is_sure {
            return None;
        }
        // In another version the same words may mean something else.
        let is_older = server.is_some_and(|server| !message.range.holds(server.version));
        Some(Found {
            entry: pattern.entry,
            message: pattern.message,
            closeness: close.percent - u32::from(is_older),
            is_own: server.is_some(),
            weight: pattern.weight,
        })
    }
}

fn pattern(
    entry: usize,
    message: usize,
    text: &str,
    numbers: &mut BTreeMap<String, usize>,
) -> Pattern {
    let words = words(text);
    let has_gap = words.contains(&Word::Gap);
    Pattern {
        entry,
        message,
        letters: squashed(&words),
        has_gap,
        words: words
            .into_iter()
            .map(|word| match word {
                Word::Plain(word) => {
                    let next = numbers.len();
                    Some((*numbers.entry(word).or_insert(next), 0))
                }
                Word::Gap => None,
            })
            .collect(),
        weight: 0,
    }
}

/// Returns in how many different messages each word stands.
fn frequencies(patterns: &[Pattern], count: usize) -> Vec<usize> {
    let numbers = |pattern: &Pattern| pattern.words.iter().flatten().map(|word| word.0).collect();
    let texts: Vec<Vec<usize>> = patterns.iter().map(numbers).collect();
    let mut often = vec![0; count];
    // The text in which a word was last met.
    let mut last = vec![usize::MAX; count];
    for (at, text) in texts.iter().enumerate() {
        if texts[..at].contains(text) {
            continue;
        }
        for &word in text {
            if std::mem::replace(&mut last[word], at) != at {
                often[word] += 1;
            }
        }
    }
    often
}

fn weight_of(often: usize) -> u32 {
    let found = WEIGHTS.iter().find(|(most, _)| often <= *most);
    found.map_or(4, |(_, weight)| *weight)
}
