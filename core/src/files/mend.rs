//! A sheet as the new server wants it: what would be changed, and the file that comes of it.

use super::census::{Census, Row};
use super::form::{Column, Form, Forms, Headed, Role};
use super::importer::{Cells, Heading, Importer, Truth};
use super::odd::Odd;
use super::sheet::Sheet;
use super::table::LineEnd;
use super::text::Encoding;

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

/// A file that was written, and honest numbers about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The heading, with its line end; empty if there is none.
    pub heading: String,
    /// Each row, with its line end.
    pub rows: Vec<String>,
    /// How many rows there were.
    pub rows_in: usize,
    /// How many of those that stay were changed.
    pub mended: usize,
    /// How many were left out, and why.
    pub left_out: Vec<(Odd, usize)>,
    /// How the text becomes bytes.
    pub encoding: Encoding,
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
    pub fn changes(&self, sheet: &Sheet, census: &Census) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut add = |odd, count, leaves_out| {
            if count > 0 {
                changes.push(Change {
                    odd,
                    count,
                    leaves_out,
                });
            }
        };
        let columns = self.columns(sheet);
        for odd in Odd::ALL {
            let is_left_out = LEAVE_OUT.contains(&odd);
            match odd {
                Odd::Heading => add(odd, usize::from(self.changes_heading(sheet)), false),
                Odd::Columns => add(odd, usize::from(self.changes_columns(sheet)), false),
                Odd::Truths => add(
                    odd,
                    count(census, |row| self.changes_truth(sheet, row, &columns)),
                    false,
                ),
                Odd::ListName => add(
                    odd,
                    count(census, |row| self.changes_name(sheet, row)),
                    false,
                ),
                Odd::Spelling => add(
                    odd,
                    count(census, |row| self.changes_subject(sheet, row)),
                    false,
                ),
                Odd::Formula => {}
                _ if is_left_out => add(
                    odd,
                    count(census, |row| self.leaves_out(row, &[]) == Some(odd)),
                    true,
                ),
                _ => add(odd, census.count(odd), false),
            }
        }
        changes
    }

    /// Returns why a row is left out, if it is.
    fn leaves_out(&self, row: &Row, kept: &[Odd]) -> Option<Odd> {
        // Most rows of most files.
        if row.odd.is_empty() {
            return None;
        }
        let takes_addresses = self
            .importer
            .is_some_and(|importer| importer.accounts.addresses);
        let is_due = |odd: &Odd| match odd {
            Odd::Local if !row.subject.is_empty() => false,
            Odd::Address if takes_addresses || self.form.has_addresses => false,
            _ => row.odd.contains(odd) && !kept.contains(odd),
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
        roles(&self.columns(sheet)) != roles(&sheet.columns)
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

    fn changes_name(&self, sheet: &Sheet, row: &Row) -> bool {
        if self.form.column(Role::List).is_none() {
            return false;
        }
        let name = sheet.cell(row.at, Role::List);
        if self.is_bare() {
            name.contains([',', '"'])
        } else {
            row.odd.contains(&Odd::ListName)
        }
    }

    fn changes_subject(&self, sheet: &Sheet, row: &Row) -> bool {
        !row.subject.is_empty() && self.subject(row, sheet) != sheet.cell(row.at, sheet.key_role())
    }

    fn subject(&self, row: &Row, sheet: &Sheet) -> String {
        if row.subject.is_empty() {
            return sheet.cell(row.at, sheet.key_role()).trim().to_owned();
        }
        let sign = if self.form.has_sign && self.form.column(Role::Account).is_some() {
            "@"
        } else {
            ""
        };
        [sign, &row.subject].concat()
    }

    /// Returns whether a yes or no is written otherwise in these columns.
    fn changes_truth(&self, sheet: &Sheet, row: &Row, columns: &[Column]) -> bool {
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
    fn truth(&self, sheet: &Sheet, row: &Row, column: &Column) -> String {
        let cell = sheet.cell(row.at, column.role);
        if matches!(cell.as_str(), "true" | "false") {
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
            Some(true) => "true".to_owned(),
            Some(false) => "false".to_owned(),
            None if is_read || cell.trim().is_empty() && !cell.is_empty() => column.usual.clone(),
            None => cell,
        }
    }

    /// Returns the file with all changes but those in `kept`, which leave things as they are.
    pub fn write(
        &self,
        sheet: &Sheet,
        census: &Census,
        encoding: Encoding,
        kept: &[Odd],
    ) -> Written {
        let columns = if kept.contains(&Odd::Columns) {
            sheet.columns.clone()
        } else {
            self.columns(sheet)
        };
        let is_kept = |odd| kept.contains(&odd);
        let mut written = Written {
            rows_in: census.rows.len(),
            encoding: if is_kept(Odd::Encoding) {
                encoding
            } else {
                Encoding::Utf8
            },
            ..Written::default()
        };
        if !is_kept(Odd::Heading) && self.has_heading(sheet) {
            let names: Vec<_> = columns.iter().map(|column| column.name.clone()).collect();
            written.heading = self.line(sheet, &names, 0, kept);
        } else if is_kept(Odd::Heading) && sheet.has_heading {
            let names: Vec<_> = sheet.table.cells(0).map(str::to_owned).collect();
            written.heading = self.line(sheet, &names, 0, kept);
        }
        for row in &census.rows {
            if let Some(odd) = self.leaves_out(row, kept) {
                match written.left_out.iter_mut().find(|(known, _)| *known == odd) {
                    Some((_, count)) => *count += 1,
                    None => written.left_out.push((odd, 1)),
                }
                continue;
            }
            let is_changed = !is_kept(Odd::Spelling) && self.changes_subject(sheet, row)
                || !is_kept(Odd::Truths) && self.changes_truth(sheet, row, &columns)
                || !is_kept(Odd::ListName) && self.changes_name(sheet, row);
            written.mended += usize::from(is_changed);
            let cells: Vec<_> = columns
                .iter()
                .map(|column| self.cell(sheet, row, column, kept))
                .collect();
            written.rows.push(self.line(sheet, &cells, row.at, kept));
        }
        written
    }

    fn cell(&self, sheet: &Sheet, row: &Row, column: &Column, kept: &[Odd]) -> String {
        let place = sheet.place(column);
        match column.role {
            Role::Account | Role::Domain | Role::Post | Role::Profile
                if kept.contains(&Odd::Spelling) =>
            {
                sheet.cell(row.at, sheet.key_role())
            }
            Role::Account | Role::Domain | Role::Post | Role::Profile => self.subject(row, sheet),
            Role::List => {
                let name = sheet.cell(row.at, Role::List);
                let is_bare = self.is_bare() && !kept.contains(&Odd::ListName);
                if is_bare {
                    name.replace(',', " ").replace('"', "'").replace("  ", " ")
                } else {
                    name
                }
            }

            role if role.is_truth() && place.is_some() && !kept.contains(&Odd::Truths) => {
                self.truth(sheet, row, column)
            }
            _ => place.map_or_else(|| column.usual.clone(), |place| sheet.text(row.at, place)),
        }
    }

    fn line(&self, sheet: &Sheet, cells: &[String], row: usize, kept: &[Odd]) -> String {
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
        let mut line = String::new();
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                line.push(separator);
                if self.form.is_spaced {
                    line.push(' ');
                }
            }
            let is_quoted = !is_bare && cell.contains([separator, '"', '\n', '\r']);
            if is_quoted {
                line.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                line.push_str(cell);
            }
        }
        line.push_str(end.as_str());
        line
    }
}

impl Written {
    /// Returns the file.
    pub fn bytes(&self) -> Vec<u8> {
        self.encoding
            .encode(&[self.heading.as_str(), &self.rows.concat()].concat())
    }

    /// Returns the file in pieces, each of which begins with the heading and has no more rows and bytes
    /// than are given; 0 means any number. A row that alone is too long has a piece of its own.
    pub fn pieces(&self, most_rows: usize, most_bytes: usize) -> Vec<Vec<u8>> {
        let mut pieces = Vec::new();
        let mut piece = self.heading.clone();
        let mut count = 0;
        for row in &self.rows {
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

fn count(census: &Census, is_so: impl Fn(&Row) -> bool) -> usize {
    census.rows.iter().filter(|row| is_so(row)).count()
}

/// Returns a role as it is compared: an address of a profile stands where an account does.
fn role(role: Role) -> Role {
    if role == Role::Profile {
        Role::Account
    } else {
        role
    }
}
