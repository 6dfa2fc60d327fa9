//! Whose move people on the servers of a software follow: some wait for a sign that not every old
//! server gives.

use serde::Deserialize;

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
