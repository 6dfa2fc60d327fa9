//! What a page can find out about accounts on the servers of a software, and what goes wrong there.

use serde::Deserialize;

use crate::check::{Certainty, Closed, Constant, Layout, Lookup, Manners, Only, Place, Within};
use crate::journey::Side;

/// What a page of another site can read there without a login.
#[derive(Clone, Debug, Deserialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, which an author writes as a line"
)]
pub struct Check {
    /// The path of an actor document that can be read, with `{name}` in it, where the one that
    /// `WebFinger` names cannot.
    pub actor: Option<String>,
    /// The API in which accounts can be looked up.
    pub lookup: Option<Lookup>,
    /// Why the actor document cannot be read.
    pub closed: Option<Closed>,
    /// How the profile page for people is built, if it can be read.
    pub page: Option<Layout>,
    /// The documents that always show a redirect if there is one.
    #[serde(default)]
    pub shows_redirect: Vec<Place>,
    /// Whether the software has redirects that anybody could see.
    #[serde(default = "usually")]
    pub redirects: bool,
    /// The documents that stay when the account they are about is gone.
    #[serde(default)]
    pub outlives: Vec<Place>,
    /// The fields of the lookup that hold `false` or 0 whatever is true.
    #[serde(default)]
    pub constants: Vec<Constant>,
    /// Whether a follower count of 0 means that there are none, and never that they are hidden.
    #[serde(default)]
    pub true_zero: bool,
    /// Whether the list of blocked servers can be public.
    #[serde(default)]
    pub blocks: bool,
    /// The API in which the list of followers can be public.
    pub followers: Option<Lookup>,
    /// For how many hours an older copy of the new profile may be used when an alias is looked for.
    pub stale: Option<u32>,
    /// Whether Misskey's document about the server says what admins allow.
    #[serde(default)]
    pub policies: bool,
    /// Whether a move needs the new account among the aliases of the old one, too.
    #[serde(default)]
    pub alias_back: bool,
    /// Whether a new alias takes the place of the one before.
    #[serde(default)]
    pub one_alias: bool,
    /// Whether followers are moved between two accounts on one server.
    pub same_server: Option<Within>,
}

fn usually() -> bool {
    true
}

/// What goes wrong in a move because of a version.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Fault {
    /// The side on which the software has to stand for it.
    pub side: Side,
    /// How sure it is.
    pub certainty: Certainty,
    /// The moves it concerns; all if this is missing.
    pub only: Option<Only>,
    /// Whether it has to be dealt with before the move.
    #[serde(default)]
    pub stops: bool,
}

impl Check {
    /// Returns what can be read, without what only the facts around it say.
    pub(super) fn manners(&self) -> Manners {
        Manners {
            actor: self.actor.clone(),
            lookup: self.lookup,
            followers: self.followers,
            closed: self.closed,
            page: self.page,
            shows_redirect: self.shows_redirect.clone(),
            no_redirects: !self.redirects,
            outlives: self.outlives.clone(),
            constants: self.constants.clone(),
            true_zero: self.true_zero,
            blocks: self.blocks,
            policies: self.policies,
            stale: self.stale.map(u64::from),
            alias_back: self.alias_back,
            one_alias: self.one_alias,
            same_server: self.same_server,
            ..Manners::default()
        }
    }
}
