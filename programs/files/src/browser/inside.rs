//! What is in an archive, to be taken out file by file.

use std::rc::Rc;

use rehome::browser::dom;

use super::bench::Bench;
use super::item::Item;
use super::region::add;
use super::words::sentence;

/// How many files of an archive are shown.
const MOST_SHOWN: usize = 200;

/// Shows what is in an archive.
pub(crate) fn inside(bench: &Rc<Bench>, item: &Rc<Item>) {
    let content = item.content.get();
    let Some(archive) = content.and_then(|content| content.archive.as_ref()) else {
        return;
    };
    let data = &bench.data;
    if let Err(trouble) = &archive.entries {
        item.region.say(
            ".file-stop",
            data.term(&["archive-", trouble.key()].concat()),
        );
        return;
    }
    let Some(list) = item.region.emptied(".file-inside ul") else {
        return;
    };
    let all = archive.entries.as_deref().unwrap_or_default();
    let count = all.iter().filter(|entry| !entry.is_folder()).count();
    let useful: Vec<_> = archive.useful().take(MOST_SHOWN).cloned().collect();
    let key = if useful.is_empty() {
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
    for entry in useful {
        let Some(line) = add(&list, "li", &[entry.file_name(), " "].concat()) else {
            continue;
        };
        let Some(button) = add(&line, "button", data.term("open")) else {
            continue;
        };
        dom::set(&button, "type", Some("button"));
        dom::set(
            &button,
            "aria-label",
            Some(&[data.term("open"), " ", entry.file_name()].concat()),
        );
        let (bench, item) = (Rc::clone(bench), Rc::clone(item));
        dom::listen(&button, "click", move |_| {
            (bench.acts.take_out)(&bench, &item, &entry);
        });
    }
    item.region.show(".file-inside", true);
}
