//! Texts in their order, each once. The standard library's sets and its sorting are made for any type
//! and any size: several kilobytes of WebAssembly.

/// A few thousand texts at most.
#[derive(Clone, Debug, Default)]
pub(super) struct Sorted(pub(super) Vec<String>);

impl Sorted {
    /// Returns where a text is.
    ///
    /// # Errors
    /// Where it would have to be, if it is missing.
    pub(super) fn place(&self, text: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|known| known.as_str().cmp(text))
    }

    pub(super) fn has(&self, text: &str) -> bool {
        self.place(text).is_ok()
    }

    /// Adds a text, and returns whether it is new.
    pub(super) fn add(&mut self, text: &str) -> bool {
        let place = self.place(text);
        if let Err(place) = place {
            self.0.insert(place, text.to_owned());
        }
        place.is_err()
    }
}
