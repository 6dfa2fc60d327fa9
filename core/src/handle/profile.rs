//! Paths that stand for the same on nearly all servers, whatever they run.

use super::name;
use crate::pieces::holds;

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

/// Pages of servers on which profiles stand at a name alone, and of others.
const TAKEN: [&str; 44] = [
    "a",
    "account",
    "accounts",
    "admin",
    "api",
    "apps",
    "authorize_interaction",
    "bookmarks",
    "c",
    "channel",
    "channels",
    "chats",
    "contact",
    "discover",
    "events",
    "feed",
    "follow",
    "groups",
    "help",
    "i",
    "intent",
    "lists",
    "m",
    "main",
    "me",
    "new",
    "oauth",
    "profile",
    "read",
    "register",
    "registration",
    "rules",
    "share",
    "site",
    "stories",
    "tag",
    "tags",
    "timeline",
    "timelines",
    "u",
    "user",
    "users",
    "videos",
    "w",
];

/// What a path of a server shows.
#[derive(Clone, Copy)]
pub(super) enum Page<'a> {
    /// The profile of an account: `mina`, or `mina@elsewhere.example`.
    Profile(&'a str),
    /// The same, where some software has the number of the account instead.
    ById(&'a str),
    /// Something below a profile of which only its software knows what it shows.
    Below(&'a str),
    Front,
    Server,
    Post,
}

/// Returns what the path shows, if it is of a known kind; `web` and `deck` are earlier and wider
/// views of the same pages.
pub(super) fn page<'a>(segments: &[&'a str]) -> Option<Page<'a>> {
    match segments {
        ["web" | "deck", rest @ ..] if !rest.is_empty() => page_at(rest),
        segments => page_at(segments),
    }
}

/// Returns whether the segment is a page of one profile beside its front page.
pub(super) fn is_of_profile(segment: &str) -> bool {
    PROFILE_PAGES.contains(&segment)
}

/// Returns whether the segment is a page on nearly all servers, and nobody's name on any.
pub(super) fn is_page(segment: &str) -> bool {
    let pages = SERVER_PAGES.iter().chain(&POST_PAGES);
    segment.starts_with('@') || pages.into_iter().any(|page| *page == segment)
}

/// Returns whether the segment is a page of servers on which profiles stand at a name alone. A name
/// may have a single letter.
pub(super) fn is_taken(segment: &str) -> bool {
    segment.len() > 1 && TAKEN.contains(&segment)
}

/// Returns whether the segment is more likely a page or a file than a name, on a server of which
/// nothing is known.
pub(super) fn is_no_name(segment: &str) -> bool {
    TAKEN.contains(&segment) || segment == "blog" || holds(segment, ".")
}

/// Returns whether a profile is given there to programs.
pub(super) fn is_for_machines(segment: &str) -> bool {
    MACHINE_ENDINGS.iter().any(|end| segment.ends_with(end))
}

fn page_at<'a>(segments: &[&'a str]) -> Option<Page<'a>> {
    match segments {
        [""] => Some(Page::Front),
        ["users", account, rest @ ..] => match profile_page(account, rest) {
            Some(Page::Profile(account)) => Some(Page::ById(account)),
            other => other,
        },
        ["ap", "users", _, "statuses", _, ..] => Some(Page::Post),
        [page, _, ..] if POST_PAGES.contains(page) => Some(Page::Post),
        [page, ..] if SERVER_PAGES.contains(page) => Some(Page::Server),
        [first, id] if first.starts_with('@') && name::is_id(id) => Some(Page::Post),
        [first, rest @ ..] => profile_page(first.strip_prefix('@')?, rest),
        [] => None,
    }
}

/// Returns whether the segment is a word as pages are called by, and no file.
fn is_word(segment: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_lowercase() || b == b'-' || b == b'_';
    !segment.is_empty() && segment.bytes().all(is_letter)
}

/// Returns what a path below a profile shows, if it is of a known kind.
fn profile_page<'a>(account: &'a str, rest: &[&str]) -> Option<Page<'a>> {
    match rest {
        _ if account.is_empty() => None,
        [] if is_for_machines(account) => None,
        [] | ["tagged", ..] => Some(Page::Profile(account)),
        [page] if is_of_profile(page) => Some(Page::Profile(account)),
        [page, _, ..] if POST_PAGES.contains(page) => Some(Page::Post),
        [id, ..] if name::is_number(id) => Some(Page::Post),
        [page] if is_word(page) => Some(Page::Below(account)),
        _ => None,
    }
}
