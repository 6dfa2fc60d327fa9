//! What is odd about the rows of a sheet, one by one and counted.

use super::form::{Forms, Role};
use super::odd::{Odd, Odds};
use super::person::{Subject, host};
use super::sheet::Sheet;
use super::table::LineEnd;
use super::tally::Tally;
use super::text::Encoding;
use crate::pace::Pace;
use crate::pieces::holds;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the table.
    pub at: usize,
    /// What it is about, as it should be written; empty if that cannot be told.
    pub subject: String,
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
}

/// What the rows are looked at for.
#[derive(Clone, Debug, Default)]
pub struct Eye {
    /// The reader's own accounts, in lower case; the old one first, empty if not known.
    pub own: [String; 2],
    /// What a row has to hold, in lower case; everything does if this is empty.
    pub search: String,
    /// What another file has already, in lower case; only other rows are wanted then.
    pub there: Tally,
    /// The servers whose rows are wanted, in lower case; those of all if there are none.
    pub servers: Vec<String>,
}

impl Eye {
    fn old_host(&self) -> Option<&str> {
        Some(self.own[0].split_once('@')?.1)
    }

    /// Returns whether a row about this, in lower case, is wanted.
    fn wants(&self, lower: &str) -> bool {
        let is_of_server =
            self.servers.is_empty() || self.servers.iter().any(|server| server == host(lower));
        is_of_server && holds(lower, &self.search) && !self.there.has(lower)
    }
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
        let mut seen = Tally::default();
        whole(sheet, encoding, &mut census);
        let first = sheet.rows().start;
        pace.each(sheet.len(), &mut |at| {
            let row = row(sheet, at + first, forms, eye, &mut seen);
            census.add(row, sheet);
        })
        .await;
        census.in_order()
    }

    fn add(&mut self, row: Row, sheet: &Sheet) {
        if !row.odd.is_empty() {
            for odd in Odd::ALL.into_iter().filter(|odd| row.odd.has(*odd)) {
                let line = sheet.table.line(row.at);
                self.note(odd, line, || example(sheet, row.at, odd));
            }
        }
        self.rows.push(row);
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
        Odd::Truths => sheet.table.cells(row).skip(1).collect::<Vec<_>>().join(" "),
        Odd::Limited => {
            let severity = sheet.cell(row, Role::Severity);
            [&sheet.cell(row, Role::Domain), " ", &severity].concat()
        }
        _ => sheet.cell(row, sheet.key_role()),
    };
    cell.chars().take(LONGEST).collect()
}

/// Notes what is odd about the file as a whole.
fn whole(sheet: &Sheet, encoding: Encoding, census: &mut Census) {
    let table = &sheet.table;
    if encoding != Encoding::Utf8 {
        census.note(Odd::Encoding, 1, || encoding.key().to_owned());
    }
    let first = table.end(0);
    let other = (0..table.len())
        .find(|row| !matches!(table.end(*row), end if end == first || end == LineEnd::None));
    if let Some(row) = other {
        census.note(Odd::LineEnds, table.line(row), String::new);
    } else if first == LineEnd::Cr {
        census.note(Odd::LineEnds, 1, String::new);
    }
    if table.separator != ',' {
        census.note(Odd::Separator, 1, || table.separator.to_string());
    }
    if table.is_trimmed {
        census.note(Odd::Columns, 1, String::new);
    }
    if table.has_stray_quotes {
        census.note(Odd::Quotes, 1, String::new);
    }
    let is_written = |(column, cell): (&super::form::Column, &str)| {
        column.name.is_empty() || column.name == cell.trim()
    };
    if sheet.has_heading && !sheet.columns.iter().zip(table.cells(0)).all(is_written) {
        census.note(Odd::Heading, table.line(0), || table.cell(0, 0).to_owned());
    }
}

fn row(sheet: &Sheet, at: usize, forms: &Forms, eye: &Eye, seen: &mut Tally) -> Row {
    let mut odd = Odds::default();
    let subject = read(sheet, at, eye, &mut odd);
    of_other_cells(sheet, at, forms, &mut odd);
    let lower = subject.to_ascii_lowercase();
    if !lower.is_empty() {
        of_meaning(&lower, sheet, at, forms, eye, &mut odd);
        // One account may be in several lists.
        let key = [&sheet.cell(at, Role::List), "\n", &lower].concat();
        if seen.add(key) > 0 {
            odd.add(Odd::Double);
        }
    }
    if !eye.wants(&lower) {
        odd.add(Odd::Unwanted);
    }
    Row { at, subject, odd }
}

/// Returns what a row is about, as it is to be written, and adds what is odd about that.
fn read(sheet: &Sheet, at: usize, eye: &Eye, odd: &mut Odds) -> String {
    let (subject, is_odd) = match sheet.subject(at) {
        Subject::Account(account) => {
            let cell = sheet.cell(at, sheet.key_role());
            let is_plain = cell == account
                || sheet.form.has_sign && cell.strip_prefix('@') == Some(account.as_str());
            (account, (!is_plain).then_some(Odd::Spelling))
        }
        Subject::Local(name) => {
            let host = eye.old_host();
            let account = host.map_or_else(String::new, |host| [&name, "@", host].concat());
            (account, Some(Odd::Local))
        }
        Subject::Address => (String::new(), Some(Odd::Address)),
        Subject::Blank => (String::new(), Some(Odd::Blank)),
        Subject::None => (String::new(), Some(Odd::Unreadable)),
    };
    if let Some(is_odd) = is_odd {
        odd.add(is_odd);
    }
    subject
}

fn of_other_cells(sheet: &Sheet, at: usize, forms: &Forms, odd: &mut Odds) {
    let surplus = sheet.surplus(at);
    if surplus > 0 {
        odd.add(Odd::ListName);
    }
    let truths = sheet
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role.is_truth());
    let mut cells = truths.map(|(place, _)| sheet.table.cell(at, place + surplus));
    if cells.any(|cell| {
        !matches!(cell, "true" | "false") && (forms.truth(cell).is_some() || !cell.is_empty())
    }) {
        odd.add(Odd::Truths);
    }
    let is_formula =
        |cell: &str| cell.starts_with(['=', '+']) || cell.starts_with('-') && cell.len() > 1;
    if sheet.table.cells(at).any(is_formula) {
        odd.add(Odd::Formula);
    }
}

fn of_meaning(lower: &str, sheet: &Sheet, at: usize, forms: &Forms, eye: &Eye, odd: &mut Odds) {
    if sheet.key_role() == Role::Domain {
        if lower.contains('*') {
            odd.add(Odd::Obscured);
        }
        if forms.canaries.iter().any(|canary| canary == lower) {
            odd.add(Odd::Canary);
        }
        let severity = sheet.cell(at, Role::Severity).trim().to_ascii_lowercase();
        if !matches!(severity.as_str(), "" | "suspend") {
            odd.add(Odd::Limited);
        }
    }
    if eye.own.iter().any(|own| own == lower) {
        odd.add(Odd::Own);
    }
    if forms.bridges.iter().any(|bridge| bridge == lower) {
        odd.add(Odd::Bridge);
    }
}
