//! What is known of each software, as the page would hand it in.

use rehome::check::Manners;
use serde_json::{Value, json};

use super::given;

pub(crate) fn all() -> Vec<Manners> {
    values().iter().map(given::manners).collect()
}

pub(crate) fn values() -> Vec<Value> {
    let moves = "alias=yes@- send_move=yes@-";
    let neither = "alias=no@- send_move=no@-";
    vec![
        json!({ "key": "mastodon", "name": "Mastodon", "nodeinfo": ["mastodon"], "relatives": ["fedibird"],
            "can": "alias=yes@3.0- alias=no@-3.0 send_move=yes@3.0- send_move=no@-3.0",
            "actor": "/users/{name}", "lookup": "mastodon", "blocks": true,
            "shows_redirect": ["actor", "account"], "stale": 0, "true_zero": true,
            "delivery_days": 2, "same_server": "partly" }),
        json!({ "key": "akkoma", "name": "Akkoma", "nodeinfo": ["akkoma"], "can": moves,
            "lookup": "mastodon", "redirects": false,
            "faults": [
                { "key": "akkoma.updates", "side": "old", "versions": "3.17-3.18",
                  "certainty": "certain" },
                { "key": "akkoma.guess", "side": "old", "versions": "3.15-3.16",
                  "certainty": "likely" },
                { "key": "akkoma.stop", "side": "old", "versions": "3.14-3.15",
                  "certainty": "certain", "stops": true },
            ] }),
        json!({ "key": "pleroma", "name": "Pleroma", "nodeinfo": ["pleroma"], "can": moves,
            "versions": "2.5-", "lookup": "mastodon" }),
        json!({ "key": "pleroma", "name": "Pleroma", "nodeinfo": ["pleroma"], "can": moves,
            "versions": "-2.5" }),
        json!({ "key": "misskey", "name": "Misskey", "nodeinfo": ["misskey"], "can": moves,
            "lookup": "misskey", "shows_redirect": ["actor"], "policies": true, "stale": 0,
            "faults": [
                { "key": "misskey.local", "side": "new", "versions": "13.12.0-",
                  "certainty": "certain", "only": "other-server" },
                { "key": "misskey.single", "side": "old", "versions": "13.12.0-2026.5.0",
                  "certainty": "certain", "only": "single-alias", "stops": true },
            ], "same_server": "works" }),
        json!({ "key": "sharkey", "name": "Sharkey", "nodeinfo": ["sharkey"], "can": moves,
            "lookup": "mastodon", "shows_redirect": ["actor"] }),
        json!({ "key": "firefish", "name": "Firefish", "nodeinfo": ["firefish"], "can": moves,
            "lookup": "misskey", "shows_redirect": ["actor"] }),
        json!({ "key": "iceshrimp-net", "name": "Iceshrimp.NET", "nodeinfo": ["iceshrimp.net"],
            "can": moves, "lookup": "mastodon", "closed": "signature" }),
        json!({ "key": "gotosocial", "name": "GoToSocial", "nodeinfo": ["gotosocial"],
            "can": moves, "closed": "signature", "page": "gotosocial", "blocks": true,
            "shows_redirect": ["page"], "outlives": ["webfinger"], "true_zero": true, "stale": 0,
            "same_server": "works" }),
        json!({ "key": "mitra", "name": "Mitra", "nodeinfo": ["mitra"], "can": moves,
            "lookup": "mastodon", "redirects": false, "stale": 24, "true_zero": true,
            "same_server": "never" }),
        json!({ "key": "snac", "name": "snac", "nodeinfo": ["snac"], "can": moves,
            "lookup": "mastodon", "redirects": false, "stale": 0,
            "constants": ["locked", "posts"], "alias_back": true, "one_alias": true,
            "faults": [{ "key": "snac.single", "side": "old", "versions": "-",
                "certainty": "certain", "only": "single-alias", "stops": true }] }),
        json!({ "key": "hollo", "name": "Hollo", "nodeinfo": ["hollo"],
            "can": "alias=yes@- send_move=yes@- send_alias_list=no@-",
            "lookup": "mastodon", "closed": "no-cors", "followers": "mastodon",
            "shows_redirect": ["account"] }),
        json!({ "key": "wordpress", "name": "WordPress", "nodeinfo": ["wordpress"],
            "can": "alias=yes@4.0- send_move=yes@4.0-", "versions_stated": false }),
        json!({ "key": "friendica", "name": "Friendica", "nodeinfo": ["friendica"],
            "can": neither }),
        json!({ "key": "pixelfed", "name": "Pixelfed", "nodeinfo": ["pixelfed"], "can": moves,
            "closed": "no-cors" }),
        json!({ "key": "lemmy", "name": "Lemmy", "nodeinfo": ["lemmy"], "can": neither }),
        json!({ "key": "takahe", "name": "Takahē", "nodeinfo": ["takahe"], "can": "alias=yes@- send_move=no@- send_alias_list=no@-", "lookup": "mastodon", "redirects": false }),
        json!({ "key": "wafrn", "name": "wafrn", "nodeinfo": ["wafrn"], "can": moves,
            "shows_redirect": ["actor"] }),
        json!({ "key": "peertube", "name": "PeerTube", "nodeinfo": ["peertube"],
            "can": neither }),
        json!({ "key": "bookwyrm", "name": "BookWyrm", "nodeinfo": ["bookwyrm"], "can": moves,
            "closed": "no-cors" }),
        json!({ "key": "osprey", "name": "Osprey", "nodeinfo": ["osprey"], "can": moves,
            "versions": "1.0-2.0", "lookup": "mastodon", "closed": "signature", "redirects": false,
            "outlives": ["webfinger", "account"] }),
        json!({ "key": "osprey", "name": "Osprey", "nodeinfo": ["osprey"], "can": moves,
            "versions": "2.0-", "closed": "signature", "redirects": false }),
        json!({ "key": "hubzilla", "name": "Hubzilla", "nodeinfo": ["hubzilla"],
            "can": neither, "closed": "no-cors" }),
    ]
}
