//! A file from where it comes to what it is.

use std::rc::Rc;

use rehome::files::{Entry, Kind, LARGEST, Trouble, is_office, text_of};
use web_sys::Blob;

use super::archive::{Archive, blob, bytes, whole};
use super::bench::Bench;
use super::item::{Content, Item};
use super::letters::likeliest;

/// The first bytes of a file, by which an archive is known without reading all of it.
const FIRST: f64 = 512.0;

/// The kind of file that is an archive.
const ZIP: &str = "zip";

/// Where a file comes from.
pub(crate) enum Source {
    File(Blob),
    Text(String),
    /// An archive of the page, and the file in it.
    Archive(Rc<Item>, Entry),
}

/// Returns what is in a file; `None` if something else was wanted of it meanwhile.
///
/// # Errors
/// When it cannot be read, or taken out of its archive.
pub(crate) async fn content(
    bench: &Bench,
    item: &Item,
    source: Source,
    turn: u32,
) -> Result<Option<Content>, Trouble> {
    let read = match source {
        Source::Text(text) => text.into_bytes(),
        Source::File(file) => {
            let first = bytes(&file, 0.0, FIRST).await?;
            let signature = bench.data.forms.signature(&first);
            if signature == Some(ZIP) {
                return Ok(Some(of_archive(Archive::of(&file).await)));
            }
            if whole(file.size()) > LARGEST {
                let known = signature.map(|known| Kind::Binary(known.to_owned()));
                let kind = known.unwrap_or(Kind::TooLarge);
                return Ok(Some(Content::of(first, kind.into())));
            }
            bytes(&file, 0.0, file.size()).await?
        }
        Source::Archive(from, entry) => {
            let content = from.content();
            let archive = content
                .as_ref()
                .and_then(|content| content.archive.as_ref());
            let archive = archive.ok_or(Trouble::Broken)?;
            let is_wanted = || item.turn.get() == turn;
            let read = archive.taken_out(&entry, &item.pace, is_wanted).await?;
            // An archive within an archive is read as one by itself.
            let inner = (bench.data.forms.signature(&read) == Some(ZIP)).then(|| blob(&read));
            if let Some(inner) = inner.flatten() {
                return Ok(Some(of_archive(Archive::of(&inner).await)));
            }
            read
        }
    };
    if item.turn.get() != turn {
        return Ok(None);
    }
    match text_of(&read, &bench.data.forms) {
        Ok(text) => Ok(likeliest(bench, item, read, text).await),
        Err(kind) => Ok(Some(Content::of(read, kind.into()))),
    }
}

fn of_archive(archive: Archive) -> Content {
    if archive.entries.as_ref().is_ok_and(|all| is_office(all)) {
        return Content::of(Vec::new(), Kind::Binary("office".to_owned()).into());
    }
    Content {
        archive: Some(archive),
        ..Content::of(Vec::new(), Kind::Binary("zip".to_owned()).into())
    }
}
