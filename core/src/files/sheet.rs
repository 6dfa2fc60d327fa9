//! A table of which the form is known: what stands in each column.
//!
//! - `fit`: which form fits it: `headed` by the names of its columns, `unheaded` by its cells
//! - `cell`: what a cell means, and which can stand in a column

mod cell;
mod fit;
mod headed;
mod unheaded;

use std::borrow::Cow;

use super::form::{Column, Form, Forms, Role};
use super::person::Subject;
use super::table::Table;
use cell::subject;
use headed::headed;
use unheaded::unheaded;

/// A table with its form.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The rows, the heading among them.
    pub table: Table,
    /// The key of the format.
    pub format: String,
    /// What it can be about.
    pub things: Vec<String>,
    /// What stands in each column.
    pub columns: Vec<Column>,
    /// Whether the first row names the columns.
    pub has_heading: bool,
    /// Whether commas in the name of a list shift what follows it.
    pub is_shifted: bool,
    /// Whether addresses of one part are profiles.
    pub has_pages: bool,
    /// The form.
    pub form: Form,
}

impl Sheet {
    /// Returns a table with the form that fits it.
    ///
    /// # Errors
    /// The table, if none fits most of its rows.
    pub fn of(mut table: Table, forms: &Forms) -> Result<Self, Table> {
        let mut fit = headed(&table, forms).or_else(|| unheaded(&table, forms));
        // Spreadsheets put separators behind rows that end earlier.
        if fit.is_none() && table.trim() {
            fit = unheaded(&table, forms);
        }
        let Some(fit) = fit else {
            return Err(table);
        };
        Ok(Self {
            format: fit.form.format.clone(),
            things: fit.things,
            is_shifted: fit
                .columns
                .first()
                .is_some_and(|column| column.role == Role::List),
            columns: fit.columns,
            has_heading: fit.has_heading,
            has_pages: false,
            form: fit.form.clone(),
            table,
        })
    }

    /// Returns the numbers of the rows that are no heading.
    pub fn rows(&self) -> std::ops::Range<usize> {
        usize::from(self.has_heading)..self.table.len()
    }

    /// Returns how many rows there are.
    pub fn len(&self) -> usize {
        self.rows().len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns what stands in the column of this role; empty if nothing does.
    pub fn cell(&self, row: usize, role: Role) -> Cow<'_, str> {
        let column = self.columns.iter().position(|column| column.role == role);
        column.map_or(Cow::Borrowed(""), |column| self.text(row, column))
    }

    /// Returns what stands in the column that a row is about; empty if nothing does.
    pub fn key(&self, row: usize) -> &str {
        let column = self.columns.iter().position(|column| column.role.is_key());
        column.map_or("", |column| {
            self.table.cell(row, column + self.surplus(row))
        })
    }

    /// Returns where a column stands here: one of the same role, and of the same name if several have it.
    pub fn place(&self, column: &Column) -> Option<usize> {
        let own = || self.columns.iter();
        let same = own().position(|own| own.role == column.role && own.name == column.name);
        same.or_else(|| own().position(|own| own.role == column.role && column.role.is_single()))
    }

    /// Returns what stands in a column, counted from 0; empty if nothing does.
    pub fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let more = self.surplus(row);
        if more > 0 && column == 0 {
            let name: Vec<_> = self.table.cells(row).take(more + 1).collect();
            return name.join(&self.table.separator.to_string()).into();
        }
        self.table.cell(row, column + more).into()
    }

    /// Returns how many cells of a row belong to the name of its list, although commas divide them.
    pub fn surplus(&self, row: usize) -> usize {
        if self.is_shifted {
            self.table.width(row).saturating_sub(self.columns.len())
        } else {
            0
        }
    }

    /// Returns what stands in the column that a row is about.
    pub fn key_role(&self) -> Role {
        let found = self.columns.iter().find(|column| column.role.is_key());
        found.map_or(Role::Other, |column| column.role)
    }

    /// Returns what a row is about: an account, a server or the address of a post, as it should be
    /// written.
    pub fn subject(&self, row: usize) -> Subject<'_> {
        subject(self.key(row), self.key_role(), self.has_pages)
    }
}
