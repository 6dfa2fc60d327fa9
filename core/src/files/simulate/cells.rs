//! How importers cut a text into rows and cells, with the mistakes that make them refuse it.

use crate::files::importer::{Cells, Importer};
use crate::files::table::LineEnd;

use super::{Cut, Refused, Why};

/// Returns the rows of a text as an importer has them; blank lines are none.
///
/// # Errors
/// Why it refuses the text, and on which line.
pub(super) fn cut(text: &str, importer: &Importer) -> Result<Vec<Cut>, Refused> {
    let rows = match importer.cells {
        Cells::Lines => lines(text, |line| vec![line.to_owned()]),
        Cells::Plain => lines(text, |line| line.split(',').map(str::to_owned).collect()),
        Cells::Words => words(text),
        Cells::Lenient | Cells::Strict => quoted(text, importer)?,
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

fn lines(text: &str, cut: impl Fn(&str) -> Vec<String>) -> Vec<Cut> {
    let all = text.lines().zip(1..);
    let full = all.filter(|(line, _)| !line.trim().is_empty());
    full.map(|(line, number)| (number, cut(line))).collect()
}

fn words(text: &str) -> Vec<Cut> {
    let all = text.lines().zip(1..);
    let words =
        all.flat_map(|(line, number)| line.split_whitespace().map(move |word| (number, word)));
    words
        .map(|(number, word)| (number, vec![word.to_owned()]))
        .collect()
}

/// Cuts a text as RFC 4180 says.
fn quoted(text: &str, importer: &Importer) -> Result<Vec<Cut>, Refused> {
    let mut reader = Reader {
        rest: text,
        line: 1,
        is_strict: importer.cells == Cells::Strict,
        end: importer.one_line_end.then(|| first_end(text)).flatten(),
    };
    let mut rows = Vec::new();
    while !reader.rest.is_empty() {
        let line = reader.line;
        let row = reader.row()?;
        let is_blank = row.len() == 1 && row[0].is_empty();
        if !is_blank {
            rows.push((line, row));
        }
    }
    Ok(rows)
}

/// Returns the first line end of a text, if it has one.
fn first_end(text: &str) -> Option<LineEnd> {
    let place = text.find(['\r', '\n'])?;
    Some(LineEnd::at_start(&text[place..]))
}

struct Reader<'a> {
    rest: &'a str,
    line: u32,
    is_strict: bool,
    /// How every line has to end, if that matters.
    end: Option<LineEnd>,
}

impl Reader<'_> {
    fn refused(&self, why: Why) -> Refused {
        Refused {
            why,
            line: self.line,
        }
    }

    fn row(&mut self) -> Result<Vec<String>, Refused> {
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
            self.rest = &self.rest[end.as_str().len()..];
            self.line += 1;
            return Ok(row);
        }
    }

    fn cell(&mut self) -> Result<String, Refused> {
        if let Some(inside) = self.rest.strip_prefix('"') {
            return self.quoted(inside);
        }
        let ends = |sign: char| matches!(sign, ',' | '\r' | '\n');
        let length = self.rest.find(ends).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(length);
        if self.is_strict && cell.contains('"') {
            return Err(self.refused(Why::Quotes));
        }
        self.rest = rest;
        Ok(cell.to_owned())
    }

    fn quoted(&mut self, inside: &str) -> Result<String, Refused> {
        let mut cell = String::new();
        let mut rest = inside;
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                if self.is_strict {
                    return Err(self.refused(Why::Quotes));
                }
                cell.push_str(rest);
                self.rest = "";
                return Ok(cell);
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
    fn closed(&mut self, mut cell: String, after: &str) -> Result<String, Refused> {
        let ends = |sign: char| matches!(sign, ',' | '\r' | '\n');
        let length = after.find(ends).unwrap_or(after.len());
        if length > 0 && self.is_strict {
            return Err(self.refused(Why::Quotes));
        }
        cell.push_str(&after[..length]);
        let lines = cell.matches('\n').count();
        self.line += u32::try_from(lines).unwrap_or_default();
        // What is left is a piece of the same text.
        let left = after.len() - length;
        self.rest = &self.rest[self.rest.len() - left..];
        Ok(cell)
    }
}
