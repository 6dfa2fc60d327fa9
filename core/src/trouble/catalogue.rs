//! All entries, and those that a text fits. Nothing is guessed: a text has to be a message, but for
//! slips and what servers fill in, or hold one, or be a good part of one.

use super::align::Term;
use super::close::{Close, LETTERS, RUN, TELLING, closeness};
use super::numbers::Numbers;
use super::pattern::Pattern;
use super::same::{is_filler, is_service, meaning};
use super::sense::Sense;
use super::vocabulary::Vocabulary;
use super::words::{Word, squashed, words};
use super::{Entry, Server};
use crate::pieces::split;

/// What a word weighs that stands in at most so many messages; else it weighs the last.
const WEIGHTS: [(usize, u32); 4] = [(2, 16), (8, 12), (24, 8), (usize::MAX, 4)];
/// How close a telling message has to be that the reader's servers do not say; any other has to stand there.
const OTHERS: u32 = 80;
/// From how many words on a message that is not about a move can be nothing else.
const LONG: usize = 8;

/// All entries, ready to be looked through.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
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
    /// Whether one of the reader's servers surely runs the software.
    pub is_own: bool,
    /// How much the message tells: of two that stand in a text, the longer one was meant.
    weight: u32,
}

impl Found {
    fn rank(&self) -> (u32, u32) {
        (self.closeness, self.weight)
    }

    /// Returns whether another one is to be offered after this.
    fn is_before(&self, other: &Self) -> bool {
        (self.is_own, self.rank()) > (other.is_own, other.rank())
    }
}

impl Catalogue {
    /// Returns the catalogue of these entries.
    pub fn of(entries: Vec<Entry>) -> Self {
        let mut numbers = Numbers::default();
        let mut patterns = Vec::new();
        for (entry, known) in entries.iter().enumerate() {
            for (message, text) in known.messages.iter().enumerate() {
                let is_saying = text.software.is_empty();
                let known = pattern(entry, message, &text.text, is_saying, &mut numbers);
                patterns.push(known);
            }
        }
        let mut vocabulary = vec![(Vec::new(), Term::default()); numbers.count()];
        let often = frequencies(&patterns, numbers.count());
        let meanings = numbers.meanings();
        for (word, number) in numbers.all() {
            let weight = weight_of(often[number]);
            let sense = Sense::of(&word);
            let term = Term {
                number,
                weight,
                sense,
            };
            vocabulary[number] = (word.chars().collect(), term);
        }
        for pattern in &mut patterns {
            for word in pattern.words.iter_mut().flatten() {
                *word = vocabulary[word.number].1;
            }
            let terms = || pattern.words.iter().flatten();
            pattern.weight = terms().map(|term| term.weight).sum();
            pattern.has_subject = terms().any(|term| term.sense.is_subject());
        }
        let software = entries.iter().flat_map(|entry| split(&entry.software, "-"));
        let mut software: Vec<_> = software.map(str::to_owned).collect();
        software.dedup();
        Self {
            entries,
            vocabulary: Vocabulary {
                words: vocabulary,
                meanings,
                software,
            },
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
        let text = self.vocabulary.text(text);
        if text.letters.is_empty() {
            return Vec::new();
        }
        let mut best: Vec<Option<Found>> = vec![None; self.entries.len()];
        for pattern in &self.patterns {
            let closeness = closeness(pattern, &text);
            if let Some(found) = closeness.and_then(|close| self.found(pattern, close, servers)) {
                let known = &mut best[found.entry];
                let is_own = found.is_own || known.is_some_and(|known| known.is_own);
                let best = known.filter(|known| known.rank() >= found.rank());
                *known = Some(Found {
                    is_own,
                    ..best.unwrap_or(found)
                });
            }
        }
        let all = || best.iter().flatten();
        let closest = all().map(|found| found.closeness).max();
        // What fits much better than this is what was meant.
        let least = closest.unwrap_or_default().saturating_sub(25);
        let mut found: Vec<Found> = Vec::new();
        for one in all().filter(|one| one.closeness >= least) {
            let place = found.iter().position(|other| one.is_before(other));
            found.insert(place.unwrap_or(found.len()), *one);
        }
        found
    }

    /// Returns what was found, if it is close enough to be offered.
    fn found(&self, pattern: &Pattern, close: Close, servers: &[Server]) -> Option<Found> {
        let entry = &self.entries[pattern.entry];
        let message = &entry.messages[pattern.message];
        let says = |software: &String| software == &message.software || software == &entry.software;
        let runs = |server: &&Server| !server.software.is_empty() && says(&server.software);
        let is_chosen = |server: &Server| !server.is_assumed;
        let is_any_chosen = servers.iter().any(is_chosen);
        let server = servers.iter().find(runs);
        let server = server.filter(|server| is_chosen(server) || !is_any_chosen);
        let is_own = server.is_some_and(is_chosen);
        // What other software says is no answer unless it is surely that.
        let is_anywhere = entry.software.is_empty() && message.software.is_empty();
        let is_other = !is_own && !is_anywhere;
        let is_telling = !pattern.is_saying
            && pattern.weight >= TELLING
            && close.percent >= OTHERS
            && close.is_most;
        let is_about = pattern.has_subject || pattern.words.len() >= LONG;
        // What people say of one software they say of the others, too.
        let is_own_words = !pattern.is_saying || pattern.words.len() >= RUN;
        let is_close = server.is_some() || close.is_spelled && is_own_words || is_telling;
        let is_sure = pattern.letters.len() >= LETTERS && is_about && is_close;
        if is_other && !is_sure {
            return None;
        }
        // In another version the same words may mean something else.
        let is_older = server.is_some_and(|server| !message.range.holds(server.version));
        Some(Found {
            entry: pattern.entry,
            message: pattern.message,
            closeness: close.percent - u32::from(is_older),
            is_own,
            weight: pattern.weight,
        })
    }
}

fn pattern(
    entry: usize,
    message: usize,
    text: &str,
    is_saying: bool,
    numbers: &mut Numbers,
) -> Pattern {
    let words = words(text);
    let has_gap = words.contains(&Word::Gap);
    let plain = || {
        words.iter().filter_map(|word| match word {
            Word::Plain(word) => Some(word),
            Word::Gap => None,
        })
    };
    let telling = plain().filter(|word| is_saying && !is_filler(word));
    let meaning = telling.map(|word| numbers.of(meaning(word).to_owned()));
    Pattern {
        entry,
        message,
        is_saying,
        meaning: meaning.collect(),
        services: plain().filter(|word| is_service(word)).count(),
        letters: squashed(&words),
        has_gap,
        words: words
            .into_iter()
            .map(|word| match word {
                Word::Plain(word) => Some(Term {
                    number: numbers.of(word),
                    ..Term::default()
                }),
                Word::Gap => None,
            })
            .collect(),
        ..Pattern::default()
    }
}

/// Returns in how many different messages each word stands.
fn frequencies(patterns: &[Pattern], count: usize) -> Vec<usize> {
    let numbers = |pattern: &Pattern| {
        pattern
            .words
            .iter()
            .flatten()
            .map(|word| word.number)
            .collect()
    };
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
