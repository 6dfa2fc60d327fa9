//! What a server said, or what a reader sees, and the answer to it.
//!
//! - [`Entry`]: one thing that goes wrong, with its answer; the build makes them of the facts and texts
//! - `words`: a text as words; `alike`: words that mean the same but for slips; `vocabulary`: the words of
//!   messages that those of a text may be; `align`: how much of a message stands in a text; `close`:
//!   whether that is enough; `sense`: words that deny or say what something is about; `meaning`: whether
//!   the text means the same; `pattern`: a message and a text, ready to be compared; `said`: whether a text says
//!   what people say, `clause`: in which of its parts; `same`: words that people use for one another; `numbers`:
//!   words by number
//! - [`Catalogue`]: all entries, and those that a text fits

mod align;
mod alike;
mod catalogue;
mod clause;
mod close;
mod meaning;
mod numbers;
mod pattern;
mod said;
mod same;
mod sense;
mod vocabulary;
mod words;

use serde::{Deserialize, Serialize};

use crate::version::{Range, Version};

pub use catalogue::{Catalogue, Found};

/// One thing that goes wrong, and the answer to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The key of the software whose servers say it; empty if it can happen anywhere.
    pub software: String,
    /// The stage of the guide in which it happens.
    pub stage: String,
    /// What it is called.
    pub title: String,
    /// The address of the section that treats it.
    pub address: String,
    /// Causes and remedies, as HTML of this build.
    pub answer: String,
    /// How servers and people say it.
    pub messages: Vec<Message>,
}

/// How something is said: by a server in some of its versions, or by people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The text; `%{…}` and `…` mark what the server fills in.
    pub text: String,
    /// The key of the software that says it; empty if it is how people say it.
    pub software: String,
    /// The versions that say it like this.
    pub range: Range,
}

/// One of the reader's two servers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Server {
    /// The key of its software.
    pub software: String,
    /// Its version, if it is known.
    pub version: Option<Version>,
    /// Whether nobody has said so: the page goes by the usual software as long as nothing else is known.
    pub is_assumed: bool,
}
