//! Small servers, in the shapes in which they were recorded: snac, Mitra, Takahē, Hollo. What their
//! documents always say, and what they never say, is the point of each.

use serde_json::{Map, Value, json};

use super::parts::{
    Software, activity, actor, entity, error, page, play, tell_of_move, wants_activity,
};
use super::{Account, id};
use crate::support::http::Request;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;

const LD_JSON: &str = "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";

const SNAC: Software = Software {
    name: "snac",
    version: "2.94",
    api: Some("4.0.0 (not true; really snac/2.94)"),
    nodeinfo: &[("2.0", "/nodeinfo_2_0"), ("2.1", "/nodeinfo_2_1")],
    id: id::SNAC,
    permits: &["/"],
};

const MITRA: Software = Software {
    name: "mitra",
    version: "5.9.2-dev",
    api: Some("4.0.0 (compatible; Mitra 5.9.2-dev)"),
    nodeinfo: &[("2.0", "/nodeinfo/2.0"), ("2.1", "/nodeinfo/2.1")],
    id: id::BY_NAME,
    permits: &["/"],
};

const TAKAHE: Software = Software {
    name: "takahe",
    version: "0.11.0",
    api: Some("takahe/0.11.0"),
    nodeinfo: &[("2.0", "/nodeinfo/2.0/")],
    id: id::TAKAHE,
    permits: &["/"],
};

const HOLLO: Software = Software {
    name: "hollo",
    version: "0.10.0",
    api: Some("0.10.0"),
    nodeinfo: &[("2.1", "/nodeinfo/2.1")],
    id: id::AT_NAME,
    permits: &["/api/"],
};

/// snac: its API says of every account that it is open and has no posts; the actor tells the truth.
pub(crate) fn snac(account: Account) -> StandIn {
    play(account, SNAC, |account, request| {
        let id = account.at(id::SNAC);
        if request.place() == account.path(id::SNAC) && wants_activity(request) {
            let mut document = without_redirect(account, &id);
            document.insert("featured".into(), json!(format!("{id}/featured")));
            return ld(document).cors();
        }
        let change = |found: &mut Map<String, Value>| {
            found.insert("locked".into(), json!(false));
            found.insert("statuses_count".into(), json!(0));
            found.insert("acct".into(), json!(account.handle()));
        };
        api(account, request, change).cors()
    })
}

/// Mitra: no redirect anywhere, and a number of followers that is public.
pub(crate) fn mitra(account: Account) -> StandIn {
    play(account, MITRA, |account, request| {
        let id = account.at(id::BY_NAME);
        if request.place() == account.path(id::BY_NAME) && wants_activity(request) {
            let mut document = without_redirect(account, &id);
            let featured = format!("{id}/collections/featured");
            document.insert("featured".into(), json!(featured));
            return ld(document).cors();
        }
        let change = |found: &mut Map<String, Value>| {
            let id = found.remove("uri").unwrap_or_default();
            found.insert("actor_id".into(), id);
        };
        api(account, request, change).cors()
    })
}

/// Takahē: an alias that is the only one is a text.
pub(crate) fn takahe(account: Account) -> StandIn {
    play(account, TAKAHE, |account, request| {
        if request.place() == account.path(id::TAKAHE) && wants_activity(request) {
            let mut document = without_redirect(account, &account.at(id::TAKAHE));
            let published = format!("{}T00:00:00Z", account.created);
            document.insert("published".into(), json!(published));
            single_as_text(&mut document, account);
            return activity(document).cors();
        }
        let change = |found: &mut Map<String, Value>| {
            found.remove("uri");
            found.insert("moved".into(), Value::Null);
            found.insert("acct".into(), json!(account.handle()));
        };
        api(account, request, change).cors()
    })
}

/// Hollo: no page can read its actors, but the API is open to all and tells of a redirect.
pub(crate) fn hollo(account: Account) -> StandIn {
    play(account, HOLLO, |account, request| {
        if request.place() == account.path(id::AT_NAME) && wants_activity(request) {
            let mut document = actor(account, &account.at(id::AT_NAME));
            tell_of_move(&mut document, account);
            single_as_text(&mut document, account);
            return activity(document);
        }
        let change = |found: &mut Map<String, Value>| {
            found.remove("uri");
            let moved = account.moved_to.as_ref();
            let moved = moved.map(|to| json!({ "acct": to.handle, "url": to.id, "moved": null }));
            found.insert("moved".into(), json!(moved));
        };
        api(account, request, change)
    })
}

fn without_redirect(account: &Account, id: &str) -> Map<String, Value> {
    let mut document = actor(account, id);
    let published = format!("{}T00:00:00Z", account.created);
    document.insert("published".into(), json!(published));
    if !account.aliases.is_empty() {
        document.insert("alsoKnownAs".into(), json!(account.aliases));
    }
    document
}

fn single_as_text(document: &mut Map<String, Value>, account: &Account) {
    if let [single] = account.aliases.as_slice() {
        document.insert("alsoKnownAs".into(), json!(single));
    }
}

fn ld(document: Map<String, Value>) -> Reply {
    Reply::json(&Value::Object(document)).header("content-type", LD_JSON)
}

/// The Mastodon API, as far as it is there, with what a software does otherwise.
fn api(account: &Account, request: &Request, change: impl Fn(&mut Map<String, Value>)) -> Reply {
    let wanted = request.query("acct").unwrap_or_default();
    match request.place() {
        "/api/v1/accounts/lookup" if account.is_meant_by(&wanted) => {
            let mut found = entity(account, &account.at(id::AT_NAME));
            change(&mut found);
            Reply::json(&Value::Object(found)).cors()
        }
        place if place.starts_with("/api/") => error(404, "Record not found").cors(),
        _ => page(),
    }
}
