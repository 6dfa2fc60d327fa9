//! What can only be checked once everything is read: headings, anchors, links, and facts that
//! stand in prose.

mod whole;

use std::collections::BTreeSet;

use crate::software::Facts;
use crate::source::{Mistakes, Place};

use super::book::{Book, Text};
use super::links::Links;
use super::node::{Cell, Kind, Node, condition, plain_text, walk};

/// Adds to `mistakes` what is wrong with the book as a whole.
pub(super) fn review(book: &Book, mistakes: &mut Mistakes) {
    let links = Links::of(book);
    for (text, facts) in texts(book) {
        let mut checker = Checker {
            text,
            links: &links,
            facts,
            mistakes,
        };
        checker.run();
    }
    whole::review(book, mistakes);
}

/// Returns every text with the facts that its prose must not repeat.
fn texts(book: &Book) -> Vec<(&Text, &Facts)> {
    let usual = &book.usual().facts;
    let shared = [&book.welcome]
        .into_iter()
        .chain(&book.stages)
        .chain(&book.pages);
    let own = book.software.iter().flat_map(|software| {
        let texts = software.parts.values().chain([&software.page]);
        texts.map(|text| (text, &software.facts))
    });
    shared.map(|text| (text, usual)).chain(own).collect()
}

struct Checker<'a> {
    text: &'a Text,
    links: &'a Links,
    facts: &'a Facts,
    mistakes: &'a mut Mistakes,
}

impl Checker<'_> {
    fn run(&mut self) {
        let text = self.text;
        let mut level = 1;
        let (mut marks, mut notes) = (BTreeSet::new(), Vec::new());
        walk(&text.nodes, &mut |node| match &node.kind {
            Kind::Heading(found, _, words) => {
                self.level(node.place, &mut level, *found);
                if !says_something(words) {
                    self.complain(
                        node.place,
                        "this heading has no words; write them before its anchor",
                    );
                }
            }
            Kind::Link(target, words) => self.link(node, target, words),
            Kind::Way(_, words) if !says_something(words) => {
                self.complain(
                    node.place,
                    "this link has no words; write what it leads to between the brackets",
                );
            }
            Kind::Text(words) => {
                self.leftover(node.place, words);
                self.prose(node.place, words);
            }
            Kind::Table(head, rows) => self.cells(node.place, head, rows),
            Kind::FootnoteMark(name) => {
                marks.insert(name.as_str());
            }
            Kind::Footnote(name, _) => notes.push((name.as_str(), node.place)),
            Kind::Strong(words) => self.emphasised(node.place, words),
            _ => {}
        });
        self.misplaced();
        for (name, place) in notes {
            if !marks.contains(name) {
                self.complain(place, &format!("no text points to this footnote; write `[^{name}]` where it belongs, or take it out"));
            }
        }
    }

    /// A condition holds for the block that begins with it; anywhere else it would say nothing.
    fn misplaced(&mut self) {
        let text = self.text;
        let mut begins = BTreeSet::new();
        walk(&text.nodes, &mut |node| {
            for words in beginnings(node) {
                let (_, rest) = condition(words);
                let leading = &words[..words.len() - rest.len()];
                begins.extend(leading.iter().map(|node| node.place));
            }
        });
        walk(&text.nodes, &mut |node| {
            if matches!(node.kind, Kind::Condition(_)) && !begins.contains(&node.place) {
                self.complain(node.place, "a condition holds for a whole block; put it at the beginning of a paragraph, a heading, a list item, a table row or a summary, and several of them into one: `{… and not …}`");
            }
            if matches!(node.kind, Kind::TaskId(_)) {
                self.complain(
                    node.place,
                    "the id of a task stands right behind its box: `- [ ] {#…} words`",
                );
            }
        });
    }

    /// Markdown that was meant as a link or a footnote, and was read as plain words.
    fn leftover(&mut self, place: Place, words: &str) {
        if words.contains("[^") {
            self.complain(
                place,
                "this footnote has no text; write it in a paragraph of its own, `[^name]: …`",
            );
        } else if words.contains("](") || words.contains("][") {
            self.complain(
                place,
                "this link was not understood; write `[words](address)`",
            );
        }
    }

    fn cells(&mut self, place: Place, head: &[Cell], rows: &[Vec<Cell>]) {
        let mut cells = head.iter().chain(rows.iter().flatten());
        if cells.any(|cell| !says_something(cell)) {
            self.complain(
                place,
                "this table has an empty cell; write what holds there, or a dash",
            );
        }
    }

    fn complain(&mut self, place: Place, message: &str) {
        self.mistakes.add(&self.text.path, place, message);
    }

    fn level(&mut self, place: Place, last: &mut u8, found: u8) {
        let deepest = *last + 1;
        if found < 2 || found > deepest {
            let wanted = "#".repeat(usize::from(deepest.max(2)));
            self.complain(place, &format!("this heading jumps to level {found}; write it with `{wanted}` (the title is level 1)"));
        }
        *last = found.max(2);
    }

    fn link(&mut self, node: &Node, target: &super::node::Target, words: &[Node]) {
        if !says_something(words) {
            self.complain(
                node.place,
                "this link has no words; write what it leads to between the brackets",
            );
        }
        if let Err(message) = self.links.address(&self.text.path, target, "/") {
            self.complain(node.place, &message);
        }
    }

    fn prose(&mut self, place: Place, words: &str) {
        for (key, variants) in &self.facts.pages {
            let written = variants
                .iter()
                .find(|variant| variant.fact.path.len() > 6 && words.contains(&variant.fact.path));
            if let Some(page) = written {
                self.complain(place, &format!(
                    "the path `{}` belongs into the facts; write a link by meaning, `[…](old:{key})` or `[…](new:{key})`",
                    page.fact.path,
                ));
                return;
            }
        }
        if words.contains("/settings/") {
            self.complain(place, "a path of a server belongs into the facts; add it to [pages] and write a link by meaning");
        }
        self.labels(place, |label| {
            label.contains(' ') && label.len() > 9 && words.contains(label)
        });
    }

    fn emphasised(&mut self, place: Place, words: &[Node]) {
        let words = plain_text(words);
        // What contains a label of several words is found as prose already.
        self.labels(place, |label| !label.contains(' ') && label == words);
    }

    fn labels(&mut self, place: Place, is_written: impl Fn(&str) -> bool) {
        for (key, variants) in &self.facts.labels {
            if let Some(found) = variants
                .iter()
                .find(|variant| is_written(&variant.fact.text))
            {
                let message = format!(
                    "the label “{}” belongs into the facts; write `{{old.label.{key}}}` or `{{new.label.{key}}}`",
                    found.fact.text,
                );
                return self.complain(place, &message);
            }
        }
    }
}

/// Returns the words with which a block may say when it concerns the reader.
fn beginnings(node: &Node) -> Vec<&[Node]> {
    match &node.kind {
        Kind::Paragraph(words) | Kind::Heading(_, _, words) | Kind::Details(_, words, _) => {
            vec![words]
        }
        Kind::List(_, items) => items.iter().map(|item| item.words_and_rest().0).collect(),
        Kind::Table(_, rows) => rows
            .iter()
            .filter_map(|row| Some(row.first()?.as_slice()))
            .collect(),
        _ => Vec::new(),
    }
}

/// Returns whether something is left of the nodes when they are read out.
fn says_something(nodes: &[Node]) -> bool {
    let mut found = !plain_text(nodes).trim().is_empty();
    walk(nodes, &mut |node| {
        found |= matches!(node.kind, Kind::Value(..) | Kind::Copy(..));
    });
    found
}
