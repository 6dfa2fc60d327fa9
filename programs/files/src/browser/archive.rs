//! Archives, read by slices: the directory at the end, then only what is asked for.

use js_sys::{Array, Uint8Array};
use rehome::files::{Entry, Trouble, entries};
use rehome::pace::Pace;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::inflate::inflated;

/// An archive on the page.
pub(crate) struct Archive {
    pub(crate) file: Blob,
    pub(crate) entries: Result<Vec<Entry>, Trouble>,
}

/// Endings of files that this page can use.
const USEFUL: [&str; 5] = [".csv", ".json", ".txt", ".opml", ".zip"];

impl Archive {
    /// Returns an archive, its directory read.
    pub(crate) async fn of(file: &Blob) -> Self {
        let read = async |start, end| slice(file, start, end).await;
        Self {
            file: file.clone(),
            entries: entries(whole(file.size()), read).await,
        }
    }

    /// Returns a file of it. It stops when `is_wanted` does not hold any more.
    ///
    /// # Errors
    /// When it is too large, locked, damaged, or packed in a way that is not read.
    pub(crate) async fn taken_out(
        &self,
        entry: &Entry,
        pace: &Pace,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Vec<u8>, Trouble> {
        let read = async |start, end| slice(&self.file, start, end).await;
        let packed = entry.packed(read).await?;
        if entry.is_deflated() {
            inflated(entry, &packed, pace, is_wanted).await
        } else {
            Ok(packed)
        }
    }

    /// Returns the files that this page can use, in their order.
    pub(crate) fn useful(&self) -> impl Iterator<Item = &Entry> {
        let all = self.entries.as_deref().unwrap_or_default().iter();
        all.filter(|entry| {
            let name = entry.file_name().to_ascii_lowercase();
            // Beside each file, macOS packs one about it.
            entry.size > 0
                && !name.starts_with("._")
                && USEFUL.iter().any(|ending| name.ends_with(ending))
        })
    }
}

/// Returns bytes as a file; `None` if the browser has no room for it.
pub(crate) fn blob(bytes: &[u8]) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()
}

/// Returns a slice of a file.
///
/// # Errors
/// [`Trouble::Gone`].
pub(crate) async fn bytes(file: &Blob, start: f64, end: f64) -> Result<Vec<u8>, Trouble> {
    let slice = file.slice_with_f64_and_f64(start, end);
    let slice = slice.map_err(|_| Trouble::Gone)?;
    let buffer = JsFuture::from(slice.array_buffer()).await;
    let buffer = buffer.map_err(|_| Trouble::Gone)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn slice(file: &Blob, start: u64, end: u64) -> Result<Vec<u8>, Trouble> {
    bytes(file, number(start), number(end)).await
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
pub(crate) fn whole(size: f64) -> u64 {
    size as u64
}
