//! The software that conditions name, against all there is.

use crate::guide::book::{Book, Text};
use crate::guide::node::{Kind, walk};
use crate::guide::review::texts;
use crate::journey::condition::{Condition, Term};
use crate::source::Mistakes;

/// Adds to `mistakes` the conditions that name no software there is: such a block would never be shown.
pub(super) fn check(book: &Book, mistakes: &mut Mistakes) {
    for (text, _) in texts(book) {
        named(book, text, mistakes);
    }
}

fn named(book: &Book, text: &Text, mistakes: &mut Mistakes) {
    walk(&text.nodes, &mut |node| {
        let Kind::Condition(condition) = &node.kind else {
            return;
        };
        for key in software(condition) {
            if book.software.iter().all(|software| software.key != *key) {
                mistakes.add(&text.path, node.place, format!("the condition names `{key}`, which is no software; write the name of a folder in content/software"));
            }
        }
    });
}

fn software(condition: &Condition) -> Vec<&String> {
    match condition {
        Condition::Is(Term::Runs(_, key)) => vec![key],
        Condition::Is(_) => Vec::new(),
        Condition::Not(inner) => software(inner),
        Condition::All(all) | Condition::Any(all) => all.iter().flat_map(software).collect(),
    }
}
