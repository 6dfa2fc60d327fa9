//! How importers cut a text into rows and cells, with the mistakes that make them refuse it.

use std::borrow::Cow;

use crate::files::importer::{Cells, Importer};
use crate::files::table::LineEnd;
use crate::pace::Pace;
use crate::pieces::has;

use super::outcome::Refused;
use super::why::Why;

/// What takes rows in: the line of each, and its cells.
type Take<'a> = &'a mut dyn FnMut(u32, &[Cow<str>]) -> Result<(), Refused>;

/// Hands over the rows of a text as an importer has them; blank lines are none.
///
/// # Errors
/// Why it refuses the text, and on which line.
pub(super) async fn cut(
    text: &str,
    importer: &Importer,
    pace: &Pace,
    take: Take<'_>,
) -> Result<(), Refused> {
    match importer.cells {
        Cells::Lenient | Cells::Strict => quoted(text, importer, pace, take).await,
        _ => lines(text, importer, pace, take).await,
    }
}

async fn lines(
    text: &str,
    importer: &Importer,
    pace: &Pace,
    take: Take<'_>,
) -> Result<(), Refused> {
    let mut done = 0;
    let mut lines = text.split_terminator('\n').zip(1..);
    let mut taken = Ok(());
    let mut row = Vec::new();
    let mut step = || {
        let (line, number) = lines.next().filter(|_| taken.is_ok())?;
        done += line.len() + 1;
        let line = match line.strip_suffix('\r') {
            Some(plain) if !importer.keeps_returns => plain,
            _ => line,
        };
        row.clear();
        taken = match importer.cells {
            _ if line.trim().is_empty() => Ok(()),
            Cells::Words => {
                let mut words = line.split_whitespace();
                words.try_for_each(|word| take(number, &[word.into()]))
            }
            Cells::Plain => {
                row.extend(line.split(',').map(Cow::from));
                take(number, &row)
            }
            _ => take(number, &[line.into()]),
        };
        Some((done, text.len()))
    };
    pace.work(&mut step).await;
    taken
}

/// Cuts a text as RFC 4180 says.
async fn quoted(
    text: &str,
    importer: &Importer,
    pace: &Pace,
    take: Take<'_>,
) -> Result<(), Refused> {
    let mut reader = Reader {
        rest: text,
        line: 1,
        is_strict: importer.cells == Cells::Strict,
        lone_returns: importer.lone_returns,
        end: importer.one_line_end.then(|| first_end(text)).flatten(),
    };
    let mut taken = Ok(());
    let mut row = Vec::new();
    let mut step = || {
        let line = (taken.is_ok() && !reader.rest.is_empty()).then_some(reader.line)?;
        taken = reader.row(&mut row).and_then(|()| {
            let is_blank = row.len() == 1 && row[0].is_empty();
            if is_blank { Ok(()) } else { take(line, &row) }
        });
        Some((text.len() - reader.rest.len(), text.len()))
    };
    pace.work(&mut step).await;
    taken
}

/// Returns the first line end of a text, if it has one.
fn first_end(text: &str) -> Option<LineEnd> {
    let place = text.find(['\r', '\n'])?;
    Some(LineEnd::at_start(text.get(place..).unwrap_or_default()))
}

struct Reader<'a> {
    rest: &'a str,
    line: u32,
    is_strict: bool,
    /// Whether a carriage return alone ends a line.
    lone_returns: bool,
    /// How every line has to end, if that matters.
    end: Option<LineEnd>,
}

impl<'a> Reader<'a> {
    fn refused(&self, why: Why) -> Refused {
        Refused {
            why,
            line: self.line,
        }
    }

    fn row(&mut self, row: &mut Vec<Cow<'a, str>>) -> Result<(), Refused> {
        row.clear();
        loop {
            let cell = self.cell()?;
            row.push(cell);
            if let Some(rest) = self.rest.strip_prefix(',') {
                self.rest = rest;
                continue;
            }
            let end = LineEnd::at_start(self.rest);
            if self
                .end
                .is_some_and(|wanted| end != LineEnd::None && end != wanted)
            {
                return Err(self.refused(Why::LineEnds));
            }
            self.rest = self.rest.get(end.as_str().len()..).unwrap_or_default();
            self.line += 1;
            return Ok(());
        }
    }

    fn cell(&mut self) -> Result<Cow<'a, str>, Refused> {
        if let Some(inside) = self.rest.strip_prefix('"') {
            return self.quoted(inside);
        }
        let (cell, rest) = self.until_end(self.rest);
        if self.is_strict && has(cell, b'"') {
            return Err(self.refused(Why::Quotes));
        }
        self.rest = rest;
        Ok(cell.into())
    }

    fn quoted(&mut self, inside: &'a str) -> Result<Cow<'a, str>, Refused> {
        let mut cell = Cow::default();
        let mut rest = inside;
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                if self.is_strict {
                    return Err(self.refused(Why::Quotes));
                }
                self.rest = "";
                return Ok(joined(cell, rest));
            };
            // Without a second one, all of it stands in the text as it is.
            cell = joined(cell, before);
            match after.strip_prefix('"') {
                Some(more) => {
                    cell = joined(cell, "\"");
                    rest = more;
                }
                None => return self.closed(cell, after),
            }
        }
    }

    /// Goes on after a quotation mark that ends a cell.
    fn closed(&mut self, cell: Cow<'a, str>, after: &'a str) -> Result<Cow<'a, str>, Refused> {
        let (more, rest) = self.until_end(after);
        if !more.is_empty() && self.is_strict {
            return Err(self.refused(Why::Quotes));
        }
        let cell = joined(cell, more);
        let lines = cell.bytes().filter(|byte| *byte == b'\n').count();
        self.line += u32::try_from(lines).unwrap_or_default();
        self.rest = rest;
        Ok(cell)
    }

    /// Returns a text up to where a cell ends, and the rest.
    fn until_end(&self, text: &'a str) -> (&'a str, &'a str) {
        let is_feed = |place: usize| text.as_bytes().get(place) == Some(&b'\n');
        let ends = |(place, byte): &(usize, u8)| match byte {
            b'\r' => self.lone_returns || is_feed(place + 1),
            byte => matches!(byte, b',' | b'\n'),
        };
        let end = text.bytes().enumerate().find(ends);
        let length = end.map_or(text.len(), |(place, _)| place);
        text.split_at_checked(length).unwrap_or((text, ""))
    }
}

/// Returns a cell with more behind it, borrowed as long as it is in one piece.
fn joined<'a>(mut cell: Cow<'a, str>, more: &'a str) -> Cow<'a, str> {
    if cell.is_empty() {
        return more.into();
    }
    if !more.is_empty() {
        cell.to_mut().push_str(more);
    }
    cell
}
