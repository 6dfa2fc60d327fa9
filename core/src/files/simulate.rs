//! What an importer does with a file, row for row.

mod cells;
mod why;

pub use why::Why;

use std::borrow::Cow;

use super::form::Role;
use super::importer::{Accounts, Heading, Importer, Read, Truth};
use super::person::{is_host, is_name, web};
use crate::pace::Pace;

/// What an importer would do with a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Why the whole file is refused; then nothing arrives.
    pub refused: Option<Refused>,
    /// What becomes of each row.
    pub rows: Vec<Row>,
}

/// Why a file is refused, and on which line that shows; 0 if on none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Why,
    /// The line.
    pub line: u32,
}

/// A row as an importer reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line, from 1.
    pub line: u32,
    /// What is read in the cell that the row is about.
    pub subject: String,
    /// The list that is named.
    pub list: String,
    /// What is read in the other columns: the yes or no in the order of the columns that have one.
    pub truths: Vec<Option<bool>>,
    /// Why it does not arrive.
    pub lost: Option<Why>,
}

/// A row in cells, with its line.
pub(super) type Cut<'a> = (u32, Vec<Cow<'a, str>>);

impl Outcome {
    /// Returns how many rows arrive.
    pub fn arriving(&self) -> usize {
        if self.refused.is_some() {
            return 0;
        }
        self.rows.iter().filter(|row| row.lost.is_none()).count()
    }

    /// Returns why rows do not arrive, how many of each, and the line of the first.
    pub fn lost(&self) -> Vec<(Why, usize, u32)> {
        let mut counts: Vec<(Why, usize, u32)> = Vec::new();
        for row in &self.rows {
            let Some(why) = row.lost else {
                continue;
            };
            match counts.iter_mut().find(|(known, ..)| *known == why) {
                Some((_, count, _)) => *count += 1,
                None => counts.push((why, 1, row.line)),
            }
        }
        counts
    }

    fn refused(why: Why, line: u32) -> Self {
        Self {
            refused: Some(Refused { why, line }),
            rows: Vec::new(),
        }
    }
}

/// Returns what an importer would do with a file.
pub async fn simulate(bytes: &[u8], importer: &Importer, pace: &Pace) -> Outcome {
    if importer.most_bytes > 0 && bytes.len() as u64 > importer.most_bytes {
        return Outcome::refused(Why::Bytes, 0);
    }
    let text = match std::str::from_utf8(bytes) {
        Err(error) if importer.strict_text => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let lines = before.split(|byte| *byte == b'\n').count();
            return Outcome::refused(Why::Text, u32::try_from(lines).unwrap_or(u32::MAX));
        }
        _ => String::from_utf8_lossy(bytes),
    };
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) if importer.skips_mark => rest,
        _ => &text,
    };
    if text.trim().is_empty() && importer.empty_refused {
        return Outcome::refused(Why::Empty, 0);
    }
    match cells::cut(text, importer, pace).await {
        Err(refused) => Outcome::refused(refused.why, refused.line),
        Ok(rows) => read(&rows, importer, pace).await,
    }
}

/// Returns what becomes of rows that were cut into cells.
async fn read(rows: &[Cut<'_>], importer: &Importer, pace: &Pace) -> Outcome {
    let (columns, rows) = match headed(rows, importer) {
        Ok(read) => read,
        Err(why) => return Outcome::refused(why, 1),
    };
    let mut read = Vec::with_capacity(rows.len());
    let mut fatal = None;
    let mut step = |at: usize| {
        let (line, cells) = &rows[at];
        if fatal.is_some() || is_skipped(cells, importer) {
            return;
        }
        let row = row(*line, cells, &columns, importer);
        let is_blank = row.lost == Some(Why::Blank);
        let is_fatal = importer.all_or_nothing || importer.blank_refused && is_blank;
        fatal = row.lost.filter(|_| is_fatal).map(|why| (why, *line));
        read.push(row);
    };
    pace.each(rows.len(), &mut step).await;
    if let Some((why, line)) = fatal {
        return Outcome::refused(why, line);
    }
    if importer.most_rows > 0 && read.len() > importer.most_rows {
        return Outcome::refused(Why::Rows, 0);
    }
    Outcome {
        refused: None,
        rows: read,
    }
}

/// Returns whether a row is left out because it begins as a heading does.
fn is_skipped(cells: &[Cow<str>], importer: &Importer) -> bool {
    let first = cells.first().map_or("", |cell| cell.as_ref());
    importer.heading == Heading::Skipped && importer.heading_cells.iter().any(|cell| cell == first)
}

/// A column of an importer, and where it stands in the file.
type Placed<'a> = (&'a Read, Option<usize>);

/// Returns where each column stands, and the rows without the heading, as far as it is known for one.
fn headed<'a, 'b, 'c>(
    rows: &'b [Cut<'c>],
    importer: &'a Importer,
) -> Result<(Vec<Placed<'a>>, &'b [Cut<'c>]), Why> {
    let in_order = || {
        importer
            .columns
            .iter()
            .enumerate()
            .map(|(place, read)| (read, Some(place)))
            .collect()
    };
    let Some(((_, first), rest)) = rows.split_first() else {
        return Ok((in_order(), rows));
    };
    let is_heading = first
        .first()
        .is_some_and(|cell| importer.heading_cells.iter().any(|known| known == cell));
    match importer.heading {
        Heading::Named if is_heading => by_name(first, importer).map(|columns| (columns, rest)),
        // It is known by the comma after its first cell.
        Heading::Added if is_heading && first.len() > 1 => {
            by_name(first, importer).map(|columns| (columns, rest))
        }
        Heading::Needed => by_name(first, importer).map(|columns| (columns, rest)),
        Heading::First if is_heading => Ok((in_order(), rest)),
        Heading::Dropped if !rest.is_empty() => Ok((in_order(), rest)),
        _ => Ok((in_order(), rows)),
    }
}

/// Returns where a heading has the columns.
fn by_name<'a>(heading: &[Cow<str>], importer: &'a Importer) -> Result<Vec<Placed<'a>>, Why> {
    let place = |read: &'a Read| (read, heading.iter().position(|cell| *cell == read.name));
    let columns: Vec<_> = importer.columns.iter().map(place).collect();
    let is_whole = columns
        .iter()
        .all(|(read, place)| place.is_some() || !read.is_needed);
    if is_whole {
        Ok(columns)
    } else {
        Err(Why::Columns)
    }
}

fn row(line: u32, cells: &[Cow<str>], columns: &[Placed], importer: &Importer) -> Row {
    let mut row = Row {
        line,
        subject: String::new(),
        list: String::new(),
        truths: Vec::new(),
        lost: None,
    };
    let is_wide = importer.most_cells > 0 && cells.len() > importer.most_cells;
    if is_wide || cells.len() < importer.least_cells {
        row.lost = Some(Why::Columns);
    }
    for (column, place) in columns {
        let cell = place.and_then(|place| cells.get(place)).map(AsRef::as_ref);
        let why = match column.role {
            Role::List => {
                cell.unwrap_or_default().clone_into(&mut row.list);
                None
            }
            Role::Account | Role::Domain | Role::Post => {
                let read = subject(cell.unwrap_or_default(), column.role, importer.accounts);
                row.subject = read.0;
                read.1
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
        };
        row.lost = row.lost.or(why);
    }
    if row.lost == Some(Why::Form) && is_heading(cells) {
        row.lost = Some(Why::Heading);
    }
    row
}

/// Returns whether a row that is no account, server or post looks like the names of columns.
fn is_heading(cells: &[Cow<str>]) -> bool {
    const FIRST: [&str; 5] = ["account address", "domain", "list name", "uri", "account"];
    let first = cells
        .first()
        .map(|cell| super::person::visible(cell).trim().to_ascii_lowercase());
    first.is_some_and(|first| {
        let first = first
            .trim_start_matches('#')
            .split([';', '\t'])
            .next()
            .unwrap_or_default();
        FIRST.contains(&first.trim_matches('"'))
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
fn subject(cell: &str, role: Role, accounts: Accounts) -> (String, Option<Why>) {
    if cell.trim().is_empty() {
        return (String::new(), Some(Why::Blank));
    }
    match role {
        Role::Domain => {
            let text = cell.trim().to_ascii_lowercase();
            let is_one = is_host(&text);
            (text, (!is_one).then_some(Why::Form))
        }
        Role::Post => {
            let text = cell.trim();
            let is_one = web(text).is_some_and(|rest| !rest.contains(char::is_whitespace));
            (text.to_owned(), (!is_one).then_some(Why::Form))
        }
        _ => account(cell, accounts),
    }
}

fn account(cell: &str, accounts: Accounts) -> (String, Option<Why>) {
    let mut text = if accounts.trimmed {
        cell.trim_matches(|sign: char| sign.is_ascii_whitespace())
    } else {
        cell
    };
    if accounts.acct {
        text = text.strip_prefix("acct:").unwrap_or(text);
    }
    if accounts.signs {
        text = text.trim_start_matches('@');
    } else if accounts.sign {
        text = text.strip_prefix('@').unwrap_or(text);
    }
    let lost = match (web(text), text.split_once('@')) {
        (Some(_), _) => (!accounts.addresses).then_some(Why::Address),
        (None, Some((name, host))) => {
            let is_one = is_name(name) && is_host(&host.to_ascii_lowercase());
            (!is_one).then_some(Why::Form)
        }
        // A dot is no sign of a name, or a whole file of servers would be one of accounts.
        (None, None) if is_name(text) && !text.contains('.') => Some(if accounts.local {
            Why::Local
        } else {
            Why::Form
        }),
        (None, None) => Some(Why::Form),
    };
    (text.to_owned(), lost)
}
