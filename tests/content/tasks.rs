//! Ticks survive corrections: tasks have ids, and what was stored under other names is taken over.

use std::collections::{BTreeMap, BTreeSet};

use rehome::guide::Book;
use rehome::payload::Html;

use crate::rendered::{Guide, rendered};
use crate::tree::{book_of_the_site, root};

/// Returns the names under which ticks of a text are stored.
pub(crate) fn named(html: &str) -> impl Iterator<Item = String> {
    let names = html.split("data-tick=\"").skip(1);
    names.filter_map(|rest| Some(rest.split('"').next()?.to_owned()))
}

fn named_in(html: &Html) -> impl Iterator<Item = String> {
    html.pieces.iter().flat_map(|(_, piece)| named(piece))
}

/// Returns the same of everything that the guide may hold, first of what is about no software of a
/// reader's own.
fn ticks(guide: &Guide) -> Vec<Vec<String>> {
    let own = named(&guide.html).chain(named_in(&guide.later));
    let parts = guide.software.iter();
    let parts = parts.map(|software| named_in(&software.parts).collect());
    [own.collect()].into_iter().chain(parts).collect()
}

fn guide(book: &Book) -> Guide {
    Guide::of(&rendered(book))
}

#[test]
fn every_renamed_task_is_one_that_the_guide_has() {
    let book = book_of_the_site();
    let guide = guide(&book);
    let ticks: BTreeSet<_> = ticks(&guide).into_iter().flatten().collect();
    assert!(book.renamed.len() > 70);
    assert_eq!(guide.renamed, book.renamed, "they travel with the guide");
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

#[test]
fn every_task_is_ticked_by_itself() {
    for names in ticks(&guide(&book_of_the_site())) {
        let each: BTreeSet<_> = names.iter().collect();
        assert_eq!(each.len(), names.len(), "one stands twice: {names:?}");
    }
}
