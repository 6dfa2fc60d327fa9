//! The reader's own move: two sides, and what can be said about each once a handle is typed.

pub mod between;
pub mod condition;
pub mod fate;
pub mod r#move;
pub mod outlook;
pub mod pair;
pub mod situation;

use serde::{Deserialize, Serialize};

use crate::handle::Handle;

/// One of the two accounts of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The account that is left.
    Old,
    /// The account that is moved to.
    New,
}

impl Side {
    /// Both sides, in reading order.
    pub const BOTH: [Self; 2] = [Self::Old, Self::New];

    /// Returns its key in attributes, class names and content.
    pub fn key(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::New => "new",
        }
    }

    /// Returns the side with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|side| side.key() == key)
    }
}

/// Something that can be shown of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// `@mina@old.example`
    Handle,
    /// `mina@old.example`
    Address,
    /// `old.example`
    Host,
    /// `mina`
    Name,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 4] = [Self::Handle, Self::Address, Self::Host, Self::Name];

    /// Returns its key in attributes and content.
    pub fn key(self) -> &'static str {
        match self {
            Self::Handle => "handle",
            Self::Address => "address",
            Self::Host => "host",
            Self::Name => "name",
        }
    }

    /// Returns the part with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }

    /// Returns this part of `handle` as a reader sees it.
    pub fn of(self, handle: &Handle) -> String {
        match self {
            Self::Handle => handle.to_string(),
            Self::Address => handle.address(),
            Self::Host => handle.host().to_owned(),
            Self::Name => handle.name().to_owned(),
        }
    }
}

/// What the two accounts of a move have in common, as far as a reader should be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Both fields name the same account.
    SameAccount,
    /// Two accounts on one server.
    SameServer,
}

impl Likeness {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::SameAccount, Self::SameServer];

    /// Returns what `old` and `new` have in common, if anything.
    pub fn of(old: Option<&Handle>, new: Option<&Handle>) -> Option<Self> {
        let (old, new) = (old?, new?);
        if old.same_account(new) {
            Some(Self::SameAccount)
        } else {
            old.same_server(new).then_some(Self::SameServer)
        }
    }

    /// Returns the key of its notice in the interface texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::SameAccount => "same-account",
            Self::SameServer => "same-server",
        }
    }
}
