//! A follower in a list, as an API writes one.

use serde_json::Value;

use crate::check::{address, text};
use crate::handle::punycode;

/// Returns the person of an entry of Mastodon's API; `home` is the host of those without one.
pub(super) fn of_mastodon(entry: &Value, home: &str) -> Option<String> {
    let account = entry["acct"].as_str()?;
    let (name, host) = account.split_once('@').unwrap_or((account, home));
    person(name, host)
}

/// Returns the person of an entry of Misskey's API; `home` is the host of those without one.
pub(super) fn of_misskey(entry: &Value, home: &str) -> Option<String> {
    let follower = &entry["follower"];
    let host = match &follower["host"] {
        Value::Null => home,
        host => host.as_str()?,
    };
    person(follower["username"].as_str()?, host)
}

/// Returns `name@host` in lower case.
///
/// Mastodon writes hosts in their own script and Misskey does not; in the form that URLs use,
/// lists of both can be compared.
fn person(name: &str, host: &str) -> Option<String> {
    // Not read as what people type, which is read more kindly, and refused for more reasons.
    let host = punycode::encode_host(host)?;
    let is_plain = text::is_name(name) && address::is_public(&host);
    is_plain.then(|| format!("{}@{host}", name.to_ascii_lowercase()))
}
