//! Two people to look at, and the documents that tell of a person.

use serde_json::{Value, json};

/// Everything that a server can tell of an account.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) name: &'static str,
    pub(crate) host: &'static str,
    pub(crate) id: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) moved: Option<String>,
    pub(crate) is_locked: bool,
    pub(crate) note: &'static str,
    pub(crate) followers: u64,
    pub(crate) posts: u64,
}

impl Person {
    pub(crate) fn at(name: &'static str, host: &'static str) -> Self {
        Self {
            name,
            host,
            id: format!("https://{host}/users/{name}"),
            aliases: Vec::new(),
            moved: None,
            is_locked: false,
            note: "<p>Paints boats</p>",
            followers: 100,
            posts: 3,
        }
    }

    pub(crate) fn handle(&self) -> String {
        format!("@{}@{}", self.name, self.host)
    }

    pub(crate) fn with_id(mut self, path: &str) -> Self {
        self.id = format!("https://{}{path}", self.host);
        self
    }

    pub(crate) fn naming(mut self, id: &str) -> Self {
        self.aliases.push(id.to_owned());
        self
    }

    pub(crate) fn moved_to(mut self, id: &str) -> Self {
        self.moved = Some(id.to_owned());
        self
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("https://{}{path}", self.host)
    }

    pub(crate) fn webfinger_url(&self) -> String {
        let resource = format!("acct:{}@{}", self.name, self.host);
        self.url(&format!("/.well-known/webfinger?resource={resource}"))
    }

    pub(crate) fn webfinger(&self) -> Value {
        let follow = self.url("/authorize_interaction?uri={uri}");
        json!({
            "subject": format!("acct:{}@{}", self.name, self.host),
            "links": [
                { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html",
                  "href": self.url(&format!("/@{}", self.name)) },
                { "rel": "self", "type": "application/activity+json", "href": self.id },
                { "rel": "http://ostatus.org/schema/1.0/subscribe", "template": follow },
            ],
        })
    }

    /// Returns a whole actor, in which empty fields are left out as Mastodon does.
    pub(crate) fn actor(&self) -> Value {
        let mut actor = json!({
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": self.id,
            "type": "Person",
            "preferredUsername": self.name,
            "name": self.name,
            "summary": self.note,
            "url": self.url(&format!("/@{}", self.name)),
            "inbox": format!("{}/inbox", self.id),
            "outbox": format!("{}/outbox", self.id),
            "followers": format!("{}/followers", self.id),
            "featured": format!("{}/featured", self.id),
            "published": "2024-02-29T00:00:00Z",
            "manuallyApprovesFollowers": self.is_locked,
        });
        if !self.aliases.is_empty() {
            actor["alsoKnownAs"] = json!(self.aliases);
        }
        if let Some(moved) = &self.moved {
            actor["movedTo"] = json!(moved);
        }
        actor
    }

    /// Returns what strangers get from Akkoma with authorized fetch.
    pub(crate) fn stub(&self) -> Value {
        json!({
            "id": self.id,
            "type": "Person",
            "preferredUsername": self.name,
            "inbox": format!("{}/inbox", self.id),
            "outbox": format!("{}/outbox", self.id),
            "publicKey": { "owner": self.id },
        })
    }

    /// Returns the account of Mastodon's API.
    pub(crate) fn account(&self) -> Value {
        let mut account = json!({
            "id": "109",
            "username": self.name,
            "acct": self.name,
            "display_name": "",
            "locked": self.is_locked,
            "created_at": "2024-02-29T00:00:00.000Z",
            "note": self.note,
            "url": self.url(&format!("/@{}", self.name)),
            "uri": self.id,
            "avatar": self.url("/avatars/1.png"),
            "followers_count": self.followers,
            "statuses_count": self.posts,
        });
        if let Some(moved) = &self.moved {
            account["moved"] = json!({ "uri": moved, "url": moved, "acct": "moved" });
        }
        account
    }

    /// Returns the user of Misskey's API, whose aliases and redirect are ids of its own.
    pub(crate) fn user(&self) -> Value {
        let has_aliases = !self.aliases.is_empty();
        json!({
            "id": "9abc",
            "name": null,
            "username": self.name,
            "host": null,
            "uri": null,
            "description": self.note,
            "avatarUrl": self.url("/files/1.webp"),
            "isLocked": self.is_locked,
            "createdAt": "2024-02-29T00:00:00.000Z",
            "followersCount": self.followers,
            "notesCount": self.posts,
            "alsoKnownAs": has_aliases.then(|| vec!["9xyz"]),
            "movedTo": self.moved.as_ref().map(|_| "9xyz"),
        })
    }
}

/// The account that is left, and the one that is moved to, on servers with Mastodon 4.6.
pub(crate) fn pair() -> (Person, Person) {
    let old = Person::at("mina", "old.example").with_id("/ap/users/1");
    let new = Person::at("mina", "new.example").with_id("/ap/users/2");
    (old, new)
}
