//! How files begin, and what their names and letters say.

use serde::{Deserialize, Serialize};

use crate::files::spelling::after;
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

/// Something that is known by several texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// What it is.
    pub kind: String,
    /// By what it is known.
    pub by: Vec<String>,
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

impl Sign {
    /// Returns whether a text, in lower case, begins with the first of them and holds all others.
    pub(super) fn begins(&self, text: &str) -> bool {
        let mut all = self.by.iter();
        all.next().is_some_and(|first| text.starts_with(first)) && all.all(|sign| holds(text, sign))
    }

    /// Returns whether one of them is a language, or the one of which it is a kind, as `zh` is of `zh-TW`.
    pub(in crate::files) fn is_of(&self, language: &str) -> bool {
        let is_it = |known: &String| {
            let rest = after(language, &[known.as_str()]);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        self.by.iter().any(is_it)
    }
}
