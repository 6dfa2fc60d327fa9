//! What concerns several files: parts, ids and anchors, and the words of the data.

mod anchors;
mod conditions;
mod follows;
mod tasks;

use crate::guide::book::{Book, SAME, Software, Text};
use crate::guide::links::LEFT_BEHIND;
use crate::guide::node::{Filled, Kind, Node, walk};
use crate::source::{Mistakes, Place};

/// Adds to `mistakes` what does not fit together in the book.
pub(super) fn review(book: &Book, mistakes: &mut Mistakes) {
    parts(book, mistakes);
    unused_parts(book, mistakes);
    anchors::check(book, mistakes);
    conditions::check(book, mistakes);
    tasks::check(book, mistakes);
    data(book, mistakes);
    faults(book, mistakes);
    formats(book, mistakes);
    also_taken(book, mistakes);
    adopted(book, mistakes);
    follows::check(book, mistakes);
}

fn parts(book: &Book, mistakes: &mut Mistakes) {
    for stage in &book.stages {
        let mut asked = Vec::new();
        walk(&stage.nodes, &mut |node| {
            if node.kind == Kind::Filled(Filled::Part) {
                asked.push(node.place);
            }
        });
        match (&stage.front.part, asked.as_slice()) {
            (None, []) => {}
            (Some(part), [_]) => if book.part(stage).is_none() {
                let key = &book.usual().key;
                mistakes.add(&stage.path, Place::START, format!("there is no text for the part `{part}`; write content/software/{key}/en/{part}.md"));
            },
            (Some(_), []) => mistakes.add(&stage.path, Place::START, "the front matter names a part, but no block ```part says where it goes; add one"),
            (_, [.., last]) => mistakes.add(&stage.path, *last, "a block ```part stands once, in a stage whose front matter names a `part`; take this one out"),
        }
    }
}

fn unused_parts(book: &Book, mistakes: &mut Mistakes) {
    for software in &book.software {
        for (part, text) in &software.parts {
            let named = |stage: &Text| stage.front.part.as_ref() == Some(part);
            if part != SAME && !book.stages.iter().any(named) {
                mistakes.add(&text.path, Place::START, format!("no stage shows this text; name the part `{part}` in the front matter of one, or take this file out"));
            }
        }
    }
}

/// A section to take over must be on the page of some software.
fn adopted(book: &Book, mistakes: &mut Mistakes) {
    let is_there = |name: &str| {
        let heading = |node: &Node| matches!(&node.kind, Kind::Heading(2, id, _) if id == name);
        let has = |software: &Software| {
            let made = name == LEFT_BEHIND;
            made || software.parts.contains_key(name) || software.page.nodes.iter().any(heading)
        };
        book.software.iter().any(has)
    };
    for stage in book.stages.iter().chain([&book.welcome]) {
        walk(&stage.nodes, &mut |node| {
            match &node.kind {
            Kind::Adopted(_, name) if !is_there(name) => mistakes.add(&stage.path, node.place, format!("no software has a part or a section `{name}`; name a file of theirs, or the anchor of a `##` heading on their pages")),
            _ => {}
        }
        });
    }
}

/// Every format is told in words, and every other one is a slip.
fn formats(book: &Book, mistakes: &mut Mistakes) {
    for software in &book.software {
        for data in &software.facts.data {
            let gives = data.export.iter().map(|export| &export.format);
            let takes = data.import.iter().flat_map(|import| &import.takes);
            for format in gives
                .chain(takes)
                .filter(|format| !book.formats.contains_key(*format))
            {
                let path = format!("software/{}/facts.toml", software.key);
                mistakes.add(&path, Place::START, format!("the format `{format}` has no words; add it to content/en/formats.toml, or use one from there"));
            }
        }
    }
}

/// What is imported beside the things of the guide is of a form that this site can tell from others.
fn also_taken(book: &Book, mistakes: &mut Mistakes) {
    let forms = &book.forms;
    let documents = forms.documents.iter().map(|known| &known.format);
    let tables = forms.tables.iter().map(|known| &known.format);
    let known: Vec<_> = documents.chain(tables).collect();
    for software in &book.software {
        let all = software.facts.imports.iter();
        let formats = all.flat_map(|import| &import.fact.takes);
        for format in formats.filter(|format| !known.contains(format)) {
            let path = format!("software/{}/facts.toml", software.key);
            mistakes.add(&path, Place::START, format!("the format `{format}` of [[imports]] cannot be told from others; add it to content/formats.toml, or use one from there"));
        }
    }
}

/// Every fault needs words, and words a fault.
fn faults(book: &Book, mistakes: &mut Mistakes) {
    for software in &book.software {
        let path = format!("software/{}/en/faults.toml", software.key);
        let (known, said) = (&software.facts.faults, &software.faults);
        for key in known.keys().filter(|key| !said.contains_key(*key)) {
            mistakes.add(
                &path,
                Place::START,
                format!("the fault `{key}` has no words; add [{key}] with `text`"),
            );
        }
        for key in said.keys().filter(|key| !known.contains_key(*key)) {
            mistakes.add(&path, Place::START, format!("there is no fault `{key}` in facts.toml; add [[faults.{key}]] or take these words out"));
        }
    }
}

fn data(book: &Book, mistakes: &mut Mistakes) {
    for software in &book.software {
        for data in &software.facts.data {
            let id = &data.id;
            let words = book.data.get(id);
            if words.is_none_or(|words| words.name.is_empty()) {
                mistakes.add(
                    "en/data.toml",
                    Place::START,
                    format!("the data `{id}` has no name; add [{id}] with `name`"),
                );
            }
            if data.import.is_some() && words.is_none_or(|words| words.advice.is_empty()) {
                mistakes.add(
                    "en/data.toml",
                    Place::START,
                    format!("the data `{id}` has no advice; add `advice` to [{id}]"),
                );
            }
            if software
                .why
                .get(id)
                .is_none_or(|words| words.why.is_empty())
            {
                let path = format!("software/{}/en/data.toml", software.key);
                mistakes.add(
                    &path,
                    Place::START,
                    format!("the data `{id}` has no reason; add [{id}] with `why`"),
                );
            }
        }
    }
}
