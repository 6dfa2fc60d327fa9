//! When a piece of the page concerns the reader.
//!
//! Authors write `{old.usual and not new.before.4.2}`; the build reads that once, into a
//! [`Condition`], and the browser gets the condition itself, never its text.

#[cfg(not(target_arch = "wasm32"))]
mod parse;

use serde::{Deserialize, Serialize};

use super::Side;
use super::r#move::Situation;
use crate::version::Version;

#[cfg(not(target_arch = "wasm32"))]
pub use parse::Unreadable;

/// An expression over what may be so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Condition {
    /// One thing is so.
    Is(Term),
    /// Something is not so.
    Not(Box<Condition>),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
}

/// Something that may be so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Term {
    /// `old`: that field names an account.
    Named(Side),
    /// `old.usual`: that side runs the software that the guide assumes.
    Usual(Side),
    /// `old.since.4.2`: that side's version is this one or later, or not known.
    Since(Side, Version),
    /// `old.before.4.2`: that side's version is earlier, or not known.
    Before(Side, Version),
    /// `same`: both sides run the same software.
    Same,
    /// `same.way`: and that has a way of its own between two of its servers.
    SameWay,
    /// `files`: something travels as a file.
    Files,
    /// `move.no`: what is known of moving followers between the two.
    Moves(Moving),
    /// `bring.follows`: that task is done.
    Done(String),
    /// `bring.any`: something is to be brought along as a file.
    Brings,
    /// `alias.set`: a look at both accounts came to that answer.
    Found(String),
    /// `pair.two-aliases`: the old server may not read an alias that is the only one on the new server.
    TwoAliases,
    /// `old.runs.pixelfed`: that side runs this software.
    Runs(Side, String),
    /// `asked`: the program is there, so that the reader can say how the old server is.
    Asked,
    /// `situation.closing`: that is how it is; on which day does not matter.
    Situation(#[serde(with = "super::situation::by_place")] Situation),
}

/// What can be asked about moving followers between two servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Moving {
    /// They can be moved.
    Yes,
    /// They cannot.
    No,
    /// Nobody has established it.
    Unknown,
    /// The old server cannot let them go.
    OldCannot,
    /// The new server cannot take them in.
    NewCannot,
}

/// What is so while a condition is asked.
pub trait State {
    /// Returns whether something is so.
    fn is(&self, term: &Term) -> bool;
}

impl Condition {
    /// Returns whether this holds.
    ///
    /// # Example
    /// ```
    /// use rehome_core::journey::condition::{AtFirst, Condition};
    ///
    /// let holds = |text: &str| Condition::parse(text, &|_| false).map(|condition| condition.holds(&AtFirst));
    /// assert_eq!(holds("old.usual and new.before.4.2"), Ok(true));
    /// assert_eq!(holds("old or not (files or same)"), Ok(false));
    /// ```
    pub fn holds(&self, state: &impl State) -> bool {
        match self {
            Self::Is(term) => state.is(term),
            Self::Not(inner) => !inner.holds(state),
            Self::All(all) => all.iter().all(|one| one.holds(state)),
            Self::Any(any) => any.iter().any(|one| one.holds(state)),
        }
    }

    /// Returns everything that this asks, in the order in which it is written.
    pub fn terms(&self) -> Vec<&Term> {
        match self {
            Self::Is(term) => vec![term],
            Self::Not(inner) => inner.terms(),
            Self::All(all) | Self::Any(all) => all.iter().flat_map(Self::terms).collect(),
        }
    }

    /// Returns the condition that both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let parts = |condition| match condition {
            Self::All(all) => all,
            one => vec![one],
        };
        Self::All([parts(self), parts(other)].concat())
    }
}

/// The page as it is built: no account, no version, the usual software on both sides, what is
/// proposed to be brought is ticked. What is said of one software stands there for its readers.
#[derive(Clone, Copy, Debug)]
pub struct AtFirst;

impl State for AtFirst {
    fn is(&self, term: &Term) -> bool {
        match term {
            Term::Usual(_)
            | Term::Since(..)
            | Term::Before(..)
            | Term::Same
            | Term::Files
            | Term::Runs(..)
            | Term::Brings => true,
            Term::Moves(moving) => *moving == Moving::Yes,
            Term::Named(_)
            | Term::SameWay
            | Term::Done(_)
            | Term::Found(_)
            | Term::TwoAliases
            | Term::Asked
            | Term::Situation(_) => false,
        }
    }
}
