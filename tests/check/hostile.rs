//! Servers that lie, by mistake or on purpose.

use rehome::check::Outcome;
use rehome::journey::Side;
use serde_json::{Value, json};

use super::kinds::{actor_url, lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Seen, World, see};

/// Returns what is seen if the new server's answers are changed.
pub(crate) fn changed(change: impl Fn(World, &Person) -> World) -> Seen {
    let (old, new) = pair();
    let new = new.naming(&old.id);
    let world = change(mastodon(&new), &new);
    see(&old, &new, &mastodon(&old).and(world), None)
}

#[test]
fn an_actor_is_believed_only_if_it_is_the_one_of_the_handle() {
    let wrong_id = |id: &'static str| {
        changed(move |world, new| world.edit(&actor_url(new), |actor| actor["id"] = json!(id)))
    };
    assert_eq!(
        wrong_id("https://new.example/ap/users/3").reason("alias"),
        "liar"
    );
    assert_eq!(
        wrong_id("https://else.example/ap/users/2").reason("alias"),
        "liar"
    );
    let seen = changed(|world, new| world.edit(&actor_url(new), |it| it["type"] = json!("Note")));
    assert_eq!(seen.reason("alias"), "broken");
}

#[test]
fn without_webfinger_an_actor_must_have_the_name_and_be_at_home() {
    let reason = |field: &'static str, value: &'static str| {
        let seen = changed(|world, new| {
            let world = world.outcome(&new.webfinger_url(), Outcome::Late);
            world.edit(&actor_url(new), |actor| actor[field] = json!(value))
        });
        (
            seen.finding("account", Some(Side::New)).case,
            seen.case("alias"),
        )
    };
    assert_eq!(reason("preferredUsername", "Mina"), ("found", "set"));
    assert_eq!(reason("preferredUsername", "nina"), ("liar", "unreadable"));
    assert_eq!(
        reason("id", "https://else.example/ap/users/2"),
        ("liar", "unreadable")
    );
}

#[test]
fn a_file_that_looks_like_an_actor_is_none() {
    for media_type in ["application/json", "text/html", "image/png", ""] {
        let seen = changed(|world, new| {
            world.change(&actor_url(new), |reply| {
                reply.media_type = media_type.to_owned();
            })
        });
        assert_eq!(seen.reason("alias"), "broken", "{media_type}");
    }
}

#[test]
fn an_answer_of_another_host_is_not_believed() {
    for url in [
        "https://else.example/users/mina",
        "http://new.example/users/mina",
        "",
    ] {
        let seen =
            changed(|world, new| world.change(&actor_url(new), |reply| reply.url = url.to_owned()));
        assert_eq!(seen.reason("alias"), "elsewhere", "{url}");
    }
}

#[test]
fn webfinger_may_be_handed_on_but_only_to_public_hosts() {
    for (host, case) in [("social.new.example", "found"), ("127.0.0.1", "unreadable")] {
        let url = format!("https://{host}/.well-known/webfinger");
        let seen = changed(|world, new| {
            let world = world.change(&new.webfinger_url(), |reply| reply.url = url.clone());
            world
                .status(&actor_url(new), 500)
                .status(&lookup_url(new), 500)
        });
        assert_eq!(
            seen.finding("account", Some(Side::New)).case,
            case,
            "{host}"
        );
    }
}

#[test]
fn no_address_in_an_answer_leads_to_a_host_that_is_not_public() {
    let addresses = [
        "http://new.example/u",
        "https://10.0.0.1/u",
        "https://[::1]/u",
        "https://0x7f.0x1/u",
        "https://localhost/u",
        "https://router.lan/u",
        "https://nas.local/u",
        "https://a.internal/u",
        "https://a.home.arpa/u",
        "https://new.example:8443/u",
        "https://me@new.example/u",
        "https://new.example@10.0.0.1/u",
        "https://new/u",
        "https://new.example\\@10.0.0.1/u",
        "https:/new.example/u",
        "//new.example/u",
        "javascript:alert(1)",
        "https://new..example/u",
        "https://new.example./u",
        "https://new.example/u#a",
        "https://new.example/ u",
        "https://-new.example/u",
        "",
    ];
    for address in addresses {
        let seen = changed(|world, new| {
            let to_address = |json: &mut Value| json["links"][1]["href"] = json!(address);
            let first = |json: &mut Value| json["links"][0]["href"] = json!(address);
            let world = world.edit(&new.webfinger_url(), to_address);
            world.edit(&new.url("/.well-known/nodeinfo"), first)
        });
        assert!(seen.asks.iter().all(|ask| ask.url != address), "{address}");
        assert_eq!(
            seen.finding("server", Some(Side::New)).values["reason"].to_string(),
            "broken"
        );
    }
}

#[test]
fn nodeinfo_of_another_host_is_not_asked() {
    let seen = changed(|world, new| {
        world.edit(&new.url("/.well-known/nodeinfo"), |json| {
            json["links"][0]["href"] = json!("https://else.example/nodeinfo/2.0");
        })
    });
    assert_eq!(
        seen.finding("server", Some(Side::New)).values["reason"].to_string(),
        "elsewhere"
    );
    assert!(
        seen.asks
            .iter()
            .all(|ask| !ask.url.contains("else.example"))
    );
}
