//! The form of a table that names its columns.

use super::fit::{Fit, things};
use crate::files::form::{Column, Form, Forms, Headed};
use crate::files::spelling::visible;
use crate::files::table::Table;

/// Returns the form whose names of columns stand in the first row. Of several the one counts that knows
/// most of them, then the one that writes them most alike, then the first.
pub(super) fn headed<'a>(table: &Table, forms: &'a Forms) -> Option<Fit<'a>> {
    let mut best = None;
    let mut most = None;
    for form in &forms.tables {
        let Some(columns) = columns(table, form) else {
            continue;
        };
        let known = columns.iter().flatten().count();
        let worth = Some((known, likeness(table, form)));
        if most < worth {
            let columns = columns.into_iter().map(Option::unwrap_or_default);
            best = Some((form, columns.collect::<Vec<_>>()));
            most = worth;
        }
    }
    let (form, columns) = best?;
    let has_all = |other: &&Form| {
        let mut columns = columns.iter();
        other.format == form.format && columns.all(|column| other.column(column.role).is_some())
    };
    let others = forms.tables.iter().filter(has_all);
    Some(Fit {
        form,
        has_heading: true,
        things: things(form, others),
        columns,
    })
}

/// Returns the columns that the first row names, if they are enough for the form.
fn columns(table: &Table, form: &Form) -> Option<Vec<Option<Column>>> {
    let columns: Vec<_> = table.cells(0).map(|cell| named(form, cell)).collect();
    let known = || columns.iter().flatten();
    let is_enough = known().count() >= form.least() && known().any(|column| column.role.is_key());
    (is_enough && form.heading != Headed::Never).then_some(columns)
}

/// Returns how much a file is written as a form has it.
fn likeness(table: &Table, form: &Form) -> usize {
    let is_written = |cell: &&str| form.columns.iter().any(|column| column.name == cell.trim());
    let is_spaced = (1..table.width(0)).any(|column| table.cell(0, column).starts_with(' '));
    let has_sign = table.cells(1).any(|cell| cell.starts_with('@'));
    let rest = [form.is_spaced == is_spaced, form.has_sign == has_sign];
    table.cells(0).filter(is_written).count() + rest.into_iter().filter(|is_so| *is_so).count()
}

fn named(form: &Form, cell: &str) -> Option<Column> {
    let name = plain(cell);
    let is_it = |column: &&Column| !column.name.is_empty() && plain(&column.name) == name;
    form.columns.iter().find(is_it).cloned()
}

/// Returns the name of a column as it is compared: without signs that cannot be seen, case, spaces
/// around it, and a # in front.
fn plain(name: &str) -> String {
    let name = visible(name);
    name.trim().trim_start_matches('#').to_ascii_lowercase()
}
