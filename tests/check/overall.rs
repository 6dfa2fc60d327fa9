//! One verdict for the whole, and what a look is about.

use rehome::check::{Look, Outcome, Overall, Reply};
use rehome::journey::Side;

use super::kinds::mastodon;
use super::person::{Person, pair};
use super::world::{World, handle, see};

fn overall(old: &Person, new: &Person) -> Overall {
    let world = mastodon(old).and(mastodon(new));
    see(old, new, &world, None).look.overall()
}

#[test]
fn ready_is_only_what_is_proven_to_be() {
    let (old, new) = pair();
    let named = new.clone().naming(&old.id);
    assert_eq!(overall(&old, &named), Overall::Ready);
    assert_eq!(overall(&old, &new), Overall::NotYet(vec![("alias", None)]));
    let mut locked = new.clone();
    locked.is_locked = true;
    let first = vec![("alias", None), ("ready-lock", None)];
    assert_eq!(overall(&old, &locked), Overall::NotYet(first));
    let moved = old.clone().moved_to(&new.id);
    assert_eq!(overall(&moved, &named), Overall::Moved);
}

#[test]
fn what_cannot_be_told_is_named() {
    let (old, new) = pair();
    let Overall::Unknown(rows) = see(&old, &new, &World::new(), None).look.overall() else {
        panic!("nothing can be told");
    };
    for row in [
        ("account", Some(Side::Old)),
        ("alias", None),
        ("ready-pair", None),
    ] {
        assert!(rows.contains(&row), "{rows:?}");
    }
}

#[test]
fn a_look_is_about_two_accounts_at_one_time() {
    let (one, other) = (handle("@mina@old.example"), handle("@mina@new.example"));
    let mut look = Look::new(one.clone(), other.clone(), vec![], None).at("2026-11-26T15:00");
    assert_eq!(look.overall(), Overall::Waiting);
    for ask in look.asks() {
        look.hear(ask.number, &Reply::without(Outcome::Late));
    }
    assert!(look.is_about(&one, &other));
    assert!(!look.is_about(&one, &handle("@nina@new.example")));
    let about = look.about();
    assert_eq!(about.old, "@mina@old.example");
    assert_eq!(about.time, "2026-11-26T15:00");
}

#[test]
fn only_questions_that_may_be_handed_on_may_be_redirected() {
    let (old, new) = pair();
    let seen = see(&old, &new, &mastodon(&old).and(mastodon(&new)), None);
    for ask in &seen.asks {
        let may = ["webfinger", "nodeinfo-links"].contains(&ask.what.key());
        assert_eq!(ask.may_redirect, may, "{}", ask.url);
    }
}
