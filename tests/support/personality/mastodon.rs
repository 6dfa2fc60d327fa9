//! Mastodon: its actor ids of today send no CORS header, but `/users/NAME` does.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::parts::{Software, activity, actor, entity, error, page, tell_of_move, wants_activity};
use super::{Account, Target, id};
use crate::support::http::Request;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;

const NODEINFO: &str = "/nodeinfo/2.0";

struct Mastodon {
    account: Account,
    software: Software,
    /// Before 4.3 no page could read it.
    nodeinfo_is_readable: bool,
    /// "Authorized fetch": actor documents only for signed requests.
    secure: bool,
}

/// Mastodon 4.6; an early account has an id by name.
pub(crate) fn mastodon(account: Account) -> StandIn {
    Mastodon::new(account, "4.6.5").play()
}

/// Mastodon 4.2: ids by name, and no page can read its NodeInfo document.
pub(crate) fn mastodon_4_2(account: Account) -> StandIn {
    let account = Account {
        early: true,
        ..account
    };
    let server = Mastodon {
        nodeinfo_is_readable: false,
        ..Mastodon::new(account, "4.2.29")
    };
    server.play()
}

/// Mastodon 4.6 that shows actor documents only to other servers.
pub(crate) fn mastodon_secure(account: Account) -> StandIn {
    let server = Mastodon {
        secure: true,
        ..Mastodon::new(account, "4.6.5")
    };
    server.play()
}

/// A public list of blocked domains, for `/api/v1/instance/domain_blocks`: the domain as it is
/// shown, the domain that is meant, and how severely.
pub(crate) fn block_list(entries: &[(&str, &str, &str)]) -> Reply {
    let entry = |(shown, meant, severity): &(&str, &str, &str)| {
        let bytes = Sha256::digest(meant.as_bytes());
        let digest: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        json!({ "domain": shown, "digest": digest.concat(), "severity": severity, "comment": null })
    };
    let list: Vec<Value> = entries.iter().map(entry).collect();
    Reply::json(&json!(list)).cors()
}

impl Mastodon {
    fn new(account: Account, version: &'static str) -> Self {
        let software = Software {
            name: "mastodon",
            version,
            api: Some(version),
            nodeinfo: &[("2.0", NODEINFO)],
            id: if account.early {
                id::BY_NAME
            } else {
                id::MASTODON
            },
            permits: &["/api/"],
        };
        Self {
            account,
            software,
            nodeinfo_is_readable: true,
            secure: false,
        }
    }

    fn play(self) -> StandIn {
        let host = self.account.host.clone();
        StandIn::new().host(&host, move |request| self.answer(request))
    }

    fn answer(&self, request: &Request) -> Reply {
        let place = request.place();
        if let Some(reply) = self.software.says(&self.account, request) {
            let hidden = place == NODEINFO && !self.nodeinfo_is_readable;
            return if hidden { reply.no_cors() } else { reply };
        }
        let is = |path: &str| place == self.account.path(path);
        if is("/users/{name}") || is("/@{name}") {
            return self.actor(request).cors();
        }
        if is(id::MASTODON) {
            return self.actor(request);
        }
        match place {
            "/api/v1/accounts/lookup" => self.lookup(request).cors(),
            // Not public unless the administrators want it.
            "/api/v1/instance/domain_blocks" => Reply::new(404).cors(),
            _ if place.starts_with("/api/") => error(404, "Not found").cors(),
            _ => page().status(404),
        }
    }

    fn actor(&self, request: &Request) -> Reply {
        if !wants_activity(request) {
            return page();
        }
        if self.secure {
            return error(401, "Request not signed");
        }
        let id = self.account.at(self.software.id);
        let mut document = actor(&self.account, &id);
        let published = format!("{}T00:00:00Z", self.account.created);
        document.insert("published".into(), json!(published));
        document.insert(
            "featured".into(),
            json!(format!("{id}/collections/featured")),
        );
        tell_of_move(&mut document, &self.account);
        activity(document)
    }

    fn lookup(&self, request: &Request) -> Reply {
        let wanted = request.query("acct").unwrap_or_default();
        if !self.account.is_meant_by(&wanted) {
            return error(404, "Record not found");
        }
        let mut found = entity(&self.account, &self.account.at(self.software.id));
        if let Some(target) = &self.account.moved_to {
            found.insert("moved".into(), Value::Object(nested(target)));
        }
        Reply::json(&Value::Object(found))
    }
}

/// The other account as this server knows it.
fn nested(target: &Target) -> Map<String, Value> {
    let (name, host) = target.handle.split_once('@').expect("name@host");
    let mut entity = entity(&Account::new(name, host), &target.id);
    entity.insert("acct".into(), json!(target.handle));
    entity
}
