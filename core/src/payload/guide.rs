//! What the guide needs beside its page, and what it needs of each software.

use serde::{Deserialize, Serialize};

use super::words::Words;
use crate::directory::Directory;
use crate::facts::Facts;
use crate::journey::condition::Condition;

/// What the guide needs beside its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidePayload {
    /// All software.
    pub directory: Directory,
    /// The facts of the software that both servers are assumed to run.
    pub usual: Facts,
    /// The stages of the guide.
    pub stages: Vec<Stage>,
    /// The address of what stands in the elements that the page leaves empty: [`Html`], by name.
    pub later: String,
    /// What the program says.
    pub words: Words,
    /// The address of a list of [`Renamed`] tasks, for whoever has ticks from before.
    pub renamed: String,
}

/// What the guide needs of one software.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftwarePayload {
    /// What is known of it.
    pub facts: Facts,
    /// Its texts, by the name of the part.
    pub parts: Html,
}

/// Pieces of HTML by name, with the conditions to which they refer by number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Html {
    /// The names and the pieces.
    pub pieces: Vec<(String, String)>,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

impl Html {
    /// Returns the piece with this name.
    pub fn piece(&self, name: &str) -> Option<&str> {
        let found = self.pieces.iter().find(|(known, _)| known == name)?;
        Some(&found.1)
    }
}

/// A stage of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Its anchor.
    pub id: String,
    /// Its title.
    pub title: String,
    /// About how long it takes.
    pub minutes: u32,
    /// When it is to be gone through.
    pub when: Option<Condition>,
}

/// A task whose id was once made of its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renamed {
    /// The name under which it was stored.
    pub was: String,
    /// Its id.
    pub id: String,
}
