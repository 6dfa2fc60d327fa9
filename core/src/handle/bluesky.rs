//! Accounts of Bluesky, which are none of the Fediverse, and what they are called there if a
//! bridge shows them.

use super::reading::Reading;
use super::{Refusal, host, name};
use crate::pieces::{before, holds, trim_end, trim_start, without_prefix};

/// The host of the bridge in the handles of accounts that it shows.
const BRIDGE: &str = "bsky.brid.gy";

/// The end of the names that Bluesky gives itself.
const FROM_THERE: &str = ".bsky.social";

/// The end of the names that the bridge gives accounts of the Fediverse on Bluesky.
const FROM_HERE: &str = ".ap.brid.gy";

/// Returns what is to be said about a text that is Bluesky's own way to write an account.
pub(super) fn read(text: &str) -> Option<Reading> {
    let is_id = without_prefix(text, "did:").is_some();
    let rest = without_prefix(text, "at://").or(is_id.then_some(text))?;
    Some(refuse(before(rest, "/")))
}

/// Returns what is to be said about a handle or a host that is Bluesky's.
pub(super) fn account(name: &str, host: &str) -> Option<Reading> {
    let host = host.to_ascii_lowercase();
    let host = trim_end(&host, ".");
    if host == "bsky.social" && !name.is_empty() {
        let end = if holds(name, ".") { "" } else { FROM_THERE };
        return Some(refuse(&[name, end].concat()));
    }
    let name = name.to_ascii_lowercase();
    // Other programs for Bluesky have addresses like those of servers.
    if name.ends_with(FROM_THERE) && host != BRIDGE {
        return Some(refuse(&name));
    }
    (host.ends_with(FROM_THERE) || host.ends_with(FROM_HERE)).then(|| refuse(host))
}

/// Returns what is to be said about a page of Bluesky, or of the bridge about an account of it.
pub(super) fn page(host: &str, segments: &[&str]) -> Option<Reading> {
    let host = host.to_ascii_lowercase();
    let is_app = host == "bsky.app" || host.ends_with(".bsky.app");
    match (host.as_str(), segments) {
        (_, ["profile", account, ..]) if is_app => Some(refuse(account)),
        ("fed.brid.gy", ["bsky", account, ..]) | (BRIDGE, ["ap", account, ..]) => {
            Some(refuse(account))
        }
        (_, all) if all.iter().any(|segment| segment.starts_with("did:")) => {
            Some(Reading::refused(Refusal::BlueskyId))
        }
        _ => account("", &host),
    }
}

/// Returns the refusal for an account that Bluesky calls so. What the bridge calls an account of
/// the Fediverse there says nothing for sure: the dots of a name and of a host look alike.
fn refuse(account: &str) -> Reading {
    let account = trim_start(account, "@");
    let is_name = name::check(account).is_ok() && host::ends_like_server(account);
    if !is_name || account.ends_with(FROM_HERE) {
        return Reading::refused(Refusal::BlueskyId);
    }
    Reading::Refused {
        refusal: Refusal::Bluesky,
        value: ["@", account, "@", BRIDGE].concat(),
    }
}
