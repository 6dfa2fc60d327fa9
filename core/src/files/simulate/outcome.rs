//! What comes of a file that is imported.

use std::borrow::Cow;

use super::why::Why;

/// What an importer would do with a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Why the whole file is refused; then nothing arrives.
    pub refused: Option<Refused>,
    /// How many rows arrive.
    pub arriving: usize,
    /// Why others do not, how many of each, and the line of the first.
    pub lost: Vec<(Why, usize, u32)>,
}

/// Why a file is refused, and on which line that shows; 0 if on none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Why,
    /// The line.
    pub line: u32,
}

/// A row as an importer reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken<'a> {
    /// Its line, from 1.
    pub line: u32,
    /// What is read in the cell that the row is about.
    pub subject: Cow<'a, str>,
    /// The list that is named.
    pub list: &'a str,
    /// What is read in the other columns: the yes or no in the order of the columns that have one.
    pub truths: Vec<Option<bool>>,
    /// Why it does not arrive.
    pub lost: Option<Why>,
}

impl Outcome {
    /// Returns how many rows are read, whether they arrive or not.
    pub fn rows(&self) -> usize {
        let lost = self.lost.iter().map(|(_, count, _)| count);
        self.arriving + lost.sum::<usize>()
    }

    pub(super) fn refused(why: Why, line: u32) -> Self {
        Self {
            refused: Some(Refused { why, line }),
            ..Self::default()
        }
    }

    pub(super) fn add(&mut self, row: &Taken) {
        let Some(why) = row.lost else {
            self.arriving += 1;
            return;
        };
        match self.lost.iter_mut().find(|(known, ..)| *known == why) {
            Some((_, count, _)) => *count += 1,
            None => self.lost.push((why, 1, row.line)),
        }
    }
}
