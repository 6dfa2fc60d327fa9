//! Software of which a page can read little about an account, each for a reason of its own.

use serde_json::json;

use super::parts::{Software, activity, actor, error, page, play, tell_of_move, wants_activity};
use super::{Account, id};
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;

const GOTOSOCIAL: Software = Software {
    name: "gotosocial",
    version: "0.20.0",
    // A plain number, as Mastodon's own.
    api: Some("0.20.0"),
    nodeinfo: &[("2.0", "/nodeinfo/2.0"), ("2.1", "/nodeinfo/2.1")],
    id: id::BY_NAME,
    permits: &["/"],
};

const PIXELFED: Software = Software {
    name: "pixelfed",
    version: "0.12.6",
    api: Some("3.5.3 (compatible; Pixelfed 0.12.6)"),
    nodeinfo: &[("2.0", "/api/nodeinfo/2.0.json")],
    id: id::BY_NAME,
    permits: &["/.well-known/", "/api/", "/oauth/"],
};

const FRIENDICA: Software = Software {
    name: "friendica",
    version: "2024.08-1571",
    api: Some("2.8.0 (compatible; Friendica 2024.08)"),
    nodeinfo: &[
        ("1.0", "/nodeinfo/1.0"),
        ("2.0", "/nodeinfo/2.0"),
        ("2.1", "/nodeinfo/2.1"),
        ("2.2", "/nodeinfo/2.2"),
    ],
    id: id::FRIENDICA,
    permits: &["/.well-known/", "/nodeinfo/", "/profile/", "/api/"],
};

const LEMMY: Software = Software {
    name: "lemmy",
    version: "0.19.20",
    api: None,
    nodeinfo: &[("2.1", "/nodeinfo/2.1")],
    id: id::LEMMY,
    permits: &["/"],
};

/// `GoToSocial`: a page may read all that is shown, but actor documents want a signature and the
/// API a token.
pub(crate) fn gotosocial(account: Account) -> StandIn {
    play(account, GOTOSOCIAL, |account, request| {
        let place = request.place();
        let reply = if place.starts_with("/api/") {
            error(401, "Unauthorized: token not supplied")
        } else if place == account.path(id::BY_NAME) && wants_activity(request) {
            error(401, "Unauthorized: request not signed")
        } else if place == account.path("/@{name}") {
            profile(account)
        } else {
            error(404, "Not Found")
        };
        reply.cors()
    })
}

/// The profile page, of which everybody may read the numbers and where the account went.
fn profile(account: &Account) -> Reply {
    let moved = account.moved_to.as_ref().map(|to| {
        let name = to.handle.split('@').next().unwrap_or_default();
        format!(
            "<div class=\"moved-to\"><b>Moved to <a href=\"{}\">@{name}</a></b></div>",
            to.id
        )
    });
    let bio = match account.note.as_str() {
        "" => "This GoToSocial user hasn't written a bio yet!",
        note => note,
    };
    let term =
        |name: &str, said: &str| format!("<dt class=\"x\">{name}</dt><dd class=\"x\">{said}</dd>");
    let head = [
        moved.unwrap_or_default(),
        term("Display name", &account.display_name),
        term("Username", &format!("@{}", account.handle())),
    ];
    let stats = [
        term("Posts", &account.posts.to_string()),
        term("Followed by", &account.followers.to_string()),
    ];
    let html = format!(
        "<!doctype html><section class=\"profile-header\">{}</section>\
        <section class=\"about-user\"><div class=\"bio p-note\"><p>{bio}</p></div>\
        <h4 class=\"sr-only\">Stats</h4><dl class=\"accountstats\">{}</dl></section>",
        head.concat(),
        stats.concat(),
    );
    Reply::text("text/html; charset=utf-8", html)
}

/// `GoToSocial` after the account was deleted: WebFinger answers as before.
pub(crate) fn gotosocial_gone(account: Account) -> StandIn {
    play(account, GOTOSOCIAL, |_, _| error(404, "Not Found").cors())
}

/// Pixelfed: the actor document is shown to everybody but to pages of other sites.
pub(crate) fn pixelfed(account: Account) -> StandIn {
    play(account, PIXELFED, |account, request| {
        let place = request.place();
        if place == account.path(id::BY_NAME) && wants_activity(request) {
            let mut document = actor(account, &account.at(id::BY_NAME));
            tell_of_move(&mut document, account);
            return activity(document);
        }
        if place.starts_with("/api/") {
            return error(404, "Not found").cors();
        }
        page()
    })
}

/// Friendica: everything can be read, and nothing tells of aliases or moves.
pub(crate) fn friendica(account: Account) -> StandIn {
    play(account, FRIENDICA, |account, request| {
        let place = request.place();
        if place == account.path(id::FRIENDICA) && wants_activity(request) {
            return activity(actor(account, &account.at(id::FRIENDICA))).cors();
        }
        match place {
            "/api/v1/accounts/lookup" => error(403, "This API needs a login").cors(),
            _ if place.starts_with("/api/") => error(404, "Not found").cors(),
            _ => page(),
        }
    })
}

/// Lemmy: actor documents only for the one exact `Accept`, and never a word of moves.
pub(crate) fn lemmy(account: Account) -> StandIn {
    play(account, LEMMY, |account, request| {
        let place = request.place();
        if place.starts_with("/api/") {
            return Reply::new(404).cors();
        }
        let exact = request.header("accept") == Some("application/activity+json");
        if place == account.path(id::LEMMY) && exact {
            let mut document = actor(account, &account.at(id::LEMMY));
            for unknown in ["followers", "following", "manuallyApprovesFollowers"] {
                document.remove(unknown);
            }
            let published = format!("{}T00:00:00Z", account.created);
            document.insert("published".into(), json!(published));
            return activity(document).cors();
        }
        page()
    })
}
