//! A file that was written, whole or in pieces.

use super::odd::Odd;
use super::text::Encoding;

/// A file that was written, and honest numbers about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The heading, with its line end; empty if there is none.
    pub heading: String,
    /// All rows, each with its line end.
    pub(super) text: String,
    /// Where each row ends.
    pub(super) ends: Vec<usize>,
    /// How many rows there were.
    pub rows_in: usize,
    /// How many of those that stay were changed.
    pub mended: usize,
    /// How many were left out, and why.
    pub left_out: Vec<(Odd, usize)>,
    /// How the text becomes bytes.
    pub encoding: Encoding,
}

impl Written {
    /// Leaves a row out.
    pub(super) fn leave_out(&mut self, odd: Odd) {
        match self.left_out.iter_mut().find(|(known, _)| *known == odd) {
            Some((_, count)) => *count += 1,
            None => self.left_out.push((odd, 1)),
        }
    }

    /// Returns how many rows it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns whether it has none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns its rows, each with its line end.
    pub fn rows(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let row = self.text.get(start..*end);
            start = *end;
            row.unwrap_or_default()
        })
    }

    /// Returns the file.
    pub fn bytes(&self) -> Vec<u8> {
        self.encoding
            .encode(&[self.heading.as_str(), &self.text].concat())
    }

    /// Returns the file in pieces, each of which begins with the heading and has no more rows and bytes
    /// than are given; 0 means any number. A row that alone is too long has a piece of its own.
    pub fn pieces(&self, most_rows: usize, most_bytes: usize) -> Vec<Vec<u8>> {
        let mut pieces = Vec::new();
        let mut piece = self.heading.clone();
        let mut count = 0;
        for row in self.rows() {
            let is_full = most_rows > 0 && count >= most_rows
                || most_bytes > 0 && count > 0 && piece.len() + row.len() > most_bytes;
            if is_full {
                pieces.push(self.encoding.encode(&piece));
                piece.clone_from(&self.heading);
                count = 0;
            }
            piece.push_str(row);
            count += 1;
        }
        pieces.push(self.encoding.encode(&piece));
        pieces
    }
}
