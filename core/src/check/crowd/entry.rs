//! A follower in a list, as an API writes one.

use crate::json::Json;

use super::ToAscii;
use crate::check::address;
use crate::handle::Handle;
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
    let handle = Handle::parse(&[name, "@", host].concat(), to_ascii_host).ok()?;
    // What people type is read more kindly than what servers write.
    let is_plain = handle.name() == name && address::is_public(handle.ascii_host());
    let name = name.to_ascii_lowercase();
    is_plain.then(|| [&name, "@", handle.ascii_host()].concat())
}
