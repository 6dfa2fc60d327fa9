//! A sheet as the new server wants it: what would be changed, and the file that comes of it.
//!
//! - `columns`: whether it has a heading, and in which columns it is written
//! - `cells`: what is written in each cell
//! - `write`: the file, line by line

mod cells;
mod columns;
mod write;

use super::census::{Census, Row};
use super::form::{Column, Form, Forms};
use super::importer::Importer;
use super::odd::Odd;
use super::sheet::Sheet;
use crate::pace::Pace;

/// What a file is to become.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The form in which it is written.
    pub form: &'a Form,
    /// How it will be read, if that is known.
    pub importer: Option<&'a Importer>,
    /// The words for yes and no.
    pub forms: &'a Forms,
}

/// A change that would be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub odd: Odd,
    /// How many rows it concerns; 1 for what concerns the whole file.
    pub count: usize,
    /// Whether these rows are left out.
    pub leaves_out: bool,
}

/// What is left out if nobody objects; the first that holds of a row counts.
const LEAVE_OUT: [Odd; 11] = [
    Odd::Unwanted,
    Odd::Blank,
    Odd::Address,
    Odd::Unreadable,
    Odd::Local,
    Odd::Obscured,
    Odd::Canary,
    Odd::Limited,
    Odd::Own,
    Odd::Bridge,
    Odd::Double,
];

impl Target<'_> {
    /// Returns the changes that would be made, and can be left out one by one.
    pub async fn changes(&self, sheet: &Sheet, census: &Census, pace: &Pace) -> Vec<Change> {
        let columns = self.columns(sheet);
        let mut counts = [0_usize; Odd::ALL.len()];
        pace.each(census.rows.len(), &mut |at| {
            let row = census.rows[at];
            for odd in self.changes_of(sheet, census, row, &columns) {
                counts[odd as usize] += 1;
            }
        })
        .await;
        counts[Odd::Heading as usize] = usize::from(self.changes_heading(sheet));
        counts[Odd::Columns as usize] = usize::from(self.changes_columns(sheet));
        for odd in [Odd::Encoding, Odd::LineEnds, Odd::Separator, Odd::Quotes] {
            counts[odd as usize] = census.count(odd);
        }
        let all = Odd::ALL.into_iter().zip(counts);
        let changes = all.filter(|(_, count)| *count > 0);
        let change = |(odd, count)| Change {
            odd,
            count,
            leaves_out: LEAVE_OUT.contains(&odd),
        };
        changes.map(change).collect()
    }

    /// Returns what would be changed of a row.
    fn changes_of(
        &self,
        sheet: &Sheet,
        census: &Census,
        row: Row,
        columns: &[Column],
    ) -> impl Iterator<Item = Odd> {
        let is_so = |odd, is_so: bool| is_so.then_some(odd);
        let subject = census.subject(row);
        [
            self.leaves_out(row, !subject.is_empty(), &[]),
            is_so(Odd::Truths, self.changes_truth(sheet, row, columns)),
            is_so(Odd::ListName, self.changes_name(sheet, row)),
            is_so(Odd::Spelling, self.changes_subject(sheet, row, subject)),
        ]
        .into_iter()
        .flatten()
    }

    /// Returns how many rows stay, with all changes but those in `kept`.
    pub fn staying(&self, census: &Census, kept: &[Odd]) -> usize {
        let stays = |row: &&Row| {
            let is_clear = !census.subject(**row).is_empty();
            self.leaves_out(**row, is_clear, kept).is_none()
        };
        census.rows.iter().filter(stays).count()
    }

    /// Returns why a row is left out, if it is.
    fn leaves_out(&self, row: Row, is_clear: bool, kept: &[Odd]) -> Option<Odd> {
        // Most rows of most files.
        if row.odd.is_empty() {
            return None;
        }
        let takes_addresses = self
            .importer
            .is_some_and(|importer| importer.accounts.addresses);
        let is_due = |odd: &Odd| match odd {
            Odd::Local if is_clear => false,
            Odd::Address if takes_addresses || self.form.has_addresses => false,
            _ => row.odd.has(*odd) && !kept.contains(odd),
        };
        LEAVE_OUT.into_iter().find(|odd| is_due(odd))
    }
}
