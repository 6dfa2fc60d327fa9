//! Every message of the facts has an entry.

use std::collections::BTreeSet;

use rehome::guide::trouble::{self, Answer};

use crate::{BOOK, CATALOGUE};

#[test]
fn every_message_has_an_entry() {
    let mut without = Vec::new();
    for software in &BOOK.software {
        for (key, variants) in software.facts.messages() {
            for variant in variants {
                let is_it = |message: &rehome::trouble::Message| {
                    message.text == variant.fact.text && message.software == software.key
                };
                let mut entries = CATALOGUE.entries().iter();
                if !entries.any(|entry| entry.messages.iter().any(is_it)) {
                    without.push(format!("{}.{key}", software.key));
                }
            }
        }
    }
    assert!(without.is_empty(), "messages without an entry: {without:?}");
}

#[test]
fn every_fault_has_an_entry() {
    let all = trouble::all(&BOOK);
    for software in &BOOK.software {
        let is_its = |one: &&trouble::Trouble| {
            matches!(one.answer, Answer::Fault(_))
                && one.software.is_some_and(|of| of.key == software.key)
        };
        let faults = all.iter().filter(is_its).count();
        assert_eq!(faults, software.facts.faults.len(), "{}", software.key);
    }
}

/// Messages that no text treats lead to the part they are about; there should not become more of them.
#[test]
fn hardly_a_message_is_left_without_an_answer() {
    let all = trouble::all(&BOOK);
    let is_bare = |one: &&trouble::Trouble| matches!(one.answer, Answer::Nodes([]));
    let bare: Vec<_> = all.iter().filter(is_bare).map(|one| &one.title).collect();
    assert!(bare.len() <= 32, "{bare:#?}");
}

#[test]
fn every_saying_belongs_to_a_box() {
    let all = trouble::all(&BOOK);
    let name = |one: &trouble::Trouble| match one.software {
        Some(software) => format!("{}/{}", software.key, one.anchor),
        None => one.anchor.clone(),
    };
    let boxes: BTreeSet<_> = all.iter().map(name).collect();
    for (anchor, sayings) in &BOOK.sayings {
        assert!(
            boxes.contains(anchor.as_str()),
            "there is no box `{anchor}`"
        );
        for name in &sayings.labels {
            let (key, label) = name.split_once('.').expect("a software and a label");
            let software = BOOK.software.iter().find(|software| software.key == key);
            let mut messages = software.expect("a software").facts.messages();
            assert!(
                messages.any(|(known, _)| known == label),
                "{name} is no message"
            );
        }
    }
}
