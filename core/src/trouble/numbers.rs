//! Words by number.

use super::same::meaning;

/// Words with their numbers, in the order of the alphabet. The maps of the standard library cost kilobytes.
#[derive(Default)]
pub(super) struct Numbers(Vec<(String, usize)>);

impl Numbers {
    /// Returns the number of a word, a new one if it was not met before.
    pub(super) fn of(&mut self, word: String) -> usize {
        let next = self.0.len();
        match self.0.binary_search_by(|(known, _)| known.cmp(&word)) {
            Ok(place) => self.0[place].1,
            Err(place) => {
                self.0.insert(place, (word, next));
                next
            }
        }
    }

    /// Returns of each word the number of the one that stands for all that mean the same.
    pub(super) fn meanings(&self) -> Vec<usize> {
        let mut meanings: Vec<usize> = (0..self.0.len()).collect();
        for (word, number) in &self.0 {
            let stands_for = meaning(word);
            let found = self
                .0
                .binary_search_by(|(known, _)| known.as_str().cmp(stands_for));
            meanings[*number] = found.map_or(*number, |place| self.0[place].1);
        }
        meanings
    }

    /// Returns how many there are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns all words with their numbers.
    pub(super) fn all(self) -> Vec<(String, usize)> {
        self.0
    }
}
