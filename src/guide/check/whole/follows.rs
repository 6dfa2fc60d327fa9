//! What is said of whose people follow a move, and of two aliases, against the facts of all software.

use crate::guide::book::{Book, Software, Text};
use crate::guide::node::{Filled, Kind, walk};
use crate::journey::pair::Answer;
use crate::source::{Mistakes, Place};

pub(super) fn check(book: &Book, mistakes: &mut Mistakes) {
    for software in &book.software {
        never_from(book, software, mistakes);
        two_aliases(software, mistakes);
    }
}

fn never_from(book: &Book, software: &Software, mistakes: &mut Mistakes) {
    let all = software.facts.follows_move.iter();
    for key in all.flat_map(|variant| &variant.fact.never_from) {
        if book.software.iter().all(|other| other.key != *key) {
            let path = format!("software/{}/facts.toml", software.key);
            mistakes.add(&path, Place::START, format!("`never_from` names `{key}`, which is no software; write the name of a folder in content/software"));
        }
    }
}

/// Who moves to a software that sends a single alias as a text has to be told of it, and nobody else.
fn two_aliases(software: &Software, mistakes: &mut Mistakes) {
    let asks = |text: &Text| {
        let mut found = false;
        walk(&text.nodes, &mut |node| {
            found |= node.kind == Kind::Filled(Filled::TwoAliases);
        });
        found
    };
    let is_text = software.facts.can("send_alias_list") == Answer::No;
    let path = format!("software/{}/en/alias.md", software.key);
    match software.parts.get("alias").is_some_and(asks) {
        false if is_text => mistakes.add(&path, Place::START, "this software sends a single alias as a text (`send_alias_list`); say with a block ```two-aliases whose servers cannot read that"),
        true if !is_text => mistakes.add(&path, Place::START, "the block ```two-aliases is for software that sends a single alias as a text; set `send_alias_list` to false in facts.toml, or take the block out"),
        _ => {}
    }
}
