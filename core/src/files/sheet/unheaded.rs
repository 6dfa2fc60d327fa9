//! The form of a table that does not name its columns as programs do.

use super::cell::has_role;
use super::fit::{Fit, things};
use crate::files::form::{Column, Form, Forms, Headed, Role};
use crate::files::person::Subject;
use crate::files::table::Table;
use crate::pieces::{has, trim_start_of};

/// How many rows decide about the form.
const SAMPLE: usize = 300;

/// Returns the form that most rows have; of several the first.
pub(super) fn unheaded<'a>(table: &Table, forms: &'a Forms) -> Option<Fit<'a>> {
    let sample = table.len().min(SAMPLE);
    let fitting = |form: &Form| {
        let rows = 0..sample;
        rows.filter(|row| fits(table, *row, form, forms)).count()
    };
    let can_be = |form: &&Form| form.heading != Headed::Always && !are_people(table, form, forms);
    let open: Vec<_> = forms.tables.iter().filter(can_be).collect();
    let counts: Vec<_> = open.iter().map(|form| fitting(form)).collect();
    let most = counts.iter().max().copied()?;
    let (form, _) = open
        .into_iter()
        .zip(&counts)
        .find(|(_, count)| **count == most)?;
    if most == 0 || most * 2 < sample || is_text(table, sample, form) {
        return None;
    }
    // Without names, the same cells can mean different things.
    let is_alike = |other: &&Form| other.format == form.format && fitting(other) == most;
    let others = forms.tables.iter().filter(is_alike);
    Some(Fit {
        form,
        columns: there(table, form),
        has_heading: is_foreign(table, form, forms),
        things: things(form, others),
    })
}

/// Returns whether a list of handles is a text in which they stand: several in one row, or names in rows of their own
/// between handles with an @ in front.
fn is_text(table: &Table, sample: usize, form: &Form) -> bool {
    let rows = || (0..sample).map(|row| table.cell(row, 0).trim());
    let has_several = |cell: &str| has(cell, b'@') && has(cell, b' ');
    let is_mixed = || rows().any(|cell| cell.starts_with('@')) && rows().any(is_name);
    let is_list = form.columns.len() == 1 && form.columns[0].role == Role::Account;
    is_list && (rows().any(has_several) || is_mixed())
}

/// Returns the columns of a form, without the last ones that no row has.
fn there(table: &Table, form: &Form) -> Vec<Column> {
    let widest = (0..table.len()).map(|row| table.width(row)).max();
    let count = widest.unwrap_or_default().max(form.least());
    form.columns.iter().take(count).cloned().collect()
}

/// Returns whether a row has this form.
fn fits(table: &Table, row: usize, form: &Form, forms: &Forms) -> bool {
    let width = table.width(row);
    let more = surplus(width, form);
    let is_wide = width >= form.least() && width - more <= form.columns.len();
    is_wide && misfits(table, row, form, forms) == 0
}

/// Returns whether the first row names the columns in words that nobody knows, as a translated heading does:
/// neither what the rows are about nor another cell is what it is in other rows. Where there is no other cell, it
/// has to look like a title.
fn is_foreign(table: &Table, form: &Form, forms: &Forms) -> bool {
    let key = form.columns.iter().position(|column| column.role.is_key());
    let is_key = |place: usize| {
        let role = form.columns[place].role;
        has_role(role, table.cell(0, place), form, forms)
    };
    let is_other = || misfits(table, 0, form, forms) > 1 || is_title(table, forms);
    key.is_some_and(|place| !is_key(place)) && is_other()
}

/// Returns whether the first of several rows is a title above one column: a word for what stands below, or one with
/// a capital or a space, while no other row is a name alone.
fn is_title(table: &Table, forms: &Forms) -> bool {
    let cell = |row| table.cell(row, 0).trim();
    let word = cell(0).to_ascii_lowercase();
    let has_capital =
        cell(0).starts_with(|sign: char| sign.is_ascii_uppercase() || !sign.is_ascii());
    let is_known = forms.titles.contains(&word);
    let rows = table.len().min(SAMPLE);
    table.width(0) == 1
        && rows > 1
        && (is_known || has_capital || has(&word, b' '))
        && !(1..rows).any(|row| is_name(cell(row)))
}

/// Returns whether a cell is a name without a host.
fn is_name(cell: &str) -> bool {
    matches!(Subject::of(cell, false), Subject::Local(_))
}

/// Returns whether what would be the names of lists are those of people: each account would be alone in its list, and
/// the first row names the columns, or most lists are called as the one who is in them.
fn are_people(table: &Table, form: &Form, forms: &Forms) -> bool {
    let rows = || 1..table.len().min(SAMPLE);
    let is_new = |row| (1..row).all(|other| table.cell(other, 0) != table.cell(row, 0));
    let is_called = |row: &usize| is_called(table.cell(*row, 0), table.cell(*row, 1));
    let is_so = || {
        let called = rows().filter(is_called).count();
        misfits(table, 0, form, forms) > 0 || is_called(&0) && called * 2 >= rows().len()
    };
    has_lists(form) && is_so() && rows().all(is_new)
}

/// Returns whether a person of this name can have this account: both begin with the same letters.
fn is_called(name: &str, account: &str) -> bool {
    const ALIKE: usize = 3;
    let account = trim_start_of(account.trim(), b"@");
    let (account, _) = account.split_once('@').unwrap_or((account, ""));
    let same = name.trim().bytes().zip(account.bytes());
    let same = same.take_while(|(one, other)| one.eq_ignore_ascii_case(other));
    same.count() >= ALIKE.min(account.len()).max(1)
}

fn has_lists(form: &Form) -> bool {
    let first = form.columns.first();
    first.is_some_and(|column| column.role == Role::List)
}

/// Returns how many cells of a row cannot stand in their columns.
fn misfits(table: &Table, row: usize, form: &Form, forms: &Forms) -> usize {
    let width = table.width(row);
    let more = surplus(width, form);
    let columns = form.columns.iter().enumerate().take(width - more);
    let misfits = columns.filter(|(place, column)| {
        !has_role(column.role, table.cell(row, place + more), form, forms)
    });
    misfits.count()
}

/// Returns how many cells of a row can belong to the name of its list.
fn surplus(width: usize, form: &Form) -> usize {
    if has_lists(form) {
        width.saturating_sub(form.columns.len())
    } else {
        0
    }
}
