//! A follower in a list, as an API writes one.

use crate::json::Json;

use super::ask::ToAscii;
use crate::check::{address, text};
use crate::pieces;

/// Returns the person of an entry of Mastodon's API; `home` is the host of those without one.
pub(super) fn of_mastodon(entry: &Json, home: &str, to_ascii_host: ToAscii) -> Option<String> {
    let account = entry["acct"].as_str()?;
    let (name, host) = pieces::split_once(account, "@").unwrap_or((account, home));
    person(name, host, to_ascii_host)
}

/// Returns the person of an entry of Misskey's API; `home` is the host of those without one.
pub(super) fn of_misskey(entry: &Json, home: &str, to_ascii_host: ToAscii) -> Option<String> {
    let follower = &entry["follower"];
    let host = match &follower["host"] {
        Json::Null => home,
        host => host.as_str()?,
    };
    person(follower["username"].as_str()?, host, to_ascii_host)
}

/// Returns `name@host` in lower case.
///
/// Mastodon writes hosts in their own script and Misskey does not; in the form that URLs use,
/// lists of both can be compared.
fn person(name: &str, host: &str, to_ascii_host: ToAscii) -> Option<String> {
    // Not read as what people type, which is read more kindly, and refused for more reasons.
    let is_host = host.chars().all(is_of_host);
    let host = to_ascii_host(host).filter(|_| is_host)?;
    let is_plain = text::is_name(name) && address::is_public(&host);
    is_plain.then(|| [name, "@", &host].concat().to_ascii_lowercase())
}

/// Returns whether the sign is part of a host, so that a URL parser finds nothing else in one.
fn is_of_host(sign: char) -> bool {
    !sign.is_ascii() || sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-')
}
