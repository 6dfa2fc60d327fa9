//! The things an account has: how they travel, and the files they leave in and are read from.

use serde::Deserialize;

use super::variant::Checked;
use crate::journey::pair::Carried;
use crate::version::{Range, Version};

/// One kind of thing that an account has.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    /// Its key, the same for every software.
    pub id: String,
    /// How it reaches an account of the same software.
    pub carried: Carried,
    /// What alone it can consist of here, such as `communities` where people cannot be followed.
    #[serde(default)]
    pub only: String,
    /// The first version in which it can consist of more than that.
    pub only_until: Option<Version>,
    /// Whether the checklist proposes it.
    #[serde(default)]
    pub recommend: bool,
    /// The file that holds it.
    pub export: Option<Export>,
    /// What accepts that file.
    pub import: Option<Import>,
    /// The path at which one of them, `{name}`, is taken up by hand.
    pub one: Option<String>,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// When it was checked, if not when all else was.
    pub checked: Option<Checked>,
}

/// How a thing leaves the old server as a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// The row's label on the export page.
    pub label: String,
    /// The page that sends the file, if there is a direct one.
    pub page: Option<String>,
    /// The file's name.
    pub file: String,
    /// What is in it: one of the formats named in the content.
    pub format: String,
    /// The file's first line, if it has a header.
    pub header: Option<String>,
    /// The label of the button that sends the file.
    pub button: Option<String>,
    /// The first version that has it.
    pub since: Option<Version>,
    /// The first version that no longer has it.
    pub until: Option<Version>,
    /// What decides whether a server gives it out, if that is not only the version.
    pub capability: Option<String>,
}

/// How a file is taken in by the new server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// The label to choose as the import's type.
    pub label: String,
    /// The formats that it takes as they are.
    pub takes: Vec<String>,
    /// The first version that has it.
    pub since: Option<Version>,
    /// The first version that no longer has it.
    pub until: Option<Version>,
    /// What decides whether a server takes it in, if that is not only the version.
    pub capability: Option<String>,
}

/// A file that is taken in beside the one of a thing, or that is about what the guide does not list.
#[derive(Clone, Debug, Deserialize)]
pub struct Also {
    /// What it is about.
    pub thing: String,
    /// The label to choose as the import's type.
    pub label: String,
    /// The formats that are taken as they are.
    pub takes: Vec<String>,
    /// What decides whether a server takes it in, if that is not only the version.
    pub capability: Option<String>,
}

impl Data {
    /// Returns the versions in which it can consist of nothing but `only`.
    pub fn only_range(&self) -> Range {
        Range {
            since: None,
            until: self.only_until,
        }
    }
}

impl Export {
    /// Returns the versions that have it.
    pub fn range(&self) -> Range {
        Range {
            since: self.since,
            until: self.until,
        }
    }
}

impl Import {
    /// Returns the versions that have it.
    pub fn range(&self) -> Range {
        Range {
            since: self.since,
            until: self.until,
        }
    }
}
