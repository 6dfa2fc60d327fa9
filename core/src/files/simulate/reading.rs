//! How an importer goes through the rows of a file, and what it makes of a heading.

use std::borrow::Cow;

use super::outcome::{Outcome, Refused, Taken};
use super::row::{Placed, row};
use super::why::Why;
use crate::files::importer::{Heading, Importer, Read};
use crate::files::tally::Tally;

/// An importer at work.
pub(super) struct Reading<'a> {
    importer: &'a Importer,
    columns: Vec<Placed<'a>>,
    /// The first row, while it is not known whether it is dropped.
    held: Option<(u32, Vec<Cow<'static, str>>)>,
    outcome: Outcome,
    /// What the rows were about so far, where each counts only once.
    told: Tally,
    /// How many rows counted.
    count: usize,
    /// How many cells the row before had; none before the first row.
    width: Option<usize>,
    /// Why the file is refused once it is cut into rows.
    fatal: Option<Refused>,
    seen: &'a mut dyn FnMut(&Taken),
}

impl<'a> Reading<'a> {
    /// Returns an importer that has read nothing yet, and hands each row to `seen`.
    pub(super) fn new(importer: &'a Importer, seen: &'a mut dyn FnMut(&Taken)) -> Self {
        Self {
            importer,
            columns: in_order(importer),
            held: None,
            outcome: Outcome::default(),
            told: Tally::default(),
            count: 0,
            width: None,
            fatal: None,
            seen,
        }
    }

    /// Takes a row in.
    ///
    /// # Errors
    /// If the file is refused for how it is cut, whatever is in its rows.
    pub(super) fn take(&mut self, line: u32, cells: &[Cow<str>]) -> Result<(), Refused> {
        let before = self.width.replace(cells.len());
        if self.importer.equal_rows && before.is_some_and(|before| before != cells.len()) {
            let why = Why::Lengths;
            return Err(Refused { why, line });
        }
        if before.is_some() {
            // There are several, so the first one is dropped.
            self.held = None;
            self.read(line, cells);
        } else if self.importer.heading == Heading::Dropped {
            let cells = cells.iter().map(|cell| cell.as_ref().to_owned().into());
            self.held = Some((line, cells.collect()));
        } else if !self.takes_heading(line, cells) {
            self.read(line, cells);
        }
        Ok(())
    }

    /// Returns whether the first row is taken for a heading. Then it says where the columns stand.
    fn takes_heading(&mut self, line: u32, cells: &[Cow<str>]) -> bool {
        let known = &self.importer.heading_cells;
        let is_heading = cells
            .first()
            .is_some_and(|cell| known.iter().any(|it| it == cell));
        let is_named = match self.importer.heading {
            Heading::Named => is_heading,
            // It is known by the comma after its first cell.
            Heading::Added => is_heading && cells.len() > 1,
            Heading::Needed => true,
            Heading::First => return is_heading,
            _ => false,
        };
        if is_named {
            self.columns = by_name(cells, self.importer);
            let is_whole = |(read, place): &Placed| place.is_some() || !read.is_needed;
            if !self.columns.iter().all(is_whole) {
                let why = Why::Columns;
                self.fatal = Some(Refused { why, line });
            }
        }
        is_named
    }

    fn read(&mut self, line: u32, cells: &[Cow<str>]) {
        let importer = self.importer;
        if self.fatal.is_some() || is_skipped(cells, importer) {
            return;
        }
        let row = row(line, cells, &self.columns, importer);
        if importer.blank_skipped && row.lost == Some(Why::Blank) {
            return;
        }
        let is_new = !importer.distinct_rows || self.told.add(&row.subject) == 0;
        self.count += usize::from(is_new);
        let fatal = row.lost.filter(|_| self.is_fatal(&row, cells));
        self.fatal = fatal.map(|why| Refused { why, line });
        self.outcome.add(&row);
        (self.seen)(&row);
    }

    /// Returns whether the whole file is refused if this row does not arrive.
    fn is_fatal(&self, row: &Taken, cells: &[Cow<str>]) -> bool {
        let is_blank = || row.lost == Some(Why::Blank) && has_nothing(cells, &self.columns);
        self.importer.all_or_nothing || self.importer.blank_refused && is_blank()
    }

    /// Returns what comes of it after the last row.
    pub(super) fn end(mut self) -> Outcome {
        if let Some((line, cells)) = self.held.take() {
            self.read(line, &cells);
        }
        let most = self.importer.most_rows;
        if let Some(Refused { why, line }) = self.fatal {
            Outcome::refused(why, line)
        } else if most > 0 && self.count > most || self.importer.is_too_many(self.count) {
            Outcome::refused(Why::Rows, 0)
        } else {
            self.outcome
        }
    }
}

/// Returns whether nothing at all, not even a space, stands in a cell that is needed.
fn has_nothing(cells: &[Cow<str>], columns: &[Placed]) -> bool {
    let needed = columns.iter().filter(|(read, _)| read.is_needed);
    let mut cells = needed.filter_map(|(_, place)| cells.get((*place)?));
    cells.any(|cell| cell.is_empty())
}

/// Returns whether a row is left out because it begins as a heading does.
fn is_skipped(cells: &[Cow<str>], importer: &Importer) -> bool {
    let first = cells.first().map_or("", |cell| cell.as_ref());
    importer.heading == Heading::Skipped && importer.heading_cells.iter().any(|cell| cell == first)
}

/// Returns where the columns stand if no heading names them. Where only names say what a column is, none is read
/// but what a row needs.
fn in_order(importer: &Importer) -> Vec<Placed<'_>> {
    let is_read = |read: &&Read| importer.heading != Heading::Named || read.is_needed;
    let columns = importer.columns.iter().filter(is_read).enumerate();
    columns.map(|(place, read)| (read, Some(place))).collect()
}

/// Returns where a heading has the columns.
fn by_name<'a>(heading: &[Cow<str>], importer: &'a Importer) -> Vec<Placed<'a>> {
    let place = |read: &'a Read| (read, heading.iter().position(|cell| *cell == read.name));
    importer.columns.iter().map(place).collect()
}
