//! The directory at the end of an archive, which says which files are packed in it, and where.

use super::bytes::{number16, number32, number64};
use super::trouble::Trouble;
use super::{Entry, Packed};
use crate::pieces::as_utf8;

/// The largest directory that is read.
const LARGEST_DIRECTORY: u64 = 64_000_000;
/// The most files of which an archive may consist.
const MOST: usize = 500_000;

/// Where the directory of an archive stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Directory {
    /// Its first byte.
    pub start: u64,
    /// How many bytes it has.
    pub length: u64,
}

impl Directory {
    /// How many bytes at the end of an archive hold the way to it.
    pub const TAIL: u64 = 66_000;

    /// Returns where the directory of an archive of `size` bytes stands. `tail` are its last bytes.
    ///
    /// # Errors
    /// [`Trouble::Broken`] or [`Trouble::TooLarge`].
    pub fn within(tail: &[u8], size: u64) -> Result<Self, Trouble> {
        let end = end(tail).ok_or(Trouble::Broken)?;
        let start = u64::from(number32(tail, end + 16)?);
        let length = u64::from(number32(tail, end + 12)?);
        let found = if start == u64::from(u32::MAX) || length == u64::from(u32::MAX) {
            large(&tail[..end])?
        } else {
            Self { start, length }
        };
        let is_inside = found
            .start
            .checked_add(found.length)
            .is_some_and(|last| last <= size);
        match found.length {
            _ if !is_inside => Err(Trouble::Broken),
            length if length > LARGEST_DIRECTORY => Err(Trouble::TooLarge),
            _ => Ok(found),
        }
    }

    /// Returns the files that a directory names, in its order.
    ///
    /// # Errors
    /// [`Trouble::Broken`] or [`Trouble::TooLarge`].
    pub fn entries(bytes: &[u8]) -> Result<Vec<Entry>, Trouble> {
        let mut entries = Vec::new();
        let mut at = 0;
        while bytes
            .get(at..)
            .is_some_and(|rest| rest.starts_with(b"PK\x01\x02"))
        {
            if entries.len() == MOST {
                return Err(Trouble::TooLarge);
            }
            let length = |place: usize| number16(bytes, at + place).map(usize::from);
            let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
            let after_name = at + 46 + name;
            let text = bytes.get(at + 46..after_name).ok_or(Trouble::Broken)?;
            let extra_bytes = bytes
                .get(after_name..after_name + extra)
                .ok_or(Trouble::Broken)?;
            entries.push(entry(bytes, at, text, extra_bytes)?);
            at = after_name + extra + comment;
        }
        if at < bytes.len() && entries.is_empty() {
            return Err(Trouble::Broken);
        }
        Ok(entries)
    }
}

/// Returns the files of an archive of `size` bytes, of which `read` gives the bytes from one place to
/// another.
///
/// # Errors
/// As [`Directory::within`], [`Directory::entries`], and `read`.
pub async fn entries(
    size: u64,
    read: impl AsyncFn(u64, u64) -> Result<Vec<u8>, Trouble>,
) -> Result<Vec<Entry>, Trouble> {
    let tail = read(size.saturating_sub(Directory::TAIL), size).await?;
    let Directory { start, length } = Directory::within(&tail, size)?;
    Directory::entries(&read(start, start + length).await?)
}

/// Returns where the end of an archive begins: the last place where it can, as all of its comment is there.
fn end(tail: &[u8]) -> Option<usize> {
    let is_end = |at: &usize| {
        // The length of the comment is the last thing that is always there.
        let comment = number16(tail, at + 20).map(usize::from);
        tail[*at..].starts_with(b"PK\x05\x06")
            && comment.is_ok_and(|comment| at + 22 + comment <= tail.len())
    };
    (0..tail.len()).rev().find(is_end)
}

/// Returns where the directory of an archive stands that is too large for the short form.
fn large(before: &[u8]) -> Result<Directory, Trouble> {
    let record = rfind(before, b"PK\x06\x06").ok_or(Trouble::Broken)?;
    Ok(Directory {
        length: number64(before, record + 40)?,
        start: number64(before, record + 48)?,
    })
}

fn entry(bytes: &[u8], at: usize, name: &[u8], extra: &[u8]) -> Result<Entry, Trouble> {
    let mut large = wide(extra).into_iter();
    let mut value = |place: usize| -> Result<u64, Trouble> {
        let short = number32(bytes, at + place)?;
        if short == u32::MAX {
            large.next().ok_or(Trouble::Broken)
        } else {
            Ok(u64::from(short))
        }
    };
    // In the order in which the long values follow one another.
    let (size, length, header) = (value(24)?, value(20)?, value(42)?);
    Ok(Entry {
        name: as_utf8(name).into_owned(),
        size,
        packed: Packed {
            header,
            length,
            method: number16(bytes, at + 10)?,
            is_locked: number16(bytes, at + 8)? & 1 == 1,
        },
    })
}

/// Returns the long values that stand beside an entry.
fn wide(mut extra: &[u8]) -> Vec<u64> {
    while let (Ok(kind), Ok(length)) = (number16(extra, 0), number16(extra, 2)) {
        let length = usize::from(length);
        let Some(inside) = extra.get(4..4 + length) else {
            break;
        };
        if kind == 1 {
            let values = inside.chunks_exact(8);
            return values.filter_map(|value| number64(value, 0).ok()).collect();
        }
        extra = &extra[4 + length..];
    }
    Vec::new()
}

fn rfind(bytes: &[u8], sign: &[u8]) -> Option<usize> {
    bytes.windows(sign.len()).rposition(|window| window == sign)
}
