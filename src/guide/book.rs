//! All content, read and checked: what the pages are made from.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::journey::pair::Answer;
use crate::software::{Facts, Small};
use crate::source::{Mistakes, Place, Source};

use super::check;
use super::front::{self, Front};
use super::names::Names;
use super::node::{Kind, Node};
use super::parse::parse;
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
    /// Why it travels the way it does.
    #[serde(default)]
    pub why: String,
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
    /// The interface's words.
    pub words: Words,
}

/// The part that is about moving between two servers of one software.
pub const SAME: &str = "same";

const STAGE_FIELDS: &[&str] = &["title", "id", "description", "emoji", "reviewed"];
const PAGE_FIELDS: &[&str] = &["title", "id", "description", "reviewed"];
const SOFTWARE_PAGE_FIELDS: &[&str] = &["title", "description", "reviewed"];

impl Book {
    /// Returns the book made of all content files, knowing the `emoji` there are.
    ///
    /// # Errors
    /// Every mistake in the content, each with its place and what to write instead.
    pub fn read(sources: &[Source], emoji: &BTreeSet<String>) -> Result<Self, Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut reader = Reader {
            sources,
            emoji,
            mistakes: &mut mistakes,
        };
        let book = reader.book();
        if let Some(book) = &book {
            check::check(book, &mut mistakes);
        }
        book.filter(|_| mistakes.is_empty()).ok_or(mistakes)
    }

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

struct Reader<'a> {
    sources: &'a [Source],
    emoji: &'a BTreeSet<String>,
    mistakes: &'a mut Mistakes,
}

impl<'a> Reader<'a> {
    fn book(&mut self) -> Option<Book> {
        let mut words = Words::read(self.source("en/site.toml")?, self.mistakes);
        let usual = words.get("software.usual");
        if usual.is_empty() {
            // Without its words nothing else can be found; what is wrong with them was told.
            if self.mistakes.is_empty() {
                words.report_missing(self.mistakes);
            }
            return None;
        }
        let facts = self.all_facts(&usual)?;
        let usual = facts.first()?.1.clone();
        words.set("software.name", &usual.name);
        let names = Names {
            facts: &usual,
            emoji: self.emoji,
            shared: true,
        };
        let mut guide = self.texts("en/guide/", STAGE_FIELDS, &names);
        if guide.is_empty() {
            self.missing("en/guide/0-welcome.md");
            return None;
        }
        Some(Book {
            welcome: guide.remove(0),
            stages: guide,
            pages: self.texts("en/pages/", PAGE_FIELDS, &names),
            software: facts
                .into_iter()
                .map(|(key, facts)| self.software(key, facts))
                .collect(),
            small: self.small(),
            data: self.table("en/data.toml"),
            formats: self.table("en/formats.toml"),
            words,
        })
    }

    fn missing(&mut self, path: &str) {
        self.mistakes.add(
            path,
            Place::START,
            "this file is missing; every site needs it",
        );
    }

    fn source(&mut self, path: &str) -> Option<&'a Source> {
        let found = self.sources.iter().find(|source| source.path == path);
        if found.is_none() {
            self.missing(path);
        }
        found
    }

    /// Returns the facts of every software by folder name, the usual one first.
    fn all_facts(&mut self, usual: &str) -> Option<Vec<(String, Facts)>> {
        self.source(&format!("software/{usual}/facts.toml"))?;
        let mut all = Vec::new();
        for source in self.sources {
            let folder = source
                .path
                .strip_prefix("software/")
                .and_then(|path| path.strip_suffix("/facts.toml"));
            if let Some(folder) = folder {
                all.push((folder.to_owned(), Facts::read(source, self.mistakes)?));
            }
        }
        all.sort_by_key(|(key, _)| key != usual);
        Some(all)
    }

    fn small(&mut self) -> Vec<Small> {
        let source = self
            .sources
            .iter()
            .find(|source| source.path == "small.toml");
        source.map_or_else(Vec::new, |source| Small::read(source, self.mistakes))
    }

    fn texts(&mut self, folder: &str, needed: &[&str], names: &Names) -> Vec<Text> {
        let markdown =
            |source: &&Source| source.path.starts_with(folder) && is_markdown(&source.path);
        self.sources
            .iter()
            .filter(markdown)
            .map(|source| self.text(source, needed, names))
            .collect()
    }

    fn text(&mut self, source: &Source, needed: &[&str], names: &Names) -> Text {
        let (front, body) = front::read(source, needed, self.mistakes);
        if let Some(Err(message)) = front.emoji.as_deref().map(|name| names.emoji(name)) {
            self.mistakes
                .add(&source.path, source.find("emoji", 0), message);
        }
        Text {
            path: source.path.clone(),
            front,
            nodes: parse(source, body, names, self.mistakes),
        }
    }

    fn software(&mut self, key: String, facts: Facts) -> Software {
        let folder = format!("software/{key}/en/");
        let page_path = format!("{folder}page.md");
        let names = Names {
            facts: &facts,
            emoji: self.emoji,
            shared: false,
        };
        let parts = self
            .texts(&folder, &["reviewed"], &names)
            .into_iter()
            .filter(|text| text.path != page_path);
        let parts = parts
            .map(|text| (part_name(&text.path, &folder), text))
            .collect();
        let page = match self.source(&page_path) {
            Some(source) => self.text(source, SOFTWARE_PAGE_FIELDS, &names),
            None => Text::default(),
        };
        let why = self.table(&format!("{folder}data.toml"));
        let faults = if facts.faults.is_empty() {
            BTreeMap::new()
        } else {
            self.table(&format!("{folder}faults.toml"))
        };
        Software {
            key,
            facts,
            page,
            parts,
            why,
            faults,
        }
    }

    fn table<T: DeserializeOwned>(&mut self, path: &str) -> BTreeMap<String, T> {
        let Some(source) = self.source(path) else {
            return BTreeMap::new();
        };
        toml::from_str(&source.text).unwrap_or_else(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            self.mistakes
                .add(path, source.place(offset), error.message());
            BTreeMap::new()
        })
    }
}

fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "md")
}

fn part_name(path: &str, folder: &str) -> String {
    path.trim_start_matches(folder)
        .trim_end_matches(".md")
        .to_owned()
}
