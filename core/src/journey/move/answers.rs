//! What the reader answers about the whole move.

use std::mem::discriminant;

use serde::{Deserialize, Serialize};

/// What the reader wants of the move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Route {
    /// To bring the followers.
    #[default]
    Followers,
    /// To leave a redirect only.
    Redirect,
    /// To take lists along as files.
    Lists,
}

/// How the old server or account is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Situation {
    /// As always.
    #[default]
    Ordinary,
    /// It closes; on a day, in days since 1970-01-01, if that is known.
    Closing(Option<i32>),
    /// It comes and goes.
    Shaky,
    /// Nothing can be changed there.
    ReadOnly,
    /// It is no longer there.
    Gone,
    /// The account is suspended or limited.
    Suspended,
    /// The reader cannot log in.
    LockedOut,
}

impl Situation {
    /// Returns whether the other is the same but for the day.
    pub fn is_like(self, other: Self) -> bool {
        discriminant(&self) == discriminant(&other)
    }

    /// Returns whether what the old server still gives may soon be out of reach.
    pub fn is_pressing(self) -> bool {
        !matches!(self, Self::Ordinary | Self::LockedOut | Self::Gone)
    }
}

/// Something that the reader was asked about the whole move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// What they want.
    Route(Route),
    /// How the old side is.
    Situation(Situation),
}
