//! A look at nothing but what the servers run.

use std::rc::Rc;

use rehome::check::{Ask, Look, Manners, Outcome, Reply, Verdict, What};
use rehome::handle::Handle;
use rehome::journey::Side;
use serde_json::json;

use super::facts;
use super::kinds::{actor_url, mastodon};
use super::person::{Person, pair};
use super::world::{World, handle};

fn nothing() -> Rc<[Rc<Manners>]> {
    Rc::new([])
}

fn asked(accounts: [Option<&Handle>; 2], world: &World) -> (Look, Vec<Ask>) {
    let manners: Rc<[Rc<Manners>]> = facts::all().into_iter().map(Rc::new).collect();
    let mut look = Look::at_servers(accounts, &manners).expect("an account is named");
    let mut all = Vec::new();
    loop {
        let asks = look.asks();
        if asks.is_empty() {
            break;
        }
        for ask in &asks {
            look.hear(ask.number, &world.answer(ask));
        }
        all.extend(asks);
    }
    assert!(look.is_finished(), "{all:#?}");
    (look, all)
}

#[test]
fn nothing_is_asked_of_the_accounts_themselves() {
    let (old, new) = pair();
    let (first, second) = (handle(&old.handle()), handle(&new.handle()));
    let world = mastodon(&old).and(mastodon(&new));
    let (look, asks) = asked([Some(&first), Some(&second)], &world);
    let seen: Vec<_> = look
        .findings()
        .iter()
        .map(|it| (it.row, it.side, it.case))
        .collect();
    let expected = [Side::Old, Side::New].map(|side| ("server", Some(side), "known"));
    assert_eq!(seen, expected);
    assert_eq!(look.findings()[0].values["key"].to_string(), "mastodon");
    assert_eq!(look.findings()[0].values["usable"].to_string(), "4.6.5");
    for ask in &asks {
        assert!(What::OF_SERVER.contains(&ask.what), "{ask:?}");
        assert_ne!(ask.url, actor_url(&new));
    }
    assert!(asks.len() <= 6, "{asks:#?}");
}

#[test]
fn the_side_that_nobody_named_is_left_alone() {
    let (old, new) = pair();
    let second = handle(&new.handle());
    let (look, asks) = asked([None, Some(&second)], &mastodon(&old).and(mastodon(&new)));
    assert_eq!(look.findings().len(), 1);
    assert_eq!(look.findings()[0].side, Some(Side::New));
    assert!(asks.iter().all(|ask| ask.side == Side::New), "{asks:#?}");
    assert!(Look::at_servers([None, None], &nothing()).is_none());
}

#[test]
fn a_server_alone_is_asked_without_any_account() {
    let (_, new) = pair();
    let alone = Handle::of_server(new.host).expect("is a server");
    let (look, asks) = asked([None, Some(&alone)], &mastodon(&new));
    let finding = &look.findings()[0];
    assert_eq!((finding.side, finding.case), (Some(Side::New), "known"));
    let paths: Vec<_> = asks.iter().map(|ask| ask.url.as_str()).collect();
    assert_eq!(
        paths,
        [new.url("/.well-known/nodeinfo"), new.url("/nodeinfo/2.0")]
    );
    let [_, card] = look.cards();
    assert_eq!((card.canonical, card.host), (None, None));
    // Where that is silent, the server's own API may tell.
    let world = World::new().instance(&new, "2.7.2 (compatible; Akkoma 3.10.4)");
    let (look, asks) = asked([Some(&alone), None], &world);
    assert_eq!(look.findings()[0].values["key"].to_string(), "akkoma");
    assert!(asks.iter().all(|ask| ask.url.starts_with(&new.url("/"))));
    for host in ["new", "new example", "localhost", ""] {
        assert_eq!(Handle::of_server(host), None, "{host}");
    }
}

#[test]
fn a_site_of_its_own_on_the_domain_is_not_the_server() {
    let domain = Person::at("mina", "town.example");
    let web = Person::at("mina", "social.town.example");
    let world = World::new()
        .nodeinfo(&domain, "akkoma", "3.18.0")
        .finger(&domain)
        .edit(&domain.webfinger_url(), |it| {
            it["links"][1]["href"] = json!(web.id);
        });
    let named = handle(&domain.handle());
    let (look, _) = asked([Some(&named), None], &world);
    assert_eq!(look.findings()[0].verdict, Verdict::Unknown);
}

#[test]
fn silence_is_no_answer() {
    let (old, _) = pair();
    let named = handle(&old.handle());
    for outcome in [
        Outcome::Unreachable,
        Outcome::Late,
        Outcome::Offline,
        Outcome::Large,
    ] {
        let mut look = Look::at_servers([Some(&named), None], &nothing()).expect("it is named");
        loop {
            let asks = look.asks();
            if asks.is_empty() {
                break;
            }
            for ask in asks {
                look.hear(ask.number, &Reply::without(outcome));
            }
        }
        let finding = &look.findings()[0];
        assert_eq!(
            (finding.case, finding.verdict),
            ("unreadable", Verdict::Unknown)
        );
    }
}
