//! What travels between two servers: a pure function of what both can do in their versions.
//!
//! The two servers themselves are a [`Pair`](super::between::Pair).

use serde::{Deserialize, Serialize};

use super::condition::Moving;
pub use super::fate::{Carried, Reason};
use crate::version::{Range, Version};

/// Whether a software does something in a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It does.
    Yes,
    /// It does not.
    #[default]
    No,
    /// Nobody has established it, or it depends on the admins.
    Unknown,
}

/// Returns what `claims` say of `ability` in `version`, or in the newest one.
///
/// Claims are words such as `send_move=yes@3.0-`, `send_move=no@-3.0` or `alias=@`; what none of
/// them speaks of is not known.
pub fn answer(claims: &str, ability: &str, version: Option<Version>) -> Answer {
    let value = claims.split(' ').find_map(|claim| {
        let (name, rest) = claim.split_once('=')?;
        let (value, range) = rest.split_once('@')?;
        (name == ability && Range::read(range).holds(version)).then_some(value)
    });
    match value {
        Some("yes") => Answer::Yes,
        Some("no") => Answer::No,
        _ => Answer::Unknown,
    }
}

impl Answer {
    /// Returns the answer that is known.
    pub fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// Whether followers can be moved, and if not, who stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// They can.
    Yes,
    /// The old server cannot let them go.
    OldCannot,
    /// The new server cannot take them in.
    NewCannot,
    /// Neither can.
    NeitherCan,
    /// It is not known of one of the two.
    Unknown,
}

impl Moves {
    /// Returns this for two accounts on one server, of which `within` says whether its software moves followers
    /// there: what it does with other servers says nothing of that. Without it, they are on two.
    #[must_use]
    pub fn within(self, within: Option<Answer>) -> Self {
        match (self, within) {
            (Self::Yes, Some(Answer::No)) => Self::NeitherCan,
            (Self::Yes, Some(Answer::Unknown)) => Self::Unknown,
            _ => self,
        }
    }

    /// Returns whether followers can be moved from a server that can send a Move (or not) to one
    /// that knows aliases (or not).
    pub fn of(send: Answer, alias: Answer) -> Self {
        match (send, alias) {
            (Answer::Yes, Answer::Yes) => Self::Yes,
            (Answer::No, Answer::No) => Self::NeitherCan,
            (Answer::No, _) => Self::OldCannot,
            (_, Answer::No) => Self::NewCannot,
            _ => Self::Unknown,
        }
    }

    /// Returns what a condition asks about it.
    pub fn is(self, moving: Moving) -> bool {
        match moving {
            Moving::Yes => self == Self::Yes,
            Moving::Unknown => self == Self::Unknown,
            Moving::OldCannot => matches!(self, Self::OldCannot | Self::NeitherCan),
            Moving::NewCannot => matches!(self, Self::NewCannot | Self::NeitherCan),
            Moving::No => !matches!(self, Self::Yes | Self::Unknown),
        }
    }
}

/// The files in which a thing leaves a server, or enters it. By default there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Their formats. One with a slash, such as `accounts/plain`, is made of lines that can be
    /// rearranged into any other of its kind.
    pub formats: Vec<String>,
    /// Whether this version has them at all.
    pub there: Answer,
}

/// One kind of thing that an account has, as one software treats it in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// How it travels between two servers of this software.
    pub carried: Carried,
    /// A narrower kind of which it consists here, such as `communities`; empty if there is none.
    pub only: String,
    /// Whether it can consist of nothing but `only`.
    pub narrow: bool,
    /// The file it leaves in.
    pub gives: Files,
    /// The files it can be read from.
    pub takes: Files,
}

/// How a thing travels, and why.
pub type Outcome = (Carried, Reason);

/// Returns how followers travel; `own` is how they do between two servers of the same software, if
/// both run that.
pub fn followers(moves: Moves, own: Option<Carried>) -> Outcome {
    match (moves, own) {
        // A file with the whole account is a way of its own, whatever can be moved.
        (Moves::Yes, Some(own @ Carried::Itself)) | (_, Some(own @ Carried::File)) => {
            (own, Reason::Own)
        }
        (Moves::Yes, _) => (Carried::Itself, Reason::Moves),
        (Moves::OldCannot, _) => (Carried::Stays, Reason::OldCannot),
        (Moves::NewCannot, _) => (Carried::Stays, Reason::NewCannot),
        (Moves::NeitherCan, _) => (Carried::Stays, Reason::NeitherCan),
        (Moves::Unknown, _) => (Carried::Unknown, Reason::Unknown),
    }
}

/// Returns how a thing of the old server travels to the new one, where it may be treated
/// differently or (`None`) be missing. `same` says that both run the same software.
pub fn outcome(same: bool, old: &Thing, new: Option<&Thing>) -> Outcome {
    let Some(new) = new else {
        return (Carried::Stays, Reason::Nowhere);
    };
    if new.narrow && new.only != old.only {
        return (Carried::Stays, Reason::Nowhere);
    }
    if let Some(outcome) = as_file(&old.gives, &new.takes) {
        let is_own = same && outcome.0 == Carried::File && old.carried == Carried::File;
        return if is_own {
            (Carried::File, Reason::Own)
        } else {
            outcome
        };
    }
    if same && old.carried != Carried::File {
        return (old.carried, Reason::Own);
    }
    let either = |carried| old.carried == carried || new.carried == carried;
    if either(Carried::Stays) {
        return (Carried::Stays, Reason::Behind);
    }
    if either(Carried::Unknown) {
        return (Carried::Unknown, Reason::Unknown);
    }
    (Carried::Hand, why_by_hand(old, new))
}

fn as_file(gives: &Files, takes: &Files) -> Option<Outcome> {
    let fits = takes
        .formats
        .iter()
        .any(|format| gives.formats.contains(format));
    let kinds: Vec<_> = gives
        .formats
        .iter()
        .filter_map(|format| kind(format))
        .collect();
    let is_near = |format: &String| kind(format).is_some_and(|one| kinds.contains(&one));
    let near = takes.formats.iter().any(is_near);
    match (gives.there, takes.there) {
        (Answer::No, _) | (_, Answer::No) => None,
        _ if !fits && !near => None,
        (Answer::Yes, Answer::Yes) if fits => Some((Carried::File, Reason::Fits)),
        (Answer::Yes, Answer::Yes) => Some((Carried::Converted, Reason::Rearranged)),
        _ => Some((Carried::Unknown, Reason::Depends)),
    }
}

fn kind(format: &str) -> Option<&str> {
    Some(crate::pieces::split_once(format, "/")?.0)
}

fn why_by_hand(old: &Thing, new: &Thing) -> Reason {
    if old.gives.there == Answer::No {
        Reason::NoFile
    } else if new.takes.there == Answer::No {
        Reason::NotTaken
    } else {
        Reason::Misfit
    }
}
