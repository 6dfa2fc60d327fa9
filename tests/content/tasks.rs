//! Ticks survive corrections: tasks have ids, and what was stored under other names is taken over.

use std::collections::{BTreeMap, BTreeSet};

use rehome::guide::Book;

use crate::rendered::{Guide, rendered};
use crate::tree::{book_of_the_site, root};

/// Returns the name under which each tick of the guide is stored, whatever servers it is about.
fn ticks(guide: &Guide) -> BTreeSet<String> {
    let later = [&guide.payload.later];
    let parts = guide.software.iter().map(|software| &software.parts);
    let pieces = later.into_iter().chain(parts).flat_map(|html| &html.pieces);
    let pieces = pieces
        .map(|(_, piece)| piece.as_str())
        .chain([guide.html.as_str()]);
    let names = pieces.flat_map(|html| html.split("data-tick=\"").skip(1));
    names
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn guide(book: &Book) -> Guide {
    Guide::of(&rendered(book))
}

#[test]
fn every_renamed_task_is_one_that_the_guide_has() {
    let book = book_of_the_site();
    let guide = guide(&book);
    let ticks = ticks(&guide);
    assert!(book.renamed.len() > 70);
    assert_eq!(
        guide.payload.renamed, book.renamed,
        "they travel with the guide"
    );
    for task in &book.renamed {
        assert!(
            ticks.contains(&task.id),
            "{} is no task of the guide",
            task.id
        );
        assert!(
            !ticks.contains(&task.was),
            "{} is a task of its own",
            task.was
        );
    }
}

#[test]
fn every_former_name_has_tasks_now() {
    let path = root().join("content/renamed-tasks.toml");
    let text = std::fs::read_to_string(path).expect("the file is readable");
    let table: BTreeMap<String, Vec<String>> = toml::from_str(&text).expect("it is TOML");
    for (was, ids) in table {
        let all = [&was].into_iter().chain(&ids);
        assert!(
            all.clone().all(|name| name.starts_with("task.")),
            "{was}: {ids:?}"
        );
        let each: BTreeSet<_> = ids.iter().collect();
        assert!(!ids.is_empty() && each.len() == ids.len(), "{was}: {ids:?}");
    }
}
