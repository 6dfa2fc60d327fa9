//! What WebFinger (RFC 7033) says of a handle.

use crate::json::Json;

use super::address;
use super::gap::Gap;
use super::text;
use crate::pieces;

/// Other addresses that are kept. Nobody has so many; it bounds the work.
const MOST_PAGES: usize = 16;

/// An answer of WebFinger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finger<'a> {
    /// The name in the handle that the server has for the account.
    pub(super) name: &'a str,
    /// The host in it, in lower case.
    pub(super) host: String,
    /// The actor id.
    pub(super) id: &'a str,
    /// The host of the actor id.
    pub(super) web_host: String,
    /// Other addresses of the account: its profile page, and what the server calls aliases.
    pub(super) pages: Vec<&'a str>,
    /// Whether people of other servers follow this account at Mastodon's address for it.
    pub(super) is_followed_as_on_mastodon: bool,
}

impl<'a> Finger<'a> {
    /// Returns what an answer says.
    ///
    /// # Errors
    /// [`Gap::Broken`] if the subject is no account, or no actor id is named that may be asked.
    pub(super) fn read(json: &'a Json) -> Result<Self, Gap> {
        let (name, host) = subject(json).ok_or(Gap::Broken)?;
        let links = json["links"].as_array().ok_or(Gap::Broken)?;
        let actors = links.iter().filter(|link| is_actor(link));
        let mut found = actors.filter_map(|link| link["href"].as_str());
        let (id, web_host) = found
            .find_map(|id| Some((id, address::host(id)?)))
            .ok_or(Gap::Broken)?;
        Ok(Self {
            name,
            host,
            id,
            web_host,
            pages: pages(json, links),
            is_followed_as_on_mastodon: links.iter().any(is_follow_page_of_mastodon),
        })
    }

    /// Returns whether this is about the account with this name and host.
    pub(super) fn is_of(&self, name: &str, host: &str) -> bool {
        self.host == host && self.name.eq_ignore_ascii_case(name)
    }
}

fn subject(json: &Json) -> Option<(&str, String)> {
    let account = json["subject"].as_str()?.strip_prefix("acct:")?;
    let (name, host) = pieces::split_once(account, "@")?;
    let host = host.to_ascii_lowercase();
    (text::is_name(name) && address::is_public(&host)).then_some((name, host))
}

fn pages<'a>(json: &'a Json, links: &'a [Json]) -> Vec<&'a str> {
    let is_page = |link: &&Json| link["rel"].is("http://webfinger.net/rel/profile-page");
    let linked = links.iter().filter(is_page).map(|link| &link["href"]);
    let named = json["aliases"].as_array().into_iter().flatten();
    let texts = linked.chain(named).filter_map(Json::as_str);
    texts.take(MOST_PAGES).collect()
}

fn is_actor(link: &Json) -> bool {
    let kind = link["type"].as_str().unwrap_or_default();
    let is_activity = kind == "application/activity+json"
        || (kind.starts_with("application/ld+json") && pieces::holds(kind, "activitystreams"));
    link["rel"].is("self") && is_activity
}

fn is_follow_page_of_mastodon(link: &Json) -> bool {
    let template = link["template"].as_str().unwrap_or_default();
    link["rel"].is("http://ostatus.org/schema/1.0/subscribe")
        && pieces::holds(template, "/authorize_interaction?")
}
