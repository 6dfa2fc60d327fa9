//! What the plain page is given ready-made: the typed data of this build as JSON, and what is so between
//! the servers that the measurements choose. The guide's program reads and finds out both by itself.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use rehome::facts::Facts;
use rehome::journey::between::{End, Pair};
use rehome::journey::condition::{Condition, Moving};
use rehome::payload::{GuidePayload, Html, SoftwarePayload, read};
use rehome::version::Version;
use serde_json::{Value, json};

use crate::support::files::BASE;

/// The software that takes turns with the usual one; its data differs from that in every respect.
pub(crate) const OTHER: &str = "misskey";
/// The versions of the old server that take turns: between them lie bounds of conditions.
pub(crate) const VERSIONS: [&str; 2] = ["4.1", "4.4"];

/// Every answer about moving followers, with the name that serde gives it.
const MOVING: [Moving; 5] = [
    Moving::Yes,
    Moving::No,
    Moving::Unknown,
    Moving::OldCannot,
    Moving::NewCannot,
];

/// The conditions to which a page refers by number.
pub(crate) fn conditions(html: &str) -> Vec<Condition> {
    let bytes = BASE64_STANDARD_NO_PAD.decode(attribute(html, "data-conditions"));
    read(&bytes.expect("base64")).expect("conditions")
}

/// All that the plain page is given.
pub(crate) fn known(html: &str, site: &Path) -> Value {
    let guide: GuidePayload = data(site, attribute(html, "data-guide"));
    let listed = guide.directory.get(OTHER).expect("software of this name");
    let other: SoftwarePayload = data(site, &listed.data);
    let later: Html = data(site, &guide.later);
    json!({
        "conditions": conditions(html),
        "name": listed.name,
        "usual": guide.usual,
        "later": later,
        "other": other,
        "pairs": pairs(&guide.usual, &other.facts),
    })
}

fn data<T: serde::de::DeserializeOwned>(site: &Path, address: &str) -> T {
    let inside = address.strip_prefix(BASE).unwrap_or(address);
    let file = fs::read(site.join(inside)).expect("a file of the build");
    read(&file).expect("typed data")
}

fn attribute<'a>(html: &'a str, name: &str) -> &'a str {
    let begin = format!("{name}=\"");
    let (_, rest) = html.split_once(&begin).expect("the attribute");
    rest.split_once('"').expect("its end").0
}

/// What is so, by the version of the old server and what the new one runs.
fn pairs(usual: &Facts, other: &Facts) -> Value {
    let versions = ["", VERSIONS[0], VERSIONS[1]];
    let each = versions.iter().flat_map(|version| {
        [usual, other].map(|new| (format!("{version} {}", new.key), pair(usual, version, new)))
    });
    each.collect::<serde_json::Map<_, _>>().into()
}

fn pair(usual: &Facts, version: &str, new: &Facts) -> Value {
    let end = |facts, version| End { facts, version };
    let pair = Pair {
        old: end(usual, Version::parse(version)),
        new: end(new, None),
        is_same: usual.key == new.key,
    };
    let moves = MOVING.iter().filter(|moving| pair.moves().is(**moving));
    json!({
        "moves": moves.collect::<Vec<_>>(),
        "offered": pair.offered().collect::<Vec<_>>(),
        "ownWay": pair.has_own_way(),
    })
}
