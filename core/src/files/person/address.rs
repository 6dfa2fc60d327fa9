//! Which account the web address of a profile names.

use crate::files::name::is_number;
use crate::files::spelling::web;
use crate::handle::is_elsewhere;
use crate::pieces::{after_last, has, trim_end};

/// What stands before the name in the address of a profile, and nowhere in that of anything else.
const PROFILES: [&str; 16] = [
    "users",
    "ap/users",
    "u",
    "user",
    "profile",
    "channel",
    "author",
    "accounts",
    "video-channels",
    "actors",
    "pub/actors",
    "federation/u",
    "federation/user",
    "fediverse/blog",
    ".ghost/activitypub/users",
    "api/collections",
];

/// Returns the name and the host of the account whose profile a web address is, of which this follows upon the
/// scheme. `pages` says whether an address of one part is a profile.
pub(super) fn owner(rest: &str, pages: bool) -> Option<(&str, &str)> {
    let (host, page, name) = parts(rest);
    if is_elsewhere(host) {
        return None;
    }
    let name = match name.strip_prefix('@') {
        Some(name) if page.is_empty() => name.trim_start_matches('@'),
        None if is_number(name) => return None,
        None if PROFILES.contains(&page) || pages && page.is_empty() => name,
        _ => return None,
    };
    // It may be an account that its server only shows.
    Some(name.split_once('@').unwrap_or((name, host)))
}

/// Returns the host of a web address, the last part of its path, and what stands between them.
fn parts(rest: &str) -> (&str, &str, &str) {
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = path.trim_matches('/');
    let name = after_last(path, b"/");
    let page = path.strip_suffix(name).unwrap_or_default();
    (host, trim_end(page, "/"), name)
}

/// Returns whether a cell is the web address of an account, even if it does not say its name.
pub(in crate::files) fn is_profile(cell: &str) -> bool {
    let Some(rest) = web(cell.trim()) else {
        return false;
    };
    let (_, page, name) = parts(rest);
    !name.is_empty() && (PROFILES.contains(&page) || page.is_empty() && name.starts_with('@'))
}

/// Returns whether a cell is the web address of something on a server, and not of the server itself.
pub(in crate::files) fn is_page(cell: &str) -> bool {
    web(cell.trim()).is_some_and(|rest| {
        let (host, _, name) = parts(rest);
        has(host, b'.') && !name.is_empty() && !rest.contains(char::is_whitespace)
    })
}
