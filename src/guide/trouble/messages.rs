//! The messages of a software that no entry has yet, and where texts name them.

use std::collections::{BTreeMap, BTreeSet};

use crate::guide::book::Software;
use crate::guide::node::{Kind, Node, walk};
use crate::software::{Facts, Label, Row, Variant};
use crate::trouble::Message;

/// The messages of a software by key, until an entry takes them.
pub(super) struct Messages<'a> {
    of: &'a str,
    all: BTreeMap<&'a str, Vec<Message>>,
    taken: BTreeSet<&'a str>,
}

/// A place in a text that names messages.
pub(super) struct Place<'a> {
    /// What is said there.
    pub(super) nodes: &'a [Node],
    /// The messages.
    pub(super) named: Vec<Message>,
}

impl<'a> Messages<'a> {
    /// Returns all messages of a software.
    pub(super) fn of(software: &'a Software) -> Self {
        let all = software.facts.messages().map(|(key, variants)| {
            let message = |variant: &Variant<Label>| Message {
                text: variant.fact.text.clone(),
                software: software.key.clone(),
                range: variant.range(),
            };
            (key, variants.iter().map(message).collect())
        });
        Self {
            of: &software.key,
            all: all.collect(),
            taken: BTreeSet::new(),
        }
    }

    /// Marks those as taken that are called `mastodon.error_self`, for this software.
    pub(super) fn leave_out<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        for (software, label) in names.filter_map(|name| name.split_once('.')) {
            if let Some((key, _)) = self
                .all
                .get_key_value(label)
                .filter(|_| software == self.of)
            {
                self.taken.insert(key);
            }
        }
    }

    /// Returns the messages that these nodes name, and marks them as taken.
    pub(super) fn taken_from(&mut self, nodes: &[Node]) -> Vec<Message> {
        let keys = self.named_in(nodes, None);
        self.take(&keys)
    }

    /// Returns the places in a block that name messages which no entry has yet.
    pub(super) fn places_in(&mut self, block: &'a Node, facts: &Facts) -> Vec<Place<'a>> {
        let mut places = Vec::new();
        for nodes in pieces(block) {
            let mut keys = self.named_in(nodes, Some(facts));
            keys.retain(|key| !self.taken.contains(key));
            for key in keys {
                let named = self.take(&[key]);
                places.push(Place { nodes, named });
            }
        }
        places
    }

    /// Returns the messages that no entry has, with their keys.
    pub(super) fn rest(self) -> Vec<(&'a str, Vec<Message>)> {
        let Self { all, taken, .. } = self;
        let rest = all.into_iter().filter(|(key, _)| !taken.contains(key));
        rest.collect()
    }

    /// Returns the messages with these keys, as far as they are there, and marks them as taken.
    pub(super) fn take(&mut self, keys: &[&str]) -> Vec<Message> {
        let mut found = Vec::new();
        for key in keys {
            if let Some((key, messages)) = self.all.get_key_value::<str>(key) {
                self.taken.insert(key);
                found.extend(messages.clone());
            }
        }
        found
    }

    /// Returns the keys of the messages that nodes name, also in forms if the `facts` are given.
    fn named_in(&self, nodes: &[Node], facts: Option<&Facts>) -> Vec<&'a str> {
        let mut keys = Vec::new();
        walk(nodes, &mut |node| match &node.kind {
            Kind::Label(variants) => {
                let texts = variants.iter().map(|variant| &variant.thing);
                keys.extend(texts.flat_map(|text| self.keys_of(text)));
            }
            Kind::Form(name, _) => {
                let form = facts.and_then(|facts| facts.forms.get(name));
                let rows = form
                    .into_iter()
                    .flat_map(|form| &form.rows)
                    .flat_map(labels);
                keys.extend(
                    rows.filter_map(|key| {
                        self.all.get_key_value(key.as_str()).map(|found| *found.0)
                    }),
                );
            }
            _ => {}
        });
        let mut seen = BTreeSet::new();
        keys.retain(|key| seen.insert(*key));
        keys
    }

    fn keys_of(&self, text: &str) -> Vec<&'a str> {
        let says = |messages: &Vec<Message>| messages.iter().any(|message| message.text == text);
        let keys = self.all.iter().filter(|(_, messages)| says(messages));
        keys.map(|(key, _)| *key).collect()
    }
}

fn labels(row: &Row) -> impl Iterator<Item = &String> {
    [&row.text, &row.message, &row.heading]
        .into_iter()
        .flatten()
}

/// Returns the pieces of a block that say something by themselves: items of a list, or the whole.
fn pieces(block: &Node) -> Vec<&[Node]> {
    match &block.kind {
        Kind::List(_, items) => items.iter().map(|item| item.children.as_slice()).collect(),
        _ => vec![std::slice::from_ref(block)],
    }
}
