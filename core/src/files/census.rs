//! What is odd about the rows of a sheet, one by one and counted.

use std::collections::HashSet;

use super::form::{Forms, Role};
use super::odd::Odd;
use super::person::Subject;
use super::sheet::Sheet;
use super::table::LineEnd;
use super::text::Encoding;

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
    pub odd: Vec<Odd>,
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
    pub there: HashSet<String>,
}

impl Eye {
    fn old_host(&self) -> Option<&str> {
        Some(self.own[0].split_once('@')?.1)
    }
}

impl Census {
    /// Returns the rows of a sheet.
    pub fn of(sheet: &Sheet, encoding: Encoding, forms: &Forms, eye: &Eye) -> Self {
        let mut census = Self::default();
        let mut seen = HashSet::new();
        whole(sheet, encoding, &mut census);
        for at in sheet.rows() {
            let row = row(sheet, at, forms, eye, &mut seen);
            for odd in &row.odd {
                census.note(*odd, sheet.table.line(at), || example(sheet, at, *odd));
            }
            census.rows.push(row);
        }
        census.in_order()
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
        Odd::Limited => [
            sheet.cell(row, Role::Domain),
            sheet.cell(row, Role::Severity),
        ]
        .join(" "),
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

fn row(sheet: &Sheet, at: usize, forms: &Forms, eye: &Eye, seen: &mut HashSet<String>) -> Row {
    let cell = sheet.cell(at, sheet.key_role());
    let (subject, mut odd) = read(sheet.subject(at), &cell, sheet, eye);
    odd.extend(of_other_cells(sheet, at, forms));
    let lower = subject.to_ascii_lowercase();
    if !lower.is_empty() {
        odd.extend(of_meaning(&lower, sheet, at, forms, eye));
        // One account may be in several lists.
        let key = [sheet.cell(at, Role::List), lower.clone()].join("\n");
        if !seen.insert(key) {
            odd.push(Odd::Double);
        }
    }
    let is_found = eye.search.is_empty() || lower.contains(&eye.search);
    if !is_found || eye.there.contains(&lower) {
        odd.push(Odd::Unwanted);
    }
    Row { at, subject, odd }
}

/// Returns what a cell is to become, and what is odd about it.
fn read(found: Subject, cell: &str, sheet: &Sheet, eye: &Eye) -> (String, Vec<Odd>) {
    match found {
        Subject::Account(account) => {
            let wanted = if sheet.form.has_sign {
                ["@", &account].concat()
            } else {
                account.clone()
            };
            let is_plain = cell == wanted || cell == account;
            (
                account,
                if is_plain {
                    vec![]
                } else {
                    vec![Odd::Spelling]
                },
            )
        }
        Subject::Local(name) => {
            let host = eye.old_host();
            (
                host.map_or_else(String::new, |host| [&name, "@", host].concat()),
                vec![Odd::Local],
            )
        }
        Subject::Address => (String::new(), vec![Odd::Address]),
        Subject::Blank => (String::new(), vec![Odd::Blank]),
        Subject::None => (String::new(), vec![Odd::Unreadable]),
    }
}

fn of_other_cells(sheet: &Sheet, at: usize, forms: &Forms) -> Vec<Odd> {
    let mut odd = Vec::new();
    if sheet.surplus(at) > 0 {
        odd.push(Odd::ListName);
    }
    let truths = sheet
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role.is_truth());
    let mut cells = truths.map(|(place, _)| sheet.table.cell(at, place + sheet.surplus(at)));
    if cells.any(|cell| {
        !matches!(cell, "true" | "false") && (forms.truth(cell).is_some() || !cell.is_empty())
    }) {
        odd.push(Odd::Truths);
    }
    let is_formula =
        |cell: &str| cell.starts_with(['=', '+']) || cell.starts_with('-') && cell.len() > 1;
    if sheet.table.cells(at).any(is_formula) {
        odd.push(Odd::Formula);
    }
    odd
}

fn of_meaning(lower: &str, sheet: &Sheet, at: usize, forms: &Forms, eye: &Eye) -> Vec<Odd> {
    let mut odd = Vec::new();
    if sheet.key_role() == Role::Domain {
        if lower.contains('*') {
            odd.push(Odd::Obscured);
        }
        if forms.canaries.iter().any(|canary| canary == lower) {
            odd.push(Odd::Canary);
        }
        let severity = sheet.cell(at, Role::Severity).trim().to_ascii_lowercase();
        if !matches!(severity.as_str(), "" | "suspend") {
            odd.push(Odd::Limited);
        }
    }
    if eye.own.iter().any(|own| own == lower) {
        odd.push(Odd::Own);
    }
    if forms.bridges.iter().any(|bridge| bridge == lower) {
        odd.push(Odd::Bridge);
    }
    odd
}
