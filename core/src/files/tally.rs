//! How often each of many texts is there.

use std::collections::HashMap;

/// Texts, and how often each is there.
#[derive(Clone, Debug, Default)]
pub struct Tally(HashMap<String, usize>);

// All that looks into the table stands here, so that there is one copy of it in a program.
impl Tally {
    /// Returns how often a text was there before it is added.
    pub(super) fn add(&mut self, text: String) -> usize {
        let count = self.0.entry(text).or_default();
        *count += 1;
        *count - 1
    }

    /// Returns whether a text is there.
    pub(super) fn has(&self, text: &str) -> bool {
        self.0.contains_key(text)
    }

    /// Returns those that are there most often; by name where several are there as often, so that it is the
    /// same at any time.
    pub(super) fn most(&self, count: usize) -> Vec<(String, usize)> {
        let mut most: Vec<(&String, usize)> = Vec::new();
        for (text, times) in &self.0 {
            let is_before =
                |known: &(&String, usize)| known.1 > *times || known.1 == *times && known.0 < text;
            let place = most.iter().take_while(|known| is_before(known)).count();
            if place < count {
                most.truncate(count - 1);
                most.insert(place, (text, *times));
            }
        }
        let owned = most.into_iter().map(|(text, times)| (text.clone(), times));
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
            assert_eq!(tally.add(text.to_owned()) > 0, before, "{text}");
        }
        let named = |count| -> Vec<(String, usize)> { tally.most(count) };
        let first = named(3)
            .into_iter()
            .map(|(text, times)| format!("{text}{times}"));
        assert_eq!(first.collect::<Vec<_>>(), ["b2", "c2", "a1"]);
        assert_eq!(named(9).len(), 4);
        assert_eq!(named(1).len(), 1);
    }
}
