//! How files begin, and what their names and letters say.

use serde::{Deserialize, Serialize};

use crate::pieces::{hexadecimal, holds};

/// How a file begins that is no text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// What it is.
    pub kind: String,
    /// Bytes that stand there, as hexadecimal digits.
    pub bytes: String,
    /// How many bytes stand before them.
    #[serde(default)]
    pub at: usize,
}

/// What stands in a text that is no list and no JSON, in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mark {
    /// What it is.
    pub kind: String,
    /// How it begins.
    pub start: String,
    /// What stands somewhere near its beginning.
    pub holds: String,
}

/// An archive that is imported, or known, as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The format: a key of the formats that have words.
    pub format: String,
    /// Files that are in it; it may have been packed anew with a folder around them.
    pub holds: Vec<String>,
}

/// A code page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its name, as browsers know it.
    pub label: String,
    /// The languages in which spreadsheets write it, as browsers name them.
    pub languages: Vec<String>,
}

/// What the name of a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// How the name begins, in lower case.
    pub start: String,
    /// What is in the file.
    pub thing: String,
}

impl Signature {
    pub(super) fn fits(&self, bytes: &[u8]) -> bool {
        let digits = self.bytes.as_bytes().chunks_exact(2);
        let wanted: Vec<_> = digits.filter_map(hexadecimal).collect();
        let rest = bytes.get(self.at..).unwrap_or_default();
        !wanted.is_empty() && rest.starts_with(&wanted)
    }
}

impl Mark {
    pub(super) fn fits(&self, start: &str) -> bool {
        start.starts_with(&self.start) && holds(start, &self.holds)
    }
}

impl Bundle {
    pub(super) fn fits(&self, names: &[&str]) -> bool {
        let is_it = |name: &str, file: &str| {
            let folder = name.strip_suffix(file);
            folder.is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
        };
        self.holds
            .iter()
            .all(|file| names.iter().any(|name| is_it(name, file)))
    }
}

impl Page {
    /// Returns whether spreadsheets write it in a language, such as `zh-TW`.
    pub(in crate::files) fn is_of(&self, language: &str) -> bool {
        let is_it = |known: &String| {
            let rest = language.get(..known.len()).zip(language.get(known.len()..));
            rest.is_some_and(|(start, rest)| {
                start.eq_ignore_ascii_case(known) && (rest.is_empty() || rest.starts_with('-'))
            })
        };
        self.languages.iter().any(is_it)
    }
}
