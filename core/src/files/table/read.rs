//! How a text becomes rows and cells, read as kindly as possible: whatever separates them, however lines end.

use std::ops::Range;

use super::{At, LineEnd, Table, TooWide};
use crate::pace::Pace;

/// Signs that separate cells, the usual one first.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
/// A row with more cells is no list of anything that could be carried.
const WIDEST: usize = 200;
/// How many lines decide about the separator.
const SAMPLE: usize = 400;

impl Table {
    /// Returns the rows of a text.
    ///
    /// # Errors
    /// [`TooWide`] if a row has more cells than any list has.
    pub async fn read(text: String, pace: &Pace) -> Result<Self, TooWide> {
        let separator = separator(&text);
        let mut table = Self::with(text, separator, true, pace).await?;
        // A quotation that never ends would swallow all that follows.
        let is_swallowed = table.has_stray_quotes && table.text_is_open();
        if is_swallowed {
            table = Self::with(table.into_text(), separator, false, pace).await?;
            table.has_stray_quotes = true;
        }
        Ok(table)
    }

    /// Returns whether the last cell holds line ends, as one does whose quotation mark has no other.
    fn text_is_open(&self) -> bool {
        let last = self.rows.len().saturating_sub(1);
        self.cells(last).any(|cell| cell.contains(['\n', '\r']))
    }

    async fn with(
        text: String,
        separator: char,
        quotes: bool,
        pace: &Pace,
    ) -> Result<Self, TooWide> {
        let length = text.len();
        let mut reader = Reader {
            place: 0,
            line: 1,
            quotes,
            table: Self {
                separator,
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
struct Reader {
    place: usize,
    line: u32,
    quotes: bool,
    table: Table,
}

impl Reader {
    fn text(&self) -> &str {
        self.table.text.get(..self.table.length).unwrap_or_default()
    }

    fn rest(&self) -> &str {
        self.text().get(self.place..).unwrap_or_default()
    }

    fn row(&mut self) -> Result<(), TooWide> {
        let first = self.table.cells.len();
        let line = self.line;
        let end = loop {
            let cell = self.cell();
            self.table.cells.push(cell);
            if self.table.cells.len() - first > WIDEST {
                return Err(TooWide);
            }
            if self.rest().starts_with(self.table.separator) {
                self.place += 1;
            } else {
                break LineEnd::at_start(self.rest());
            }
        };
        self.place += end.as_str().len();
        self.line += u32::from(end != LineEnd::None);
        let count = self.table.cells.len() - first;
        let is_blank = count == 1 && self.is_blank(first);
        if is_blank {
            self.table.cells.truncate(first);
            self.table.blank += 1;
            return Ok(());
        }
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        self.table.rows.push(At {
            first: number(first),
            count: number(count),
            line,
            end,
        });
        Ok(())
    }

    fn is_blank(&self, cell: usize) -> bool {
        let range = &self.table.cells[cell];
        let (start, end) = (range.start as usize, range.end as usize);
        let text = self.table.text.get(start..end).unwrap_or_default();
        text.trim().is_empty()
    }

    fn cell(&mut self) -> Range<u32> {
        if self.quotes && self.rest().starts_with('"') {
            if let Some(range) = self.quoted() {
                return range;
            }
            self.table.has_stray_quotes = true;
        }
        self.plain()
    }

    fn plain(&mut self) -> Range<u32> {
        let start = self.place;
        // All three are single bytes, which are part of no other sign.
        let separator = self.table.separator;
        let ends = |byte: u8| char::from(byte) == separator || byte == b'\n' || byte == b'\r';
        let length = self.rest().bytes().position(ends);
        let length = length.unwrap_or(self.rest().len());
        self.place += length;
        let cell = self.text().get(start..self.place).unwrap_or_default();
        let has_quotes = cell.contains('"');
        self.table.has_stray_quotes |= self.quotes && has_quotes;
        range(start, self.place)
    }

    /// Returns a cell in quotation marks; `None` if they do not end before a separator or a line end.
    fn quoted(&mut self) -> Option<Range<u32>> {
        let text = self.text();
        let inside = self.place + 1;
        let mut end = inside;
        let mut doubled = false;
        loop {
            end += text.get(end..)?.find('"')?;
            if !text.get(end + 1..)?.starts_with('"') {
                break;
            }
            doubled = true;
            end += 2;
        }
        let after = text.get(end + 1..)?;
        let separator = self.table.separator;
        let is_end = after.is_empty() || after.starts_with([separator, '\n', '\r']);
        if !is_end {
            return None;
        }
        let cell = text.get(inside..end)?;
        let lines = cell.bytes().filter(|byte| *byte == b'\n').count();
        let plain = doubled.then(|| undoubled(cell));
        self.line += u32::try_from(lines).unwrap_or_default();
        self.place = end + 1;
        let Some(plain) = plain else {
            return Some(range(inside, end));
        };
        // The cell without its doubled marks stands behind all else.
        let start = self.table.text.len();
        self.table.text.push_str(&plain);
        Some(range(start, self.table.text.len()))
    }
}

/// Returns a text with one quotation mark in the place of two.
fn undoubled(text: &str) -> String {
    let mut is_second = false;
    let stays = |sign: &char| {
        is_second = *sign == '"' && !is_second;
        *sign != '"' || is_second
    };
    text.chars().filter(stays).collect()
}

fn range(start: usize, end: usize) -> Range<u32> {
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    number(start)..number(end)
}

/// Returns what separates the cells: what stands on most lines, outside of quotation marks.
fn separator(text: &str) -> char {
    let lines = text.split(['\n', '\r']).take(SAMPLE);
    let mut counts = [0_usize; SEPARATORS.len()];
    for line in lines {
        let outside: String = line.split('"').step_by(2).collect();
        for (count, sign) in counts.iter_mut().zip(SEPARATORS) {
            *count += usize::from(outside.contains(sign));
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most);
    SEPARATORS[place.unwrap_or_default()]
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
