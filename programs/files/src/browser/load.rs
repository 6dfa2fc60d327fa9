//! A file from where it comes to what it is.

use std::rc::Rc;

use rehome::files::{Entry, Kind, LARGEST, Trouble, is_office, open};
use web_sys::Blob;

use super::archive::{Archive, bytes, whole};
use super::bench::Bench;
use super::item::{Content, Item};
use super::slices::in_slices;

/// The first bytes of a file, by which an archive is known without reading all of it.
const FIRST: f64 = 16.0;

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
            if bench.data.forms.signature(&first) == Some("zip") {
                return Ok(Some(of_archive(Archive::of(&file).await)));
            }
            if whole(file.size()) > LARGEST {
                return Ok(Some(Content::of(first, Kind::TooLarge.into())));
            }
            bytes(&file, 0.0, file.size()).await?
        }
        Source::Archive(from, entry) => {
            let content = from.content.get();
            let archive = content.and_then(|content| content.archive.as_ref());
            let archive = archive.ok_or(Trouble::Broken)?;
            let is_wanted = || item.turn.get() == turn;
            archive.taken_out(&entry, &item.pace, is_wanted).await?
        }
    };
    if item.turn.get() != turn {
        return Ok(None);
    }
    let opening = open(&read, &item.name, &bench.data.forms, &item.pace);
    let opened = in_slices(item, opening).await;
    Ok(opened.map(|opened| Content::of(read, opened)))
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
