//! Files packed in one (ZIP, APPNOTE 6.3.10): the directory at its end, read by slices, so that an archive
//! of several gigabytes opens at once; what is packed; and a small archive of our own.

mod checksum;
mod pack;

pub use pack::pack;

use super::open::LARGEST;

/// The largest directory that is read.
const LARGEST_DIRECTORY: u64 = 64_000_000;
/// The most files of which an archive may consist.
const MOST: usize = 500_000;

/// Why an archive, or a file of one, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has no directory at its end: it is cut off, or none of this kind.
    Broken,
    /// It is locked with a password.
    Locked,
    /// It, or what comes of it, is larger than what is read.
    TooLarge,
    /// It is packed in a way that is not read here.
    Method,
    /// Its bytes cannot be had: it was changed or moved since it was chosen.
    Gone,
}

impl Trouble {
    /// Returns the key under which it has words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Locked => "locked",
            Self::TooLarge => "too-large",
            Self::Method => "method",
            Self::Gone => "gone",
        }
    }
}

/// Where the directory of an archive stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Directory {
    /// Its first byte.
    pub start: u64,
    /// How many bytes it has.
    pub length: u64,
}

/// A file in an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its path, as it is written there. It is shown, and never used as a path.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Where what is packed of it stands, and how many bytes that has.
    pub packed: Packed,
}

/// Where a file stands in an archive, and how it is packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// Where the header before it begins.
    pub header: u64,
    /// How many bytes it has there.
    pub length: u64,
    method: u16,
    is_locked: bool,
}

impl Entry {
    /// Returns the name without the folders before it, whichever sign divides them.
    pub fn file_name(&self) -> &str {
        let last = self.name.rsplit(['/', '\\', ':']).next();
        last.unwrap_or_default()
    }

    /// Returns whether it can be taken out, before anything of it is read.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(&self) -> Result<(), Trouble> {
        match self.packed.method {
            _ if self.packed.is_locked => Err(Trouble::Locked),
            _ if self.size > LARGEST || self.packed.length > LARGEST => Err(Trouble::TooLarge),
            0 | 8 => Ok(()),
            _ => Err(Trouble::Method),
        }
    }

    /// Returns what is packed of it, of which `read` gives the bytes from one place to another.
    ///
    /// # Errors
    /// As [`Entry::check`] and [`Packed::start`], and `read`.
    pub async fn packed(
        &self,
        read: impl AsyncFn(u64, u64) -> Result<Vec<u8>, Trouble>,
    ) -> Result<Vec<u8>, Trouble> {
        self.check()?;
        let header = self.packed.header;
        let header = read(header, header.saturating_add(Packed::HEADER)).await?;
        let start = self.packed.start(&header)?;
        read(start, start.saturating_add(self.packed.length)).await
    }

    /// Returns whether what is packed of it has to be inflated (RFC 1951).
    pub fn is_deflated(&self) -> bool {
        self.packed.method == 8
    }

    /// Returns whether so many bytes can have come out of it by now.
    ///
    /// # Errors
    /// [`Trouble::TooLarge`] if more come than the directory says, as out of a bomb.
    pub fn check_size(&self, size: u64) -> Result<(), Trouble> {
        if size > self.size {
            Err(Trouble::TooLarge)
        } else {
            Ok(())
        }
    }

    /// Returns whether the path leads out of the folder into which it would be unpacked.
    pub fn leads_out(&self) -> bool {
        let mut parts = self.name.split(['/', '\\']);
        self.name.starts_with(['/', '\\'])
            || self.name.contains(':')
            || parts.any(|part| part == "..")
    }

    /// Returns whether it is a folder.
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }
}

impl Directory {
    /// How many bytes at the end of an archive hold the way to it.
    pub const TAIL: u64 = 66_000;

    /// Returns where the directory of an archive of `size` bytes stands. `tail` are its last bytes.
    ///
    /// # Errors
    /// [`Trouble::Broken`] or [`Trouble::TooLarge`].
    pub fn within(tail: &[u8], size: u64) -> Result<Self, Trouble> {
        let end = rfind(tail, b"PK\x05\x06").ok_or(Trouble::Broken)?;
        // The length of a comment is the last thing that is always there.
        number16(tail, end + 20)?;
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

impl Packed {
    /// How many bytes of the header have to be read to know where the file begins.
    pub const HEADER: u64 = 30;

    /// Returns where the packed bytes begin, of which the header says how long it is.
    ///
    /// # Errors
    /// [`Trouble::Broken`].
    pub fn start(&self, header: &[u8]) -> Result<u64, Trouble> {
        if !header.starts_with(b"PK\x03\x04") {
            return Err(Trouble::Broken);
        }
        let more = u64::from(number16(header, 26)?) + u64::from(number16(header, 28)?);
        Ok(self.header.saturating_add(Self::HEADER + more))
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

/// Returns whether an archive is a document of an office program, which is packed in the same way.
pub fn is_office(entries: &[Entry]) -> bool {
    let is_sign =
        |entry: &Entry| matches!(entry.name.as_str(), "[Content_Types].xml" | "content.xml");
    entries.iter().any(is_sign)
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
        name: String::from_utf8_lossy(name).into_owned(),
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

fn array<const COUNT: usize>(bytes: &[u8], at: usize) -> Result<[u8; COUNT], Trouble> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk());
    found.copied().ok_or(Trouble::Broken)
}

fn number16(bytes: &[u8], at: usize) -> Result<u16, Trouble> {
    array(bytes, at).map(u16::from_le_bytes)
}

fn number32(bytes: &[u8], at: usize) -> Result<u32, Trouble> {
    array(bytes, at).map(u32::from_le_bytes)
}

fn number64(bytes: &[u8], at: usize) -> Result<u64, Trouble> {
    array(bytes, at).map(u64::from_le_bytes)
}

#[cfg(test)]
mod tests;
