//! What an importer does with a file, row for row.

mod cells;
mod why;

pub use why::Why;

use std::borrow::Cow;

use super::form::Role;
use super::importer::{Accounts, Heading, Importer, Read, Truth};
use super::person::{is_account, is_host, is_name, lower, visible, web};
use super::text::text_of;
use crate::pace::Pace;

/// What an importer would do with a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Why the whole file is refused; then nothing arrives.
    pub refused: Option<Refused>,
    /// How many rows arrive.
    pub arriving: usize,
    /// Why others do not, how many of each, and the line of the first.
    pub lost: Vec<(Why, usize, u32)>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken<'a> {
    /// Its line, from 1.
    pub line: u32,
    /// What is read in the cell that the row is about.
    pub subject: Cow<'a, str>,
    /// The list that is named.
    pub list: &'a str,
    /// What is read in the other columns: the yes or no in the order of the columns that have one.
    pub truths: Vec<Option<bool>>,
    /// Why it does not arrive.
    pub lost: Option<Why>,
}

/// What takes rows in: the line of each, and its cells.
pub(super) type Take<'a> = &'a mut dyn FnMut(u32, &[Cow<str>]) -> Result<(), Refused>;

impl Outcome {
    /// Returns how many rows are read, whether they arrive or not.
    pub fn rows(&self) -> usize {
        let lost = self.lost.iter().map(|(_, count, _)| count);
        self.arriving + lost.sum::<usize>()
    }

    fn refused(why: Why, line: u32) -> Self {
        Self {
            refused: Some(Refused { why, line }),
            ..Self::default()
        }
    }

    fn add(&mut self, row: &Taken) {
        let Some(why) = row.lost else {
            self.arriving += 1;
            return;
        };
        match self.lost.iter_mut().find(|(known, ..)| *known == why) {
            Some((_, count, _)) => *count += 1,
            None => self.lost.push((why, 1, row.line)),
        }
    }
}

/// Returns what an importer would do with a file.
pub async fn simulate(bytes: &[u8], importer: &Importer, pace: &Pace) -> Outcome {
    simulate_rows(bytes, importer, pace, &mut |_| ()).await
}

/// Returns what an importer would do with a file, and hands over each row as it is read. If the file is
/// refused in the end, none of them counts.
pub async fn simulate_rows(
    bytes: &[u8],
    importer: &Importer,
    pace: &Pace,
    seen: &mut dyn FnMut(&Taken),
) -> Outcome {
    if importer.most_bytes > 0 && bytes.len() as u64 > importer.most_bytes {
        return Outcome::refused(Why::Bytes, 0);
    }
    let text = match std::str::from_utf8(bytes) {
        Err(error) if importer.strict_text => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let lines = before.split(|byte| *byte == b'\n').count();
            return Outcome::refused(Why::Text, u32::try_from(lines).unwrap_or(u32::MAX));
        }
        _ => text_of(bytes),
    };
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) if importer.skips_mark => rest,
        _ => &text,
    };
    if text.trim().is_empty() && importer.empty_refused {
        return Outcome::refused(Why::Empty, 0);
    }
    let mut reading = Reading {
        importer,
        columns: in_order(importer),
        held: None,
        outcome: Outcome::default(),
        width: None,
        fatal: None,
        seen,
    };
    let mut take = |line: u32, cells: &[Cow<str>]| reading.take(line, cells);
    match cells::cut(text, importer, pace, &mut take).await {
        Err(refused) => Outcome::refused(refused.why, refused.line),
        Ok(()) => reading.end(),
    }
}

/// An importer at work.
struct Reading<'a> {
    importer: &'a Importer,
    columns: Vec<Placed<'a>>,
    /// The first row, while it is not known whether it is dropped.
    held: Option<(u32, Vec<Cow<'static, str>>)>,
    outcome: Outcome,
    /// How many cells the row before had; none before the first row.
    width: Option<usize>,
    /// Why the file is refused once it is cut into rows.
    fatal: Option<Refused>,
    seen: &'a mut dyn FnMut(&Taken),
}

impl Reading<'_> {
    /// Takes a row in.
    ///
    /// # Errors
    /// If the file is refused for how it is cut, whatever is in its rows.
    fn take(&mut self, line: u32, cells: &[Cow<str>]) -> Result<(), Refused> {
        let before = self.width.replace(cells.len());
        if self.importer.equal_rows && before.is_some_and(|before| before != cells.len()) {
            let why = Why::Lengths;
            return Err(Refused { why, line });
        }
        if before.is_some() {
            // There are several, so the first one is dropped.
            self.held = None;
            self.read(line, cells);
        } else if self.importer.heading == Heading::Dropped {
            let cells = cells.iter().map(|cell| cell.as_ref().to_owned().into());
            self.held = Some((line, cells.collect()));
        } else if !self.takes_heading(line, cells) {
            self.read(line, cells);
        }
        Ok(())
    }

    /// Returns whether the first row is taken for a heading. Then it says where the columns stand.
    fn takes_heading(&mut self, line: u32, cells: &[Cow<str>]) -> bool {
        let known = &self.importer.heading_cells;
        let is_heading = cells
            .first()
            .is_some_and(|cell| known.iter().any(|it| it == cell));
        let is_named = match self.importer.heading {
            Heading::Named => is_heading,
            // It is known by the comma after its first cell.
            Heading::Added => is_heading && cells.len() > 1,
            Heading::Needed => true,
            Heading::First => return is_heading,
            _ => false,
        };
        if is_named {
            self.columns = by_name(cells, self.importer);
            let is_whole = |(read, place): &Placed| place.is_some() || !read.is_needed;
            if !self.columns.iter().all(is_whole) {
                let why = Why::Columns;
                self.fatal = Some(Refused { why, line });
            }
        }
        is_named
    }

    fn read(&mut self, line: u32, cells: &[Cow<str>]) {
        let importer = self.importer;
        if self.fatal.is_some() || is_skipped(cells, importer) {
            return;
        }
        let row = row(line, cells, &self.columns, importer);
        let is_blank = row.lost == Some(Why::Blank) && has_nothing(cells, &self.columns);
        let is_fatal = importer.all_or_nothing || importer.blank_refused && is_blank;
        let fatal = row.lost.filter(|_| is_fatal);
        self.fatal = fatal.map(|why| Refused { why, line });
        self.outcome.add(&row);
        (self.seen)(&row);
    }

    /// Returns what comes of it after the last row.
    fn end(mut self) -> Outcome {
        if let Some((line, cells)) = self.held.take() {
            self.read(line, &cells);
        }
        let most = self.importer.most_rows;
        if let Some(Refused { why, line }) = self.fatal {
            Outcome::refused(why, line)
        } else if most > 0 && self.outcome.rows() > most {
            Outcome::refused(Why::Rows, 0)
        } else {
            self.outcome
        }
    }
}

/// Returns whether nothing at all, not even a space, stands in a cell that is needed.
fn has_nothing(cells: &[Cow<str>], columns: &[Placed]) -> bool {
    let needed = columns.iter().filter(|(read, _)| read.is_needed);
    let mut cells = needed.filter_map(|(_, place)| cells.get((*place)?));
    cells.any(|cell| cell.is_empty())
}

/// Returns whether a row is left out because it begins as a heading does.
fn is_skipped(cells: &[Cow<str>], importer: &Importer) -> bool {
    let first = cells.first().map_or("", |cell| cell.as_ref());
    importer.heading == Heading::Skipped && importer.heading_cells.iter().any(|cell| cell == first)
}

/// A column of an importer, and where it stands in the file.
type Placed<'a> = (&'a Read, Option<usize>);

/// Returns where the columns stand if no heading names them.
fn in_order(importer: &Importer) -> Vec<Placed<'_>> {
    let columns = importer.columns.iter().enumerate();
    columns.map(|(place, read)| (read, Some(place))).collect()
}

/// Returns where a heading has the columns.
fn by_name<'a>(heading: &[Cow<str>], importer: &'a Importer) -> Vec<Placed<'a>> {
    let place = |read: &'a Read| (read, heading.iter().position(|cell| *cell == read.name));
    importer.columns.iter().map(place).collect()
}

fn row<'a>(line: u32, cells: &'a [Cow<str>], columns: &[Placed], importer: &Importer) -> Taken<'a> {
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
        let why = match column.role {
            Role::List => {
                row.list = cell.unwrap_or_default();
                let is_missing = column.is_needed && row.list.trim().is_empty();
                is_missing.then_some(Why::Blank)
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
        .map(|cell| visible(cell).trim().to_ascii_lowercase());
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
    let is_space = |sign: char| {
        sign.is_ascii_whitespace()
            || accounts.trimmed_wide && (sign.is_whitespace() || sign == '\u{FEFF}')
    };
    let mut text = if accounts.trimmed {
        cell.trim_matches(is_space)
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
        (None, Some((name, host))) => (!is_account(name, host)).then_some(Why::Form),
        // A dot is no sign of a name, or a whole file of servers would be one of accounts.
        (None, None) if is_name(text) && !text.contains('.') => Some(if accounts.local {
            Why::Local
        } else {
            Why::Form
        }),
        (None, None) => Some(Why::Form),
    };
    (text.into(), lost)
}
