//! What the program that looks at accounts is told of a software.

use super::check::Check;
use super::facts::Facts;
use super::variant::Variant;
use crate::check::{self, Manners};
use crate::version::Version;

/// How the claims begin that a look asks for.
const ASKED: [&str; 3] = ["alias=", "send_move=", "send_alias_list="];

impl Facts {
    /// Returns what can be read in each range of versions, as the program of the page reads it; one
    /// entry without anything if nothing is known.
    pub fn manners(&self, key: &str) -> Vec<Manners> {
        let entry = |check: Option<&Variant<Check>>| Manners {
            key: key.to_owned(),
            name: self.name.clone(),
            nodeinfo: self.nodeinfo.clone(),
            relatives: self.relative_names(),
            versions: check.map(Variant::range).unwrap_or_default(),
            version_unstated: !self.versions_stated,
            can: self.claims_of_a_move(),
            delivery_days: self.number("delivery_days", newest_of(check)),
            faults: self.faults_as_known(key),
            ..check.map(|check| check.fact.manners()).unwrap_or_default()
        };
        match self.check.as_slice() {
            [] => vec![entry(None)],
            all => all.iter().map(|check| entry(Some(check))).collect(),
        }
    }

    fn relative_names(&self) -> Vec<String> {
        let all = self.relatives.iter();
        all.flat_map(|relatives| relatives.names.clone()).collect()
    }

    /// Returns what the software can do, as far as a look asks for it.
    fn claims_of_a_move(&self) -> String {
        let claims = self.claims();
        let is_asked = |claim: &&str| ASKED.iter().any(|start| claim.starts_with(start));
        claims
            .split(' ')
            .filter(is_asked)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn faults_as_known(&self, software: &str) -> Vec<check::Fault> {
        let all = self.faults.iter();
        let each = all.flat_map(|(key, faults)| faults.iter().map(move |fault| (key, fault)));
        each.map(|(key, fault)| check::Fault {
            key: format!("{software}.{key}"),
            side: fault.fact.side,
            versions: fault.range(),
            certainty: fault.fact.certainty,
            only: fault.fact.only,
            stops: fault.fact.stops,
        })
        .collect()
    }
}

/// Returns a version for which an entry holds; `None` is the newest.
fn newest_of(check: Option<&Variant<Check>>) -> Option<Version> {
    check.and_then(|check| check.range().example())
}
