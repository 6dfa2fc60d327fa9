//! Whose people follow a move, asked of two kinds of software.

use super::facts::Facts;
use super::follow::{FollowsMove, Need};
use super::variant::current;
use crate::journey::pair::Answer;

impl Facts {
    /// Returns on what it depends, in the newest version, whether people here follow a Move; `None` if
    /// nothing of the kind is known.
    pub fn follows_move(&self) -> Option<&FollowsMove> {
        current(Some(&self.follows_move), None)
    }

    /// Returns whether people here follow others, or are told of their move, but surely not of a move
    /// from the software in the folder `key`.
    pub fn ignores(&self, key: &str, old: &Facts) -> bool {
        let hears = ["receive_move", "notify_move"].map(|ability| self.can(ability));
        let unsigned = old.can("publish_redirect") == Answer::No;
        hears.contains(&Answer::Yes)
            && self.follows_move().is_some_and(|follows| {
                follows.never_from.iter().any(|never| never == key)
                    || unsigned && follows.needs.contains(&Need::RedirectPublished)
            })
    }
}
