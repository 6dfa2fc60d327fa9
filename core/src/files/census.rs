//! What is odd about the rows of a sheet, one by one and counted.
//!
//! - `eye`: what they are looked at for; `look`: the rows one after the other
//! - `whole`: what is odd about the file as a whole

mod eye;
mod look;
mod whole;

pub use eye::Eye;

use std::borrow::Cow;

use look::Look;
use whole::whole;

use super::form::{Forms, Role};
use super::odd::{Odd, Odds};
use super::sheet::Sheet;
use super::text::Encoding;
use crate::pace::Pace;

/// How often something odd was found, and where first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What.
    pub odd: Odd,
    /// How many rows; 1 for what is said of the whole file.
    pub count: usize,
    /// The line of the first.
    pub line: u32,
    /// What stands there first.
    pub example: String,
}

/// A row as it is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the table.
    pub at: usize,
    /// Where in the census stands what it is about.
    subject: (u32, u32),
    /// What is odd about it.
    pub odd: Odds,
}

/// All rows of a sheet, and what is odd.
#[derive(Clone, Debug, Default)]
pub struct Census {
    /// The rows.
    pub rows: Vec<Row>,
    /// What is odd.
    pub notes: Vec<Note>,
    /// What all rows are about: one text takes less than as many as there are rows.
    subjects: String,
}

impl Census {
    /// Returns the rows of a sheet.
    pub async fn of(
        sheet: &Sheet,
        encoding: Encoding,
        forms: &Forms,
        eye: &Eye,
        pace: &Pace,
    ) -> Self {
        let mut census = Self::default();
        whole(sheet, encoding, &mut |odd, line, example| {
            census.note(odd, line, || example.to_owned());
        });
        let first = sheet.rows().start;
        let mut look = Look::new(sheet, forms, eye);
        pace.each(sheet.len(), &mut |at| {
            let (subject, odd) = look.at(at + first);
            census.add(at + first, &subject, odd, sheet);
        })
        .await;
        census.in_order()
    }

    /// Returns what a row is about, as it should be written; empty if that cannot be told.
    pub fn subject(&self, row: Row) -> &str {
        let (start, end) = row.subject;
        let subject = self.subjects.get(start as usize..end as usize);
        subject.unwrap_or_default()
    }

    fn add(&mut self, at: usize, subject: &str, odd: Odds, sheet: &Sheet) {
        // Most rows of most files.
        if !odd.is_empty() {
            let line = sheet.table.line(at);
            for odd in Odd::ALL.into_iter().filter(|known| odd.has(*known)) {
                self.note(odd, line, || example(sheet, at, odd));
            }
        }
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let start = number(self.subjects.len());
        self.subjects.push_str(subject);
        self.rows.push(Row {
            at,
            subject: (start, number(self.subjects.len())),
            odd,
        });
    }

    /// Returns it with its notes in the order in which they are told.
    fn in_order(mut self) -> Self {
        let mut notes = Vec::with_capacity(self.notes.len());
        for odd in Odd::ALL {
            let found = self.notes.iter().position(|note| note.odd == odd);
            notes.extend(found.map(|place| self.notes.swap_remove(place)));
        }
        self.notes = notes;
        self
    }

    /// Returns how often something was found.
    pub fn count(&self, odd: Odd) -> usize {
        let found = self.notes.iter().find(|note| note.odd == odd);
        found.map_or(0, |note| note.count)
    }

    fn note(&mut self, odd: Odd, line: u32, example: impl FnOnce() -> String) {
        match self.notes.iter_mut().find(|note| note.odd == odd) {
            Some(note) => note.count += 1,
            None => self.notes.push(Note {
                odd,
                count: 1,
                line,
                example: example(),
            }),
        }
    }
}

/// Returns the cell that shows what is odd, cut to what a sentence can hold.
fn example(sheet: &Sheet, row: usize, odd: Odd) -> String {
    const LONGEST: usize = 60;
    let cell = match odd {
        Odd::ListName => sheet.cell(row, Role::List),
        Odd::Truths => {
            let cells: Vec<_> = sheet.table.cells(row).skip(1).collect();
            cells.join(" ").into()
        }
        Odd::Limited => {
            let severity = sheet.cell(row, Role::Severity);
            [sheet.key(row), " ", &severity].concat().into()
        }
        _ => Cow::Borrowed(sheet.key(row)),
    };
    cell.chars().take(LONGEST).collect()
}
