//! Archives, read by slices: the directory at the end, then only what is asked for.

use js_sys::Uint8Array;
use rehome::files::{Directory, Entry, Packed, Trouble, inflate};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// An archive on the page.
pub(crate) struct Archive {
    pub(crate) file: Blob,
    pub(crate) entries: Result<Vec<Entry>, Trouble>,
}

/// Endings of files that this page can use.
const USEFUL: [&str; 4] = [".csv", ".json", ".txt", ".opml"];

impl Archive {
    /// Returns an archive, its directory read.
    pub(crate) async fn of(file: &Blob) -> Self {
        Self {
            file: file.clone(),
            entries: entries(file).await,
        }
    }

    /// Returns a file of it.
    ///
    /// # Errors
    /// When it is too large, locked, damaged, or packed in a way that is not read.
    pub(crate) async fn taken_out(&self, entry: &Entry) -> Result<Vec<u8>, Trouble> {
        entry.check()?;
        let header = number(entry.packed.header);
        let header = slice(&self.file, header, header + number(Packed::HEADER)).await?;
        let start = number(entry.packed.start(&header)?);
        let packed = slice(&self.file, start, start + number(entry.packed.length)).await?;
        inflate(entry, &packed)
    }

    /// Returns the files that this page can use, in their order.
    pub(crate) fn useful(&self) -> impl Iterator<Item = &Entry> {
        let all = self.entries.as_deref().unwrap_or_default().iter();
        all.filter(|entry| {
            let name = entry.file_name().to_ascii_lowercase();
            entry.size > 0 && USEFUL.iter().any(|ending| name.ends_with(ending))
        })
    }
}

async fn entries(file: &Blob) -> Result<Vec<Entry>, Trouble> {
    let size = file.size();
    let tail = (size - number(Directory::TAIL)).max(0.0);
    let tail = slice(file, tail, size).await?;
    let directory = Directory::within(&tail, whole(size))?;
    let start = number(directory.start);
    let bytes = slice(file, start, start + number(directory.length)).await?;
    Directory::entries(&bytes)
}

/// Returns a slice of a file.
pub(crate) async fn bytes(file: &Blob, start: f64, end: f64) -> Result<Vec<u8>, JsValue> {
    let slice = file.slice_with_f64_and_f64(start, end)?;
    let buffer = JsFuture::from(slice.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn slice(file: &Blob, start: f64, end: f64) -> Result<Vec<u8>, Trouble> {
    bytes(file, start, end).await.map_err(|_| Trouble::Broken)
}

/// Returns a place in a file as the browser counts it, exact up to nine petabytes.
#[allow(clippy::cast_precision_loss, reason = "no file is that large")]
fn number(place: u64) -> f64 {
    place as f64
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size of a file is a whole number, and never below 0"
)]
fn whole(size: f64) -> u64 {
    size as u64
}
