//! What travels from the build to the browser: typed data in files that are named by their content.
//!
//! A page names the file of the guide, that names one for each software. So what is joined in the
//! browser was made together; if a file is missing, a newer build has taken its place.

mod decode;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::check::Manners;
use crate::directory::Directory;
use crate::facts::{Facts, Takes};
use crate::files::{Forms, Importer};
use crate::handle::Refusal;
use crate::journey::condition::Condition;
use crate::journey::fate::{Carried, Reason};
use crate::plan::known::Known;
use crate::plan::words::PlanWords;
use crate::trouble::Entry;
use crate::version::{Range, Version};
use decode::Bytes;

/// How every file begins. The page that a network shows before its login does not.
const MARK: &[u8] = b"rehome\x02";

/// Returns the file that holds `data`.
///
/// # Errors
/// If it cannot be written, which no type of ours brings about.
pub fn write(data: &impl Serialize) -> postcard::Result<Vec<u8>> {
    let bytes = postcard::to_allocvec(data)?;
    Ok([MARK, &sum(&bytes).to_le_bytes(), &bytes].concat())
}

/// Returns what a file holds.
///
/// # Errors
/// `None` if it is no such file, or damaged.
///
/// # Panics
/// If it holds data of another type: whoever names a file knows what is in it.
///
/// # Example
/// ```
/// use rehome_core::payload::{read, write};
///
/// let file = write(&("a text", 7_u32)).unwrap();
/// assert_eq!(read::<(String, u32)>(&file), Some(("a text".to_owned(), 7)));
/// assert_eq!(read::<(String, u32)>(b"<!DOCTYPE html><title>Log in</title>"), None);
/// ```
pub fn read<T: DeserializeOwned>(file: &[u8]) -> Option<T> {
    let (known, bytes) = file.strip_prefix(MARK)?.split_first_chunk()?;
    if sum(bytes).to_le_bytes() != *known {
        return None;
    }
    let Ok(data) = T::deserialize(&mut Bytes(bytes));
    Some(data)
}

/// Returns what tells a whole file from a damaged one (FNV-1a).
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
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
    /// The address of what stands in the elements that the page leaves empty: [`Html`], by name.
    pub later: String,
    /// What the program says.
    pub words: Words,
    /// The address of a list of [`Renamed`] tasks, for whoever has ticks from before.
    pub renamed: String,
}

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
    pub terms: Vec<(String, String)>,
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

impl LookPayload {
    /// Returns a key in words; the key itself if there are none.
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        let found = self.terms.iter().find(|(known, _)| known == key);
        found.map_or(key, |(_, words)| words)
    }
}

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
    /// What kinds, things and findings are in words, and what the page says while it works.
    pub terms: Vec<(String, String)>,
}

impl FilesPayload {
    /// Returns a key in words; the key itself if there are none.
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        let found = self.terms.iter().find(|(known, _)| known == key);
        found.map_or(key, |(_, words)| words)
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
    pub terms: Vec<(String, String)>,
}

impl TroublePayload {
    /// Returns a key in words; the key itself if there are none.
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        let found = self.terms.iter().find(|(known, _)| known == key);
        found.map_or(key, |(_, words)| words)
    }
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

/// What the program says, in the language of the page. Gaps in braces are filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Sentences, in the order of [`Said::ALL`].
    pub said: Vec<String>,
    /// Why a text is no handle, in the order of [`Refusal::ALL`].
    pub refusals: Vec<String>,
    /// What becomes of a thing, in the order of [`Carried::ALL`].
    pub carried: Vec<String>,
    /// Why, in the order of [`Reason::ALL`].
    pub reasons: Vec<String>,
}

/// A sentence of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Both fields name one account.
    SameAccount,
    /// Both accounts are on one server.
    SameServer,
    /// The old account is known now.
    NamedOld,
    /// The new account is known now.
    NamedNew,
    /// The field of the old account is empty again.
    ClearedOld,
    /// The field of the new account is empty again.
    ClearedNew,
    /// The guide is about a pair of software now.
    Pair,
    /// A version that is none.
    VersionWrong,
    /// How many names of software hold what was typed.
    SoftwareFound,
    /// No name of software holds it.
    SoftwareNone,
    /// Several do, and none is all of it.
    SoftwareSeveral,
    /// A side's texts are on their way.
    Loading,
    /// A side's texts could not be loaded.
    Missing,
    /// What was typed can mean one of several accounts.
    Several,
    /// Of the whole move: followers can be moved.
    SummaryYes,
    /// They cannot.
    SummaryNo,
    /// It is not known.
    SummaryUnknown,
    /// They cannot, but there is a way of its own.
    SummaryOwnWay,
    /// They cannot any more: the old server is gone.
    SummaryGone,
    /// They can, if the old server still does that.
    SummaryDoubtful,
    /// They can, once the reader is back in the old account.
    SummaryLockedOut,
    /// What a server runs is assumed.
    SummaryAssumed,
    /// The stage to go on with.
    SummaryNext,
    /// One server can be asked what it runs.
    AskOne,
    /// Both can.
    AskBoth,
}

impl Said {
    /// All of them with the keys of their words in the interface texts.
    pub const ALL: [(Self, &'static str); 25] = [
        (Self::SameAccount, "same-account"),
        (Self::SameServer, "same-server"),
        (Self::NamedOld, "said.named.old"),
        (Self::NamedNew, "said.named.new"),
        (Self::ClearedOld, "said.cleared.old"),
        (Self::ClearedNew, "said.cleared.new"),
        (Self::Pair, "said.pair"),
        (Self::VersionWrong, "choice.version-wrong"),
        (Self::SoftwareFound, "choice.found"),
        (Self::SoftwareNone, "choice.none"),
        (Self::SoftwareSeveral, "choice.several"),
        (Self::Loading, "choice.loading"),
        (Self::Missing, "choice.missing"),
        (Self::Several, "said.several"),
        (Self::SummaryYes, "summary.yes"),
        (Self::SummaryNo, "summary.no"),
        (Self::SummaryUnknown, "summary.unknown"),
        (Self::SummaryOwnWay, "summary.own-way"),
        (Self::SummaryGone, "summary.gone"),
        (Self::SummaryDoubtful, "summary.doubtful"),
        (Self::SummaryLockedOut, "summary.locked-out"),
        (Self::SummaryAssumed, "summary.assumed"),
        (Self::SummaryNext, "summary.next"),
        (Self::AskOne, "ask.server"),
        (Self::AskBoth, "ask.servers"),
    ];

    /// Returns whether it is about the two accounts, and not about what their servers run.
    pub fn is_of_accounts(self) -> bool {
        matches!(
            self,
            Self::SameAccount
                | Self::SameServer
                | Self::NamedOld
                | Self::NamedNew
                | Self::ClearedOld
                | Self::ClearedNew
                | Self::Several
        )
    }
}

impl Words {
    /// Returns a sentence; nothing before the words have come.
    pub fn say(&self, said: Said) -> &str {
        at(&self.said, said as usize)
    }

    /// Returns why a text is no handle; nothing before the words have come.
    pub fn refusal(&self, refusal: Refusal) -> &str {
        at(&self.refusals, refusal as usize)
    }

    /// Returns what becomes of a thing.
    pub fn carried(&self, carried: Carried) -> &str {
        at(&self.carried, carried as usize)
    }

    /// Returns why that becomes of a thing.
    pub fn reason(&self, reason: Reason) -> &str {
        at(&self.reasons, reason as usize)
    }
}

fn at(words: &[String], place: usize) -> &str {
    words.get(place).map(String::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests;
