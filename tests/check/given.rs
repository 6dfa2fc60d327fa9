//! What is known of a software, as the tests write it.

use rehome::check::{Certainty, Fault, Manners};
use rehome::version::Range;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Returns what the page knows of a software. What it does not say is not known.
pub(crate) fn manners(value: &Value) -> Manners {
    let names = |kind: &str| {
        value[kind]
            .as_array()
            .into_iter()
            .flatten()
            .map(text)
            .collect()
    };
    let is_so = |name: &str| value[name] == true;
    Manners {
        key: text(&value["key"]),
        name: text(&value["name"]),
        nodeinfo: names("nodeinfo"),
        relatives: names("relatives"),
        versions: Range::read(value["versions"].as_str().unwrap_or("-")),
        version_unstated: value["versions_stated"] == false,
        can: text(&value["can"]),
        actor: value["actor"].as_str().map(str::to_owned),
        lookup: word(&value["lookup"]),
        followers: word(&value["followers"]),
        closed: word(&value["closed"]),
        page: word(&value["page"]),
        blocks: is_so("blocks"),
        policies: is_so("policies"),
        shows_redirect: words(&value["shows_redirect"]),
        no_redirects: value["redirects"] == false,
        outlives: words(&value["outlives"]),
        constants: words(&value["constants"]),
        alias_back: is_so("alias_back"),
        one_alias: is_so("one_alias"),
        same_server: word(&value["same_server"]),
        faults: value["faults"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(fault)
            .collect(),
        stale: value["stale"].as_u64(),
        delivery_days: value["delivery_days"].as_u64(),
        true_zero: is_so("true_zero"),
    }
}

fn fault(value: &Value) -> Option<Fault> {
    Some(Fault {
        key: text(&value["key"]),
        side: word(&value["side"])?,
        versions: Range::read(value["versions"].as_str()?),
        certainty: word(&value["certainty"]).unwrap_or(Certainty::Likely),
        only: word(&value["only"]),
        stops: value["stops"] == true,
    })
}

fn word<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

fn words<T: DeserializeOwned>(value: &Value) -> Vec<T> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(word)
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
