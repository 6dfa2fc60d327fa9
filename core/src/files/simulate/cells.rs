//! How importers cut a text into rows and cells, with the mistakes that make them refuse it.

use std::borrow::Cow;

use crate::files::importer::{Cells, Importer};
use crate::files::table::LineEnd;
use crate::pace::Pace;

use super::{Cut, Refused, Why};

/// Returns the rows of a text as an importer has them; blank lines are none.
///
/// # Errors
/// Why it refuses the text, and on which line.
pub(super) async fn cut<'a>(
    text: &'a str,
    importer: &Importer,
    pace: &Pace,
) -> Result<Vec<Cut<'a>>, Refused> {
    let rows = match importer.cells {
        Cells::Lenient | Cells::Strict => quoted(text, importer, pace).await?,
        cells => lines(text, cells, pace).await,
    };
    let different = rows
        .windows(2)
        .find(|pair| pair[0].1.len() != pair[1].1.len());
    match different {
        Some(pair) if importer.equal_rows => Err(Refused {
            why: Why::Lengths,
            line: pair[1].0,
        }),
        _ => Ok(rows),
    }
}

async fn lines<'a>(text: &'a str, cells: Cells, pace: &Pace) -> Vec<Cut<'a>> {
    let mut rows = Vec::new();
    let mut done = 0;
    let mut lines = text.lines().zip(1..);
    let mut step = || {
        let (line, number) = lines.next()?;
        done += line.len() + 1;
        match cells {
            _ if line.trim().is_empty() => {}
            Cells::Words => {
                let words = line.split_whitespace();
                rows.extend(words.map(|word| (number, vec![word.into()])));
            }
            Cells::Plain => rows.push((number, line.split(',').map(Cow::from).collect())),
            _ => rows.push((number, vec![line.into()])),
        }
        Some((done, text.len()))
    };
    pace.work(&mut step).await;
    rows
}

/// Cuts a text as RFC 4180 says.
async fn quoted<'a>(
    text: &'a str,
    importer: &Importer,
    pace: &Pace,
) -> Result<Vec<Cut<'a>>, Refused> {
    let mut reader = Reader {
        rest: text,
        line: 1,
        is_strict: importer.cells == Cells::Strict,
        end: importer.one_line_end.then(|| first_end(text)).flatten(),
    };
    let mut rows = Ok(Vec::new());
    let mut step = || {
        let line = (!reader.rest.is_empty()).then_some(reader.line)?;
        match (reader.row(), &mut rows) {
            (Ok(row), Ok(rows)) => {
                let is_blank = row.len() == 1 && row[0].is_empty();
                if !is_blank {
                    rows.push((line, row));
                }
            }
            (Err(refused), _) => {
                rows = Err(refused);
                return None;
            }
            (Ok(_), Err(_)) => return None,
        }
        Some((text.len() - reader.rest.len(), text.len()))
    };
    pace.work(&mut step).await;
    rows
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

    fn row(&mut self) -> Result<Vec<Cow<'a, str>>, Refused> {
        let mut row = Vec::new();
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
            return Ok(row);
        }
    }

    fn cell(&mut self) -> Result<Cow<'a, str>, Refused> {
        if let Some(inside) = self.rest.strip_prefix('"') {
            return self.quoted(inside);
        }
        let (cell, rest) = until_end(self.rest);
        if self.is_strict && cell.contains('"') {
            return Err(self.refused(Why::Quotes));
        }
        self.rest = rest;
        Ok(cell.into())
    }

    fn quoted(&mut self, inside: &'a str) -> Result<Cow<'a, str>, Refused> {
        let mut cell = String::new();
        let mut rest = inside;
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                if self.is_strict {
                    return Err(self.refused(Why::Quotes));
                }
                cell.push_str(rest);
                self.rest = "";
                return Ok(cell.into());
            };
            cell.push_str(before);
            match after.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    rest = more;
                }
                None => return self.closed(cell, after),
            }
        }
    }

    /// Goes on after a quotation mark that ends a cell.
    fn closed(&mut self, mut cell: String, after: &'a str) -> Result<Cow<'a, str>, Refused> {
        let (more, rest) = until_end(after);
        if !more.is_empty() && self.is_strict {
            return Err(self.refused(Why::Quotes));
        }
        cell.push_str(more);
        let lines = cell.bytes().filter(|byte| *byte == b'\n').count();
        self.line += u32::try_from(lines).unwrap_or_default();
        self.rest = rest;
        Ok(cell.into())
    }
}

/// Returns a text up to where a cell ends, and the rest.
fn until_end(text: &str) -> (&str, &str) {
    let ends = |sign: char| matches!(sign, ',' | '\r' | '\n');
    let length = text.find(ends).unwrap_or(text.len());
    text.split_at_checked(length).unwrap_or((text, ""))
}
