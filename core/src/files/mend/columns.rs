//! Whether a mended file has a heading, and in which columns it is written.

use super::Target;
use crate::files::form::{Column, Headed, Role};
use crate::files::importer::Heading;
use crate::files::sheet::Sheet;

impl Target<'_> {
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
}

/// Returns a role as it is compared: an address of a profile stands where an account does.
fn role(role: Role) -> Role {
    if role == Role::Profile {
        Role::Account
    } else {
        role
    }
}
