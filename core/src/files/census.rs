//! What is odd about the rows of a sheet, one by one and counted.

use std::borrow::Cow;

use super::form::{Forms, Role};
use super::name::is_made_up;
use super::odd::{Odd, Odds};
use super::person::{Subject, host};
use super::sheet::Sheet;
use super::spelling::lower;
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
        whole(sheet, encoding, &mut census);
        let first = sheet.rows().start;
        let mut look = Look {
            sheet,
            forms,
            eye,
            seen: Tally::default(),
            key: String::new(),
        };
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
        if !odd.is_empty() {
            for odd in Odd::ALL.into_iter().filter(|known| odd.has(*known)) {
                let line = sheet.table.line(at);
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

/// What looks at the rows one after the other.
struct Look<'a> {
    sheet: &'a Sheet,
    forms: &'a Forms,
    eye: &'a Eye,
    seen: Tally,
    /// By what a row is known, in lower case.
    key: String,
}

impl<'a> Look<'a> {
    /// Returns what a row is about, as it should be written, and what is odd about it.
    fn at(&mut self, at: usize) -> (Cow<'a, str>, Odds) {
        let mut odd = Odds::default();
        let subject = self.read(at, &mut odd);
        self.of_other_cells(at, &mut odd);
        let plain = lower(&subject);
        if !plain.is_empty() {
            self.of_meaning(&plain, at, &mut odd);
            if self.is_known(&plain, at) {
                odd.add(Odd::Double);
            }
        }
        if !self.eye.wants(&plain) {
            odd.add(Odd::Unwanted);
        }
        (subject, odd)
    }

    /// Returns whether what a row is about was there before. One account may be in several lists.
    fn is_known(&mut self, plain: &str, at: usize) -> bool {
        self.key.clear();
        self.key.push_str(&self.sheet.cell(at, Role::List));
        self.key.push('\n');
        self.key.push_str(plain);
        self.seen.add(&self.key) > 0
    }

    /// Returns what a row is about, as it is to be written, and adds what is odd about that.
    fn read(&self, at: usize, odd: &mut Odds) -> Cow<'a, str> {
        let sheet = self.sheet;
        let (subject, is_odd) = match sheet.subject(at) {
            Subject::Account(account) => {
                let cell = sheet.key(at);
                let is_plain = cell == account
                    || sheet.form.has_sign && cell.strip_prefix('@') == Some(&account);
                (account, (!is_plain).then_some(Odd::Spelling))
            }
            Subject::Local(name) => {
                let host = self.eye.old_host();
                let account = host.map_or_else(String::new, |host| [&name, "@", host].concat());
                (account.into(), Some(Odd::Local))
            }
            Subject::Address => (Cow::default(), Some(Odd::Address)),
            Subject::Blank => (Cow::default(), Some(Odd::Blank)),
            Subject::None => (Cow::default(), Some(Odd::Unreadable)),
        };
        if let Some(is_odd) = is_odd {
            odd.add(is_odd);
        }
        subject
    }

    fn of_other_cells(&self, at: usize, odd: &mut Odds) {
        let (sheet, forms) = (self.sheet, self.forms);
        let surplus = sheet.surplus(at);
        if surplus > 0 {
            odd.add(Odd::ListName);
        }
        // Nobody knows which list is meant, and Mastodon refuses the whole file for it.
        let names_lists = sheet.columns.iter().any(|column| column.role == Role::List);
        if names_lists && sheet.cell(at, Role::List).trim().is_empty() {
            odd.add(Odd::Blank);
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

    fn of_meaning(&self, plain: &str, at: usize, odd: &mut Odds) {
        let (sheet, forms) = (self.sheet, self.forms);
        if sheet.key_role() == Role::Domain {
            if plain.contains('*') {
                odd.add(Odd::Obscured);
            }
            if forms.canaries.iter().any(|canary| canary == plain) {
                odd.add(Odd::Canary);
            }
            let severity = sheet.cell(at, Role::Severity);
            let severity = severity.trim();
            if !severity.is_empty() && !severity.eq_ignore_ascii_case("suspend") {
                odd.add(Odd::Limited);
            }
        }
        if plain
            .split_once('@')
            .is_some_and(|(name, _)| is_made_up(name))
        {
            odd.add(Odd::MadeUp);
        }
        if self.eye.own.iter().any(|own| own == plain) {
            odd.add(Odd::Own);
        }
        if forms.bridges.iter().any(|bridge| bridge == plain) {
            odd.add(Odd::Bridge);
        }
    }
}
