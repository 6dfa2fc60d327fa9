//! Which forms files have. All of it is data: the build reads `content/formats.toml`, and a new form is
//! an entry there.
//!
//! - `table`: files of rows and cells; `document`: files of JSON
//! - `start`: how files begin, and how their names do

mod document;
mod start;
mod table;

pub use document::{Document, Rows};
pub use start::{Name, Sign, Signature};
pub use table::{Column, Form, Headed, Role};

use serde::{Deserialize, Serialize};

use super::spelling::visible;

/// All that is known of files before one is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Words for yes that programs and spreadsheets write, in lower case.
    pub yes: Vec<String>,
    /// Words for no.
    pub no: Vec<String>,
    /// Servers that stand in lists of blocks only to show who takes a list over without reading it.
    pub canaries: Vec<String>,
    /// Accounts of bridges, which are to be followed only after the move.
    pub bridges: Vec<String>,
    /// Words by which admins say how they treat a server, in lower case.
    pub severities: Vec<String>,
    /// Those of them that mean that a server is blocked.
    pub blocking: Vec<String>,
    /// Words that stand above a column as its title, in lower case, and are no names of accounts.
    #[serde(default)]
    pub titles: Vec<String>,
    /// Words with which a page begins that asks for a login.
    pub logins: Vec<String>,
    /// What a file can be that is no text.
    pub signatures: Vec<Signature>,
    /// Texts that are no list and no JSON, by how they begin and what else stands near there, in lower case.
    #[serde(default)]
    pub marks: Vec<Sign>,
    /// Code pages as browsers name them, the likeliest first, by the languages in which they are used.
    #[serde(default)]
    pub pages: Vec<Sign>,
    /// How the names of files begin, and what is in them then.
    pub names: Vec<Name>,
    /// Files of rows and cells. Where two fit equally well, the first counts.
    pub tables: Vec<Form>,
    /// Files of JSON.
    pub documents: Vec<Document>,
}

impl Forms {
    /// Returns the yes or no that a word means, in any case.
    pub fn truth(&self, word: &str) -> Option<bool> {
        let word = visible(word).trim().to_ascii_lowercase();
        let is_in = |words: &[String]| words.contains(&word);
        match (is_in(&self.yes), is_in(&self.no)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// Returns what the name of a file says is in it.
    pub fn thing_of(&self, name: &str) -> Option<&str> {
        let name = name.to_ascii_lowercase();
        let fits = |known: &&Name| name.starts_with(&known.start);
        let longest = self
            .names
            .iter()
            .filter(fits)
            .max_by_key(|known| known.start.len());
        longest.map(|known| known.thing.as_str())
    }

    /// Returns what the first bytes of a file that is no text say.
    pub fn signature(&self, bytes: &[u8]) -> Option<&str> {
        let fits = |known: &&Signature| known.fits(bytes);
        let found = self.signatures.iter().find(fits);
        found.map(|known| known.kind.as_str())
    }

    /// Returns what a text is that is no list and no JSON, by how it begins, in lower case.
    pub(super) fn mark(&self, start: &str) -> Option<&str> {
        let found = self.marks.iter().find(|known| known.begins(start));
        found.map(|known| known.kind.as_str())
    }

    /// Returns the form in which a file of this format is written where these formats are taken: as it is,
    /// if that is one of them, else in the one that keeps most of it.
    pub fn written(&self, format: &str, takes: &[String], thing: &str) -> Option<&Form> {
        if takes.iter().any(|known| known == format)
            && let Some(form) = self.form(format, thing)
        {
            return Some(form);
        }
        let known: Vec<_> = self
            .tables
            .iter()
            .filter(|form| form.format == format)
            .collect();
        let shared = |form: &&Form| {
            let is_known =
                |column: &&Column| known.iter().any(|own| own.column(column.role).is_some());
            form.columns.iter().filter(is_known).count()
        };
        let fitting = takes.iter().filter_map(|format| self.form(format, thing));
        // Of those that keep as much, the first one is the plainest.
        fitting.rev().max_by_key(shared)
    }

    /// Returns the form in which a format is written for a thing.
    pub fn form(&self, format: &str, thing: &str) -> Option<&Form> {
        let is_it =
            |form: &&Form| form.format == format && form.things.iter().any(|known| known == thing);
        self.tables.iter().find(is_it)
    }
}
