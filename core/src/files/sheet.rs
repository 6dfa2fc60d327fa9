//! A table of which the form is known: what stands in each column, and what is odd.

use std::borrow::Cow;

use super::form::{Column, Form, Forms, Headed, Role};
use super::person::{Subject, server};
use super::spelling::{lower, visible, web};
use super::table::Table;

/// How many rows decide about the form.
const SAMPLE: usize = 300;

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

/// Returns what a cell of this role means. Servers and addresses are taken for accounts: something to be
/// written.
fn subject(cell: &str, role: Role, pages: bool) -> Subject<'_> {
    let plain = cell.trim();
    match role {
        _ if visible(plain).trim().is_empty() => Subject::Blank,
        Role::Domain => {
            let server = server(plain).map(Cow::Owned);
            server.map_or(Subject::None, Subject::Account)
        }
        Role::Post if is_address(plain) => Subject::Account(plain.into()),
        Role::Post => Subject::None,
        _ => Subject::of(plain, pages),
    }
}

fn is_address(text: &str) -> bool {
    web(text).is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// Returns the name of a column as it is compared: without signs that cannot be seen, case, spaces
/// around it, and a # in front.
fn plain(name: &str) -> String {
    let name = visible(name);
    name.trim().trim_start_matches('#').to_ascii_lowercase()
}

/// A form that fits.
struct Fit<'a> {
    form: &'a Form,
    /// Its columns, in the order of the file.
    columns: Vec<Column>,
    has_heading: bool,
    things: Vec<String>,
}

/// Returns the form whose names of columns stand in the first row. Of several the one counts that knows
/// most of them, then the one that writes them most alike, then the first.
fn headed<'a>(table: &Table, forms: &'a Forms) -> Option<Fit<'a>> {
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

/// Returns what a table can be about: what the form says, and then what others say that fit as well.
fn things<'a>(form: &Form, others: impl Iterator<Item = &'a Form>) -> Vec<String> {
    let mut things = form.things.clone();
    for thing in others.flat_map(|other| &other.things) {
        if !things.contains(thing) {
            things.push(thing.clone());
        }
    }
    things
}

fn named(form: &Form, cell: &str) -> Option<Column> {
    let name = plain(cell);
    let is_it = |column: &&Column| !column.name.is_empty() && plain(&column.name) == name;
    form.columns.iter().find(is_it).cloned()
}

/// Returns the form that most rows have, if none names its columns.
fn unheaded<'a>(table: &Table, forms: &'a Forms) -> Option<Fit<'a>> {
    let sample = table.len().min(SAMPLE);
    let fitting = |form: &&Form| {
        (0..sample)
            .filter(|row| fits(table, *row, form, forms))
            .count()
    };
    let open = forms
        .tables
        .iter()
        .filter(|form| form.heading != Headed::Always);
    let best = open.fold(None, |best: Option<(&Form, usize)>, form| {
        let count = fitting(&form);
        match best {
            Some((_, most)) if most >= count => best,
            _ => Some((form, count)),
        }
    });
    let (form, count) = best.filter(|(_, count)| *count > 0 && count * 2 >= sample)?;
    // Without names, the same cells can mean different things.
    let is_alike = |other: &&Form| other.format == form.format && fitting(other) == count;
    let others = forms.tables.iter().filter(is_alike);
    Some(Fit {
        form,
        columns: form.columns.clone(),
        has_heading: false,
        things: things(form, others),
    })
}

fn fits(table: &Table, row: usize, form: &Form, forms: &Forms) -> bool {
    let width = table.width(row);
    let is_list = form
        .columns
        .first()
        .is_some_and(|column| column.role == Role::List);
    let more = if is_list {
        width.saturating_sub(form.columns.len())
    } else {
        0
    };
    if width < form.least() || width - more > form.columns.len() {
        return false;
    }
    let columns = form.columns.iter().enumerate().take(width - more);
    let mut cells = columns.map(|(place, column)| (column.role, table.cell(row, place + more)));
    cells.all(|(role, cell)| has_role(role, cell, form, forms))
}

fn has_role(role: Role, cell: &str, form: &Form, forms: &Forms) -> bool {
    match role {
        Role::Account => {
            let is_one = matches!(Subject::of(cell, false), Subject::Account(_))
                && web(cell.trim()).is_none();
            is_one && (!form.has_sign || cell.trim().starts_with('@'))
        }
        Role::Profile => {
            web(cell.trim()).is_some() && matches!(Subject::of(cell, false), Subject::Account(_))
        }
        Role::Domain => server(cell).is_some() && web(cell.trim()).is_none(),
        Role::Post => is_address(cell.trim()),
        Role::Boosts | Role::Notify | Role::Hide => {
            cell.trim().is_empty() || forms.truth(cell).is_some()
        }
        Role::Replies => cell.trim().starts_with("withReplies="),
        Role::List => !cell.trim().is_empty(),
        Role::Languages => cell.len() < 60 && !cell.contains(['@', '/']),
        Role::Severity => {
            let word = lower(cell.trim());
            forms.severities.iter().any(|known| *known == word)
        }
        Role::Truth | Role::Other => true,
    }
}
