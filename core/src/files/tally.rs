//! How often each of many texts is there.

use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

/// Texts, and how often each is there.
///
/// All texts stand in one: a hundred thousand small ones would each be asked for and let go of.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    texts: String,
    entries: Vec<Entry>,
    /// The number of an entry and 1 more, at a place that follows from its text; 0 where none is. At least
    /// half of it is empty.
    places: Vec<u32>,
    // Nobody who writes a file knows which texts share a place.
    hashes: RandomState,
}

#[derive(Clone, Debug)]
struct Entry {
    text: Range<usize>,
    count: usize,
}

impl Tally {
    /// Returns how often a text was there before it is added.
    pub(super) fn add(&mut self, text: &str) -> usize {
        if self.places.len() <= self.entries.len() * 2 {
            self.grow();
        }
        let place = self.place(text);
        let number = self.places[place] as usize;
        if let Some(entry) = number
            .checked_sub(1)
            .and_then(|at| self.entries.get_mut(at))
        {
            entry.count += 1;
            return entry.count - 1;
        }
        let start = self.texts.len();
        self.texts.push_str(text);
        self.entries.push(Entry {
            text: start..self.texts.len(),
            count: 1,
        });
        self.places[place] = u32::try_from(self.entries.len()).unwrap_or_default();
        0
    }

    /// Returns whether a text is there.
    pub(super) fn has(&self, text: &str) -> bool {
        !self.places.is_empty() && self.places[self.place(text)] > 0
    }

    fn text(&self, entry: &Entry) -> &str {
        self.texts.get(entry.text.clone()).unwrap_or_default()
    }

    /// Returns the place of a text, or the empty one where it belongs.
    fn place(&self, text: &str) -> usize {
        let last = self.places.len() - 1;
        // The number of places is a power of two, so the lower bits are one of them.
        let hash = self.hashes.hash_one(text) & last as u64;
        let mut place = usize::try_from(hash).unwrap_or_default();
        while let Some(at) = (self.places[place] as usize).checked_sub(1) {
            if self.text(&self.entries[at]) == text {
                break;
            }
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(16)];
        for (entry, number) in self.entries.iter().zip(1..) {
            let place = self.place(self.text(entry));
            self.places[place] = number;
        }
    }

    /// Returns those that are there most often; by name where several are there as often, so that it is the
    /// same at any time.
    pub(super) fn most(&self, count: usize) -> Vec<(String, usize)> {
        let mut most: Vec<(&str, usize)> = Vec::new();
        for entry in &self.entries {
            let (text, times) = (self.text(entry), entry.count);
            let is_before =
                |known: &(&str, usize)| known.1 > times || known.1 == times && known.0 < text;
            let place = most.iter().take_while(|known| is_before(known)).count();
            if place < count {
                most.truncate(count - 1);
                most.insert(place, (text, times));
            }
        }
        let owned = most
            .into_iter()
            .map(|(text, times)| (text.to_owned(), times));
        owned.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_come_first_then_the_alphabet() {
        let mut tally = Tally::default();
        for text in ["b", "c", "a", "c", "d", "b"] {
            let before = tally.has(text);
            assert_eq!(tally.add(text) > 0, before, "{text}");
        }
        let named = |count| -> Vec<(String, usize)> { tally.most(count) };
        let first = named(3)
            .into_iter()
            .map(|(text, times)| format!("{text}{times}"));
        assert_eq!(first.collect::<Vec<_>>(), ["b2", "c2", "a1"]);
        assert_eq!(named(9).len(), 4);
        assert_eq!(named(1).len(), 1);
    }

    #[test]
    fn many_texts_are_told_apart() {
        let mut tally = Tally::default();
        assert!(!tally.has("0"));
        for round in 0..3 {
            for number in 0..5_000 {
                assert_eq!(tally.add(&number.to_string()), round, "{number}");
            }
        }
        assert!(tally.has("4999") && !tally.has("5000") && !tally.has(""));
    }
}
