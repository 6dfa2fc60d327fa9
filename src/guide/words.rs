//! The interface's own words, from `content/<language>/site.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::source::{Mistakes, Place, Source};

/// The words of the interface by dotted key, e.g. `fields.old.label`.
#[derive(Clone, Debug, Default)]
pub struct Words {
    path: String,
    all: BTreeMap<String, String>,
    missing: Arc<Mutex<BTreeSet<String>>>,
}

/// Returns where the last part of a dotted key is set, or the file's start.
fn place_of(source: &Source, key: &str) -> Place {
    let name = key.rsplit('.').next().unwrap_or(key);
    let found = source.text.find(&format!("\n{name} ="));
    source.place(found.map_or(0, |newline| newline + 1))
}

impl Words {
    /// Returns the words in `source`; what cannot be read is added to `mistakes`.
    pub fn read(source: &Source, mistakes: &mut Mistakes) -> Self {
        let mut words = Self {
            path: source.path.clone(),
            ..Self::default()
        };
        match source.text.parse::<toml::Table>() {
            Ok(table) => words.flatten("", &table, source, mistakes),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                mistakes.add(&source.path, source.place(offset), error.message());
            }
        }
        words
    }

    fn flatten(
        &mut self,
        prefix: &str,
        table: &toml::Table,
        source: &Source,
        mistakes: &mut Mistakes,
    ) {
        for (key, value) in table {
            let key = format!("{prefix}{key}");
            match value {
                toml::Value::String(text) => {
                    self.all.insert(key, text.clone());
                }
                toml::Value::Table(inner) => {
                    self.flatten(&format!("{key}."), inner, source, mistakes);
                }
                _ => mistakes.add(
                    &source.path,
                    place_of(source, &key),
                    format!("`{key}` must be a text in quotes"),
                ),
            }
        }
    }

    /// Returns the words with this key.
    ///
    /// A missing key gives an empty text and is remembered for [`Self::report_missing`], so that
    /// one run names all of them.
    pub fn get(&self, key: &str) -> String {
        self.all.get(key).cloned().unwrap_or_else(|| {
            self.missing
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(key.to_owned());
            String::new()
        })
    }

    /// Sets words that the facts bring along, such as the name of a software.
    pub fn set(&mut self, key: &str, text: &str) {
        self.all.insert(key.to_owned(), text.to_owned());
    }

    /// Returns the words with this key, each `{name}` in them replaced.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.get(key), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }

    /// Adds a mistake for every key that was asked for and is missing.
    pub fn report_missing(&self, mistakes: &mut Mistakes) {
        for key in self
            .missing
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            mistakes.add(
                &self.path,
                Place::START,
                format!("the text `{key}` is missing; add it to this file"),
            );
        }
    }
}
