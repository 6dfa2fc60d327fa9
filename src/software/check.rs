//! What a page can find out about accounts on the servers of a software, and what goes wrong there.

use serde::Deserialize;
use serde_json::{Value, json};

use super::facts::{Facts, Variant};
use crate::check::{Certainty, Closed, Constant, Layout, Lookup, Only, Place, Within};
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

impl Facts {
    /// Returns what can be read in each range of versions, as the program of the page reads it; one
    /// entry without anything if nothing is known.
    pub fn manners(&self, key: &str) -> Vec<Value> {
        let entry = |check: Option<&Variant<Check>>| {
            let mut entry = check.map_or_else(|| json!({}), |check| check.fact.manners());
            entry["key"] = json!(key);
            entry["name"] = json!(self.name);
            entry["nodeinfo"] = json!(self.nodeinfo);
            entry["versions"] = json!(check.map(|check| check.range().to_string()));
            entry["versions_stated"] = json!(self.versions_stated);
            entry["can"] = json!(self.claims());
            entry["faults"] = json!(self.faults_as_json(key));
            entry
        };
        match self.check.as_slice() {
            [] => vec![entry(None)],
            all => all.iter().map(|check| entry(Some(check))).collect(),
        }
    }

    fn faults_as_json(&self, software: &str) -> Vec<Value> {
        let all = self.faults.iter();
        let each = all.flat_map(|(key, faults)| faults.iter().map(move |fault| (key, fault)));
        each.map(|(key, fault)| {
            json!({
                "key": format!("{software}.{key}"),
                "side": fault.fact.side.key(),
                "versions": fault.range().to_string(),
                "certainty": fault.fact.certainty.key(),
                "only": fault.fact.only.map(Only::key),
                "stops": fault.fact.stops,
            })
        })
        .collect()
    }
}

impl Check {
    fn manners(&self) -> Value {
        json!({
            "actor": self.actor,
            "lookup": self.lookup.map(Lookup::key),
            "followers": self.followers.map(Lookup::key),
            "closed": self.closed.map(Closed::key),
            "page": self.page.map(Layout::key),
            "shows_redirect": keys(&self.shows_redirect, Place::key),
            "redirects": self.redirects,
            "outlives": keys(&self.outlives, Place::key),
            "constants": keys(&self.constants, Constant::key),
            "true_zero": self.true_zero,
            "blocks": self.blocks,
            "policies": self.policies,
            "stale": self.stale,
            "alias_back": self.alias_back,
            "one_alias": self.one_alias,
            "same_server": self.same_server.map(Within::key),
        })
    }
}

fn keys<T: Copy>(all: &[T], key: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| key(*one)).collect()
}
