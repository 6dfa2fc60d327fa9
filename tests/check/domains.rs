//! Handles on another domain than the server.

use rehome::check::{Look, Outcome, Reply};
use rehome::handle::Handle;
use rehome::journey::Side;
use serde_json::{Value, json};

use super::facts;
use super::hostile::changed;
use super::kinds::{lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Seen, World, handle, see};

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

/// Returns which other handles are offered for `@mina@town.example`, if WebFinger ends so.
fn offered(host: &'static str, change: impl Fn(World, &Person) -> World) -> Vec<String> {
    let (old, _) = pair();
    let domain = Person::at("mina", host);
    let world = change(mastodon(&old), &domain);
    let seen = see(&old, &domain, &world, None);
    let names = ["social", "mastodon"].map(str::to_owned);
    assert!(seen.look.apart(Side::Old, &names).is_empty());
    seen.look.apart(Side::New, &names)
}

#[test]
fn other_names_are_offered_where_a_domain_does_not_lead_to_its_server() {
    let both = ["@mina@social.town.example", "@mina@mastodon.town.example"];
    // A redirect that a page may not follow looks like a server that is down.
    for outcome in [Outcome::Unreachable, Outcome::Late] {
        let found = offered("town.example", |world, it| {
            world.outcome(&it.webfinger_url(), outcome)
        });
        assert_eq!(found, both, "{outcome:?}");
    }
    let found = offered("town.example", |world, it| {
        world.status(&it.webfinger_url(), 404)
    });
    assert_eq!(found, both, "it knows nobody of that name");
    let page = |reply: &mut Reply| "text/html".clone_into(&mut reply.media_type);
    let found = offered("town.example", |world, it| {
        world.finger(it).change(&it.webfinger_url(), page)
    });
    assert_eq!(found, both, "a site of its own answers");
}

#[test]
fn no_other_name_is_offered_where_it_would_mislead() {
    let found = offered("town.example", |world, it| world.and(mastodon(it)));
    assert!(found.is_empty(), "the account is there");
    let offline = |world: World, it: &Person| world.outcome(&it.webfinger_url(), Outcome::Offline);
    assert!(offered("town.example", offline).is_empty());
    let gone = |world: World, it: &Person| world.status(&it.webfinger_url(), 410);
    assert!(offered("town.example", gone).is_empty(), "it was there");
    assert!(offered("social.town.example", |world, _| world).is_empty());
    assert!(!offered("socialist.example", |world, _| world).is_empty());
}

#[test]
fn under_its_own_name_such_a_server_tells_everything() {
    let (old, _) = pair();
    let web = Person::at("mina", "social.town.example").naming(&old.id);
    let world = mastodon(&old)
        .and(mastodon(&web))
        .edit(&web.webfinger_url(), |finger| {
            finger["subject"] = json!("acct:mina@town.example");
        });
    let seen = see(&old, &web, &world, None);
    assert_eq!(
        (seen.case("alias"), seen.case("ready-pair")),
        ("set", "different")
    );
    let [_, card] = seen.look.cards();
    assert_eq!(
        card.canonical, None,
        "nobody but that domain can speak for it"
    );
}

#[test]
fn a_domain_that_does_not_lead_to_the_account_is_named() {
    let (old, _) = pair();
    let web = Person::at("mina", "social.town.example");
    let domain = Person::at("mina", "town.example");
    let finger = domain.webfinger_url();
    let astray = |world: World| {
        let subject = |it: &mut Value| it["subject"] = json!("acct:mina@town.example");
        let world = mastodon(&old).and(mastodon(&web)).and(world);
        let world = world.edit(&web.webfinger_url(), subject);
        let [_, card] = see(&old, &web, &world, None).look.cards();
        assert_eq!(card.canonical, None);
        assert_eq!(card.host.as_deref(), Some("social.town.example"));
        card.astray
    };
    let named = Some("town.example".to_owned());
    for status in [404, 410, 400] {
        assert_eq!(
            astray(World::new().status(&finger, status)),
            named,
            "{status}"
        );
    }
    let site = World::new().finger(&domain);
    assert_eq!(astray(site.clone()), named, "it leads to another account");
    let page = |reply: &mut Reply| "text/html".clone_into(&mut reply.media_type);
    assert_eq!(
        astray(site.change(&finger, page)),
        named,
        "a site of its own answers"
    );
    // A redirect that a page may not follow is one that other servers can.
    for outcome in [Outcome::Unreachable, Outcome::Late, Outcome::Offline] {
        assert_eq!(
            astray(World::new().outcome(&finger, outcome)),
            None,
            "{outcome:?}"
        );
    }
    for status in [403, 429, 503] {
        assert_eq!(
            astray(World::new().status(&finger, status)),
            None,
            "{status}"
        );
    }
}

#[test]
fn the_other_form_of_a_handle_is_another_handle() {
    let (old, _) = pair();
    let of = |typed: &str, name: &'static str, host: &'static str| {
        let web = Person::at(name, host);
        let subject = json!(format!("acct:mina@{host}"));
        let world = mastodon(&old).and(mastodon(&web));
        let world = world.edit(&web.webfinger_url(), |it| it["subject"] = subject.clone());
        let ascii = |host: &str| Some(host.replace("bücher", "xn--bcher-kva"));
        let typed = Handle::parse(typed, ascii).expect("is a handle");
        let old = handle(&old.handle());
        let mut look = Look::new(old, typed, facts::all(), None);
        while let asks = look.asks()
            && !asks.is_empty()
        {
            for ask in asks {
                look.hear(ask.number, &world.answer(&ask));
            }
        }
        let [_, card] = look.cards();
        (card.other_form().map(str::to_owned), card.canonical)
    };
    let in_own_script = Some("@mina@bücher.example".to_owned());
    assert_eq!(
        of("@mina@bücher.example", "mina", "xn--bcher-kva.example"),
        (None, in_own_script),
        "it is one host in two spellings"
    );
    let as_it_has_it = Some("@mina@new.example".to_owned());
    assert_eq!(
        of("@Mina@new.example", "Mina", "new.example"),
        (None, as_it_has_it)
    );
}

#[test]
fn two_domains_of_one_server_are_one_server() {
    let old = Person::at("mina", "town.example");
    let new = Person::at("nina", "social.town.example");
    let world = |web_id: &str| {
        let id = json!(web_id);
        mastodon(&old)
            .and(mastodon(&new))
            .instance(&new, "4.2.1")
            .edit(&old.webfinger_url(), |it| {
                it["links"][1]["href"] = id.clone();
            })
    };
    let case = |id: &str| see(&old, &new, &world(id), None).case("ready-pair");
    assert_eq!(
        case("https://social.town.example/users/mina"),
        "same-server-partly"
    );
    assert_eq!(case("https://town.example/users/mina"), "different");
}
