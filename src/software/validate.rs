//! Checks that a `facts.toml` is sound in itself: sources exist, versions do not overlap, and
//! every key that an entry uses is there.

mod addresses;
mod entries;

use super::data::Data;
use super::facts::{COMPARED, Facts};
use super::form::{Form, Row};
use crate::source::{Mistakes, Source};

impl Facts {
    /// Returns the facts in a `facts.toml`; what is wrong with them is added to `mistakes`.
    ///
    /// `None` if the file cannot be read as facts at all.
    pub fn read(source: &Source, mistakes: &mut Mistakes) -> Option<Self> {
        match toml::from_str::<Self>(&source.text) {
            Ok(facts) => {
                Validator {
                    facts: &facts,
                    source,
                    mistakes,
                }
                .run();
                Some(facts)
            }
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                mistakes.add(&source.path, source.place(offset), error.message());
                None
            }
        }
    }
}

struct Validator<'a> {
    facts: &'a Facts,
    source: &'a Source,
    mistakes: &'a mut Mistakes,
}

impl Validator<'_> {
    fn run(&mut self) {
        let facts = self.facts;
        self.compared();
        self.unknown_fields();
        for (nth, hosts) in facts.hosts.iter().enumerate() {
            self.cited("[[hosts]]", nth, &hosts.source);
        }
        for (nth, apart) in facts.apart.iter().enumerate() {
            self.cited("[[apart]]", nth, &apart.source);
        }
        self.relatives();
        self.addresses();
        for (key, all) in &facts.labels {
            self.variants(&format!("[[labels.{key}]]"), all);
        }
        for (key, all) in &facts.numbers {
            self.variants(&format!("[[numbers.{key}]]"), all);
        }
        for (key, all) in &facts.capabilities {
            self.variants(&format!("[[capabilities.{key}]]"), all);
        }
        for (key, all) in &facts.pages {
            self.pages(&format!("[[pages.{key}]]"), all);
        }
        for (key, all) in &facts.faults {
            self.variants(&format!("[[faults.{key}]]"), all);
        }
        self.variants("[[follows_move]]", &facts.follows_move);
        self.variants("[[check]]", &facts.check);
        for (nth, import) in facts.imports.iter().enumerate() {
            let header = "[[imports]]";
            self.cited(header, nth, &import.source);
            self.label(header, nth, &import.fact.label);
            self.capability(header, nth, import.fact.capability.as_ref());
        }
        for (nth, importer) in facts.importers.iter().enumerate() {
            self.cited("[[importers]]", nth, &importer.source);
        }
        for (key, form) in &facts.forms {
            self.form(&format!("[forms.{key}]"), form);
        }
        for (index, data) in facts.data.iter().enumerate() {
            self.data(index, data);
        }
    }

    /// Checks that everything is answered that all software are compared by.
    fn compared(&mut self) {
        for key in COMPARED {
            if !self.facts.capabilities.contains_key(key) {
                self.complain("name =", 0, &format!("the capability `{key}` is missing; add [[capabilities.{key}]], and leave its `value` out if nobody knows it"));
            }
        }
    }

    /// Checks that no name stands for the software and for a relative of it.
    fn relatives(&mut self) {
        let facts = self.facts;
        for (nth, relatives) in facts.relatives.iter().enumerate() {
            self.cited("[[relatives]]", nth, &relatives.source);
            for name in relatives
                .names
                .iter()
                .filter(|name| facts.nodeinfo.contains(name))
            {
                self.complain("[[relatives]]", nth, &format!("the name `{name}` is one of the software’s own; take it out here or out of `nodeinfo`"));
            }
        }
    }

    fn complain(&mut self, header: &str, nth: usize, message: &str) {
        let place = self.source.find(header, nth);
        self.mistakes.add(&self.source.path, place, message);
    }

    fn cited(&mut self, header: &str, nth: usize, source: &str) {
        let key = source
            .split(|letter: char| letter.is_whitespace() || letter == ';')
            .next()
            .unwrap_or_default();
        if !self.facts.sources.contains_key(key) {
            self.complain(header, nth, &format!(
                "the source `{source}` begins with `{key}`, which is not in [sources]; begin with one of its keys",
            ));
        }
    }

    fn label(&mut self, header: &str, nth: usize, key: &str) {
        if !self.facts.labels.contains_key(key) {
            self.complain(
                header,
                nth,
                &format!(
                    "there is no label `{key}`; add [[labels.{key}]] or use a label that exists"
                ),
            );
        }
    }

    fn page(&mut self, header: &str, nth: usize, key: &str) {
        if !self.facts.pages.contains_key(key) {
            self.complain(
                header,
                nth,
                &format!("there is no page `{key}`; add [[pages.{key}]] or use a page that exists"),
            );
        }
    }

    fn form(&mut self, header: &str, form: &Form) {
        self.cited(header, 0, &form.source);
        self.page(header, 0, &form.page);
        self.label(header, 0, &form.title);
        for row in &form.rows {
            self.row(header, row);
        }
    }

    fn row(&mut self, header: &str, row: &Row) {
        let named = row.labels();
        let kinds = named.len() + usize::from(row.data_table.is_some());
        if kinds != 1 {
            self.complain(header, 0, "a row must have exactly one of field, button, choice, heading, text, message, link and data_table");
        }
        for key in named.into_iter().chain(row.hint.as_ref()) {
            self.label(header, 0, key);
        }
        for id in row.data_table.iter().flatten() {
            self.known_data(header, id);
        }
        for filled in row.value.iter().chain(&row.fill) {
            self.filled(header, filled);
        }
    }

    fn known_data(&mut self, header: &str, id: &str) {
        if self.facts.data(id).is_none_or(|data| data.export.is_none()) {
            self.complain(
                header,
                0,
                &format!("there is no data `{id}` with an export; add one or take `{id}` out"),
            );
        }
    }

    fn filled(&mut self, header: &str, value: &str) {
        match value.split_once(':') {
            Some(("label", key)) => self.label(header, 0, key),
            Some(("file", id)) => self.known_data(header, id),
            None if ["old.address", "new.address", "old.name", "new.name", "secret"].contains(&value) => {}
            _ => self.complain(header, 0, &format!(
                "`{value}` cannot stand in a form; write old.address, new.address, old.name, new.name, secret, file:<data> or label:<key>",
            )),
        }
    }

    fn data(&mut self, nth: usize, data: &Data) {
        let header = "[[data]]";
        self.cited(header, nth, &data.source);
        if self.facts.data[..nth]
            .iter()
            .any(|other| other.id == data.id)
        {
            self.complain(
                header,
                nth,
                &format!(
                    "the data `{}` is there already; take one of the two out",
                    data.id
                ),
            );
        }
        let has_file = data.export.is_some() && data.import.is_some();
        if data.recommend && !has_file {
            self.complain(header, nth, &format!("the data `{}` is recommended, but has no `export` or no `import`; add what is missing or take `recommend` out", data.id));
        }
        if let Some(export) = &data.export {
            self.label(header, nth, &export.label);
            if let Some(key) = &export.page {
                self.page(header, nth, key);
            }
            if let Some(key) = &export.button {
                self.label(header, nth, key);
            }
            self.capability(header, nth, export.capability.as_ref());
        }
        if let Some(import) = &data.import {
            self.label(header, nth, &import.label);
            self.capability(header, nth, import.capability.as_ref());
        }
        if let Some(path) = &data.one
            && !(path.starts_with('/') && path.contains("{name}"))
        {
            self.complain(header, nth, &format!("the path `{path}` of one of the data `{}` has no `{{name}}`, or does not begin with `/`", data.id));
        }
    }

    fn capability(&mut self, header: &str, nth: usize, key: Option<&String>) {
        if let Some(key) = key.filter(|key| !self.facts.capabilities.contains_key(*key)) {
            self.complain(header, nth, &format!("there is no capability `{key}`; add [[capabilities.{key}]] or use one that exists"));
        }
    }
}

impl Row {
    fn labels(&self) -> Vec<&String> {
        [
            &self.field,
            &self.button,
            &self.choice,
            &self.heading,
            &self.text,
            &self.message,
            &self.link,
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
