//! Which account the web address of a profile names.

use super::{Subject, account};
use crate::files::name::is_number;
use crate::files::spelling::web;
use crate::pieces::has;

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

/// Returns what a web address means of which this follows upon the scheme. `pages` says whether an address of
/// one part is a profile.
pub(super) fn of_address<'b>(rest: &str, pages: bool) -> Subject<'b> {
    let (host, page, name) = parts(rest);
    let read = match name.strip_prefix('@') {
        Some(name) if page.is_empty() => named(name.trim_start_matches('@'), host),
        None if is_number(name) => Subject::Address,
        None if PROFILES.contains(&page) || pages && page.is_empty() => named(name, host),
        _ => Subject::Address,
    };
    if read == Subject::None {
        Subject::Address
    } else {
        read
    }
}

/// Returns the host of a web address, the last part of its path, and what stands between them.
fn parts(rest: &str) -> (&str, &str, &str) {
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = path.trim_matches('/');
    let (page, name) = path.rsplit_once('/').unwrap_or(("", path));
    (host, page, name)
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

/// Returns the account of a profile, which may be one that its server only shows.
fn named<'b>(name: &str, host: &str) -> Subject<'b> {
    match name.split_once('@') {
        Some((name, host)) => account(name, host),
        None => account(name, host),
    }
}
