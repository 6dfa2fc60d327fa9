//! What is known of how the letters of a file are stored.

use rehome::files::Reading;

/// How a file can be read, and how it is.
#[derive(Clone)]
pub(crate) struct Letters {
    pub(crate) all: Vec<Reading>,
    /// The code page in which it is read.
    pub(crate) page: String,
    /// Whether the reader has said that it is this one.
    pub(crate) is_chosen: bool,
}

impl Letters {
    /// Returns whether there is something to choose.
    pub(crate) fn is_choice(&self) -> bool {
        self.is_chosen || self.unsure().is_some()
    }

    /// Returns what is to be looked at, as nobody knows whether it reads so.
    pub(crate) fn unsure(&self) -> Option<&Reading> {
        let is_read = |reading: &&Reading| reading.page == self.page;
        let reading = self.all.iter().find(is_read)?;
        (self.all.len() > 1 && !self.is_chosen && !reading.is_sure).then_some(reading)
    }
}
