//! What is said of one account, by its `ActivityPub` actor or by an API.

mod actor;
mod api;
mod page;

use crate::json::Json;

use super::address;
use super::text;
use crate::pieces;

/// Entries of an alias list that are kept. Nobody has so many; it bounds the work.
const MOST_ALIASES: usize = 256;

/// A number of followers or posts beyond this is none.
const MOST: u64 = 1_000_000_000_000;

/// What a document says of an account; `None` is what it does not speak of.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile<'a> {
    /// The actor id.
    pub(super) id: Option<&'a str>,
    /// The profile page.
    pub(super) url: Option<&'a str>,
    /// The name, without its host.
    pub(super) username: &'a str,
    pub(super) aliases: Aliases<'a>,
    pub(super) redirect: Redirect<'a>,
    pub(super) is_locked: Option<bool>,
    pub(super) followers: Option<u64>,
    pub(super) posts: Option<u64>,
    pub(super) display_name: Option<&'a str>,
    /// The text about the account, which may be HTML.
    pub(super) note: Option<&'a str>,
    pub(super) picture: Option<&'a str>,
    pub(super) created: Option<&'a str>,
    /// Whether the server says that nobody can use it any more.
    pub(super) is_suspended: bool,
    /// Whether nothing was left out because a stranger asked.
    pub(super) is_whole: bool,
}

/// The addresses that an account says are its own, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Aliases<'a> {
    pub(super) uris: Vec<&'a str>,
    /// Whether these are all, so that what is not among them is no alias.
    pub(super) are_all: bool,
    /// Whether the actor has them as a list, which a single one need not be; `None` if there are
    /// none, or no actor tells.
    pub(super) is_list: Option<bool>,
}

impl<'a> Aliases<'a> {
    /// Returns what a list says, which may be a single address; `if_absent` says whether there are
    /// none where there is no list.
    fn read(value: &'a Json, if_absent: bool) -> Self {
        let entries = match value {
            Json::Null => &[][..],
            Json::Array(entries) => entries,
            single => std::slice::from_ref(single),
        };
        // Misskey's API lists ids of its own instead of addresses, which have no colon.
        let is_uri = |entry: &&str| pieces::holds(entry, ":");
        let texts = entries.iter().filter_map(Json::as_str).filter(is_uri);
        let uris: Vec<_> = texts.take(MOST_ALIASES).collect();
        Self {
            are_all: uris.len() == entries.len() && (if_absent || !value.is_null()),
            uris,
            is_list: None,
        }
    }
}

/// The account that another one redirects to, in as many forms as were given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Target<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    /// `name@host`, or `name` alone on the server that says so.
    pub(super) account: Option<&'a str>,
}

/// Whether an account redirects to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Redirect<'a> {
    /// It does not, or the document does not show it.
    #[default]
    Unseen,
    /// To this account.
    To(Target<'a>),
    /// There is one, but not readable where it leads.
    Unclear,
}

impl<'a> Redirect<'a> {
    /// Returns the redirect in a field that is an address, or an account with addresses.
    fn read(value: &'a Json) -> Self {
        if matches!(value, Json::Null) || value.is("") {
            return Self::Unseen;
        }
        let part = |name: &str| value[name].as_str();
        let is_address = |text: &&str| pieces::holds(text, "://");
        let whole = value.as_str();
        let target = Target {
            id: whole.or(part("uri")).filter(is_address),
            url: part("url").filter(is_address),
            account: part("acct").filter(|account| !account.is_empty()),
        };
        if target == Target::default() {
            Self::Unclear
        } else {
            Self::To(target)
        }
    }
}

fn is_so(value: &Json) -> bool {
    value.as_bool() == Some(true)
}

fn count(value: &Json) -> Option<u64> {
    value.as_u64().filter(|number| *number <= MOST)
}

/// Returns an address of a picture that the page may show.
fn picture(value: &Json) -> Option<&str> {
    value.as_str().filter(|url| address::host(url).is_some())
}

fn day(value: &Json) -> Option<&str> {
    value.as_str().and_then(super::date::of_time)
}

/// Returns a text that is empty where the field is there but `null`.
fn words<'a>(json: &'a Json, name: &str) -> Option<&'a str> {
    match json.get(name)? {
        Json::Null => Some(""),
        value => value.as_str(),
    }
}

impl Profile<'_> {
    /// Returns whether somebody has been using the account, which one that waits for approval
    /// cannot have been.
    pub(super) fn is_used(&self) -> bool {
        let is_some = |count: Option<u64>| count.is_some_and(|count| count > 0);
        let has_moved = self.redirect != Redirect::Unseen;
        is_some(self.posts) || is_some(self.followers) || has_moved
    }

    /// Returns whether nothing has been put into the profile, if the document tells.
    pub(super) fn is_empty(&self) -> Option<bool> {
        let has_name = |name: &str| {
            text::says_something(name) && !name.trim().eq_ignore_ascii_case(self.username)
        };
        let signs = [
            self.note.map(text::says_something),
            self.display_name.map(has_name),
            self.posts.map(|posts| posts > 0),
        ];
        if signs.contains(&Some(true)) {
            Some(false)
        } else {
            (!signs.contains(&None)).then_some(true)
        }
    }
}
