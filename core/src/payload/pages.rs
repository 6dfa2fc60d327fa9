//! What the pages need that look at both accounts, show the plan, and list what goes wrong.

use serde::{Deserialize, Serialize};

use super::words::{Terms, Words};
use crate::check::Manners;
use crate::directory::Directory;
use crate::plan::known::Known;
use crate::plan::words::PlanWords;
use crate::trouble::Entry;

/// What the page that looks at both accounts needs beside its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookPayload {
    /// All software.
    pub directory: Directory,
    /// What the fields say.
    pub words: Words,
    /// What is known of how each software answers.
    pub manners: Vec<Manners>,
    /// Names that servers often have in front of the domain of their handles.
    pub apart: Vec<String>,
    /// What the keys that a look comes to are in words, and what the page says while it works.
    pub terms: Terms,
}

impl LookPayload {
    /// Returns a key in words; the key itself if there are none.
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        self.terms.term(key)
    }
}

/// What the page with the reader's plan needs beside its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPayload {
    /// All software.
    pub directory: Directory,
    /// What the fields say.
    pub words: Words,
    /// What is known of each software.
    pub known: Vec<Known>,
    /// The tasks of bringing things along that are done unless the reader says otherwise.
    pub proposed: Vec<String>,
    /// What the plan says.
    pub plan: PlanWords,
}

/// What the page of all that goes wrong needs beside itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TroublePayload {
    /// All software.
    pub directory: Directory,
    /// What the fields say.
    pub words: Words,
    /// All that goes wrong.
    pub entries: Vec<Entry>,
    /// What the page says, and the titles of all stages.
    pub terms: Terms,
}

impl TroublePayload {
    /// Returns a key in words; the key itself if there are none.
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        self.terms.term(key)
    }
}
