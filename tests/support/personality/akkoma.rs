//! Akkoma: a page can read everything, but nothing tells of a redirect.

use serde_json::{Map, Value, json};

use super::parts::{Software, activity, actor, entity, error, object, page, wants_activity};
use super::{Account, id};
use crate::support::http::Request;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;

const SOFTWARE: Software = Software {
    name: "akkoma",
    version: "3.16.0",
    api: Some("2.7.2 (compatible; Akkoma 3.16.0)"),
    nodeinfo: &[("2.0", "/nodeinfo/2.0.json"), ("2.1", "/nodeinfo/2.1.json")],
    id: id::BY_NAME,
    permits: &["/"],
};

/// Akkoma as it is installed.
pub(crate) fn akkoma(account: Account) -> StandIn {
    play(account, full)
}

/// Akkoma that shows only the beginning of an actor document to who does not sign.
pub(crate) fn akkoma_stub(account: Account) -> StandIn {
    play(account, stub)
}

fn play(account: Account, document: fn(&Account) -> Map<String, Value>) -> StandIn {
    let host = account.host.clone();
    StandIn::new().host(&host, move |request| {
        answer(&account, request, document).cors()
    })
}

fn answer(
    account: &Account,
    request: &Request,
    document: fn(&Account) -> Map<String, Value>,
) -> Reply {
    if let Some(reply) = SOFTWARE.says(account, request) {
        return reply;
    }
    let place = request.place();
    if place == account.path(id::BY_NAME) && wants_activity(request) {
        return activity(document(account));
    }
    match place {
        "/api/v1/accounts/lookup" => lookup(account, request),
        _ if place.starts_with("/api/") => error(404, "Not implemented"),
        // The front end finds its way by itself.
        _ => page(),
    }
}

/// The list of aliases is there even when it is empty.
fn full(account: &Account) -> Map<String, Value> {
    let id = account.at(id::BY_NAME);
    let mut document = actor(account, &id);
    document.insert(
        "featured".into(),
        json!(format!("{id}/collections/featured")),
    );
    document.insert("alsoKnownAs".into(), json!(account.aliases));
    document
}

fn stub(account: &Account) -> Map<String, Value> {
    let told = [
        "@context",
        "id",
        "type",
        "preferredUsername",
        "publicKey",
        "inbox",
        "outbox",
    ];
    let mut document = actor(account, &account.at(id::BY_NAME));
    document.retain(|name, _| told.contains(&name.as_str()));
    document
}

fn lookup(account: &Account, request: &Request) -> Reply {
    let wanted = request.query("acct").unwrap_or_default();
    if !account.is_meant_by(&wanted) {
        return error(404, "Record not found");
    }
    let id = account.at(id::BY_NAME);
    let mut found = entity(account, &id);
    found.remove("uri");
    found.insert("url".into(), json!(id));
    let own = json!({ "ap_id": id, "also_known_as": account.aliases });
    found.insert("pleroma".into(), Value::Object(object(own)));
    Reply::json(&Value::Object(found))
}
