//! A look as JSON: what a reader's device keeps of it, and all that goes in and out of it, for whoever
//! drives a look from outside.

use serde_json::{Map, Value, json};

use super::{
    Ask, Before, Card, Certainty, Closed, Constant, Crowd, CrowdAsk, End, Fault, Finding, Layout,
    Look, Lookup, Manners, Only, Outcome, Overall, Place, Reply, Within,
};
use crate::journey::Side;
use crate::json::Json;
use crate::version::Range;

/// Returns a request as the page's script makes it.
pub fn ask(ask: &Ask) -> Value {
    let what = (ask.what.key(), ask.what.accept());
    let to = (ask.url.as_str(), ask.may_redirect);
    request(ask.number, ask.side, what, to, ask.body.as_ref())
}

/// Returns a request for a page of followers, in the shape of any other.
pub fn crowd_ask(ask: &CrowdAsk) -> Value {
    let what = ("followers", "application/json");
    let to = (ask.url.as_str(), ask.may_redirect);
    request(ask.number, ask.side, what, to, ask.body.as_ref())
}

fn request(
    number: usize,
    side: Side,
    (what, accept): (&str, &str),
    (url, may_redirect): (&str, bool),
    body: Option<&String>,
) -> Value {
    let body: Option<Value> = body.and_then(|body| serde_json::from_str(body).ok());
    json!({
        "number": number,
        "side": side.key(),
        "what": what,
        "method": if body.is_some() { "POST" } else { "GET" },
        "url": url,
        "accept": accept,
        "redirect": if may_redirect { "follow" } else { "error" },
        "body": body,
    })
}

/// Returns the answer that the page's script gives.
///
/// # Errors
/// `None` if its outcome is unheard of. Whatever else is missing counts as empty.
pub fn reply(value: &Value) -> Option<Reply> {
    let outcome = match value["outcome"].as_str()? {
        "answered" => Outcome::Answered,
        "unreachable" => Outcome::Unreachable,
        "late" => Outcome::Late,
        "large" => Outcome::Large,
        "offline" => Outcome::Offline,
        _ => return None,
    };
    let status = value["status"].as_u64().unwrap_or_default();
    Some(Reply {
        outcome,
        status: u16::try_from(status).unwrap_or_default(),
        url: text(&value["url"]),
        media_type: text(&value["type"]),
        body: text(&value["body"]),
    })
}

/// Returns what the page knows of a software. What it does not say is not known.
pub fn manners(value: &Value) -> Manners {
    let names = |kind: &str| {
        value[kind]
            .as_array()
            .into_iter()
            .flatten()
            .map(text)
            .collect()
    };
    let is_so = |name: &str| value[name] == true;
    let key = |name: &str| value[name].as_str();
    Manners {
        key: text(&value["key"]),
        name: text(&value["name"]),
        nodeinfo: names("nodeinfo"),
        relatives: names("relatives"),
        versions: Range::read(value["versions"].as_str().unwrap_or("-")),
        version_unstated: value["versions_stated"] == false,
        can: text(&value["can"]),
        actor: value["actor"].as_str().map(str::to_owned),
        lookup: key("lookup").and_then(Lookup::from_key),
        followers: key("followers").and_then(Lookup::from_key),
        closed: key("closed").and_then(Closed::from_key),
        page: key("page").and_then(Layout::from_key),
        blocks: is_so("blocks"),
        policies: is_so("policies"),
        shows_redirect: keys(&value["shows_redirect"], Place::from_key),
        no_redirects: value["redirects"] == false,
        outlives: keys(&value["outlives"], Place::from_key),
        constants: keys(&value["constants"], Constant::from_key),
        alias_back: is_so("alias_back"),
        one_alias: is_so("one_alias"),
        same_server: key("same_server").and_then(Within::from_key),
        faults: value["faults"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(fault)
            .collect(),
        stale: value["stale"].as_u64(),
        true_zero: is_so("true_zero"),
    }
}

fn fault(value: &Value) -> Option<Fault> {
    Some(Fault {
        key: text(&value["key"]),
        side: Side::from_key(value["side"].as_str()?)?,
        versions: Range::read(value["versions"].as_str()?),
        certainty: value["certainty"]
            .as_str()
            .and_then(Certainty::from_key)
            .unwrap_or(Certainty::Likely),
        only: value["only"].as_str().and_then(Only::from_key),
        stops: value["stops"] == true,
    })
}

fn keys<T>(value: &Value, from_key: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let keys = value.as_array().into_iter().flatten();
    keys.filter_map(|key| from_key(key.as_str()?)).collect()
}

/// Returns what an earlier look saw, as [`kept`] wrote it.
///
/// # Errors
/// `None` if it has no days.
pub fn before(value: &Value) -> Option<Before> {
    Before::of_json(&Json::read(&value.to_string())?)
}

/// Returns what a look saw, to be kept for a later one.
pub fn kept(before: &Before) -> Value {
    serde_json::from_str(&before.to_json().write()).unwrap_or_default()
}

/// Returns all that a look has found out: which accounts it is `about`, the `overall` verdict,
/// `findings`, `cards` (the old account first), `asked` with what came of each request (`read`,
/// `waiting` or a reason), and whether it is `finished`.
pub fn report(look: &Look) -> Value {
    let all = look.findings();
    let findings: Vec<_> = all.iter().map(finding).collect();
    let about = look.about();
    let cards = look.cards().map(|one| card(&one));
    json!({
        "about": { "old": about.old, "new": about.new, "time": about.time },
        "overall": overall(&Overall::of(&all)),
        "findings": findings,
        "cards": cards,
        "asked": asked(look),
        "finished": look.is_finished(),
    })
}

/// Returns the followers read so far, and why nothing more is asked: `null`, `whole`, `long`,
/// `hidden` or a reason.
pub fn crowd(crowd: &Crowd) -> Value {
    json!({ "people": crowd.people(), "end": crowd.end().map(End::key) })
}

/// Returns who is [`missing`](super::missing), by server.
pub fn missing(missing: &[(String, Vec<String>)]) -> Value {
    let each = missing.iter();
    each.map(|(host, names)| json!({ "host": host, "names": names }))
        .collect()
}

fn overall(overall: &Overall) -> Value {
    let named = overall.rows().iter();
    let rows: Vec<_> = named
        .map(|(row, side)| json!({ "row": row, "side": side.map(Side::key) }))
        .collect();
    json!({ "key": overall.key(), "rows": rows })
}

fn finding(finding: &Finding) -> Value {
    let values = finding.values.each();
    let texts: Map<String, Value> = finding
        .values
        .each()
        .map(|(name, value)| (name.to_owned(), value.to_string().into()))
        .collect();
    let kinds: Map<String, Value> = values
        .map(|(name, value)| (name.to_owned(), value.kind().into()))
        .collect();
    json!({
        "row": finding.row,
        "side": finding.side.map(Side::key),
        "verdict": finding.verdict.key(),
        "case": finding.case,
        "values": texts,
        "kinds": kinds,
        "asked": finding.asked,
    })
}

fn card(card: &Card) -> Value {
    json!({
        "handle": card.handle,
        "canonical": card.canonical,
        "id": card.id,
        "name": card.name,
        "picture": card.picture,
        "followers": card.followers,
        "locked": card.locked,
        "moved": card.moved,
        "created": card.created,
        "posts": card.posts,
        "empty": card.empty,
    })
}

fn asked(look: &Look) -> Vec<Value> {
    let of_side = |desk: &super::Desk| {
        let side = desk.side.key();
        let each = desk.record().map(move |(number, what, url, result)| {
            json!({ "number": number, "side": side, "what": what.key(), "url": url, "result": result })
        });
        each.collect::<Vec<_>>()
    };
    [&look.old, &look.new]
        .into_iter()
        .flat_map(of_side)
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
