//! Where a list of followers is, and how its server pages it.

use serde::{Deserialize, Serialize};

use super::ask::{CrowdAsk, ToAscii};
use super::entry;
use crate::check::address;
use crate::check::ask::What;
use crate::check::desk::Desk;
use crate::check::gap::Gap;
use crate::check::manners::Lookup;
use crate::journey::Side;
use crate::json::Json;
use crate::pieces;

/// Entries to a page that are asked for: the most that Mastodon gives.
const MASTODON_PAGE: usize = 80;

/// The most that Misskey takes for a limit; it refuses more.
const MISSKEY_PAGE: usize = 100;

/// An account's list, on the server that told of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Source {
    side: Side,
    /// The address, without the page.
    url: String,
    api: Api,
    /// The host in the handles of people on this server.
    home: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Api {
    Mastodon,
    Misskey { name: String },
}

impl Source {
    /// Returns the list of a desk's account.
    pub(super) fn of(desk: &Desk) -> Option<Self> {
        // Only a server that told of this very account is asked, and where it did.
        desk.account().ok()?;
        let page = desk.page(What::Account).ok()?;
        let (path, api) = list(desk, &page.json)?;
        let url = ["https://", &page.host, &path].concat();
        address::host(&url)?;
        Some(Self {
            side: desk.side,
            url,
            api,
            home: home(desk),
        })
    }

    /// Returns the request for the page that begins at a mark.
    pub(super) fn ask(&self, number: usize, mark: Option<&str>) -> CrowdAsk {
        let (url, body) = match &self.api {
            Api::Mastodon => (self.mastodon_url(mark), None),
            Api::Misskey { name } => (self.url.clone(), Some(misskey_body(name, mark))),
        };
        CrowdAsk {
            number,
            side: self.side,
            url,
            body,
            may_redirect: What::Account.may_be_handed_on(),
        }
    }

    fn mastodon_url(&self, mark: Option<&str>) -> String {
        let url = [&self.url, "?limit=", &MASTODON_PAGE.to_string()].concat();
        match mark {
            Some(mark) => [&url, "&max_id=", mark].concat(),
            None => url,
        }
    }

    /// Returns the person of an entry, as `name@host` in lower case.
    pub(super) fn person(&self, entry: &Json, to_ascii_host: ToAscii) -> Option<String> {
        match self.api {
            Api::Mastodon => entry::of_mastodon(entry, &self.home, to_ascii_host),
            Api::Misskey { .. } => entry::of_misskey(entry, &self.home, to_ascii_host),
        }
    }

    /// Returns where the page after this one begins, `None` if this is the last.
    ///
    /// # Errors
    /// If there has to be one but where it begins is not said in a way that can be followed.
    pub(super) fn next(&self, entries: &[Json], link: &str) -> Result<Option<String>, Gap> {
        let mark = match self.api {
            Api::Mastodon => self.mark_in_link(entries, link)?,
            Api::Misskey { .. } => mark_of_last(entries)?,
        };
        let is_usable = mark.is_none_or(is_id);
        is_usable
            .then(|| mark.map(str::to_owned))
            .ok_or(Gap::Broken)
    }

    fn mark_in_link<'a>(&self, entries: &[Json], link: &'a str) -> Result<Option<&'a str>, Gap> {
        match next_link(link) {
            Some(next) => self.mark_in(next).map(Some),
            // Mastodon ends a list with a page that is not full.
            None if entries.len() >= MASTODON_PAGE => Err(Gap::Broken),
            None => Ok(None),
        }
    }

    /// Returns the mark in an address that a server names. Nothing else of it is asked.
    fn mark_in<'a>(&self, next: &'a str) -> Result<&'a str, Gap> {
        let query = next.strip_prefix(&self.url).ok_or(Gap::Elsewhere)?;
        let query = query.strip_prefix("?").ok_or(Gap::Elsewhere)?;
        let mut marks = pieces::split(query, "&")
            .into_iter()
            .filter_map(|it| it.strip_prefix("max_id="));
        marks.next().ok_or(Gap::Broken)
    }
}

/// Returns the path of the list, and the API it belongs to, of an account as an API has it.
fn list(desk: &Desk, account: &Json) -> Option<(String, Api)> {
    let manners = desk.manners().ok()?;
    match manners.followers? {
        // An id of another API would mean somebody else, or nobody.
        Lookup::Mastodon if manners.lookup != Some(Lookup::Mastodon) => None,
        Lookup::Mastodon => {
            let id = account["id"].as_str().filter(|id| is_id(id))?;
            Some((
                ["/api/v1/accounts/", id, "/followers"].concat(),
                Api::Mastodon,
            ))
        }
        Lookup::Misskey => {
            let name = name(desk);
            Some(("/api/users/followers".to_owned(), Api::Misskey { name }))
        }
    }
}

/// Returns whether an answer is the error by which Misskey says that the list is not for strangers.
pub(super) fn is_forbidden(body: &str) -> bool {
    let json = Json::read(body).unwrap_or_default();
    json["error"]["code"].is("FORBIDDEN")
}

/// Returns the account's name on its server.
fn name(desk: &Desk) -> String {
    let identity = desk.identity();
    identity.map_or_else(|_| desk.handle.name().to_owned(), |it| it.name.to_owned())
}

/// Returns the host in the handles of people on the account's server.
fn home(desk: &Desk) -> String {
    let canonical = desk.identity().ok().and_then(|it| it.canonical);
    canonical.map_or_else(|| desk.handle.ascii_host().to_owned(), |(_, host)| host)
}

fn misskey_body(name: &str, mark: Option<&str>) -> String {
    let mut body = Json::object([
        ("username", Json::text(Some(name))),
        ("host", Json::Null),
        ("limit", Json::number(Some(MISSKEY_PAGE as u64))),
    ]);
    if mark.is_some() {
        body.set("untilId", Json::text(mark));
    }
    body.write()
}

/// Returns the mark of the page after this one of Misskey, which ends a list with an empty page.
fn mark_of_last(entries: &[Json]) -> Result<Option<&str>, Gap> {
    let Some(last) = entries.last() else {
        return Ok(None);
    };
    last["id"].as_str().map(Some).ok_or(Gap::Broken)
}

/// Returns whether a text is an id that may stand in an address.
fn is_id(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(is_plain)
}

/// Returns the address of the next page in a `Link` header (RFC 8288).
fn next_link(header: &str) -> Option<&str> {
    let links = pieces::split(header, "<").into_iter();
    let links = links.filter_map(|link| pieces::split_once(link, ">"));
    let mut next = links.filter(|(_, parameters)| is_next(parameters));
    next.next().map(|(url, _)| url)
}

fn is_next(parameters: &str) -> bool {
    let each = pieces::split(parameters, ";").into_iter();
    let each = each.flat_map(|some| pieces::split(some, ","));
    each.map(str::trim)
        .any(|one| one == "rel=\"next\"" || one == "rel=next")
}
