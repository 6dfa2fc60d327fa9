//! Servers that were really run, in the shapes that were recorded of them.

use serde_json::{Value, json};

use super::kinds::{closed, plain};
use super::person::Person;
use super::world::{World, answered};

/// Returns Mastodon's API as small servers give it, with the host in the handle.
fn entity(person: &Person) -> Value {
    let mut account = person.account();
    account["acct"] = json!(format!("{}@{}", person.name, person.host));
    account
}

/// snac 2.94, whose API always says that an account is open and has no posts.
pub(crate) fn snac(person: &Person) -> World {
    let mut account = entity(person);
    account["locked"] = json!(false);
    account["statuses_count"] = json!(0);
    account["display_name"] = json!(person.name);
    let mut actor = person.actor();
    actor["movedTo"].take();
    plain(person, "snac", "2.94")
        .actor(&person.id, &actor)
        .lookup(person, &account)
}

/// Takahē 0.11, which sends a single alias as a text.
pub(crate) fn takahe(person: &Person) -> World {
    let mut account = entity(person);
    account["uri"].take();
    account["moved"] = Value::Null;
    let mut actor = person.actor();
    actor["movedTo"].take();
    if let [single] = person.aliases.as_slice() {
        actor["alsoKnownAs"] = json!(single);
    }
    plain(person, "takahe", "0.11.0")
        .actor(&person.id, &actor)
        .lookup(person, &account)
}

/// Mitra 5.9, which never publishes a redirect.
pub(crate) fn mitra(person: &Person) -> World {
    let mut account = person.account();
    account["uri"].take();
    account["moved"].take();
    account["actor_id"] = json!(person.id);
    let mut actor = person.actor();
    actor["movedTo"].take();
    plain(person, "mitra", "5.9.2-dev")
        .actor(&person.id, &actor)
        .lookup(person, &account)
}

/// Hollo 0.10, whose actors no page can read, but whose API tells of redirects.
pub(crate) fn hollo(person: &Person) -> World {
    let mut account = person.account();
    account["uri"].take();
    account["moved"] = person.moved.as_ref().map_or(
        Value::Null,
        |url| json!({ "acct": "mina@new.example", "url": url, "moved": null }),
    );
    closed(person, "hollo", "0.10.0").lookup(person, &account)
}

/// Misskey's relatives of 2025, with what their admins allow.
pub(crate) fn misskey(person: &Person, imports: bool) -> World {
    let meta = json!({
        "version": "2025.10.2",
        "disableRegistration": true,
        "policies": {
            "canImportFollowing": imports, "canImportBlocking": imports,
            "driveCapacityMb": 100, "maxFileSizeMb": 30,
        },
    });
    plain(person, "misskey", "2025.10.2")
        .user(person, &person.user())
        .json(&person.url("/api/meta"), "application/json", &meta)
}

/// `GoToSocial` 0.20, of which only the page for people can be read.
pub(crate) fn gotosocial(person: &Person) -> World {
    let html = page(person);
    closed(person, "gotosocial", "v0.20.0+git-8ac11f5").html(person, 200, &html)
}

/// `GoToSocial` 0.20 without the account: WebFinger still answers.
pub(crate) fn gotosocial_gone(person: &Person) -> World {
    closed(person, "gotosocial", "v0.20.0+git-8ac11f5").html(person, 404, "<p>404</p>")
}

impl World {
    pub(crate) fn html(self, person: &Person, status: u16, html: &str) -> Self {
        let url = person.url(&format!("/@{}", person.name));
        let reply = answered(&url, status, "text/html; charset=utf-8", html);
        self.reply(&url, reply)
    }
}

/// Returns a profile page, built as `GoToSocial` builds it.
pub(crate) fn page(person: &Person) -> String {
    let moved = person.moved.as_ref().map_or(String::new(), |url| {
        format!("<div class=\"moved-to\"><b>This account has permanently moved to <a href=\"{url}\" class=\"nounderline\">@mina</a></b></div>")
    });
    let bio = if person.note.is_empty() {
        "<p>This GoToSocial user hasn't written a bio yet!</p>"
    } else {
        person.note
    };
    let Person {
        name,
        host,
        posts,
        followers,
        ..
    } = person;
    format!(
        "<!DOCTYPE html><main class=\"profile h-card\"><h2 class=\"sr-only\">Profile for {name}</h2>\
        <section class=\"profile-header\" role=\"region\" aria-label=\"Basic info\">{moved}\
        <dl class=\"namerole\"><dt class=\"sr-only\">Display name</dt>\
        <dd class=\"displayname text-cutoff p-name\">{name}</dd><div class=\"bot-username-wrapper\">\
        <dt class=\"sr-only\">Username</dt>\
        <dd class=\"username text-cutoff p-nickname\">@{name}@{host}</dd></div></dl></section>\
        <section class=\"about-user\" role=\"region\" aria-labelledby=\"about-header\">\
        <h4 class=\"sr-only\">Bio</h4><div class=\"bio p-note\">{bio}</div>\
        <h4 class=\"sr-only\">Stats</h4><dl class=\"accountstats\">\
        <div class=\"stats-item\"><dt class=\"postsdt text-cutoff\">Posts</dt>\
        <dd class=\"postsdd text-cutoff\">{posts}</dd></div>\
        <div class=\"stats-item\"><dt class=\"followeddt text-cutoff\">Followed by</dt>\
        <dd class=\"followeddd text-cutoff\">{followers}</dd></div></dl></section></main>"
    )
}
