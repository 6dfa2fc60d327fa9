//! Whether a mended file has a heading, and in which columns it is written.

use super::Target;
use crate::files::form::{Column, Headed, Role};
use crate::files::importer::{Heading, Importer};
use crate::files::sheet::Sheet;

impl Target<'_> {
    /// Returns whether the first line is written, or left out, otherwise than it is.
    pub(super) fn changes_heading(&self, sheet: &Sheet) -> bool {
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
    pub(super) fn has_heading(&self, sheet: &Sheet) -> bool {
        let reads = self.importer.map(|importer| importer.heading);
        match (self.form.heading, reads) {
            (Headed::Never, _) | (_, Some(Heading::None)) => false,
            (Headed::Always, _) | (_, Some(Heading::Needed | Heading::Dropped)) => true,
            (Headed::Maybe, Some(Heading::Named)) => sheet.has_heading,
            (Headed::Maybe, _) => false,
        }
    }

    /// Returns whether other columns are written than there are.
    pub(super) fn changes_columns(&self, sheet: &Sheet) -> bool {
        let roles = |columns: &[Column]| {
            columns
                .iter()
                .map(|column| role(column.role))
                .collect::<Vec<_>>()
        };
        sheet.table.is_trimmed || roles(&self.columns(sheet)) != roles(&sheet.columns)
    }

    /// Returns the columns in which the file is written.
    pub(super) fn columns(&self, sheet: &Sheet) -> Vec<Column> {
        let columns = &self.form.columns;
        let wanted: Vec<_> = columns
            .iter()
            .map(|column| self.wants(column, sheet))
            .collect();
        let last = wanted.iter().rposition(|is_wanted| *is_wanted);
        // Where no names say what a column is, none before it may be missing.
        let is_counted = |place: usize| self.counts_columns() && Some(place) < last;
        let kept = columns.iter().zip(wanted).enumerate();
        let kept = kept.filter(|(place, (_, is_wanted))| *is_wanted || is_counted(*place));
        kept.map(|(_, (column, _))| column.clone()).collect()
    }

    /// Returns whether a column is written for its own sake.
    fn wants(&self, column: &Column, sheet: &Sheet) -> bool {
        let is_other = self.form.format != sheet.format;
        let has_all = self.form.least == 0;
        let is_needed = |importer: &Importer| {
            let mut reads = importer.columns.iter();
            reads.any(|read| read.role == column.role && read.is_needed)
        };
        is_other
            || has_all
            || sheet.columns.iter().any(|known| known.role == column.role)
            || self.importer.is_some_and(is_needed)
    }

    /// Returns whether the columns are known by their places, and not by their names.
    fn counts_columns(&self) -> bool {
        self.importer.is_some_and(|importer| {
            !matches!(
                importer.heading,
                Heading::Named | Heading::Needed | Heading::Added
            )
        })
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
