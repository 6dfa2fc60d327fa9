//! Misskey: everything of its API is `POST`, which a browser asks permission for first.

use serde_json::{Value, json};

use super::parts::{Software, activity, actor, page, tell_of_move, wants_activity};
use super::{Account, id};
use crate::support::http::Request;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;

const VERSION: &str = "2026.6.0";

const SOFTWARE: Software = Software {
    name: "misskey",
    version: VERSION,
    api: None,
    nodeinfo: &[("2.1", "/nodeinfo/2.1"), ("2.0", "/nodeinfo/2.0")],
    id: id::MISSKEY,
    permits: &["/api/", "/.well-known/", "/nodeinfo/", "/users/", "/@"],
};

/// Misskey of 2026.
pub(crate) fn misskey(account: Account) -> StandIn {
    let host = account.host.clone();
    StandIn::new().host(&host, move |request| answer(&account, request))
}

fn answer(account: &Account, request: &Request) -> Reply {
    if let Some(reply) = SOFTWARE.says(account, request) {
        return reply;
    }
    let place = request.place();
    if place == account.path(id::MISSKEY) || place == account.path("/@{name}") {
        return shown(account, request);
    }
    match (request.method.as_str(), place) {
        ("POST", "/api/users/show") => show(account, request).cors(),
        ("POST", "/api/meta") => Reply::json(&meta(account)).cors(),
        (_, "/api/users/show" | "/api/meta") => Reply::new(405).cors(),
        _ if place.starts_with("/api/") => {
            fault(404, "UNKNOWN_API_ENDPOINT", "Unknown API endpoint.").cors()
        }
        _ => page(),
    }
}

fn shown(account: &Account, request: &Request) -> Reply {
    if !wants_activity(request) {
        return page();
    }
    let id = account.at(id::MISSKEY);
    let mut document = actor(account, &id);
    document.insert(
        "featured".into(),
        json!(format!("{id}/collections/featured")),
    );
    tell_of_move(&mut document, account);
    activity(document).cors()
}

/// Other accounts are told by ids of this server's own, which prove nothing elsewhere.
fn show(account: &Account, request: &Request) -> Reply {
    let asked: Value = serde_json::from_slice(&request.body).unwrap_or_default();
    let name = asked["username"].as_str().unwrap_or_default();
    let is_local = asked["host"].is_null() || asked["host"] == json!(account.host);
    if !is_local || !name.eq_ignore_ascii_case(&account.name) {
        return fault(404, "NO_SUCH_USER", "No such user.");
    }
    let own = |index: usize| format!("r{index}");
    let aliases: Vec<String> = (0..account.aliases.len()).map(own).collect();
    Reply::json(&json!({
        "id": format!("a{}", account.number),
        "name": (!account.display_name.is_empty()).then_some(&account.display_name),
        "username": account.name,
        "host": null,
        "avatarUrl": account.at("/identicon/{name}"),
        "isLocked": account.locked,
        "createdAt": format!("{}T00:00:00.000Z", account.created),
        "description": (!account.note.is_empty()).then_some(&account.note),
        "followersCount": account.followers,
        "followingCount": account.following,
        "notesCount": account.posts,
        "movedTo": account.moved_to.as_ref().map(|_| "moved"),
        "alsoKnownAs": (!aliases.is_empty()).then_some(aliases),
    }))
}

fn meta(account: &Account) -> Value {
    json!({
        "name": "A server",
        "uri": account.at(""),
        "version": VERSION,
        "disableRegistration": false,
        "policies": { "canImportFollowing": true },
    })
}

fn fault(status: u16, code: &str, words: &str) -> Reply {
    let told = json!({ "error": { "message": words, "code": code, "kind": "client" } });
    Reply::json(&told).status(status)
}
