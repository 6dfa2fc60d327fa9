//! What is known beforehand of how a software answers.

use super::gap::Gap;
use crate::journey::{Side, pair};
use crate::version::{Range, Version};

/// An API in which software of several kinds tells of an account and of its followers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum Lookup {
    /// `GET /api/v1/accounts/lookup` and `/api/v1/accounts/{id}/followers`
    Mastodon,
    /// `POST /api/users/show` and `/api/users/followers`
    Misskey,
}

/// A document that tells of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum Place {
    /// The actor document.
    Actor,
    /// What a lookup gives.
    Account,
}

/// Why no page can read the actor documents of a software.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Deserialize),
    serde(rename_all = "kebab-case")
)]
pub enum Closed {
    /// They are for servers only, which sign their requests.
    Signature,
    /// They come without the header that lets pages of other sites read them.
    NoCors,
}

impl Closed {
    pub(super) fn gap(self) -> Gap {
        match self {
            Self::Signature => Gap::Signature,
            Self::NoCors => Gap::NoCors,
        }
    }
}

impl Lookup {
    /// All of them.
    const ALL: [Self; 2] = [Self::Mastodon, Self::Misskey];

    /// Returns its word in the facts and in the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mastodon => "mastodon",
            Self::Misskey => "misskey",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

impl Closed {
    /// All of them.
    const ALL: [Self; 2] = [Self::Signature, Self::NoCors];

    /// Returns its word in the facts and in the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::NoCors => "no-cors",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

impl Place {
    /// All of them.
    const ALL: [Self; 2] = [Self::Actor, Self::Account];

    /// Returns its word in the facts and in the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Account => "account",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// Something that goes wrong in a move because of the version on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key of the words for it.
    pub key: String,
    /// The side on which the software has to stand for it.
    pub side: Side,
    /// The versions that have it.
    pub versions: Range,
}

/// What is known of a software in a range of its versions. The default knows nothing, from which
/// no "yes" can follow that does not stand in the answers themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// What it can, as [`pair::answer`] reads it.
    pub can: String,
    /// The path of an actor document that a page can read, with `{name}` in it; `None` if it is
    /// the address that WebFinger gives.
    pub actor: Option<String>,
    /// Where accounts can be looked up without a login.
    pub lookup: Option<Lookup>,
    /// Where lists of followers can be read without a login.
    pub followers: Option<Lookup>,
    /// Why the actor document cannot be read by a page, which then does not ask for it.
    pub closed: Option<Closed>,
    /// Whether the list of blocked servers can be public.
    pub blocks: bool,
    /// The documents that always show a redirect that there is, so that its absence proves that
    /// there is none.
    pub shows_redirect: Vec<Place>,
    /// For how many hours an older copy of the new profile can be used when an alias is looked for.
    pub stale: Option<u64>,
    /// What goes wrong in a move because of a version.
    pub faults: Vec<Fault>,
    /// Whether a follower count of 0 means that there are none, and never that they are hidden.
    pub true_zero: bool,
}

impl Manners {
    /// Returns whether these are of the software that calls itself `name` in this version.
    pub(super) fn are_of(&self, name: &str, version: &str) -> bool {
        let holds = match Version::typed(version) {
            Some(version) => self.versions.holds(Some(version)),
            // A range would take no version for the newest one.
            None => self.versions == Range::default(),
        };
        holds && is_among(&self.nodeinfo, name)
    }

    /// Returns whether the software that calls itself `name` is built on this one.
    pub(super) fn are_of_relative(&self, name: &str) -> bool {
        is_among(&self.relatives, name)
    }

    pub(super) fn shows_redirect(&self, place: Place) -> bool {
        self.shows_redirect.contains(&place)
    }

    /// Returns whether the software cannot do something in this version, and that for certain.
    pub(super) fn cannot(&self, ability: &str, version: &str) -> bool {
        // Without a version, the claims would be asked about the newest one.
        Version::typed(version).is_some_and(|version| {
            pair::answer(&self.can, ability, Some(version)) == pair::Answer::No
        })
    }
}

/// Returns whether a server that calls its software `name` means one of these. Bonfire adds whom it
/// gets along with: `bonfire; compatible: mastodon, akkoma`.
fn is_among(known: &[String], name: &str) -> bool {
    let name = name.split(';').next().unwrap_or_default().trim();
    known.iter().any(|known| known.eq_ignore_ascii_case(name))
}
