//! What can become of a thing in a move, and why: the keys of the words in the interface texts.

use serde::{Deserialize, Serialize};

/// How a thing reaches the new account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Carried {
    /// The move brings it.
    Itself,
    /// As an exported file.
    File,
    /// As a file that has to be rearranged first.
    Converted,
    /// Redone by hand.
    Hand,
    /// Not at all.
    Stays,
    /// Nobody has established it.
    Unknown,
}

impl Carried {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Itself,
        Self::File,
        Self::Converted,
        Self::Hand,
        Self::Stays,
        Self::Unknown,
    ];

    /// Returns its key in the interface texts, in attributes and in class names.
    pub fn key(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::File => "file",
            Self::Converted => "converted",
            Self::Hand => "hand",
            Self::Stays => "stays",
            Self::Unknown => "unknown",
        }
    }
}

/// Why a thing travels the way it does between two kinds of servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// As the software itself has it, between two servers of its kind.
    Own,
    /// A Move brings the followers.
    Moves,
    /// The old server cannot send a Move.
    OldCannot,
    /// The new server knows no alias.
    NewCannot,
    /// Neither can.
    NeitherCan,
    /// The file fits.
    Fits,
    /// The file fits once it is rearranged.
    Rearranged,
    /// Whether the file is given out or taken in depends on version or admins.
    Depends,
    /// The old server gives out no file for it.
    NoFile,
    /// The new server takes in no file for it.
    NotTaken,
    /// Both have files, which do not fit.
    Misfit,
    /// The new software has no such thing.
    Nowhere,
    /// It cannot be taken along.
    Behind,
    /// Nobody has established it.
    Unknown,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Own,
        Self::Moves,
        Self::OldCannot,
        Self::NewCannot,
        Self::NeitherCan,
        Self::Fits,
        Self::Rearranged,
        Self::Depends,
        Self::NoFile,
        Self::NotTaken,
        Self::Misfit,
        Self::Nowhere,
        Self::Behind,
        Self::Unknown,
    ];

    /// Returns its key in the interface texts and in attributes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Moves => "moves",
            Self::OldCannot => "old",
            Self::NewCannot => "new",
            Self::NeitherCan => "neither",
            Self::Fits => "fits",
            Self::Rearranged => "rearranged",
            Self::Depends => "depends",
            Self::NoFile => "no-file",
            Self::NotTaken => "not-taken",
            Self::Misfit => "misfit",
            Self::Nowhere => "nowhere",
            Self::Behind => "behind",
            Self::Unknown => "unknown",
        }
    }
}
