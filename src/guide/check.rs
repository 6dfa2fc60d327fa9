//! What can only be checked once everything is read: headings, anchors, links, and facts that
//! stand in prose.

use std::collections::BTreeSet;

use crate::software::Facts;
use crate::source::{Mistakes, Place};

use super::book::{Book, Text};
use super::links::{ACCOUNTS, CARRIED, Links, SOURCES};
use super::node::{Filled, Kind, Node, plain_text, walk};

/// Adds to `mistakes` what is wrong with the book as a whole.
pub(super) fn check(book: &Book, mistakes: &mut Mistakes) {
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
    parts(book, mistakes);
    anchors(book, mistakes);
    data(book, mistakes);
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
        walk(&text.nodes, &mut |node| match &node.kind {
            Kind::Heading(found, ..) => {
                self.level(node.place, &mut level, *found);
            }
            Kind::Link(target, words) => self.link(node, target, words),
            Kind::Way(_, words) if plain_text(words).trim().is_empty() => {
                self.complain(
                    node.place,
                    "this link has no words; write what it leads to between the brackets",
                );
            }
            Kind::Text(words) => self.prose(node.place, words),
            Kind::Strong(words) => self.emphasised(node.place, words),
            _ => {}
        });
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
        if plain_text(words).trim().is_empty() {
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

fn parts(book: &Book, mistakes: &mut Mistakes) {
    for stage in &book.stages {
        let mut asked = Vec::new();
        walk(&stage.nodes, &mut |node| {
            if node.kind == Kind::Filled(Filled::Part) {
                asked.push(node.place);
            }
        });
        let start = Place { line: 1, column: 1 };
        match (&stage.front.part, asked.as_slice()) {
            (None, []) => {}
            (Some(part), [_]) => if book.part(stage).is_none() {
                let key = &book.usual().key;
                mistakes.add(&stage.path, start, format!("there is no text for the part `{part}`; write content/software/{key}/en/{part}.md"));
            },
            (Some(_), []) => mistakes.add(&stage.path, start, "the front matter names a part, but no block ```part says where it goes; add one"),
            (_, [.., last]) => mistakes.add(&stage.path, *last, "a block ```part stands once, in a stage whose front matter names a `part`; take this one out"),
        }
    }
}

/// The ids that the frame of every page uses.
const TAKEN: &[&str] = &[
    ACCOUNTS,
    "main",
    "old",
    "new",
    "theme",
    "contents-title",
    "accounts-title",
];

fn anchors(book: &Book, mistakes: &mut Mistakes) {
    let mut seen = taken();
    for stage in &book.stages {
        for text in [Some(stage), book.part(stage)].into_iter().flatten() {
            unique(text, &mut seen, mistakes);
        }
        if !seen.insert(stage.front.id.clone()) {
            let start = Place { line: 1, column: 1 };
            mistakes.add(
                &stage.path,
                start,
                format!(
                    "the id `{}` is taken on this page; choose another",
                    stage.front.id
                ),
            );
        }
    }
    for page in &book.pages {
        unique(page, &mut taken(), mistakes);
    }
    for software in &book.software {
        let mut seen = taken();
        seen.extend([CARRIED, SOURCES].map(str::to_owned));
        unique(&software.page, &mut seen, mistakes);
        for (stage, part) in book.own_stages(software) {
            seen.insert(stage.front.id.clone());
            unique(part, &mut seen, mistakes);
        }
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
        let well_formed = anchor
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        if !well_formed {
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

fn data(book: &Book, mistakes: &mut Mistakes) {
    for software in &book.software {
        for data in &software.facts.data {
            let id = &data.id;
            let start = Place { line: 1, column: 1 };
            let words = book.data.get(id);
            if words.is_none_or(|words| words.name.is_empty()) {
                mistakes.add(
                    "en/data.toml",
                    start,
                    format!("the data `{id}` has no name; add [{id}] with `name`"),
                );
            }
            if data.import.is_some() && words.is_none_or(|words| words.advice.is_empty()) {
                mistakes.add(
                    "en/data.toml",
                    start,
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
                    start,
                    format!("the data `{id}` has no reason; add [{id}] with `why`"),
                );
            }
        }
    }
}
