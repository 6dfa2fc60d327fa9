//! What is known beforehand of how a software answers.

mod words;

pub use words::{Certainty, Closed, Constant, Layout, Lookup, Only, Place, Within};

use serde::{Deserialize, Serialize};

use super::gap::Gap;
use crate::journey::{Side, pair};
use crate::pieces;
use crate::version::{Range, Version};

impl Closed {
    pub(super) fn gap(self) -> Gap {
        match self {
            Self::Signature => Gap::Signature,
            Self::NoCors => Gap::NoCors,
        }
    }
}

/// Something that goes wrong in a move because of the version on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The key of the words for it.
    pub key: String,
    /// The side on which the software has to stand for it.
    pub side: Side,
    /// The versions that have it.
    pub versions: Range,
    /// How sure it is.
    pub certainty: Certainty,
    /// The moves it concerns; all if this is missing.
    pub only: Option<Only>,
    /// Whether it has to be dealt with before the move.
    pub stops: bool,
}

/// What is known of a software in a range of its versions. The default knows nothing, from which
/// no "yes" can follow that does not stand in the answers themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, in the words of the facts"
)]
pub struct Manners {
    /// Its key in our facts; empty for a software that is not among them.
    pub key: String,
    /// Its name as our facts write it.
    pub name: String,
    /// Its names in NodeInfo, in lower case.
    pub nodeinfo: Vec<String>,
    /// The names of software built on it, which nobody has read: no fact holds for those.
    pub relatives: Vec<String>,
    /// The versions this holds for; all of them by default.
    pub versions: Range,
    /// Whether the version that a server states is not the one that the facts go by.
    pub version_unstated: bool,
    /// What it can, as [`pair::answer`] reads it.
    pub can: String,
    /// The path of an actor document that a page can read, with `{name}` in it; `None` if it is
    /// the address that WebFinger gives.
    pub actor: Option<String>,
    /// Where accounts can be looked up without a login.
    pub lookup: Option<Lookup>,
    /// Where lists of followers can be read without a login.
    pub followers: Option<Lookup>,
    /// How its profile page is built, if a page of another site can read it.
    pub page: Option<Layout>,
    /// Why the actor document cannot be read by a page, which then does not ask for it.
    pub closed: Option<Closed>,
    /// Whether the list of blocked servers can be public.
    pub blocks: bool,
    /// Whether Misskey's document about the server says what admins allow.
    pub policies: bool,
    /// The documents that always show a redirect that there is, so that its absence proves that
    /// there is none.
    pub shows_redirect: Vec<Place>,
    /// Whether it never publishes a redirect.
    pub no_redirects: bool,
    /// The documents that stay when the account they are about is gone.
    pub outlives: Vec<Place>,
    /// The fields of its lookup whose empty value says nothing.
    pub constants: Vec<Constant>,
    /// Whether a follower count of 0 means that there are none, and never that they are hidden.
    pub true_zero: bool,
    /// For how many hours an older copy of the new profile can be used when an alias is looked for.
    pub stale: Option<u64>,
    /// For about how many days it tries to tell a server that does not answer.
    pub delivery_days: Option<u64>,
    /// Whether it wants the new account among the aliases of the old one, too.
    pub alias_back: bool,
    /// Whether a new alias takes the place of the one before.
    pub one_alias: bool,
    /// Whether it moves followers between two accounts on one server.
    pub same_server: Option<Within>,
    /// What goes wrong in a move because of a version.
    pub faults: Vec<Fault>,
}

impl Manners {
    /// Returns whether these are of the software that calls itself `name` in this version.
    pub(super) fn are_of(&self, name: &str, version: &str) -> bool {
        let holds = match self.version(version) {
            Some(version) => self.versions.holds(Some(version)),
            // A range would take no version for the newest one.
            None => self.versions == Range::default(),
        };
        holds && self.is_named(name)
    }

    /// Returns whether the software that calls itself `name` is built on this one.
    pub(super) fn are_of_relative(&self, name: &str) -> bool {
        is_among(&self.relatives, name)
    }

    pub(super) fn is_named(&self, name: &str) -> bool {
        is_among(&self.nodeinfo, name)
    }

    /// Returns what is left of these where it is not known which version they are for.
    ///
    /// # Errors
    /// `None` if there are none.
    pub(super) fn of_any_version(all: &[&Self]) -> Option<Self> {
        let any = all.first()?;
        let outlives = all.iter().flat_map(|it| it.outlives.iter().copied());
        Some(Self {
            key: any.key.clone(),
            name: any.name.clone(),
            nodeinfo: any.nodeinfo.clone(),
            version_unstated: any.version_unstated,
            // What was so in some version may be so in this one; what is so in all is.
            outlives: outlives.collect(),
            no_redirects: all.iter().all(|it| it.no_redirects),
            ..Self::default()
        })
    }

    /// Returns the version that the facts go by, if the one that a server states is that.
    pub(super) fn version(&self, stated: &str) -> Option<Version> {
        (!self.version_unstated).then(|| Version::typed(stated))?
    }

    pub(super) fn shows_redirect(&self, place: Place) -> bool {
        self.shows_redirect.contains(&place)
    }

    /// Returns whether the software can do something in this version. Without a version, the claims
    /// would be asked about the newest one.
    pub(super) fn ability(&self, ability: &str, version: &str) -> pair::Answer {
        match self.version(version) {
            Some(version) => pair::answer(&self.can, ability, Some(version)),
            None => pair::Answer::Unknown,
        }
    }
}

/// Returns whether a server that calls its software `name` means one of these. Bonfire adds whom it
/// gets along with: `bonfire; compatible: mastodon, akkoma`.
fn is_among(known: &[String], name: &str) -> bool {
    let name = pieces::before(name, ";").trim();
    known.iter().any(|known| known.eq_ignore_ascii_case(name))
}
