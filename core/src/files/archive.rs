//! Files packed in one (ZIP, APPNOTE 6.3.10): the directory at its end, read by slices, so that an archive
//! of several gigabytes opens at once; what is packed; and a small archive of our own.
//!
//! - `directory`: which files there are
//! - `bytes`: numbers in it; `trouble`: why it cannot be read
//! - `pack`, `checksum`: the archive of our own

mod bytes;
mod checksum;
mod directory;
mod pack;
mod trouble;

pub use directory::{Directory, entries};
pub use pack::pack;
pub use trouble::Trouble;

use bytes::number16;

use super::open::LARGEST;
use crate::pieces::after_last;

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
        let path = self.after_drive().unwrap_or(&self.name);
        after_last(path, b"/\\")
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
            || self.after_drive().is_some()
            || parts.any(|part| part == "..")
    }

    /// Returns what follows the letter of a drive with which the path begins.
    fn after_drive(&self) -> Option<&str> {
        let (drive, path) = self.name.split_once(':')?;
        let is_letter = drive.len() == 1 && drive.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_letter.then_some(path)
    }

    /// Returns whether it is a folder.
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/')
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

/// Returns whether an archive is a document of an office program, which is packed in the same way.
pub fn is_office(entries: &[Entry]) -> bool {
    let is_sign =
        |entry: &Entry| matches!(entry.name.as_str(), "[Content_Types].xml" | "content.xml");
    entries.iter().any(is_sign)
}

#[cfg(test)]
mod tests;
