//! The file that comes of mending, line by line.

use std::borrow::Cow;

use super::{LEAVE_OUT, Target};
use crate::files::census::{Census, Row};
use crate::files::form::Column;
use crate::files::odd::Odd;
use crate::files::sheet::Sheet;
use crate::files::table::LineEnd;
use crate::files::text::Encoding;
use crate::files::written::Written;
use crate::pace::Pace;
use crate::pieces::replace;

impl Target<'_> {
    /// Returns the file with all changes but those in `kept`, which leave things as they are.
    pub async fn write(
        &self,
        sheet: &Sheet,
        census: &Census,
        encoding: Encoding,
        kept: &[Odd],
        pace: &Pace,
    ) -> Written {
        let is_kept = |odd: Odd| kept.contains(&odd);
        let columns = if is_kept(Odd::Columns) {
            sheet.columns.clone()
        } else {
            self.columns(sheet)
        };
        let mut written = Written {
            heading: self.heading(sheet, &columns, kept),
            rows_in: census.rows.len(),
            ..Written::default()
        };
        if is_kept(Odd::Encoding) {
            written.encoding = encoding;
        }
        pace.each(census.rows.len(), &mut |at| {
            let row = census.rows[at];
            self.row(&mut written, sheet, census, row, &columns, kept);
        })
        .await;
        written
    }

    /// Writes a row, or leaves it out.
    fn row(
        &self,
        written: &mut Written,
        sheet: &Sheet,
        census: &Census,
        row: Row,
        columns: &[Column],
        kept: &[Odd],
    ) {
        let subject = census.subject(row);
        if let Some(odd) = self.leaves_out(row, !subject.is_empty(), kept) {
            written.leave_out(odd);
            return;
        }
        let mut changes = self.changes_of(sheet, census, row, columns);
        let is_changed = changes.any(|odd| !LEAVE_OUT.contains(&odd) && !kept.contains(&odd));
        written.mended += usize::from(is_changed);
        let cell = |column| self.cell(sheet, row, subject, column, kept);
        let mut cells = columns.iter().map(cell);
        self.line(&mut written.text, sheet, row.at, &mut cells, kept);
        written.ends.push(written.text.len());
    }

    /// Returns the first line; empty if the file has no heading.
    fn heading(&self, sheet: &Sheet, columns: &[Column], kept: &[Odd]) -> String {
        let mut heading = String::new();
        let mut line = |names: &mut dyn Iterator<Item = Cow<str>>| {
            self.line(&mut heading, sheet, 0, names, kept);
        };
        if kept.contains(&Odd::Heading) {
            if sheet.has_heading {
                line(&mut sheet.table.cells(0).map(Cow::from));
            }
        } else if self.has_heading(sheet) {
            line(&mut columns.iter().map(|column| column.name.as_str().into()));
        }
        heading
    }

    /// Writes cells as a line that ends as a row does.
    fn line(
        &self,
        out: &mut String,
        sheet: &Sheet,
        row: usize,
        cells: &mut dyn Iterator<Item = Cow<str>>,
        kept: &[Odd],
    ) {
        let separator = if kept.contains(&Odd::Separator) {
            sheet.table.separator
        } else {
            ','
        };
        let between = if self.form.is_spaced { " " } else { "" };
        let bare = self.bare_cells();
        for (place, cell) in cells.enumerate() {
            if place > 0 {
                out.push(separator);
                out.push_str(between);
            }
            let parts =
                |byte: u8| matches!(byte, b'"' | b'\n' | b'\r') || char::from(byte) == separator;
            if place >= bare && cell.bytes().any(parts) {
                out.extend(["\"", &replace(&cell, "\"", "\"\""), "\""]);
            } else {
                out.push_str(&cell);
            }
        }
        let end = match sheet.table.end(row) {
            LineEnd::None => LineEnd::Lf,
            end if kept.contains(&Odd::LineEnds) => end,
            _ => LineEnd::Lf,
        };
        out.push_str(end.as_str());
    }
}
