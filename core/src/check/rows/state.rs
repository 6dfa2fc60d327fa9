//! What each server is, whether the account is there, and what the servers think of each other.

use super::super::blocks::Treatment;
use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::super::imports::{Imports, room};
use super::super::manners::{Certainty, Fault, Only, Place};
use super::super::profile::Profile;
use super::super::server::Server;
use super::super::value::Value;
use super::{hosts, is_one_server};
use crate::journey::pair;
use crate::json::Json;

/// Returns what runs on the server.
pub(super) fn server(desk: &Desk) -> Answer {
    let server = desk.server()?;
    let meta = match desk.meta() {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        meta => meta.ok(),
    };
    let imports = meta.and_then(Imports::read);
    let known = desk.known(&server);
    let usable = known.as_ref().and_then(|it| it.version(&server.version));
    let (case, name, key) = match (&known, desk.relative(&server)) {
        (Some(manners), _) => (with_room(meta), &manners.name, manners.key.as_str()),
        (None, Some(manners)) => {
            let case = Found::unknown("relative").with("relative", manners.name.as_str());
            (case, &server.software, manners.key.as_str())
        }
        (None, None) => (Found::unknown("other"), &server.software, ""),
    };
    let usable = usable.map(|_| server.version.as_str()).unwrap_or_default();
    Ok(case
        .with("software", name.as_str())
        .with("version", server.version.as_str())
        .with("usable", usable)
        .with("key", key)
        .with("signup", Value::key(signup(desk, &server)))
        .with("imports", Value::key(imports.map_or("", Imports::key))))
}

/// Returns that the server is known, with the room it gives if it says so.
fn with_room(meta: Option<&Json>) -> Found {
    match meta.and_then(room) {
        Some([all, one]) => Found::yes("roomy").with("room", all).with("file", one),
        None => Found::yes("known"),
    }
}

/// Returns whether the version of the server is free of faults that would concern the move.
pub(super) fn faults(desk: &Desk, other: &Desk) -> Answer {
    let mut certain = Vec::new();
    let mut likely = Vec::new();
    for fault in desk.faults()? {
        match concern(&fault, desk, other)? {
            Some(Certainty::Certain) => certain.push(fault),
            Some(Certainty::Likely) => likely.push(fault),
            None => {}
        }
    }
    let found = match (certain.as_slice(), likely.as_slice()) {
        ([], []) => return Ok(Found::yes("none")),
        ([], _) => Found::unknown("likely"),
        (certain, _) if certain.iter().any(|it| it.stops) => Found::no("known"),
        _ => Found::calm("certain"),
    };
    let keys = certain.into_iter().chain(likely).map(|fault| fault.key);
    Ok(found.with("faults", Value::Keys(keys.collect())))
}

/// Returns how surely a fault concerns this move, `None` if it surely does not.
fn concern(fault: &Fault, desk: &Desk, other: &Desk) -> Result<Option<Certainty>, Gap> {
    let is_single = match fault.only {
        None => return Ok(Some(fault.certainty)),
        Some(Only::OtherServer) => {
            return Ok((!is_one_server(desk, other)).then_some(fault.certainty));
        }
        Some(Only::SingleAlias) => match other.aliases() {
            Err(Gap::Waiting) => return Err(Gap::Waiting),
            aliases => aliases.ok().and_then(|aliases| aliases.is_list),
        },
    };
    Ok(match is_single {
        Some(true) => None,
        Some(false) => Some(fault.certainty),
        None if other.ability("send_alias_list")? == pair::Answer::No => Some(fault.certainty),
        None => Some(Certainty::Likely),
    })
}

fn signup(desk: &Desk, server: &Server) -> &'static str {
    let is_closed = desk
        .meta()
        .ok()
        .and_then(|it| it["disableRegistration"].as_bool());
    match is_closed.map(|is_closed| !is_closed).or(server.is_open) {
        Some(true) => "open",
        Some(false) => "closed",
        None => "",
    }
}

/// Returns whether the account is there. Where WebFinger cannot be read, a document of the
/// account itself proves the same; where its answer outlives accounts, only such a document does.
pub(super) fn account(desk: &Desk) -> Answer {
    let proof = match desk.identity() {
        Ok(_) => None,
        Err(Gap::Missing) => return Ok(Found::no("missing")),
        Err(Gap::Gone) => return Ok(Found::no("gone")),
        Err(Gap::Liar) => return Ok(Found::unknown("liar")),
        Err(gap @ (Gap::Waiting | Gap::Local)) => return Err(gap),
        Err(gap) => Some(gap),
    };
    let documents = [desk.actor(), desk.account(), desk.shown()];
    if documents.iter().any(|one| matches!(one, Err(Gap::Waiting))) {
        return Err(Gap::Waiting);
    }
    by_documents(desk, proof, &documents)
}

/// Returns what the documents of an account say, if WebFinger names it or (with the reason) cannot
/// be read.
fn by_documents(desk: &Desk, gap: Option<Gap>, documents: &[Result<Profile, Gap>; 3]) -> Answer {
    let [actor, account, page] = documents;
    let is_gone = |one: &Result<Profile, Gap>| matches!(one, Err(Gap::Missing | Gap::Gone));
    let is_liar = |one: &Result<Profile, Gap>| matches!(one, Err(Gap::Liar));
    let is_suspended = |one: &Profile| one.is_suspended;
    let is_used = |one: &Result<Profile, Gap>| one.as_ref().is_ok_and(Profile::is_used);
    let is_listed = account.is_ok() && (is_used(account) || !outlives(desk, Place::Account)?);
    if gap.is_some() && documents.iter().any(is_liar) {
        Ok(Found::unknown("liar"))
    } else if documents.iter().flatten().any(is_suspended) {
        Ok(Found::no("gone"))
    } else if actor.is_ok() || is_used(page) || (is_listed && !is_gone(actor)) {
        Ok(Found::yes("found"))
    } else if account.is_ok() && is_gone(actor) {
        // One of the two is not up to date, or the account is not in use yet.
        Ok(Found::unknown("taken"))
    } else if matches!(actor, Err(Gap::Gone)) || (gap.is_none() && is_gone(page)) {
        Ok(Found::no("gone"))
    } else if let Some(gap) = gap {
        Err(gap)
    } else if is_gone(actor) || is_gone(account) || outlives(desk, Place::Webfinger)? {
        Ok(Found::unknown("taken"))
    } else {
        Ok(Found::yes("found"))
    }
}

/// Returns whether the server can still show this of accounts that are not there any more, or
/// already of those that are not there yet; of software that nobody knows, that is not known.
fn outlives(desk: &Desk, place: Place) -> Result<bool, Gap> {
    let manners = desk.manners()?;
    Ok(manners.key.is_empty() || manners.outlives.contains(&place))
}

/// Returns whether the server of `one` is certain to let nothing in from that of `other`.
pub(super) fn is_blocked(one: &Desk, other: &Desk) -> Result<bool, Gap> {
    match blocks(one, other) {
        Err(Gap::Waiting) => Err(Gap::Waiting),
        found => Ok(found.is_ok_and(|found| found.is("blocked"))),
    }
}

/// Returns whether the server says that it talks to no other at all.
fn is_alone(desk: &Desk) -> Result<bool, Gap> {
    match desk.meta() {
        Err(Gap::Waiting) => Err(Gap::Waiting),
        meta => Ok(meta.is_ok_and(|meta| meta["federation"].is("none"))),
    }
}

/// Returns whether the server of `one` takes in what comes from the server of `other`.
pub(super) fn blocks(one: &Desk, other: &Desk) -> Answer {
    let (hosts, gap) = hosts(other);
    if gap == Some(Gap::Waiting) {
        return Err(Gap::Waiting);
    }
    if is_alone(one)? && !is_one_server(one, other) {
        return Ok(Found::no("blocked"));
    }
    match (one.treatment(&hosts)?, gap) {
        (Treatment::Blocked, _) => Ok(Found::no("blocked")),
        (Treatment::Limited, _) => Ok(Found::no("limited")),
        (Treatment::Unclear, _) => Ok(Found::unknown("obscured")),
        // The server could be known by another host, which could be on the list.
        (Treatment::None, Some(gap)) => Err(gap),
        (Treatment::None, None) => Ok(Found::yes("none")),
    }
}
