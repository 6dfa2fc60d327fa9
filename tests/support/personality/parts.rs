//! What the personalities have in common.

use serde_json::{Map, Value, json};

use super::Account;
use crate::support::http::Request;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;

/// The picture of every account.
const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path fill='#c63' d='M1 1h6v6H1z'/></svg>";

/// The documents that almost every software has in the same form.
pub(crate) struct Software {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// What `/api/v1/instance` states as its version; none without that API.
    pub(crate) api: Option<&'static str>,
    /// Versions of NodeInfo, and the path of each.
    pub(crate) nodeinfo: &'static [(&'static str, &'static str)],
    /// The form of the actor ids.
    pub(crate) id: &'static str,
    /// The paths, by their beginnings, under which a page may ask for permission.
    pub(crate) permits: &'static [&'static str],
}

impl Software {
    /// The answer to a request for one of the documents, readable by every page.
    pub(crate) fn says(&self, account: &Account, request: &Request) -> Option<Reply> {
        let place = request.place();
        if request.method == "OPTIONS" {
            let permitted = self.permits.iter().any(|begin| place.starts_with(begin));
            let reply = Reply::preflight(request);
            return Some(if permitted { reply } else { Reply::new(404) });
        }
        let reply = match (request.method.as_str(), place) {
            ("GET", "/.well-known/webfinger") => self.webfinger(account, request),
            ("GET", "/.well-known/nodeinfo") => Reply::json(&self.links(account)),
            ("GET", "/api/v1/instance") => Reply::json(&instance(account, self.api?)),
            ("GET", "/avatars/original/missing.png" | "/identicon/mina") => {
                Reply::text("image/svg+xml", PICTURE)
            }
            ("GET", _) => {
                let mut documents = self.nodeinfo.iter();
                let (schema, _) = documents.find(|(_, path)| *path == place)?;
                Reply::json(&self.nodeinfo(schema))
            }
            _ => return None,
        };
        Some(reply.cors())
    }

    fn webfinger(&self, account: &Account, request: &Request) -> Reply {
        let id = account.at(self.id);
        let resource = request.query("resource").unwrap_or_default();
        let handle = resource.strip_prefix("acct:");
        if resource != id && !handle.is_some_and(|handle| account.is_meant_by(handle)) {
            return Reply::new(404);
        }
        let answer = json!({
            "subject": format!("acct:{}", account.handle()),
            "aliases": [account.at("/@{name}"), id],
            "links": [
                { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html",
                  "href": account.at("/@{name}") },
                { "rel": "self", "type": "application/activity+json", "href": id },
            ],
        });
        Reply::json(&answer).header("content-type", "application/jrd+json; charset=utf-8")
    }

    fn links(&self, account: &Account) -> Value {
        let link = |(schema, path): &(&str, &str)| {
            let rel = format!("http://nodeinfo.diaspora.software/ns/schema/{schema}");
            json!({ "rel": rel, "href": account.at(path) })
        };
        json!({ "links": self.nodeinfo.iter().map(link).collect::<Vec<_>>() })
    }

    fn nodeinfo(&self, schema: &str) -> Value {
        json!({
            "version": schema,
            "software": { "name": self.name, "version": self.version },
            "protocols": ["activitypub"],
            "services": { "inbound": [], "outbound": [] },
            "openRegistrations": true,
            "usage": { "users": { "total": 12 }, "localPosts": 3400 },
            "metadata": {},
        })
    }
}

fn instance(account: &Account, version: &str) -> Value {
    json!({
        "uri": account.host,
        "title": "A server",
        "short_description": "",
        "description": "",
        "version": version,
        "urls": {},
        "stats": { "user_count": 12, "status_count": 3400, "domain_count": 56 },
        "languages": ["en"],
        "registrations": true,
        "approval_required": false,
    })
}

/// The actor document as far as all software agrees.
pub(crate) fn actor(account: &Account, id: &str) -> Map<String, Value> {
    let document = json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        "id": id,
        "type": "Person",
        "preferredUsername": account.name,
        "name": account.display_name,
        "summary": paragraph(&account.note),
        "url": account.at("/@{name}"),
        "inbox": format!("{id}/inbox"),
        "outbox": format!("{id}/outbox"),
        "followers": format!("{id}/followers"),
        "following": format!("{id}/following"),
        "manuallyApprovesFollowers": account.locked,
        "publicKey": { "id": format!("{id}#main-key"), "owner": id, "publicKeyPem": "" },
        "endpoints": { "sharedInbox": account.at("/inbox") },
    });
    object(document)
}

/// Adds what tells of a move, each only where there is something to tell.
pub(crate) fn tell_of_move(document: &mut Map<String, Value>, account: &Account) {
    if !account.aliases.is_empty() {
        document.insert("alsoKnownAs".into(), json!(account.aliases));
    }
    if let Some(target) = &account.moved_to {
        document.insert("movedTo".into(), json!(target.id));
    }
}

/// The account as the Mastodon API tells of it.
pub(crate) fn entity(account: &Account, id: &str) -> Map<String, Value> {
    let picture = account.at("/avatars/original/missing.png");
    let entity = json!({
        "id": account.number.to_string(),
        "username": account.name,
        "acct": account.name,
        "display_name": account.display_name,
        "locked": account.locked,
        "bot": false,
        "created_at": format!("{}T00:00:00.000Z", account.created),
        "note": paragraph(&account.note),
        "url": account.at("/@{name}"),
        "uri": id,
        "avatar": picture,
        "avatar_static": picture,
        "followers_count": account.followers,
        "following_count": account.following,
        "statuses_count": account.posts,
        "emojis": [],
        "fields": [],
    });
    object(entity)
}

/// An actor document, or another of its kind.
pub(crate) fn activity(document: Map<String, Value>) -> Reply {
    let reply = Reply::json(&Value::Object(document));
    reply.header("content-type", "application/activity+json; charset=utf-8")
}

/// Whether a document for programs is wanted, not a page for people.
pub(crate) fn wants_activity(request: &Request) -> bool {
    let accept = request.header("accept").unwrap_or_default();
    ["application/activity+json", "application/ld+json"]
        .iter()
        .any(|kind| accept.contains(kind))
}

/// A page for people.
pub(crate) fn page() -> Reply {
    let text = "<!doctype html><title>A server</title><p>A page for people.";
    Reply::text("text/html; charset=utf-8", text)
}

/// An error as most software words it.
pub(crate) fn error(status: u16, words: &str) -> Reply {
    Reply::json(&json!({ "error": words })).status(status)
}

/// The object that a literal is.
pub(crate) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        other => panic!("not an object: {other}"),
    }
}

fn paragraph(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("<p>{text}</p>")
    }
}

/// Returns a server that says what its software says everywhere, and `rest` to all else.
pub(crate) fn play(
    account: Account,
    software: Software,
    rest: impl Fn(&Account, &Request) -> Reply + Send + Sync + 'static,
) -> StandIn {
    let host = account.host.clone();
    StandIn::new().host(&host, move |request| {
        let known = software.says(&account, request);
        known.unwrap_or_else(|| rest(&account, request))
    })
}
