//! What an importer reads in a row.

use std::borrow::Cow;

use super::outcome::Taken;
use super::why::Why;
use crate::files::form::Role;
use crate::files::importer::{Accounts, Importer, Read, Truth};
use crate::files::name::{is_account, is_host, is_name};
use crate::files::spelling::{lower, visible, web};
use crate::pieces::has;

/// A column of an importer, and where it stands in the file.
pub(super) type Placed<'a> = (&'a Read, Option<usize>);

/// Returns what an importer reads in a row.
pub(super) fn row<'a>(
    line: u32,
    cells: &'a [Cow<str>],
    columns: &[Placed],
    importer: &Importer,
) -> Taken<'a> {
    let mut row = Taken {
        line,
        ..Taken::default()
    };
    let is_wide = importer.most_cells > 0 && cells.len() > importer.most_cells;
    if is_wide || cells.len() < importer.least_cells {
        row.lost = Some(Why::Columns);
    }
    for (column, place) in columns {
        let cell = place.and_then(|place| cells.get(place)).map(AsRef::as_ref);
        let why = read(&mut row, column, cell, importer.accounts);
        row.lost = row.lost.or(why);
    }
    if row.lost == Some(Why::Form) && is_heading(cells) {
        row.lost = Some(Why::Heading);
    }
    row
}

/// Reads a cell, and returns why the row does not arrive because of it.
fn read<'a>(
    row: &mut Taken<'a>,
    column: &Read,
    cell: Option<&'a str>,
    accounts: Accounts,
) -> Option<Why> {
    match column.role {
        Role::List => {
            row.list = cell.unwrap_or_default();
            let is_missing = column.is_needed && row.list.trim().is_empty();
            is_missing.then_some(Why::Blank)
        }
        Role::Account | Role::Domain | Role::Post => {
            let (subject, lost) = subject(cell.unwrap_or_default(), column.role, accounts);
            row.subject = subject;
            lost
        }
        _ if column.is_needed && cell.is_none_or(str::is_empty) => Some(Why::Columns),
        _ if column.truth == Truth::Unread => None,
        _ => match cell.map(|cell| truth(cell, column.truth)).transpose() {
            Ok(read) => {
                row.truths.push(read.flatten());
                None
            }
            Err(why) => Some(why),
        },
    }
}

/// Returns whether a row that is no account, server or post looks like the names of columns.
fn is_heading(cells: &[Cow<str>]) -> bool {
    const FIRST: [&str; 5] = ["account address", "domain", "list name", "uri", "account"];
    cells.first().is_some_and(|cell| {
        let cell = visible(cell).trim().to_ascii_lowercase();
        let name = cell.trim_start_matches('#').split([';', '\t']).next();
        FIRST.contains(&name.unwrap_or_default().trim_matches('"'))
    })
}

/// Returns the yes or no of a cell; `None` if it says neither.
fn truth(text: &str, truth: Truth) -> Result<Option<bool>, Why> {
    const GO_YES: [&str; 6] = ["1", "t", "T", "true", "TRUE", "True"];
    const GO_NO: [&str; 6] = ["0", "f", "F", "false", "FALSE", "False"];
    const NO: [&str; 4] = ["false", "f", "0", "off"];
    match truth {
        Truth::Unread => Ok(None),
        Truth::Go if GO_YES.contains(&text) => Ok(Some(true)),
        Truth::Go if GO_NO.contains(&text) => Ok(Some(false)),
        Truth::Go => Err(Why::Truth),
        Truth::NoOrYes if text.is_empty() => Ok(None),
        Truth::NoOrYes => Ok(Some(!NO.contains(&text.to_ascii_lowercase().as_str()))),
        Truth::False => Ok(Some(text != "false")),
    }
}

/// Returns what is read of the cell that a row is about, and why it does not arrive.
fn subject(cell: &str, role: Role, accounts: Accounts) -> (Cow<'_, str>, Option<Why>) {
    let text = cell.trim();
    if text.is_empty() {
        return (Cow::default(), Some(Why::Blank));
    }
    match role {
        Role::Domain => (lower(text), (!is_host(text)).then_some(Why::Form)),
        Role::Post => {
            let is_one = web(text).is_some_and(|rest| !rest.contains(char::is_whitespace));
            (text.into(), (!is_one).then_some(Why::Form))
        }
        _ => account(cell, accounts),
    }
}

fn account(cell: &str, accounts: Accounts) -> (Cow<'_, str>, Option<Why>) {
    let text = bare(cell, accounts);
    let lost = match (web(text), text.split_once('@')) {
        (Some(_), _) => (!accounts.addresses).then_some(Why::Address),
        (None, Some((name, host))) => (!is_account(name, host)).then_some(Why::Form),
        // A dot is no sign of a name, or a whole file of servers would be one of accounts.
        (None, None) if accounts.local && is_name(text) && !has(text, b'.') => Some(Why::Local),
        (None, None) => Some(Why::Form),
    };
    (text.into(), lost)
}

/// Returns a cell without what an importer takes away around an account.
fn bare(cell: &str, accounts: Accounts) -> &str {
    let is_space = |sign: char| {
        sign.is_ascii_whitespace()
            || accounts.trimmed_wide && (sign.is_whitespace() || sign == '\u{FEFF}')
    };
    let is_around = |sign: char| accounts.trimmed && is_space(sign);
    let mut text = cell.trim_matches(is_around);
    if accounts.acct {
        text = text.strip_prefix("acct:").unwrap_or(text);
    }
    if accounts.signs {
        text.trim_start_matches('@')
    } else if accounts.sign {
        text.strip_prefix('@').unwrap_or(text)
    } else {
        text
    }
}
