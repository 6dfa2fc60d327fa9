//! All content, read and checked: what the pages are made from.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::files::Forms;
use crate::journey::pair::Answer;
use crate::payload::Renamed;
use crate::software::{Facts, Small};

use super::front::Front;
use super::node::{Kind, Node};
use super::search::instead::Instead;
use super::words::Words;

/// One content file of prose.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// Its path below the content folder.
    pub path: String,
    /// What it says about itself.
    pub front: Front,
    /// What it says.
    pub nodes: Vec<Node>,
}

impl Text {
    /// Returns what stands before the heading with this anchor, and the rest.
    pub fn split_at_heading(&self, anchor: &str) -> (&[Node], &[Node]) {
        let is_it =
            |node: &Node| matches!(&node.kind, Kind::Heading(_, found, _) if found == anchor);
        let at = self.nodes.iter().position(is_it);
        self.nodes.split_at(at.unwrap_or(self.nodes.len()))
    }
}

/// A server software: its facts and its prose.
#[derive(Clone, Debug)]
pub struct Software {
    /// The name of its folder.
    pub key: String,
    /// What is known of it.
    pub facts: Facts,
    /// Its own page.
    pub page: Text,
    /// Its texts for the stages, by the name of the part.
    pub parts: BTreeMap<String, Text>,
    /// Why each of the things an account has travels the way it does.
    pub why: BTreeMap<String, DataWords>,
    /// What goes wrong in a move because of a version, and what to do.
    pub faults: BTreeMap<String, FaultWords>,
}

/// What is said about a fault.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaultWords {
    /// What may happen, and what to do.
    pub text: String,
}

/// How something is said that goes wrong.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sayings {
    /// How people say it, and servers whose facts hold no such label.
    #[serde(default)]
    pub says: Vec<String>,
    /// Messages of software, each by its key, a dot, and the key of the label.
    #[serde(default)]
    pub labels: Vec<String>,
    /// How the usual software says it in other languages.
    #[serde(default)]
    pub translated: Vec<String>,
}

/// What is said about one of the things an account has.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataWords {
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// Whether to take it along.
    #[serde(default)]
    pub advice: String,
    /// Its place among what is imported; what has none comes last.
    #[serde(default = "last")]
    pub import_order: u8,
    /// Why it travels the way it does.
    #[serde(default)]
    pub why: String,
}

fn last() -> u8 {
    u8::MAX
}

/// All content of one language.
#[derive(Clone, Debug)]
pub struct Book {
    /// The text above the first stage.
    pub welcome: Text,
    /// The stages of the guide in order.
    pub stages: Vec<Text>,
    /// The other pages, by path.
    pub pages: Vec<Text>,
    /// Every server software; the first is the one assumed of both servers.
    pub software: Vec<Software>,
    /// Software without a page of its own.
    pub small: Vec<Small>,
    /// What the things an account has are called.
    pub data: BTreeMap<String, DataWords>,
    /// What the formats of files are, in words.
    pub formats: BTreeMap<String, String>,
    /// What files look like, so that they can be told apart.
    pub forms: Forms,
    /// The interface's words.
    pub words: Words,
    /// Tasks that were once stored under other names.
    pub renamed: Vec<Renamed>,
    /// How people and servers say what the boxes on the page about trouble are about, by anchor.
    pub sayings: BTreeMap<String, Sayings>,
    /// What the search looks for instead of what people type.
    pub instead: Instead,
}

/// The part that is about moving between two servers of one software.
pub const SAME: &str = "same";

impl Book {
    /// Returns the software assumed of both servers.
    pub fn usual(&self) -> &Software {
        &self.software[0]
    }

    /// Returns what stands for software that is not in the book, if there is something.
    pub fn general(&self) -> Option<&Software> {
        let key = self.words.get("software.other");
        self.software.iter().find(|software| software.key == key)
    }

    /// Returns the stages for which there is a text for a software, each with that text: its own,
    /// or the general one, unless the software cannot do what the stage needs.
    pub fn own_stages<'a>(
        &'a self,
        software: &'a Software,
    ) -> impl Iterator<Item = (&'a Text, &'a Text)> {
        self.stages.iter().filter_map(|stage| {
            let part = stage.front.part.as_ref()?;
            let able = |needs: &String| software.facts.can(needs) != Answer::No;
            let general = || self.general()?.parts.get(part);
            let is_open = stage.front.needs.as_ref().is_some_and(able);
            let text = software.parts.get(part);
            Some((stage, text.or_else(|| is_open.then(general).flatten())?))
        })
    }

    /// Returns the text about moving between two servers of a software, if that has a way of its own.
    pub fn same_way<'a>(&self, software: &'a Software) -> Option<&'a Text> {
        software.parts.get(SAME)
    }

    /// Returns the text of the usual software that belongs to `stage`.
    pub fn part(&self, stage: &Text) -> Option<&Text> {
        self.usual().parts.get(stage.front.part.as_ref()?)
    }
}
