//! The software that conditions name, against all there is.

use crate::guide::book::{Book, Text};
use crate::guide::node::{Kind, walk};
use crate::guide::review::texts;
use crate::journey::condition::Term;
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
        for term in condition.terms() {
            if let Term::Runs(_, key) = term
                && book.software.iter().all(|software| software.key != *key)
            {
                mistakes.add(&text.path, node.place, format!("the condition names `{key}`, which is no software; write the name of a folder in content/software"));
            }
        }
    });
}
