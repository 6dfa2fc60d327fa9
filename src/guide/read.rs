//! Content files to a book: read, checked, and told of with places where something is wrong.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use crate::payload::Renamed;
use crate::software::{Facts, Small};
use crate::source::{Mistakes, Place, Source};

use super::book::{Book, Software, Text};
use super::front;
use super::names::Names;
use super::parse::parse;
use super::review::review;
use super::search::instead::Instead;
use super::words::Words;

const STAGE_FIELDS: &[&str] = &["title", "id", "description", "emoji", "reviewed"];
const PAGE_FIELDS: &[&str] = &["title", "id", "description", "reviewed"];
const SOFTWARE_PAGE_FIELDS: &[&str] = &["title", "description", "reviewed"];

/// The ids of tasks by the names under which they were once stored.
const RENAMED: &str = "renamed-tasks.toml";
/// Where it stands what files look like.
const FORMS: &str = "formats.toml";
/// How people and servers say what the page about trouble is about.
const SAYINGS: &str = "en/trouble.toml";
/// What the search looks for instead of what people type.
const INSTEAD: &str = "en/search.toml";

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
            review(book, &mut mistakes);
        }
        book.filter(|_| mistakes.is_empty()).ok_or(mistakes)
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
            forms: self.table_if_there(FORMS),
            words,
            renamed: self.renamed(),
            sayings: self.table_if_there(SAYINGS),
            instead: self.instead(),
        })
    }

    /// Returns which tasks were once stored under other names; none if there is no such file.
    fn renamed(&mut self) -> Vec<Renamed> {
        let table: BTreeMap<String, Vec<String>> = self.table_if_there(RENAMED);
        let each = table.into_iter().flat_map(|(was, ids)| {
            ids.into_iter().map(move |id| Renamed {
                was: was.clone(),
                id,
            })
        });
        each.collect()
    }

    fn instead(&mut self) -> Instead {
        let instead: Instead = self.table_if_there(INSTEAD);
        let mut all = self.sources.iter();
        if let Some(source) = all.find(|source| source.path == INSTEAD) {
            instead.review(source, self.mistakes);
        }
        instead
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
        let mut all = self.sources.iter();
        let source = all.find(|source| source.path == "small.toml");
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

    /// Returns what a file says; nothing if there is no such file.
    fn table_if_there<T: Default + DeserializeOwned>(&mut self, path: &str) -> T {
        let is_there = self.sources.iter().any(|source| source.path == path);
        if is_there {
            self.table(path)
        } else {
            T::default()
        }
    }

    fn table<T: Default + DeserializeOwned>(&mut self, path: &str) -> T {
        let Some(source) = self.source(path) else {
            return T::default();
        };
        toml::from_str(&source.text).unwrap_or_else(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            self.mistakes
                .add(path, source.place(offset), error.message());
            T::default()
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
