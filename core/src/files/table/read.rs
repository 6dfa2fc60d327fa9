//! How a text becomes rows and cells, read as kindly as possible: whatever separates them, however lines end.

use super::separator::{separator, told};
use super::{At, LineEnd, Table, TooWide};
use crate::files::spelling::web;
use crate::pace::Pace;

/// A row with more cells is no list of anything that could be carried.
const WIDEST: usize = 200;

impl Table {
    /// Returns the rows of a text.
    ///
    /// # Errors
    /// [`TooWide`] if a row has more cells than any list has.
    pub async fn read(text: String, pace: &Pace) -> Result<Self, TooWide> {
        let mut table = Self::with(text, true, pace).await?;
        // A quotation that never ends would swallow all that follows.
        let is_swallowed = table.has_stray_quotes && table.text_is_open();
        if is_swallowed {
            table = Self::with(table.into_text(), false, pace).await?;
            table.has_stray_quotes = true;
        }
        Ok(table)
    }

    /// Returns whether the last cell holds line ends, as one does whose quotation mark has no other.
    fn text_is_open(&self) -> bool {
        let last = self.rows.len().saturating_sub(1);
        self.cells(last).any(|cell| cell.contains(['\n', '\r']))
    }

    async fn with(text: String, quotes: bool, pace: &Pace) -> Result<Self, TooWide> {
        let length = text.len();
        let told = told(&text);
        let mut reader = Reader {
            place: told.map_or(0, |(_, place)| place),
            line: 1 + u32::from(told.is_some()),
            end: length,
            quotes,
            table: Self {
                separator: told.map_or_else(|| separator(&text), |(separator, _)| separator),
                says_separator: told.is_some(),
                text,
                length,
                ..Self::default()
            },
        };
        let mut is_narrow = Ok(());
        pace.work(&mut || {
            is_narrow = (reader.place < length).then(|| reader.row())?;
            is_narrow.ok().map(|()| (reader.place, length))
        })
        .await;
        is_narrow.map(|()| reader.table)
    }
}

/// Reads the rows of its table’s text.
pub(super) struct Reader {
    pub(super) place: usize,
    pub(super) line: u32,
    /// Where it ends.
    end: usize,
    pub(super) quotes: bool,
    pub(super) table: Table,
}

impl Reader {
    pub(super) fn text(&self) -> &str {
        self.table.text.get(..self.end).unwrap_or_default()
    }

    pub(super) fn rest(&self) -> &str {
        self.text().get(self.place..).unwrap_or_default()
    }

    fn row(&mut self) -> Result<(), TooWide> {
        let first = self.table.cells.len();
        let line = self.line;
        let is_quoted = self.quotes && self.rest().starts_with('"');
        self.cells(first)?;
        let end = LineEnd::at_start(self.rest());
        self.place += end.as_str().len();
        self.line += u32::from(end != LineEnd::None);
        if is_quoted && self.is_wrapped(first) {
            self.unwrap(first)?;
        }
        self.keep(first, line, end);
        Ok(())
    }

    /// Makes a row of the cells from this number on, if something stands in one of them.
    fn keep(&mut self, first: usize, line: u32, end: LineEnd) {
        let count = self.table.cells.len() - first;
        let is_blank = count == 1 && self.cell_at(first).trim().is_empty();
        if is_blank {
            self.table.cells.truncate(first);
            self.table.blank += 1;
            return;
        }
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        self.table.rows.push(At {
            first: number(first),
            count: number(count),
            line,
            end,
        });
    }

    /// Adds the cells up to the end of a line, of which the first has this number.
    fn cells(&mut self, first: usize) -> Result<(), TooWide> {
        loop {
            let cell = self.cell();
            self.table.cells.push(cell);
            if self.table.cells.len() - first > WIDEST {
                return Err(TooWide);
            }
            if !self.rest().starts_with(self.table.separator) {
                return Ok(());
            }
            self.place += 1;
        }
    }

    /// Returns whether a whole row stands in the quotation marks of one cell, as a spreadsheet leaves it that
    /// wants another separator.
    fn is_wrapped(&self, first: usize) -> bool {
        let cell = self.cell_at(first);
        first + 1 == self.table.cells.len()
            && cell.chars().any(|sign| sign == self.table.separator)
            // An address may hold one.
            && web(cell).is_none()
            && !cell.contains(['\n', '\r'])
    }

    /// Puts the cells of a row in the place of the one that holds them all.
    fn unwrap(&mut self, first: usize) -> Result<(), TooWide> {
        let Some(inside) = self.table.cells.pop() else {
            return Ok(());
        };
        let after = (self.place, self.end);
        (self.place, self.end) = (inside.start as usize, inside.end as usize);
        let cells = self.cells(first);
        (self.place, self.end) = after;
        self.table.has_stray_quotes = true;
        cells
    }

    fn cell_at(&self, number: usize) -> &str {
        let range = &self.table.cells[number];
        let (start, end) = (range.start as usize, range.end as usize);
        self.table.text.get(start..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pace::at_once;

    fn read(text: &str) -> Result<Table, TooWide> {
        at_once(Table::read(text.to_owned(), &Pace::default()))
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = read(text).expect("it is narrow");
        let rows = (0..table.len()).map(|row| table.cells(row).map(str::to_owned).collect());
        rows.collect()
    }

    #[test]
    fn rows_and_cells_are_found() {
        for (text, expected) in [
            ("a,b\nc,d\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a;b\r\nc;d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a\tb\rc\td\r", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\r\n\nc,d\n\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"x, y\",b\n", vec![vec!["x, y", "b"]]),
            (
                "\"the \"\"q\"\" ones\",b\n",
                vec![vec!["the \"q\" ones", "b"]],
            ),
            (
                "My \"best\" friends,b\n",
                vec![vec!["My \"best\" friends", "b"]],
            ),
            ("\"open,b\nc,d\n", vec![vec!["\"open", "b"], vec!["c", "d"]]),
            ("a,\n,b\n", vec![vec!["a", ""], vec!["", "b"]]),
            // The first line of some spreadsheets.
            ("sep=;\r\na;b\r\n", vec![vec!["a", "b"]]),
            ("sep=| \na|b\n", vec![vec!["a", "b"]]),
            ("sep=\n", vec![vec!["sep="]]),
            ("sep=;", vec![vec!["sep=", ""]]),
            (
                "\"https://b.example/1,2\"\n",
                vec![vec!["https://b.example/1,2"]],
            ),
            // Rows that a spreadsheet has put into one cell.
            (
                "\"a,b\"\nc,d\n\"e,\"\"f, g\"\"\"\n",
                vec![vec!["a", "b"], vec!["c", "d"], vec!["e", "f, g"]],
            ),
            (
                "x;\"de, en\"\ny;\"de, en\"\n",
                vec![vec!["x", "de, en"], vec!["y", "de, en"]],
            ),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let table = read("a\n\n\"b\nc\",d\ne\n").expect("it is narrow");
        let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_row_of_very_many_cells_is_refused() {
        assert!(read(&",".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn any_text_has_rows(text in "[a\",;\t\r\n @.é]{0,60}") {
            if let Ok(table) = read(&text) {
                for row in 0..table.len() {
                    prop_assert!(table.width(row) > 0);
                    prop_assert!(table.cells(row).all(|cell| cell.len() <= text.len()));
                }
            }
        }
    }
}
