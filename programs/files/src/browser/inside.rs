//! What is in an archive, to be taken out file by file.

use std::rc::Rc;

use rehome::browser::dom;
use rehome::files::Entry;
use rehome::payload::FilesPayload;
use web_sys::Element;

use super::bench::Bench;
use super::item::Item;
use super::region::add;
use super::words::sentence;

/// How many files of an archive are shown.
const MOST_SHOWN: usize = 200;

/// Shows what is in an archive.
pub(crate) fn inside(bench: &Rc<Bench>, item: &Rc<Item>) {
    let content = item.content();
    let archive = content
        .as_ref()
        .and_then(|content| content.archive.as_ref());
    let Some(archive) = archive else {
        return;
    };
    match &archive.entries {
        Err(trouble) => {
            let key = ["archive-", trouble.key()].concat();
            item.region.say(".file-stop", bench.data.term(&key));
        }
        Ok(all) => {
            let useful: Vec<_> = archive.useful().take(MOST_SHOWN).collect();
            describe(&bench.data, item, all, useful.is_empty());
            list(bench, item, &useful);
        }
    }
}

/// Says how many files there are, whether some are of use, and whether it is safe to unpack them.
fn describe(data: &FilesPayload, item: &Item, all: &[Entry], is_useless: bool) {
    let count = all.iter().filter(|entry| !entry.is_folder()).count();
    let key = if is_useless {
        "nothing-inside"
    } else {
        "inside"
    };
    let kind = item.region.part(".file-kind");
    let kind = kind.map(|part| dom::text(&part)).unwrap_or_default();
    let inside = sentence(data, key, &[("count", &count)]);
    item.region
        .say(".file-kind", &[&kind, " ", &inside].concat());
    let leading_out = all.iter().filter(|entry| entry.leads_out()).count();
    if leading_out > 0 {
        let said = sentence(data, "leads-out", &[("count", &leading_out)]);
        item.region.say(".file-stop", &said);
    }
}

/// Lists the files that are of use.
fn list(bench: &Rc<Bench>, item: &Rc<Item>, useful: &[&Entry]) {
    let Some(place) = item.region.emptied(".file-inside ul") else {
        return;
    };
    for entry in useful {
        let is_like = |other: &&&Entry| other.file_name() == entry.file_name();
        // The path tells files of one name apart.
        let name = match useful.iter().filter(is_like).count() {
            1 => entry.file_name(),
            _ => &entry.name,
        };
        // Fails only for an element that cannot be made.
        let _ = list_entry(bench, item, &place, entry, name);
    }
    item.region.show(".file-inside", true);
}

/// Adds a file to the list, with a button that takes it out.
fn list_entry(
    bench: &Rc<Bench>,
    item: &Rc<Item>,
    list: &Element,
    entry: &Entry,
    name: &str,
) -> Option<()> {
    let open = bench.data.term("open");
    let line = add(list, "li", &[name, " "].concat())?;
    let button = add(&line, "button", open)?;
    dom::set(&button, "type", Some("button"));
    dom::set(&button, "aria-label", Some(&[open, " ", name].concat()));
    let (bench, item, entry) = (Rc::clone(bench), Rc::clone(item), entry.clone());
    dom::listen(&button, "click", move |_| {
        (bench.acts.take_out)(&bench, &item, &entry);
    });
    Some(())
}
