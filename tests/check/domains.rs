//! Handles on another domain than the server.

use rehome::journey::Side;
use serde_json::{Value, json};

use super::hostile::changed;
use super::kinds::{lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Seen, World, see};

/// Returns what is seen of `@mina@town.example`, whose account is on `social.town.example`, if the
/// domain answers so for the handle on it.
fn split(subject: &str, id: &str) -> Seen {
    let (old, _) = pair();
    let web = Person::at("mina", "social.town.example")
        .with_id("/users/mina")
        .naming(&old.id);
    let domain = Person::at("mina", "town.example");
    let world = mastodon(&web).edit(&web.webfinger_url(), |finger| {
        finger["subject"] = json!("acct:mina@town.example");
    });
    let own = json!({ "subject": subject, "links": [
        { "rel": "self", "type": "application/activity+json", "href": id },
    ] });
    let world = world.json(&domain.webfinger_url(), "application/jrd+json", &own);
    see(&old, &web, &mastodon(&old).and(world), None)
}

#[test]
fn a_handle_on_another_domain_counts_if_that_domain_says_the_same() {
    let canonical = |subject, id| {
        let seen = split(subject, id);
        assert_eq!(
            seen.case("alias"),
            "set",
            "the typed handle means this account anyway"
        );
        let [_, card] = seen.look.cards();
        card.canonical
    };
    let (handle, id) = (
        "acct:mina@town.example",
        "https://social.town.example/users/mina",
    );
    assert_eq!(canonical(handle, id).as_deref(), Some("@mina@town.example"));
    for (subject, id) in [
        (handle, "https://social.town.example/users/nina"),
        ("acct:nina@town.example", id),
        ("acct:mina@social.town.example", id),
    ] {
        assert_eq!(canonical(subject, id), None, "{subject} {id}");
    }
}

#[test]
fn a_handle_on_a_silent_domain_does_not_count() {
    let seen = changed(|world, new| {
        let subject = json!("acct:mina@silent.example");
        world.edit(&new.webfinger_url(), |it| it["subject"] = subject.clone())
    });
    let [_, card] = seen.look.cards();
    assert_eq!((card.canonical, seen.case("alias")), (None, "set"));
    assert!(
        seen.asks
            .iter()
            .any(|ask| ask.url.contains("//silent.example/"))
    );
}

#[test]
fn what_runs_on_the_domain_is_not_what_runs_on_the_server() {
    let (old, _) = pair();
    let domain = Person::at("mina", "town.example");
    let web = Person::at("mina", "social.town.example");
    let world = World::new()
        .nodeinfo(&domain, "wordpress", "6.8")
        .finger(&domain);
    let world = world.edit(&domain.webfinger_url(), |it| {
        it["links"][1]["href"] = json!(web.id);
    });
    let world = world.and(mastodon(&old)).and(mastodon(&web));
    let seen = see(&old, &domain, &world, None);
    let server = seen.finding("server", Some(Side::New));
    assert_eq!(
        (server.case, server.values["reason"].to_string().as_str()),
        ("unreadable", "elsewhere")
    );
}

#[test]
fn a_name_on_another_host_than_the_handles_can_be_anybodys() {
    let (old, _) = pair();
    let vanity = Person::at("mina", "vanity.example");
    let web = Person::at("mina", "social.town.example").with_id("/users/boats");
    let world = mastodon(&web)
        .finger(&vanity)
        .instance(&web, "2.7.2 (compatible; Akkoma 3.1)");
    let world = world.edit(&vanity.webfinger_url(), |it| {
        it["links"][1]["href"] = json!(web.id);
    });
    let world = world.edit(&lookup_url(&web), |account| account["uri"] = Value::Null);
    let seen = see(&old, &vanity, &world.and(mastodon(&old)), None);
    assert!(seen.asks.iter().any(|ask| ask.url == lookup_url(&web)));
    assert_eq!(seen.look.cards()[1].posts, None);
}
