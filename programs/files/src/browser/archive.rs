//! Archives, read by slices: the directory at the end, then only what is asked for.

use std::rc::Rc;

use rehome::files::{Directory, Entry, Kind, Packed, Trouble, inflate};
use web_sys::Blob;

use super::bench::Bench;
use super::intake::{bytes, opened};
use super::item::Item;

/// An archive on the page.
pub(crate) struct Archive {
    pub(crate) file: Blob,
    pub(crate) entries: Result<Vec<Entry>, Trouble>,
}

/// Endings of files that this page can use.
const USEFUL: [&str; 4] = [".csv", ".json", ".txt", ".opml"];

impl Archive {
    /// Returns the files that this page can use, in their order.
    pub(crate) fn useful(&self) -> impl Iterator<Item = &Entry> {
        let all = self.entries.as_deref().unwrap_or_default().iter();
        all.filter(|entry| {
            let name = entry.file_name().to_ascii_lowercase();
            entry.size > 0 && USEFUL.iter().any(|ending| name.ends_with(ending))
        })
    }
}

/// Returns an archive as a file of the page.
pub(crate) async fn item(bench: &Rc<Bench>, name: &str, file: &Blob) -> Rc<Item> {
    let archive = Archive {
        file: file.clone(),
        entries: entries(file).await,
    };
    Item::archive(bench, name, Kind::Binary("zip".to_owned()).into(), archive)
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

/// Takes a file out of an archive, and shows it.
pub(crate) async fn take_out(bench: &Rc<Bench>, archive: &Archive, entry: &Entry) {
    match taken_out(&archive.file, entry).await {
        Ok(bytes) => {
            let item = opened(bench, entry.file_name(), bytes);
            bench.add(&item);
        }
        Err(trouble) => Bench::say(bench.data.term(&["archive-", trouble.key()].concat())),
    }
}

async fn taken_out(file: &Blob, entry: &Entry) -> Result<Vec<u8>, Trouble> {
    entry.check()?;
    let header = number(entry.packed.header);
    let header = slice(file, header, header + number(Packed::HEADER)).await?;
    let start = number(entry.packed.start(&header)?);
    let packed = slice(file, start, start + number(entry.packed.length)).await?;
    inflate(entry, &packed)
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
