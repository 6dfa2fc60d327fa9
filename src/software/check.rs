//! What a page can find out about accounts on the servers of a software, and what goes wrong there.

use serde::Deserialize;

use super::facts::{Facts, Variant};
use crate::check::{Closed, Lookup, Place};
use crate::journey::Side;

/// What a page of another site can read there without a login.
#[derive(Clone, Debug, Deserialize)]
pub struct Check {
    /// The path of an actor document that can be read, with `{name}` in it, where the one that
    /// `WebFinger` names cannot.
    pub actor: Option<String>,
    /// The API in which accounts can be looked up.
    pub lookup: Option<Lookup>,
    /// Why the actor document cannot be read.
    pub closed: Option<Closed>,
    /// The documents that always show a redirect if there is one.
    #[serde(default)]
    pub shows_redirect: Vec<Place>,
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
}

/// What goes wrong in a move because of a version.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Fault {
    /// The side on which the software has to stand for it.
    pub side: Side,
}

impl Facts {
    /// Returns what can be read in each range of versions, as the program of the page reads it; one
    /// entry without anything if nothing is known.
    pub fn manners(&self, key: &str) -> Vec<serde_json::Value> {
        let entry = |check: Option<&Variant<Check>>| {
            let fact = check.map(|check| &check.fact);
            let shows = fact.into_iter().flat_map(|fact| &fact.shows_redirect);
            serde_json::json!({
                "key": key,
                "name": self.name,
                "nodeinfo": self.nodeinfo,
                "relatives": self.relatives.iter().flat_map(|relatives| &relatives.names).collect::<Vec<_>>(),
                "versions": check.map(|check| check.range().to_string()),
                "can": self.claims(),
                "actor": fact.and_then(|fact| fact.actor.clone()),
                "lookup": fact.and_then(|fact| fact.lookup).map(Lookup::key),
                "closed": fact.and_then(|fact| fact.closed).map(Closed::key),
                "followers": fact.and_then(|fact| fact.followers).map(Lookup::key),
                "stale": fact.and_then(|fact| fact.stale),
                "blocks": fact.is_some_and(|fact| fact.blocks),
                "shows_redirect": shows.map(|place| place.key()).collect::<Vec<_>>(),
                "faults": self.faults_as_json(key),
                "true_zero": fact.is_some_and(|fact| fact.true_zero),
            })
        };
        match self.check.as_slice() {
            [] => vec![entry(None)],
            all => all.iter().map(|check| entry(Some(check))).collect(),
        }
    }
}

impl Facts {
    fn faults_as_json(&self, software: &str) -> Vec<serde_json::Value> {
        let all = self.faults.iter();
        let each = all.flat_map(|(key, faults)| faults.iter().map(move |fault| (key, fault)));
        each.map(|(key, fault)| {
            serde_json::json!({
                "key": format!("{software}.{key}"),
                "side": fault.fact.side.key(),
                "versions": fault.range().to_string(),
            })
        })
        .collect()
    }
}
