//! How a cell is read, with quotation marks or without.

use std::ops::Range;

use super::read::Reader;
use crate::pieces::has;

impl Reader {
    /// Reads the next cell, and returns where it stands in the text.
    pub(super) fn cell(&mut self) -> Range<u32> {
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
        let has_quotes = has(cell, b'"');
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
