//! Whether an account is there, where the documents that tell of it do not agree: what a server still shows
//! of accounts that cannot be used, or already shows of those that cannot be used yet.

use rehome::check::{Outcome, Verdict};
use rehome::journey::Side;
use serde_json::{Value, json};

use super::kinds::{self, actor_url, lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Seen, World, see};

/// Somebody who has signed up, and nothing else.
fn fresh() -> Person {
    let (_, mut new) = pair();
    (new.note, new.posts, new.followers) = ("", 0, 0);
    new
}

fn seen(new: &Person, world: World) -> Seen {
    let (old, _) = pair();
    see(&old, new, &mastodon(&old).and(world), None)
}

fn account(seen: &Seen) -> &'static str {
    seen.finding("account", Some(Side::New)).case
}

/// Checks that nothing is called ready of an account that cannot be used.
fn is_not_ready(seen: &Seen) {
    for row in ["ready-lock", "ready-profile", "ready-new", "ready-pair"] {
        let finding = seen.finding(row, None);
        assert_ne!(finding.verdict, Verdict::Yes, "{finding:?}");
    }
}

#[test]
fn what_an_api_still_shows_of_a_suspended_account_is_no_account() {
    let (_, new) = pair();
    let suspended = |account: &mut Value| account["suspended"] = json!(true);
    // Suspended, but not yet for good: WebFinger still names it, and the API shows an empty, open account.
    let world = mastodon(&new)
        .status(&actor_url(&new), 403)
        .edit(&lookup_url(&new), suspended);
    let seen_one = seen(&new, world);
    assert_eq!(account(&seen_one), "gone");
    is_not_ready(&seen_one);
    let world = kinds::misskey(&new).edit(&new.url("/api/users/show"), |user| {
        user["isSuspended"] = json!(true);
    });
    assert_eq!(account(&seen(&new, world)), "gone");
    for key in ["suspended", "toot:suspended"] {
        let world = mastodon(&new).edit(&actor_url(&new), |actor| actor[key] = json!(true));
        let seen_one = seen(&new, world);
        assert_eq!(account(&seen_one), "gone", "{key}");
        is_not_ready(&seen_one);
    }
    let no = |account: &mut Value| account["suspended"] = json!(false);
    let world = mastodon(&new).edit(&lookup_url(&new), no);
    assert_eq!(account(&seen(&new, world)), "found");
}

#[test]
fn an_account_whose_actor_is_not_there_is_not_said_to_be() {
    // Before an account is confirmed or approved, Mastodon names it everywhere but in its actor.
    for new in [fresh(), pair().1] {
        let world = mastodon(&new).status(&actor_url(&new), 404);
        assert_eq!(account(&seen(&new, world)), "taken");
    }
    let (_, new) = pair();
    // WebFinger's answer alone can be an old one.
    let world = kinds::plain(&new, "heron", "1.0").status(&new.id, 404);
    assert_eq!(account(&seen(&new, world)), "taken");
    let world = kinds::misskey(&new)
        .status(&new.id, 404)
        .status(&new.url("/api/users/show"), 404);
    assert_eq!(account(&seen(&new, world)), "taken");
    let world = kinds::plain(&new, "wafrn", "2025.8").status(&new.id, 410);
    assert_eq!(account(&seen(&new, world)), "gone");
}

#[test]
fn an_api_that_shows_accounts_too_early_proves_those_that_are_used() {
    let of = |new: &Person| {
        let world = kinds::closed(new, "osprey", "1.0").lookup(new, &new.account());
        account(&seen(new, world))
    };
    assert_eq!(of(&fresh()), "taken");
    let mut used = fresh();
    used.followers = 1;
    assert_eq!(of(&used), "found");
    assert_eq!(account(&seen(&fresh(), mastodon(&fresh()))), "found");
}

#[test]
fn the_api_of_software_that_nobody_knows_proves_no_open_account() {
    let (_, new) = pair();
    let world = |locked: Value| {
        kinds::plain(&new, "fedibird", "1.0")
            .outcome(&new.id, Outcome::Unreachable)
            .lookup(&new, &new.account())
            .edit(&lookup_url(&new), |account| {
                account["locked"] = locked.clone();
            })
    };
    let case = |locked| seen(&new, world(json!(locked))).case("ready-lock");
    assert_eq!((case(false), case(true)), ("unreadable", "locked"));
    let mut mute = fresh();
    mute.posts = 0;
    let world = kinds::plain(&mute, "fedibird", "1.0").lookup(&mute, &mute.account());
    assert_eq!(seen(&mute, world).case("ready-profile"), "unreadable");
}

#[test]
fn a_version_that_nobody_can_read_proves_no_more_than_all_versions_do() {
    let (old, new) = pair();
    let at = |version: &str| kinds::closed(&new, "osprey", version);
    assert_eq!(account(&seen(&new, at("2.1"))), "found");
    assert_eq!(account(&seen(&new, at("snapshot"))), "taken");
    let world = kinds::closed(&old, "osprey", "snapshot").and(mastodon(&new));
    let seen_old = see(&old, &new, &world, None);
    assert_eq!(seen_old.case("after-redirect"), "never");
    assert_eq!(seen_old.case("ready-old"), "never");
    let world = kinds::closed(&old, "pleroma", "develop").and(mastodon(&new));
    assert_eq!(
        see(&old, &new, &world, None).case("after-redirect"),
        "unreadable"
    );
}
