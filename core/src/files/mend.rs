//! A sheet as the new server wants it: what would be changed, and the file that comes of it.

use std::borrow::Cow;

use super::census::{Census, Row};
use super::form::{Column, Form, Forms, Headed, Role};
use super::importer::{Cells, Heading, Importer, Truth};
use super::odd::Odd;
use super::person::{bare, visible};
use super::sheet::Sheet;
use super::table::LineEnd;
use super::text::Encoding;
use super::written::Written;
use crate::pace::Pace;
use crate::pieces::replace;

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

    fn changes_heading(&self, sheet: &Sheet) -> bool {
        let wanted = self.has_heading(sheet);
        if wanted != sheet.has_heading {
            return true;
        }
        let names = sheet.columns.iter().map(|column| column.name.as_str());
        let is_written = names
            .zip(sheet.table.cells(0))
            .all(|(name, cell)| name.is_empty() || name == cell);
        wanted && !is_written
    }

    /// Returns whether the file is to begin with the names of its columns.
    fn has_heading(&self, sheet: &Sheet) -> bool {
        let reads = self.importer.map(|importer| importer.heading);
        match (self.form.heading, reads) {
            (Headed::Never, _) | (_, Some(Heading::None)) => false,
            (Headed::Always, _) | (_, Some(Heading::Needed | Heading::Dropped)) => true,
            (Headed::Maybe, Some(Heading::Named)) => sheet.has_heading,
            (Headed::Maybe, _) => false,
        }
    }

    fn changes_columns(&self, sheet: &Sheet) -> bool {
        let roles = |columns: &[Column]| {
            columns
                .iter()
                .map(|column| role(column.role))
                .collect::<Vec<_>>()
        };
        sheet.table.is_trimmed || roles(&self.columns(sheet)) != roles(&sheet.columns)
    }

    /// Returns the columns in which the file is written.
    fn columns(&self, sheet: &Sheet) -> Vec<Column> {
        let is_same = self.form.format == sheet.format;
        let is_needed = |column: &Column| {
            self.importer.is_some_and(|importer| {
                importer
                    .columns
                    .iter()
                    .any(|read| read.role == column.role && read.is_needed)
            })
        };
        let has = |column: &Column| sheet.columns.iter().any(|known| known.role == column.role);
        let wanted = self
            .form
            .columns
            .iter()
            .enumerate()
            .filter(|(place, column)| {
                *place < self.form.least() && self.form.least == 0
                    || !is_same
                    || has(column)
                    || is_needed(column)
            });
        wanted.map(|(_, column)| column.clone()).collect()
    }

    /// Returns whether a comma in a cell would shift those behind it.
    fn is_bare(&self) -> bool {
        let cells = self.importer.map(|importer| importer.cells);
        cells.map_or(self.form.is_bare, |cells| {
            !matches!(cells, Cells::Lenient | Cells::Strict)
        })
    }

    fn changes_name(&self, sheet: &Sheet, row: Row) -> bool {
        if self.form.column(Role::List).is_none() {
            return false;
        }
        let name = sheet.cell(row.at, Role::List);
        if self.is_bare() {
            name.contains([',', '"'])
        } else {
            row.odd.has(Odd::ListName)
        }
    }

    fn changes_subject(&self, sheet: &Sheet, row: Row, subject: &str) -> bool {
        let is_known = !subject.is_empty() || row.odd.has(Odd::Address);
        is_known && self.subject(sheet, row, subject) != sheet.key(row.at)
    }

    /// Returns what a row is about, as it is written.
    fn subject<'a>(&self, sheet: &'a Sheet, row: Row, subject: &'a str) -> Cow<'a, str> {
        if subject.is_empty() {
            let cell = sheet.key(row.at).trim();
            if row.odd.has(Odd::Address) {
                return bare(visible(cell).trim()).to_owned().into();
            }
            return cell.into();
        }
        if self.form.has_sign && self.form.column(Role::Account).is_some() {
            ["@", subject].concat().into()
        } else {
            subject.into()
        }
    }

    /// Returns whether a yes or no is written otherwise in these columns.
    fn changes_truth(&self, sheet: &Sheet, row: Row, columns: &[Column]) -> bool {
        let mut known = columns.iter().filter(|column| column.role.is_truth());
        known.any(|column| {
            let Some(place) = sheet.place(column) else {
                return false;
            };
            let cell = sheet.table.cell(row.at, place + sheet.surplus(row.at));
            !matches!(cell, "true" | "false") && self.truth(sheet, row, column) != cell
        })
    }

    /// Returns a yes or no as every importer reads it. What cannot be understood stays as it is.
    fn truth<'a>(&self, sheet: &'a Sheet, row: Row, column: &'a Column) -> Cow<'a, str> {
        let cell = sheet.cell(row.at, column.role);
        if matches!(cell.as_ref(), "true" | "false") {
            return cell;
        }
        let is_read = self.importer.is_some_and(|importer| {
            let mut reads = importer
                .columns
                .iter()
                .filter(|read| read.role == column.role);
            reads.any(|read| read.is_needed || read.truth == Truth::Go)
        });
        match self.forms.truth(&cell) {
            Some(true) => "true".into(),
            Some(false) => "false".into(),
            None if is_read || cell.trim().is_empty() && !cell.is_empty() => {
                column.usual.as_str().into()
            }
            None => cell,
        }
    }

    /// Returns the file with all changes but those in `kept`, which leave things as they are.
    pub async fn write(
        &self,
        sheet: &Sheet,
        census: &Census,
        encoding: Encoding,
        kept: &[Odd],
        pace: &Pace,
    ) -> Written {
        let columns = if kept.contains(&Odd::Columns) {
            sheet.columns.clone()
        } else {
            self.columns(sheet)
        };
        let mut written = Written {
            heading: self.heading(sheet, &columns, kept),
            rows_in: census.rows.len(),
            encoding: if kept.contains(&Odd::Encoding) {
                encoding
            } else {
                Encoding::Utf8
            },
            ..Written::default()
        };
        pace.each(census.rows.len(), &mut |at| {
            let row = census.rows[at];
            let subject = census.subject(row);
            if let Some(odd) = self.leaves_out(row, !subject.is_empty(), kept) {
                written.leave_out(odd);
                return;
            }
            let mut changes = self.changes_of(sheet, census, row, &columns);
            let is_changed = changes.any(|odd| !LEAVE_OUT.contains(&odd) && !kept.contains(&odd));
            written.mended += usize::from(is_changed);
            let mut cells = columns
                .iter()
                .map(|column| self.cell(sheet, row, subject, column, kept));
            self.line(&mut written.text, sheet, row.at, &mut cells, kept);
            written.ends.push(written.text.len());
        })
        .await;
        written
    }

    /// Returns the first line; empty if the file has no heading.
    fn heading(&self, sheet: &Sheet, columns: &[Column], kept: &[Odd]) -> String {
        let mut heading = String::new();
        let mut line = |names: &mut dyn Iterator<Item = Cow<str>>| {
            self.line(&mut heading, sheet, 0, names, kept);
        };
        if kept.contains(&Odd::Heading) {
            if sheet.has_heading {
                line(&mut sheet.table.cells(0).map(Cow::from));
            }
        } else if self.has_heading(sheet) {
            line(&mut columns.iter().map(|column| column.name.as_str().into()));
        }
        heading
    }

    fn cell<'a>(
        &self,
        sheet: &'a Sheet,
        row: Row,
        subject: &'a str,
        column: &'a Column,
        kept: &[Odd],
    ) -> Cow<'a, str> {
        let place = sheet.place(column);
        match column.role {
            role if role.is_key() && kept.contains(&Odd::Spelling) => sheet.key(row.at).into(),
            role if role.is_key() => self.subject(sheet, row, subject),
            Role::List => {
                let name = sheet.cell(row.at, Role::List);
                let is_bare = self.is_bare() && !kept.contains(&Odd::ListName);
                if is_bare {
                    replace(&name.replace(',', " ").replace('"', "'"), "  ", " ").into()
                } else {
                    name
                }
            }

            role if role.is_truth() && place.is_some() && !kept.contains(&Odd::Truths) => {
                self.truth(sheet, row, column)
            }
            _ => match place {
                Some(place) => sheet.text(row.at, place),
                None => column.usual.as_str().into(),
            },
        }
    }

    /// Writes cells as a line that ends as a row does.
    fn line(
        &self,
        out: &mut String,
        sheet: &Sheet,
        row: usize,
        cells: &mut dyn Iterator<Item = Cow<str>>,
        kept: &[Odd],
    ) {
        let separator = if kept.contains(&Odd::Separator) {
            sheet.table.separator
        } else {
            ','
        };
        let end = match sheet.table.end(row) {
            LineEnd::None => LineEnd::Lf,
            end if kept.contains(&Odd::LineEnds) => end,
            _ => LineEnd::Lf,
        };
        let is_bare = self.is_bare();
        let mut is_first = true;
        for cell in cells {
            if !is_first {
                out.push(separator);
                if self.form.is_spaced {
                    out.push(' ');
                }
            }
            is_first = false;
            let parts =
                |byte: u8| matches!(byte, b'"' | b'\n' | b'\r') || char::from(byte) == separator;
            let is_quoted = !is_bare && cell.bytes().any(parts);
            if is_quoted {
                out.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str(end.as_str());
    }
}

/// Returns a role as it is compared: an address of a profile stands where an account does.
fn role(role: Role) -> Role {
    if role == Role::Profile {
        Role::Account
    } else {
        role
    }
}
