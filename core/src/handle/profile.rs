//! Addresses of web pages, and the account whose profile they show.

use super::{Handle, Host, Refusal, ToAscii, read_parts};

/// First segments of pages that belong to a whole server.
const SERVER_PAGES: [&str; 19] = [
    "about",
    "auth",
    "deck",
    "directory",
    "explore",
    "getting-started",
    "home",
    "invite",
    "local",
    "login",
    "notifications",
    "privacy-policy",
    "public",
    "search",
    "settings",
    "signup",
    "terms-of-service",
    "timelines",
    "web",
];

/// Segments after which the number of a post follows, in the software that is most in use.
const POST_PAGES: [&str; 8] = [
    "activities",
    "notes",
    "notice",
    "objects",
    "p",
    "post",
    "posts",
    "statuses",
];

/// Pages of one profile beside its front page.
const PROFILE_PAGES: [&str; 5] = [
    "featured",
    "followers",
    "following",
    "media",
    "with_replies",
];

/// Endings under which servers give a profile to feed readers and programs. They look like the
/// end of a name, and would make a link to an account that does not exist.
const MACHINE_ENDINGS: [&str; 3] = [".atom", ".json", ".rss"];

/// What a path of a server shows.
enum Page<'a> {
    /// The profile of an account: `mina`, or `mina@elsewhere.example`.
    Profile(&'a str),
    Server,
    Post,
}

/// Returns the account whose profile is at the address, given without its scheme.
///
/// Software that knows its people by number (`/users/9abc…`) cannot be told from software that
/// knows them by name; what stands there is taken for the name.
///
/// # Errors
/// `Other` for a page of no known kind; then what stands in the way in the host; then
/// `OnlyServer` or `Post` by the page.
pub(super) fn read(address: &str, to_ascii: ToAscii) -> Result<Handle, Refusal> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let (authority, path) = address.split_once('/').unwrap_or((address, ""));
    // Asked before the host is looked at: `he/him` is not a server that lacks a dot.
    let page = page(path).ok_or(Refusal::Other)?;
    let host = Host::parse(authority, to_ascii)?;
    match page {
        Page::Profile(account) => match account.split_once('@') {
            Some((name, elsewhere)) => read_parts(name, elsewhere, to_ascii),
            None => Handle::join(account, Ok(host)),
        },
        Page::Server => Err(Refusal::OnlyServer),
        Page::Post => Err(Refusal::Post),
    }
}

/// Returns what the path shows, if it is of a known kind; `web` and `deck` are earlier and wider
/// views of the same pages.
fn page(path: &str) -> Option<Page<'_>> {
    let segments: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    match segments.as_slice() {
        ["web" | "deck", rest @ ..] if !rest.is_empty() => page_at(rest),
        segments => page_at(segments),
    }
}

fn page_at<'a>(segments: &[&'a str]) -> Option<Page<'a>> {
    match segments {
        [""] => Some(Page::Server),
        ["users", account, rest @ ..] => profile_page(account, rest),
        ["ap", "users", _, "statuses", _, ..] => Some(Page::Post),
        [page, _, ..] if POST_PAGES.contains(page) => Some(Page::Post),
        [page, ..] if SERVER_PAGES.contains(page) => Some(Page::Server),
        [first, rest @ ..] => match first.strip_prefix('@') {
            Some(account) => profile_page(account, rest),
            None => None,
        },
        [] => None,
    }
}

/// Returns what a path below a profile shows, if it is of a known kind.
fn profile_page<'a>(account: &'a str, rest: &[&str]) -> Option<Page<'a>> {
    let is_for_machines = MACHINE_ENDINGS.iter().any(|end| account.ends_with(end));
    match rest {
        _ if account.is_empty() => None,
        [] if is_for_machines => None,
        [] | ["tagged", ..] => Some(Page::Profile(account)),
        [page] if PROFILE_PAGES.contains(page) => Some(Page::Profile(account)),
        [page, _, ..] if POST_PAGES.contains(page) => Some(Page::Post),
        [id, ..] if !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) => Some(Page::Post),
        _ => None,
    }
}
