//! What the page that opens files needs: what files look like, and how each software takes them in.

use serde::{Deserialize, Serialize};

use super::words::{Terms, Words};
use crate::directory::Directory;
use crate::facts::Takes;
use crate::files::{Forms, Importer};
use crate::version::{Range, Version};

/// What the page that opens files needs beside its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesPayload {
    /// All software.
    pub directory: Directory,
    /// What the fields say.
    pub words: Words,
    /// What files look like.
    pub forms: Forms,
    /// How each software takes files in.
    pub readers: Vec<Reader>,
    /// Where the limits of a software are, whose key takes the place of `{software}`.
    pub limits: String,
    /// What kinds, things and findings are in words, and what the page says while it works.
    pub terms: Terms,
}

impl FilesPayload {
    /// Returns a key in words; the key itself if there are none.
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        self.terms.term(key)
    }
}

/// How a software takes files in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// Its key.
    pub software: String,
    /// The things that can be imported, and from which formats.
    pub takes: Vec<(String, Takes)>,
    /// How it reads them, in which versions.
    pub importers: Vec<(Range, Importer)>,
    /// The name of the choice that keeps what is there.
    pub merge: Option<String>,
    /// The path on which a hashtag `{name}` can be followed.
    pub hashtag: Option<String>,
}

impl Reader {
    /// Returns what is known of how files of a thing are read in `version`, or in the newest one.
    pub fn importer(&self, thing: &str, version: Option<Version>) -> Option<&Importer> {
        let mut all = self.importers.iter();
        let reads = |known: &&(Range, Importer)| {
            known.0.holds(version) && known.1.things.iter().any(|known| known == thing)
        };
        all.find(reads).map(|(_, importer)| importer)
    }

    /// Returns the formats of a thing that are taken in `version`, or in the newest one.
    pub fn takes(&self, thing: &str, version: Option<Version>) -> Option<&Takes> {
        let mut all = self.takes.iter();
        let found = all.find(|(known, takes)| known == thing && takes.range.holds(version))?;
        Some(&found.1)
    }

    /// Returns the first import that takes files of a format as they are in `version`, or in the newest one.
    pub fn takes_whole(&self, format: &str, version: Option<Version>) -> Option<&Takes> {
        let mut all = self.takes.iter().map(|(_, takes)| takes);
        all.find(|takes| {
            takes.range.holds(version) && takes.formats.iter().any(|known| known == format)
        })
    }
}
