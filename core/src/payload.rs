//! What travels from the build to the browser: typed data in files that are named by their content.
//!
//! A page names the file of the guide, that names one for each software. So what is joined in the
//! browser was made together; if a file is missing, a newer build has taken its place.
//!
//! - `decode`: how they are read
//! - `guide`: the guide's own, and those of each software; `pages`: those of other pages;
//!   `files`: that of the page that opens files
//! - `words`, `said`: what programs say, alone or beside other data; `printed`: data that stands in a page

mod decode;
mod files;
mod guide;
mod pages;
pub mod printed;
mod said;
mod words;

pub use files::{FilesPayload, Reader};
pub use guide::{GuidePayload, Html, Renamed, SoftwarePayload, Stage};
pub use pages::{LookPayload, PlanPayload, TroublePayload};
pub use said::Said;
pub use words::{Terms, Words};

use serde::Serialize;
use serde::de::DeserializeOwned;

use decode::Bytes;

/// How every file begins. The page that a network shows before its login does not.
const MARK: &[u8] = b"rehome\x02";

/// Returns the file that holds `data`.
///
/// # Errors
/// If it cannot be written, which no type of ours brings about.
pub fn write(data: &impl Serialize) -> postcard::Result<Vec<u8>> {
    let bytes = postcard::to_allocvec(data)?;
    Ok([MARK, &sum(&bytes).to_le_bytes(), &bytes].concat())
}

/// Returns what a file holds.
///
/// # Errors
/// `None` if it is no such file, or damaged.
///
/// # Panics
/// If it holds data of another type: whoever names a file knows what is in it.
///
/// # Example
/// ```
/// use rehome_core::payload::{read, write};
///
/// let file = write(&("a text", 7_u32)).unwrap();
/// assert_eq!(read::<(String, u32)>(&file), Some(("a text".to_owned(), 7)));
/// assert_eq!(read::<(String, u32)>(b"<!DOCTYPE html><title>Log in</title>"), None);
/// ```
pub fn read<T: DeserializeOwned>(file: &[u8]) -> Option<T> {
    let (known, bytes) = file.strip_prefix(MARK)?.split_first_chunk()?;
    if sum(bytes).to_le_bytes() != *known {
        return None;
    }
    let Ok(data) = T::deserialize(&mut Bytes(bytes));
    Some(data)
}

/// Returns what tells a whole file from a damaged one (FNV-1a).
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests;
