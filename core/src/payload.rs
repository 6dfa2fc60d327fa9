//! What travels from the build to the browser: typed data in files that are named by their content.
//!
//! A page names the file of the guide, that names one for each software. So what is joined in the
//! browser was made together; if a file is missing, a newer build has taken its place.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::directory::Directory;
use crate::facts::Facts;
use crate::handle::Refusal;
use crate::journey::condition::Condition;
use crate::journey::fate::{Carried, Reason};

/// How every file begins. The page that a network shows before its login does not.
const MARK: &[u8] = b"rehome\x01";

/// Returns the file that holds `data`.
///
/// # Errors
/// If it cannot be written, which no type of ours brings about.
pub fn write(data: &impl Serialize) -> postcard::Result<Vec<u8>> {
    Ok([MARK, &postcard::to_allocvec(data)?].concat())
}

/// Returns what a file holds.
///
/// # Errors
/// `None` if it is no such file.
///
/// # Example
/// ```
/// use rehome_core::payload::{read, write};
///
/// let file = write(&("a text", 7)).unwrap();
/// assert_eq!(read::<(String, u32)>(&file), Some(("a text".to_owned(), 7)));
/// assert_eq!(read::<(String, u32)>(b"<!DOCTYPE html><title>Log in</title>"), None);
/// ```
pub fn read<T: DeserializeOwned>(file: &[u8]) -> Option<T> {
    postcard::from_bytes(file.strip_prefix(MARK)?).ok()
}

/// What the guide needs beside its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidePayload {
    /// All software.
    pub directory: Directory,
    /// The facts of the software that both servers are assumed to run.
    pub usual: Facts,
    /// The stages of the guide.
    pub stages: Vec<Stage>,
    /// What stands in the elements that the page leaves empty, by name.
    pub later: Html,
    /// What the program says.
    pub words: Words,
    /// Which tasks were once stored under other names.
    pub renamed: Vec<Renamed>,
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
    /// The pieces.
    pub pieces: BTreeMap<String, String>,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// A stage of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Its anchor.
    pub id: String,
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

/// What the program says, in the language of the page. Gaps in braces are filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Why a text is no handle.
    pub refusals: Vec<(Refusal, String)>,
    /// Both fields name one account.
    pub same_account: String,
    /// Both accounts are on one server.
    pub same_server: String,
    /// A side's account is known now: old, then new.
    pub named: [String; 2],
    /// A side's field is empty again.
    pub cleared: [String; 2],
    /// The guide is about a pair of software now.
    pub pair: String,
    /// A version that is none.
    pub version_wrong: String,
    /// How many names of software hold what was typed.
    pub software_found: String,
    /// No name of software holds it.
    pub software_none: String,
    /// A side's texts are on their way.
    pub loading: String,
    /// A side's texts could not be loaded.
    pub missing: String,
    /// A newer build has taken the place of this one.
    pub newer: String,
    /// What this move is, by what is known of moving followers.
    pub summary: Summary,
    /// What becomes of a thing.
    pub carried: Vec<(Carried, String)>,
    /// Why.
    pub reasons: Vec<(Reason, String)>,
}

/// One line about the whole move.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Followers can be moved.
    pub yes: String,
    /// They cannot.
    pub no: String,
    /// It is not known.
    pub unknown: String,
    /// They cannot, but there is a way of its own.
    pub own_way: String,
}
