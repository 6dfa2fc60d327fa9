//! The JSON that goes in and out of a look: the page's scripts speak nothing else.

use serde_json::{Value, json};

use super::{
    Ask, Before, Card, Closed, Crowd, CrowdAsk, End, Fault, Finding, Look, Lookup, Manners,
    Outcome, Place, Reply,
};
use crate::journey::Side;
use crate::version::Range;

/// Returns a request as the page's script makes it.
pub fn ask(ask: &Ask) -> Value {
    let what = (ask.what.key(), ask.what.accept());
    request(ask.number, ask.side, what, &ask.url, ask.body.as_ref())
}

/// Returns a request for a page of followers, in the shape of any other.
pub fn crowd_ask(ask: &CrowdAsk) -> Value {
    let what = ("followers", "application/json");
    request(ask.number, ask.side, what, &ask.url, ask.body.as_ref())
}

fn request(
    number: usize,
    side: Side,
    (what, accept): (&str, &str),
    url: &str,
    body: Option<&Value>,
) -> Value {
    json!({
        "number": number,
        "side": side.key(),
        "what": what,
        "method": if body.is_some() { "POST" } else { "GET" },
        "url": url,
        "accept": accept,
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
        can: text(&value["can"]),
        actor: value["actor"].as_str().map(str::to_owned),
        lookup: key("lookup").and_then(Lookup::from_key),
        followers: key("followers").and_then(Lookup::from_key),
        closed: key("closed").and_then(Closed::from_key),
        blocks: is_so("blocks"),
        shows_redirect: places(&value["shows_redirect"]),
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
    })
}

fn places(value: &Value) -> Vec<Place> {
    let places = value.as_array().into_iter().flatten();
    places
        .filter_map(|place| Place::from_key(place.as_str()?))
        .collect()
}

/// Returns what an earlier look saw, as [`kept`] wrote it.
///
/// # Errors
/// `None` if it has no days.
pub fn before(value: &Value) -> Option<Before> {
    Some(Before {
        date: value["date"].as_str()?.to_owned(),
        today: value["today"].as_str()?.to_owned(),
        old: value["old"].as_u64(),
        new: value["new"].as_u64(),
        redirect_seen: value["redirect_seen"].as_str().map(str::to_owned),
    })
}

/// Returns what a look saw, to be kept for a later one.
pub fn kept(before: &Before) -> Value {
    json!({
        "date": before.date,
        "today": before.today,
        "old": before.old,
        "new": before.new,
        "redirect_seen": before.redirect_seen,
    })
}

/// Returns all that a look has found out: `findings`, `cards` (the old account first), `asked` with
/// what came of each request (`read`, `waiting` or a reason), and whether it is `finished`.
pub fn report(look: &Look) -> Value {
    let findings: Vec<_> = look.findings().iter().map(finding).collect();
    let cards = look.cards().map(|one| card(&one));
    json!({
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

fn finding(finding: &Finding) -> Value {
    json!({
        "row": finding.row,
        "side": finding.side.map(Side::key),
        "verdict": finding.verdict.key(),
        "case": finding.case,
        "values": finding.values,
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
