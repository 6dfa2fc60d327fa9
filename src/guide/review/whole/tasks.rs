//! The ids of tasks. A tick is remembered under one, so no two tasks of a page may share it; all pages of
//! the site remember together, except that each software has ids of its own.

use std::collections::BTreeSet;

use crate::guide::book::{Book, Text};
use crate::guide::node::{Kind, Task, walk};
use crate::source::Mistakes;

/// Adds to `mistakes` the tasks whose ids are taken.
pub(super) fn check(book: &Book, mistakes: &mut Mistakes) {
    let shared = [&book.welcome].into_iter().chain(&book.stages);
    unique(shared.chain(&book.pages), mistakes);
    for software in &book.software {
        let own = software.parts.values().chain([&software.page]);
        unique(own, mistakes);
    }
}

fn unique<'a>(texts: impl Iterator<Item = &'a Text>, mistakes: &mut Mistakes) {
    let mut seen = BTreeSet::new();
    for text in texts {
        for task in tasks(text) {
            if !seen.insert(&task.id) {
                mistakes.add(&text.path, task.place, format!("the id `{}` is another task’s, so both would be ticked at once; choose another", task.id));
            }
        }
    }
}

fn tasks(text: &Text) -> Vec<&Task> {
    let mut tasks = Vec::new();
    walk(&text.nodes, &mut |node| {
        if let Kind::List(_, items) = &node.kind {
            tasks.extend(items.iter().filter_map(|item| item.task.as_ref()));
        }
    });
    tasks
}
