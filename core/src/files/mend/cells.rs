//! What is written in each cell of a mended file.

use std::borrow::Cow;

use super::Target;
use crate::files::census::Row;
use crate::files::form::{Column, Role};
use crate::files::importer::{Cells, Truth};
use crate::files::odd::Odd;
use crate::files::sheet::Sheet;
use crate::files::spelling::{bare, visible};
use crate::pieces::replace;

impl Target<'_> {
    /// Returns what is written in a column.
    pub(super) fn cell<'a>(
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
            Role::List if self.is_bare() && !kept.contains(&Odd::ListName) => {
                let name = sheet.cell(row.at, Role::List);
                let plain = replace(&replace(&name, ",", " "), "\"", "'");
                replace(&plain, "  ", " ").into()
            }
            Role::List => sheet.cell(row.at, Role::List),
            role if role.is_truth() && place.is_some() && !kept.contains(&Odd::Truths) => {
                self.truth(sheet, row, column)
            }
            _ => match place {
                Some(place) => sheet.text(row.at, place),
                None => column.usual.as_str().into(),
            },
        }
    }

    /// Returns whether a comma in a cell would shift those behind it.
    pub(super) fn is_bare(&self) -> bool {
        let cells = self.importer.map(|importer| importer.cells);
        cells.map_or(self.form.is_bare, |cells| {
            !matches!(cells, Cells::Lenient | Cells::Strict)
        })
    }

    /// Returns how many cells are written without quotation marks. Behind the one that a row is about they do
    /// no harm to anybody, and keep what stands in a cell together.
    pub(super) fn bare_cells(&self) -> usize {
        let is_key = |column: &Column| column.role.is_key();
        let key = self.form.columns.iter().position(is_key);
        key.filter(|_| self.is_bare()).map_or(0, |key| key + 1)
    }

    /// Returns whether the name of a list is written otherwise.
    pub(super) fn changes_name(&self, sheet: &Sheet, row: Row) -> bool {
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

    /// Returns whether what a row is about is written otherwise.
    pub(super) fn changes_subject(&self, sheet: &Sheet, row: Row, subject: &str) -> bool {
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
    pub(super) fn changes_truth(&self, sheet: &Sheet, row: Row, columns: &[Column]) -> bool {
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
}
