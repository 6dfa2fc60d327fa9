//! In which order the steps of a move are, and which fall away.

use super::given::Given;
use super::known::ALIAS_BACK;
use super::what::What;
use crate::journey::r#move::{Route, Situation};
use crate::journey::pair::{Answer, Moves};

/// Why a step that most moves have is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The old server cannot let followers go.
    OldCannot,
    /// The new server cannot take them in.
    NewCannot,
    /// Neither can.
    NeitherCan,
    /// Between two accounts on one server of this software, nobody is moved.
    SameServer,
    /// Between two servers of this software there is a way of its own.
    OwnWay,
    /// No file fits both servers.
    NoFiles,
    /// The old server is gone.
    Gone,
    /// The reader only takes lists along.
    ListsOnly,
    /// The reader only leaves a redirect.
    RedirectOnly,
}

impl Because {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::OldCannot,
        Self::NewCannot,
        Self::NeitherCan,
        Self::SameServer,
        Self::OwnWay,
        Self::NoFiles,
        Self::Gone,
        Self::ListsOnly,
        Self::RedirectOnly,
    ];

    /// Returns the key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::OldCannot => "old-cannot",
            Self::NewCannot => "new-cannot",
            Self::NeitherCan => "neither-can",
            Self::SameServer => "same-server",
            Self::OwnWay => "own-way",
            Self::NoFiles => "no-files",
            Self::Gone => "gone",
            Self::ListsOnly => "lists-only",
            Self::RedirectOnly => "redirect-only",
        }
    }
}

/// The order in peace, which is the guide's.
const IN_PEACE: [What; 21] = [
    What::Regain,
    What::OwnWay,
    What::SignUp,
    What::Profile,
    What::Unlock,
    What::Archive,
    What::Save,
    What::Goodbye,
    What::Alias,
    What::AliasBack,
    What::Export,
    What::Look,
    What::Move,
    What::Redirect,
    What::Tell,
    What::OldProfile,
    What::Import,
    What::Arrivals,
    What::Hello,
    What::Lock,
    What::Settle,
];

/// The order in a hurry: first what only the old server can give, and what takes long there.
const IN_A_HURRY: [What; 21] = [
    What::Regain,
    What::OwnWay,
    What::Archive,
    What::Export,
    What::SignUp,
    What::Unlock,
    What::Alias,
    What::AliasBack,
    What::Save,
    What::Tell,
    What::OldProfile,
    What::Goodbye,
    What::Look,
    What::Move,
    What::Redirect,
    What::Profile,
    What::Import,
    What::Arrivals,
    What::Hello,
    What::Lock,
    What::Settle,
];

/// Returns all steps in the order in which they make sense.
pub(super) fn order(situation: Situation) -> [What; 21] {
    if situation.is_pressing() {
        IN_A_HURRY
    } else {
        IN_PEACE
    }
}

/// What becomes of a step before anything is done.
pub(super) enum Place {
    /// It is to be done.
    There,
    /// It falls away, which the reader should know.
    Away(Because),
    /// This move has no such step.
    Nowhere,
}

/// Returns what becomes of a step.
pub(super) fn place(what: What, given: &Given) -> Place {
    let is_gone = given.situation == Situation::Gone;
    let is_there = |is_there| {
        if is_there {
            Place::There
        } else {
            Place::Nowhere
        }
    };
    match what {
        What::Regain => is_there(given.situation == Situation::LockedOut),
        What::OwnWay => is_there(given.has_own_way),
        What::Import if is_gone => is_there(given.has_files),
        _ if is_gone && what.needs_old() => gone(what),
        What::Export | What::Import if !given.has_files => Place::Away(Because::NoFiles),
        What::AliasBack if given.old.can(ALIAS_BACK) != Answer::Yes => Place::Nowhere,
        What::Tell => is_there(given.followers_stay() && given.route == Route::Followers),
        What::OldProfile => is_there(tells_by_profile(given)),
        What::Redirect => is_there(given.route == Route::Redirect && has_redirect(given)),
        What::Save => is_there(given.route != Route::Lists && is_soon_out_of_reach(given)),
        What::Goodbye => is_there(given.route != Route::Lists && !given.followers_stay()),
        _ if what.is_of_moving() => of_moving(what, given),
        _ => Place::There,
    }
}

fn gone(what: What) -> Place {
    told(what, Because::Gone)
}

/// A reader is told why the steps fall away that everybody has heard of; the others are just not there.
fn told(what: What, because: Because) -> Place {
    match what {
        What::Alias | What::Move | What::Export => Place::Away(because),
        _ => Place::Nowhere,
    }
}

fn of_moving(what: What, given: &Given) -> Place {
    let because = match (given.route, given.moves) {
        (Route::Lists, _) => Because::ListsOnly,
        (Route::Redirect, _) => Because::RedirectOnly,
        (_, Moves::Yes | Moves::Unknown) => return Place::There,
        _ if given.has_own_way => Because::OwnWay,
        _ if given.within == Some(Answer::No) => Because::SameServer,
        (_, Moves::OldCannot) => Because::OldCannot,
        (_, Moves::NewCannot) => Because::NewCannot,
        (_, Moves::NeitherCan) => Because::NeitherCan,
    };
    told(what, because)
}

/// Returns whether the old account is to be locked by the move, or its server is in trouble.
fn is_soon_out_of_reach(given: &Given) -> bool {
    !given.followers_stay() || given.situation != Situation::Ordinary
}

fn has_redirect(given: &Given) -> bool {
    given.old.path(What::Redirect.page()).is_some()
}

/// Returns whether the old profile has to say in words where the reader went.
fn tells_by_profile(given: &Given) -> bool {
    match given.route {
        Route::Followers => given.followers_stay(),
        Route::Redirect => !has_redirect(given),
        Route::Lists => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::situation::{ALL, first_stage};

    #[test]
    fn the_guide_begins_where_the_plan_does() {
        for (situation, key) in ALL {
            // These two are there for few, and are no stages.
            let is_stage = |what: &What| !matches!(what, What::Regain | What::OwnWay);
            let first = order(situation).into_iter().find(is_stage);
            let first = first.map(What::anchor).expect("a plan has steps");
            let expected = first_stage(situation).unwrap_or("plotting");
            assert_eq!(first, expected, "{key}");
        }
    }
}
