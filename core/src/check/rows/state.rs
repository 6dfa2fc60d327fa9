//! What each server is, whether the account is there, and what the servers think of each other.

use super::super::blocks::Treatment;
use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::super::server::Server;
use super::hosts;
use crate::check::manners::Fault;
use crate::version::Version;

/// Returns what runs on the server.
pub(super) fn server(desk: &Desk) -> Answer {
    let server = desk.server()?;
    let (case, name, key) = match (desk.known(&server), desk.relative(&server)) {
        (Some(manners), _) => (Found::yes("known"), &manners.name, manners.key.as_str()),
        (None, Some(manners)) => {
            let case = Found::unknown("relative").with("relative", manners.name.as_str());
            (case, &server.software, manners.key.as_str())
        }
        (None, None) => (Found::unknown("other"), &server.software, ""),
    };
    Ok(case
        .with("software", name.as_str())
        .with("version", server.version.as_str())
        .with("key", key)
        .with("signup", signup(&server)))
}

/// Returns whether the version of the server is free of faults that would concern the move.
pub(super) fn faults(desk: &Desk) -> Answer {
    let server = desk.server()?;
    let version = Version::typed(&server.version).ok_or(Gap::Hidden)?;
    let manners = desk.known(&server).ok_or(Gap::Unasked)?;
    let concerns = |fault: &&Fault| fault.side == desk.side && fault.versions.holds(Some(version));
    let keys: Vec<&str> = manners
        .faults
        .iter()
        .filter(concerns)
        .map(|fault| fault.key.as_str())
        .collect();
    Ok(if keys.is_empty() {
        Found::yes("none")
    } else {
        Found::no("known").with("faults", keys.join("\n"))
    })
}

fn signup(server: &Server) -> &'static str {
    match server.is_open {
        Some(true) => "open",
        Some(false) => "closed",
        None => "",
    }
}

/// Returns whether the account is there. Where WebFinger cannot be read, a document of the
/// account itself proves the same.
pub(super) fn account(desk: &Desk) -> Answer {
    match desk.identity() {
        Ok(_) => Ok(Found::yes("found")),
        Err(Gap::Missing) => Ok(Found::no("missing")),
        Err(Gap::Gone) => Ok(Found::no("gone")),
        Err(Gap::Liar) => Ok(Found::unknown("liar")),
        Err(gap @ (Gap::Waiting | Gap::Local)) => Err(gap),
        Err(gap) => by_document(desk, gap),
    }
}

fn by_document(desk: &Desk, gap: Gap) -> Answer {
    match (desk.actor(), desk.account()) {
        (Err(Gap::Waiting), _) | (_, Err(Gap::Waiting)) => Err(Gap::Waiting),
        (Err(Gap::Liar), _) | (_, Err(Gap::Liar)) => Ok(Found::unknown("liar")),
        (Ok(_), _) | (_, Ok(_)) => Ok(Found::yes("found")),
        _ => Err(gap),
    }
}

/// Returns whether the server of `one` takes in what comes from the server of `other`.
pub(super) fn blocks(one: &Desk, other: &Desk) -> Answer {
    let (hosts, gap) = hosts(other);
    if gap == Some(Gap::Waiting) {
        return Err(Gap::Waiting);
    }
    match (one.treatment(&hosts)?, gap) {
        (Treatment::Blocked, _) => Ok(Found::no("blocked")),
        (Treatment::Limited, _) => Ok(Found::no("limited")),
        (Treatment::Unclear, _) => Err(Gap::Hidden),
        // The server could be known by another host, which could be on the list.
        (Treatment::None, Some(gap)) => Err(gap),
        (Treatment::None, None) => Ok(Found::yes("none")),
    }
}
