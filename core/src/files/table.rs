//! Rows and cells of a text, read as kindly as possible: whatever separates them, however lines end.

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

/// Signs that separate cells, the usual one first.
pub(super) const SEPARATORS: [char; 3] = [',', ';', '\t'];
/// A row with more cells is no list of anything that could be carried.
pub(super) const WIDEST: usize = 200;
/// How many lines decide about the separator.
const SAMPLE: usize = 400;

/// A text in rows and cells. Blank lines are no rows.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What separates the cells.
    pub separator: char,
    /// Whether a quotation mark stands where none belongs.
    pub has_stray_quotes: bool,
    /// How many lines were blank.
    pub blank: usize,
    text: String,
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
    /// Returns the rows of a text.
    ///
    /// # Errors
    /// [`TooWide`] if a row has more cells than any list has.
    pub fn read(text: &str) -> Result<Self, TooWide> {
        let separator = separator(text);
        let mut table = Self::with(text, separator, true)?;
        // A quotation that never ends would swallow all that follows.
        let is_swallowed = table.has_stray_quotes && table.text_is_open();
        if is_swallowed {
            table = Self::with(text, separator, false)?;
            table.has_stray_quotes = true;
        }
        Ok(table)
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
            &self.text[range.start as usize..range.end as usize]
        })
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

    /// Returns whether the last cell holds line ends, as one does whose quotation mark has no other.
    fn text_is_open(&self) -> bool {
        let last = self.rows.len().saturating_sub(1);
        self.cells(last).any(|cell| cell.contains(['\n', '\r']))
    }

    fn with(text: &str, separator: char, quotes: bool) -> Result<Self, TooWide> {
        let mut reader = Reader {
            text,
            place: 0,
            line: 1,
            quotes,
            table: Self {
                separator,
                text: text.to_owned(),
                ..Self::default()
            },
        };
        while reader.place < text.len() {
            reader.row()?;
        }
        Ok(reader.table)
    }
}

struct Reader<'a> {
    text: &'a str,
    place: usize,
    line: u32,
    quotes: bool,
    table: Table,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.place..]
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
        let text = &self.table.text[range.start as usize..range.end as usize];
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
        let separator = self.table.separator;
        let ends = |sign: char| sign == separator || sign == '\n' || sign == '\r';
        let length = self.rest().find(ends).unwrap_or(self.rest().len());
        self.place += length;
        let has_quotes = self.text[start..self.place].contains('"');
        self.table.has_stray_quotes |= self.quotes && has_quotes;
        range(start, self.place)
    }

    /// Returns a cell in quotation marks; `None` if they do not end before a separator or a line end.
    fn quoted(&mut self) -> Option<Range<u32>> {
        let inside = self.place + 1;
        let mut end = inside;
        let mut doubled = false;
        loop {
            end += self.text[end..].find('"')?;
            if !self.text[end + 1..].starts_with('"') {
                break;
            }
            doubled = true;
            end += 2;
        }
        let after = &self.text[end + 1..];
        let separator = self.table.separator;
        let is_end = after.is_empty() || after.starts_with([separator, '\n', '\r']);
        if !is_end {
            return None;
        }
        let lines = self.text[inside..end].matches('\n').count();
        self.line += u32::try_from(lines).unwrap_or_default();
        self.place = end + 1;
        if !doubled {
            return Some(range(inside, end));
        }
        // The cell without its doubled marks stands behind all else.
        let start = self.table.text.len();
        let plain = self.text[inside..end].replace("\"\"", "\"");
        self.table.text.push_str(&plain);
        Some(range(start, self.table.text.len()))
    }
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

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = Table::read(text).expect("it is narrow");
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
        let table = Table::read("a\n\n\"b\nc\",d\ne\n").expect("it is narrow");
        let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_row_of_very_many_cells_is_refused() {
        assert!(Table::read(&",".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn any_text_has_rows(text in "[a\",;\t\r\n @.é]{0,60}") {
            if let Ok(table) = Table::read(&text) {
                for row in 0..table.len() {
                    prop_assert!(table.width(row) > 0);
                    prop_assert!(table.cells(row).all(|cell| cell.len() <= text.len()));
                }
            }
        }
    }
}
