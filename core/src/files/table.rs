//! Rows and cells of a text.
//!
//! - `read`: from the text to its rows; `cell`: to one cell; `separator`: what separates them

mod cell;
mod read;
mod separator;

use std::ops::Range;

/// What stands at the end of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineEnd {
    /// A line feed.
    #[default]
    Lf,
    /// A carriage return and a line feed.
    CrLf,
    /// A carriage return alone.
    Cr,
    /// The end of the file.
    None,
}

impl LineEnd {
    /// Returns it as it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
            Self::Cr => "\r",
            Self::None => "",
        }
    }

    /// Returns the end of line with which a text begins.
    pub fn at_start(rest: &str) -> Self {
        match rest.as_bytes() {
            [b'\r', b'\n', ..] => Self::CrLf,
            [b'\r', ..] => Self::Cr,
            [b'\n', ..] => Self::Lf,
            _ => Self::None,
        }
    }
}

/// A text in rows and cells. Blank lines are no rows.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What separates the cells.
    pub separator: char,
    /// Whether a quotation mark stands where none belongs.
    pub has_stray_quotes: bool,
    /// How many lines were blank.
    pub blank: usize,
    /// Whether cells at the end of rows were taken away, as nothing stands in any of them.
    pub is_trimmed: bool,
    /// Whether its first line only says what separates the cells, as spreadsheets write it.
    pub says_separator: bool,
    text: String,
    /// How long the text was before cells were added to it.
    length: usize,
    cells: Vec<Range<u32>>,
    rows: Vec<At>,
}

#[derive(Clone, Copy, Debug)]
struct At {
    first: u32,
    count: u32,
    line: u32,
    end: LineEnd,
}

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooWide;

impl Table {
    /// Returns the text of which these are the rows.
    pub(super) fn into_text(mut self) -> String {
        self.text.truncate(self.length);
        self.text
    }

    /// Returns how many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns how many cells a row has.
    pub fn width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |row| row.count as usize)
    }

    /// Returns a cell as it stands there, without its quotation marks; empty if there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let at = self.rows.get(row).filter(|at| column < at.count as usize);
        let range = at.and_then(|at| self.cells.get(at.first as usize + column));
        range.map_or("", |range| {
            let (start, end) = (range.start as usize, range.end as usize);
            self.text.get(start..end).unwrap_or_default()
        })
    }

    /// Takes the last columns away in which nothing stands in any row, and returns whether there were some.
    pub(super) fn trim(&mut self) -> bool {
        let is_full = |row: usize, column: &usize| !self.cell(row, *column).trim().is_empty();
        let width = |row: usize| {
            (0..self.width(row))
                .rev()
                .find(|column| is_full(row, column))
        };
        let widest = (0..self.len()).filter_map(width).max().unwrap_or_default();
        let most = u32::try_from(widest + 1).unwrap_or(u32::MAX);
        for row in &mut self.rows {
            self.is_trimmed |= row.count > most;
            row.count = row.count.min(most);
        }
        self.is_trimmed
    }

    /// Returns the cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    /// Returns the number of the line on which a row begins, from 1.
    pub fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |at| at.line)
    }

    /// Returns how a row ends.
    pub fn end(&self, row: usize) -> LineEnd {
        self.rows.get(row).map_or(LineEnd::None, |at| at.end)
    }
}
