//! The ids of stages and pages, and the anchors on each page.

use std::collections::BTreeSet;

use crate::guide::book::{Book, SAME, Text};
use crate::guide::links::{ACCOUNTS, CARRIED, LEFT_BEHIND, SOURCES, VERDICT};
use crate::guide::node::{Kind, walk};
use crate::source::{Mistakes, Place};

/// The ids that the frame of every page uses.
const TAKEN: &[&str] = &[
    ACCOUNTS,
    "main",
    "old",
    "new",
    "theme",
    "contents",
    "contents-title",
    "accounts-title",
    "accounts-status",
    "old-hint",
    "old-error",
    "new-hint",
    "new-error",
    "old-software",
    "new-software",
    "old-version",
    "new-version",
    "old-version-error",
    "new-version-error",
    "software-missing",
    "find-software",
    "found-software",
    VERDICT,
    "forget-ticks",
];

/// Adds to `mistakes` the ids and anchors that are taken, or not fit to be one.
pub(super) fn check(book: &Book, mistakes: &mut Mistakes) {
    ids(book, mistakes);
    let mut seen = taken();
    for stage in &book.stages {
        for text in [Some(stage), book.part(stage)].into_iter().flatten() {
            unique(text, &mut seen, mistakes);
        }
        stage_ids(stage, &mut seen, mistakes);
    }
    for page in &book.pages {
        unique(page, &mut taken(), mistakes);
    }
    for software in &book.software {
        let mut seen = taken();
        seen.extend([CARRIED, LEFT_BEHIND, SOURCES, SAME].map(str::to_owned));
        // The stages' ids first: they are the same on every software's page, so that a clash is
        // told at the heading that can be changed.
        for (stage, _) in book.own_stages(software) {
            stage_ids(stage, &mut seen, mistakes);
        }
        unique(&software.page, &mut seen, mistakes);
        for (_, part) in book.own_stages(software) {
            unique(part, &mut seen, mistakes);
        }
    }
}

/// Adds the ids that the section of `stage` has on a page.
fn stage_ids(stage: &Text, seen: &mut BTreeSet<String>, mistakes: &mut Mistakes) {
    if !seen.insert(stage.front.id.clone()) {
        mistakes.add(
            &stage.path,
            Place::START,
            format!(
                "the id `{}` is taken on this page; choose another",
                stage.front.id
            ),
        );
    } else if !seen.insert(format!("{}-title", stage.front.id)) {
        mistakes.add(
                &stage.path,
                Place::START,
                format!(
                    "the anchor `{}-title` belongs to the title of this stage; choose another for the heading or box that has it",
                    stage.front.id
                ),
            );
    }
}

fn taken() -> BTreeSet<String> {
    TAKEN.iter().map(|&id| id.to_owned()).collect()
}

fn unique(text: &Text, seen: &mut BTreeSet<String>, mistakes: &mut Mistakes) {
    walk(&text.nodes, &mut |node| {
        let (Kind::Heading(_, anchor, _) | Kind::Details(anchor, ..)) = &node.kind else {
            return;
        };
        if !well_formed(anchor) {
            mistakes.add(&text.path, node.place, format!("the anchor `{anchor}` is not stable in links; use lower-case letters, digits and hyphens"));
        }
        if !seen.insert(anchor.clone()) {
            mistakes.add(
                &text.path,
                node.place,
                format!("the anchor `{anchor}` is taken on this page; choose another"),
            );
        }
    });
}

fn well_formed(anchor: &str) -> bool {
    let allowed =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !anchor.is_empty() && anchor.chars().all(allowed)
}

/// Checks the ids in front matter: of stages, which are anchors, and of pages, which are paths.
fn ids(book: &Book, mistakes: &mut Mistakes) {
    let mut seen = BTreeSet::new();
    for text in book.stages.iter().chain(&book.pages) {
        let id = &text.front.id;
        // An id that is missing was told of with the front matter.
        if !id.is_empty() && !well_formed(id) {
            mistakes.add(&text.path, Place::START, format!("the id `{id}` is not stable in links; use lower-case letters, digits and hyphens"));
        }
    }
    for page in &book.pages {
        let id = &page.front.id;
        if !id.is_empty() && !seen.insert(id) {
            mistakes.add(
                &page.path,
                Place::START,
                format!("the id `{id}` is taken by another page; choose another"),
            );
        }
    }
}
