//! How servers of each software answer about one account.

use serde_json::{Value, json};

use super::person::Person;
use super::world::World;

const ACTIVITY: &str = "application/activity+json; charset=utf-8";
const JSON: &str = "application/json; charset=utf-8";

impl World {
    pub(crate) fn finger(self, person: &Person) -> Self {
        let url = person.webfinger_url();
        self.json(&url, "application/jrd+json", &person.webfinger())
    }

    pub(crate) fn nodeinfo(self, person: &Person, software: &str, version: &str) -> Self {
        let document = json!({
            "version": "2.0",
            "software": { "name": software, "version": version },
            "openRegistrations": false,
        });
        let url = person.url("/nodeinfo/2.0");
        self.nodeinfo_links(person).json(&url, JSON, &document)
    }

    pub(crate) fn nodeinfo_links(self, person: &Person) -> Self {
        let links = json!({ "links": [{
            "rel": "http://nodeinfo.diaspora.software/ns/schema/2.0",
            "href": person.url("/nodeinfo/2.0"),
        }] });
        self.json(&person.url("/.well-known/nodeinfo"), JSON, &links)
    }

    pub(crate) fn instance(self, person: &Person, version: &str) -> Self {
        let instance = json!({ "uri": person.host, "version": version, "registrations": true });
        self.json(&person.url("/api/v1/instance"), JSON, &instance)
    }

    pub(crate) fn actor(self, url: &str, actor: &Value) -> Self {
        self.json(url, ACTIVITY, actor)
    }

    pub(crate) fn lookup(self, person: &Person, account: &Value) -> Self {
        self.json(&lookup_url(person), JSON, account)
    }

    pub(crate) fn user(self, person: &Person, user: &Value) -> Self {
        self.json(&person.url("/api/users/show"), JSON, user)
    }

    pub(crate) fn blocks(self, person: &Person, list: &Value) -> Self {
        self.json(&person.url("/api/v1/instance/domain_blocks"), JSON, list)
    }
}

pub(crate) fn lookup_url(person: &Person) -> String {
    person.url(&format!("/api/v1/accounts/lookup?acct={}", person.name))
}

pub(crate) fn actor_url(person: &Person) -> String {
    person.url(&format!("/users/{}", person.name))
}

/// Mastodon 4.6; the documents under `/ap/users/` cannot be read by a page.
pub(crate) fn mastodon(person: &Person) -> World {
    World::new()
        .finger(person)
        .nodeinfo(person, "mastodon", "4.6.5")
        .actor(&actor_url(person), &person.actor())
        .lookup(person, &person.account())
        .status(&person.url("/api/v1/instance/domain_blocks"), 401)
}

/// Mastodon 4.2, whose NodeInfo document cannot be read by a page.
pub(crate) fn mastodon_4_2(person: &Person) -> World {
    World::new()
        .finger(person)
        .nodeinfo_links(person)
        .instance(person, "4.2.1")
        .actor(&actor_url(person), &person.actor())
        .lookup(person, &person.account())
}

/// Mastodon in secure mode.
pub(crate) fn mastodon_secure(person: &Person) -> World {
    mastodon(person).status(&actor_url(person), 401)
}

/// Mastodon with limited federation.
pub(crate) fn mastodon_limited(person: &Person) -> World {
    mastodon_secure(person).status(&lookup_url(person), 401)
}

/// Software that gives an actor and says nothing else of accounts.
pub(crate) fn plain(person: &Person, software: &str, version: &str) -> World {
    World::new()
        .finger(person)
        .nodeinfo(person, software, version)
        .actor(&person.id, &person.actor())
}

/// Akkoma and Pleroma, whose actors have an alias list even if it is empty, and no redirect.
pub(crate) fn pleroma(person: &Person, software: &str, version: &str) -> World {
    let mut account = person.account();
    account["uri"].take();
    account["moved"].take();
    account["pleroma"] = json!({ "ap_id": person.id, "also_known_as": person.aliases });
    let mut actor = person.actor();
    actor["movedTo"].take();
    actor["alsoKnownAs"] = json!(person.aliases);
    World::new()
        .finger(person)
        .nodeinfo(person, software, version)
        .actor(&person.id, &actor)
        .lookup(person, &account)
}

/// Akkoma with authorized fetch.
pub(crate) fn akkoma_secure(person: &Person) -> World {
    pleroma(person, "akkoma", "3.18.1").actor(&person.id, &person.stub())
}

/// Misskey 2025.
pub(crate) fn misskey(person: &Person) -> World {
    plain(person, "misskey", "2025.10.0").user(person, &person.user())
}

/// Firefish and Iceshrimp-JS, whose API gives aliases as addresses.
pub(crate) fn firefish(person: &Person) -> World {
    let mut user = person.user();
    user["alsoKnownAs"] = json!(person.aliases);
    user["movedTo"].take();
    plain(person, "firefish", "1.0.5").user(person, &user)
}

/// Sharkey, whose Mastodon API never shows a redirect.
pub(crate) fn sharkey(person: &Person) -> World {
    let mut account = person.account();
    account["moved"].take();
    plain(person, "sharkey", "2025.4.3").lookup(person, &account)
}

/// Software whose actor is not for pages.
pub(crate) fn closed(person: &Person, software: &str, version: &str) -> World {
    World::new()
        .finger(person)
        .nodeinfo(person, software, version)
}
