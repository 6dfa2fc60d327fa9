//! What a whole move comes to, as one sentence says it.

use super::r#move::{Route, Situation};
use super::pair::Moves;

/// What a move comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outlook {
    /// Both fields name one account: there is no move.
    #[default]
    SameAccount,
    /// The old server is gone, and with it whatever it would have to do.
    Gone,
    /// Only lists are taken.
    ListsOnly,
    /// Only a notice is left.
    RedirectOnly,
    /// There is a special way between two servers of this software.
    OwnWay,
    /// Followers cannot be moved.
    No,
    /// They could be moved, but perhaps not as the old server or account is now.
    Doubtful,
    /// They can be moved once the reader is back in the old account.
    LockedOut,
    /// Whether they can be moved is not known.
    Unknown,
    /// They can be moved.
    Yes,
}

impl Outlook {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::SameAccount,
        Self::Gone,
        Self::ListsOnly,
        Self::RedirectOnly,
        Self::OwnWay,
        Self::No,
        Self::Doubtful,
        Self::LockedOut,
        Self::Unknown,
        Self::Yes,
    ];

    /// Returns what a move comes to between two different accounts. What the servers' software can do
    /// counts for less than what has become of the old server: nothing is promised that it may not keep.
    ///
    /// # Example
    /// ```
    /// use rehome_core::journey::outlook::Outlook;
    /// use rehome_core::journey::r#move::{Route, Situation};
    /// use rehome_core::journey::pair::Moves;
    ///
    /// let of = |situation| Outlook::of(Moves::Yes, false, situation, Route::Followers);
    /// assert_eq!(of(Situation::Ordinary), Outlook::Yes);
    /// assert_eq!(of(Situation::Gone), Outlook::Gone);
    /// ```
    pub fn of(moves: Moves, has_own_way: bool, situation: Situation, route: Route) -> Self {
        match (situation, route, moves) {
            (Situation::Gone, ..) => Self::Gone,
            (_, Route::Lists, _) => Self::ListsOnly,
            (_, Route::Redirect, _) => Self::RedirectOnly,
            _ if has_own_way => Self::OwnWay,
            (_, _, Moves::OldCannot | Moves::NewCannot | Moves::NeitherCan) => Self::No,
            (Situation::ReadOnly | Situation::Suspended, ..) => Self::Doubtful,
            (_, _, Moves::Unknown) => Self::Unknown,
            (Situation::LockedOut, ..) => Self::LockedOut,
            (_, _, Moves::Yes) => Self::Yes,
        }
    }

    /// Returns this, with a doubt where something is promised that may be too late.
    #[must_use]
    pub fn unless(self, is_late: bool) -> Self {
        if is_late && self == Self::Yes {
            Self::Doubtful
        } else {
            self
        }
    }

    /// Returns whether this is so because of what the two servers run.
    pub fn is_of_software(self) -> bool {
        !matches!(
            self,
            Self::SameAccount | Self::Gone | Self::ListsOnly | Self::RedirectOnly
        )
    }

    /// Returns its key in words.
    pub fn key(self) -> &'static str {
        match self {
            Self::SameAccount => "same",
            Self::Gone => "gone",
            Self::ListsOnly => "lists",
            Self::RedirectOnly => "redirect",
            Self::OwnWay => "own-way",
            Self::No => "no",
            Self::Doubtful => "doubtful",
            Self::LockedOut => "locked-out",
            Self::Unknown => "unknown",
            Self::Yes => "yes",
        }
    }
}
