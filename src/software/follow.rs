//! Whose move people on the servers of a software follow: some wait for a sign that not every old
//! server gives.

use serde::Deserialize;

use super::facts::Facts;
use crate::journey::pair::Answer;

/// On what it depends whether people there follow a Move, beside the alias on the new account.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct FollowsMove {
    /// What has to be so.
    #[serde(default, rename = "if")]
    pub needs: Vec<Need>,
    /// The software, by folder, whose moves are never followed.
    #[serde(default)]
    pub never_from: Vec<String>,
}

/// What has to be so before a server follows a Move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// It knows the new account already.
    TargetKnown,
    /// The old account names the new one in its profile.
    RedirectPublished,
    /// The new account sends its aliases as a list, even if there is only one.
    AliasList,
}

impl Need {
    /// Returns its key in the facts and in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::TargetKnown => "target-known",
            Self::RedirectPublished => "redirect-published",
            Self::AliasList => "alias-list",
        }
    }
}

impl Facts {
    /// Returns on what it depends, in the newest version, whether people here follow a Move; `None` if
    /// nothing of the kind is known.
    pub fn follows_move(&self) -> Option<&FollowsMove> {
        super::facts::current(Some(&self.follows_move), None)
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
