//! What is odd about a file as a whole.

use crate::files::form::{Column, Headed};
use crate::files::odd::Odd;
use crate::files::sheet::Sheet;
use crate::files::table::{LineEnd, Table};
use crate::files::text::Encoding;

/// Hands what is odd about a file as a whole to `note`, with its line and an example.
pub(super) fn whole(sheet: &Sheet, encoding: Encoding, note: &mut dyn FnMut(Odd, u32, &str)) {
    let table = &sheet.table;
    if encoding != Encoding::Utf8 {
        note(Odd::Encoding, 1, encoding.key());
    }
    if let Some(line) = other_end(table) {
        note(Odd::LineEnds, line, "");
    }
    if table.separator != ',' || table.says_separator {
        let mut room = [0; 4];
        note(Odd::Separator, 1, table.separator.encode_utf8(&mut room));
    }
    if table.is_trimmed {
        note(Odd::Columns, 1, "");
    }
    if table.has_stray_quotes {
        note(Odd::Quotes, 1, "");
    }
    if has_other_heading(sheet) {
        note(Odd::Heading, table.line(0), table.cell(0, 0));
    }
}

/// Returns the first line that ends otherwise than the one before, or in the way of very old systems.
fn other_end(table: &Table) -> Option<u32> {
    let first = table.end(0);
    let is_other =
        |row: &usize| !matches!(table.end(*row), end if end == first || end == LineEnd::None);
    let other = (0..table.len()).find(is_other);
    let old = (first == LineEnd::Cr).then_some(0);
    other.or(old).map(|row| table.line(row))
}

/// Returns whether the names of the columns are not written as programs write them.
fn has_other_heading(sheet: &Sheet) -> bool {
    let is_written =
        |(column, cell): (&Column, &str)| column.name.is_empty() || column.name == cell.trim();
    let mut cells = sheet.columns.iter().zip(sheet.table.cells(0));
    let is_extra = sheet.form.heading == Headed::Never;
    sheet.has_heading && (is_extra || !cells.all(is_written))
}
