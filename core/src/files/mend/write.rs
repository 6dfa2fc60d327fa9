//! The file that comes of mending, line by line.

use std::borrow::Cow;

use super::{LEAVE_OUT, Target};
use crate::files::census::Census;
use crate::files::form::Column;
use crate::files::odd::Odd;
use crate::files::sheet::Sheet;
use crate::files::table::LineEnd;
use crate::files::text::Encoding;
use crate::files::written::Written;
use crate::pace::Pace;

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
        let columns = if kept.contains(&Odd::Columns) {
            sheet.columns.clone()
        } else {
            self.columns(sheet)
        };
        let mut written = Written {
            heading: self.heading(sheet, &columns, kept),
            rows_in: census.rows.len(),
            encoding: if kept.contains(&Odd::Encoding) {
                encoding
            } else {
                Encoding::Utf8
            },
            ..Written::default()
        };
        pace.each(census.rows.len(), &mut |at| {
            let row = census.rows[at];
            let subject = census.subject(row);
            if let Some(odd) = self.leaves_out(row, !subject.is_empty(), kept) {
                written.leave_out(odd);
                return;
            }
            let mut changes = self.changes_of(sheet, census, row, &columns);
            let is_changed = changes.any(|odd| !LEAVE_OUT.contains(&odd) && !kept.contains(&odd));
            written.mended += usize::from(is_changed);
            let mut cells = columns
                .iter()
                .map(|column| self.cell(sheet, row, subject, column, kept));
            self.line(&mut written.text, sheet, row.at, &mut cells, kept);
            written.ends.push(written.text.len());
        })
        .await;
        written
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
        let end = match sheet.table.end(row) {
            LineEnd::None => LineEnd::Lf,
            end if kept.contains(&Odd::LineEnds) => end,
            _ => LineEnd::Lf,
        };
        let is_bare = self.is_bare();
        let mut is_first = true;
        for cell in cells {
            if !is_first {
                out.push(separator);
                if self.form.is_spaced {
                    out.push(' ');
                }
            }
            is_first = false;
            let parts =
                |byte: u8| matches!(byte, b'"' | b'\n' | b'\r') || char::from(byte) == separator;
            let is_quoted = !is_bare && cell.bytes().any(parts);
            if is_quoted {
                out.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str(end.as_str());
    }
}
