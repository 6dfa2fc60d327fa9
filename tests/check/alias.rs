//! Whether the new account names the old one.

use rehome::check::Outcome;
use serde_json::json;

use super::kinds::{self, actor_url, lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Scene, Seen, World, see};

fn seen(old: &Person, new: &Person, world: World) -> Seen {
    see(old, new, &mastodon(old).and(mastodon(new)).and(world), None)
}

/// Returns what is seen if the new account has these aliases.
fn with_aliases(aliases: &[&str]) -> Seen {
    let (old, mut new) = pair();
    new.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
    seen(&old, &new, World::new())
}

pub(crate) fn scenes() -> Vec<Scene> {
    let of = |name, seen, case| Scene::new(name, seen, "alias", case);
    let (old, new) = pair();
    let without_old_id = |alias: &str| {
        let new = new.clone().naming(alias);
        let world = World::new().outcome(&old.webfinger_url(), Outcome::Unreachable);
        let world = world.outcome(&actor_url(&old), Outcome::Unreachable);
        seen(&old, &new, world)
    };
    let reversed = seen(&old.clone().naming(&new.id), &new, World::new());
    let unable = kinds::plain(&new, "lemmy", "0.19.11");
    let unable = see(&old, &new, &mastodon(&old).and(unable), None);
    let secure = kinds::mastodon_secure(&new.clone().naming(&old.id));
    vec![
        of("the id", with_aliases(&[&old.id]), "set"),
        of(
            "among others",
            with_aliases(&["https://a.example/b", &old.id]),
            "set",
        ),
        of(
            "the profile page is no id",
            with_aliases(&["https://old.example/@mina"]),
            "by-address",
        ),
        of(
            "an id that begins alike",
            with_aliases(&["https://old.example/ap/users/12"]),
            "other",
        ),
        of(
            "an address that software of this kind has for names",
            with_aliases(&["https://old.example/users/mina"]),
            "by-address",
        ),
        of(
            "the same name elsewhere",
            with_aliases(&["https://else.example/users/mina"]),
            "other",
        ),
        of("an empty list", with_aliases(&[]), "none"),
        of("the wrong way round", reversed, "reversed"),
        of(
            "old id unknown",
            without_old_id("https://old.example/@Mina"),
            "similar",
        ),
        of(
            "old id unknown, nothing like it",
            without_old_id("https://a.example/b"),
            "unreadable",
        ),
        of("software without aliases", unable, "unable"),
        of("secure mode", seen(&old, &new, secure), "unreadable"),
    ]
}

#[test]
fn an_alias_is_set_only_if_the_old_id_is_in_the_list() {
    scenes().iter().for_each(Scene::check);
}

#[test]
fn what_cannot_be_read_is_told_with_its_reason() {
    let (old, new) = pair();
    let new = new.naming(&old.id);
    for (status, reason) in [
        (401, "signature"),
        (403, "refused"),
        (404, "missing"),
        (410, "gone"),
        (429, "busy"),
        (500, "fault"),
        (302, "broken"),
    ] {
        let seen = seen(&old, &new, World::new().status(&actor_url(&new), status));
        assert_eq!(seen.reason("alias"), reason, "{status}");
    }
    for (outcome, reason) in [
        // The same server answers other questions, so it is not down.
        (Outcome::Unreachable, "guarded"),
        (Outcome::Late, "late"),
        (Outcome::Large, "large"),
        (Outcome::Offline, "offline"),
    ] {
        let seen = seen(&old, &new, World::new().outcome(&actor_url(&new), outcome));
        assert_eq!(seen.reason("alias"), reason);
    }
}

#[test]
fn other_aliases_are_listed() {
    let uris: Vec<_> = (0..7)
        .map(|n| format!("https://a.example/{n}\u{202E}"))
        .collect();
    let seen = with_aliases(&uris.iter().map(String::as_str).collect::<Vec<_>>());
    let shown = seen.value("alias", None, "accounts");
    assert_eq!(
        shown,
        "https://a.example/0\nhttps://a.example/1\nhttps://a.example/2\nhttps://a.example/3\n\
         https://a.example/4"
    );
}

#[test]
fn a_list_too_long_to_keep_proves_no_absence() {
    let uris: Vec<_> = (0..300).map(|n| format!("https://a.example/{n}")).collect();
    let seen = with_aliases(&uris.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(seen.reason("alias"), "hidden");
}

#[test]
fn a_stub_is_not_an_empty_list() {
    let (old, new) = pair();
    let seen = seen(
        &old,
        &new,
        World::new().actor(&actor_url(&new), &new.stub()),
    );
    assert_eq!(seen.reason("alias"), "hidden");
}

#[test]
fn an_actor_that_leaves_out_more_than_aliases_may_leave_out_them_too() {
    let (old, new) = pair();
    let without = |fields: &[&str]| {
        let mut actor = new.actor();
        for field in fields {
            actor[*field].take();
        }
        let world = World::new().actor(&actor_url(&new), &actor);
        seen(&old, &new, world).case("alias")
    };
    assert_eq!(without(&["published"]), "none");
    assert_eq!(without(&["featured"]), "none");
    assert_eq!(without(&["published", "featured"]), "unreadable");
    assert_eq!(without(&["followers"]), "unreadable");
    assert_eq!(without(&["outbox"]), "unreadable");
}

#[test]
fn akkoma_tells_its_aliases_in_the_api_even_with_authorized_fetch() {
    let (old, new) = pair();
    let case = |new: &Person| {
        let world = mastodon(&old).and(kinds::akkoma_secure(new));
        see(&old, new, &world, None).case("alias")
    };
    assert_eq!(case(&new), "none");
    assert_eq!(case(&new.clone().naming(&old.id)), "set");
    assert_eq!(case(&new.clone().naming("https://a.example/b")), "other");
}

#[test]
fn ids_of_misskey_itself_prove_nothing() {
    let (old, new) = pair();
    let new = new.naming(&old.id);
    let world = mastodon(&old).and(kinds::misskey(&new));
    assert_eq!(see(&old, &new, &world, None).case("alias"), "set");
    let world = world.status(&new.id, 500);
    assert_eq!(see(&old, &new, &world, None).reason("alias"), "fault");
    let world = world.edit(&new.url("/api/users/show"), |user| {
        user["alsoKnownAs"] = json!([]);
    });
    assert_eq!(see(&old, &new, &world, None).reason("alias"), "fault");
}

#[test]
fn an_api_that_answers_for_another_account_is_not_believed() {
    let (old, new) = pair();
    let new = new.naming(&old.id);
    let world = mastodon(&old).and(kinds::akkoma_secure(&new));
    for (field, value) in [
        ("acct", json!("nina")),
        ("acct", json!("mina@else.example")),
        (
            "pleroma",
            json!({ "ap_id": "https://new.example/x", "also_known_as": [old.id] }),
        ),
    ] {
        let world = world
            .clone()
            .edit(&lookup_url(&new), |account| account[field] = value.clone());
        assert_eq!(
            see(&old, &new, &world, None).reason("alias"),
            "hidden",
            "{field}"
        );
    }
}

#[test]
fn how_fresh_the_old_server_looks_is_told_if_it_is_known() {
    let (old, new) = pair();
    let new = new.naming(&old.id);
    let copy =
        |world| see(&old, &new, &world, None).finding("alias", None).values["copy"].to_string();
    assert_eq!(copy(mastodon(&old).and(mastodon(&new))), "fresh");
    assert_eq!(
        copy(kinds::plain(&old, "sharkey", "2025.4.3").and(mastodon(&new))),
        "uncertain"
    );
}

#[test]
fn an_address_on_the_server_behind_a_handle_is_an_address_of_the_account() {
    let (_, new) = pair();
    let own = Person::at("me", "mina.example");
    let web = Person::at("mina", "server.example").with_id("/ap/users/7");
    let case = |alias: &str| {
        let new = new.clone().naming(alias);
        let world = mastodon(&web).and(mastodon(&new)).instance(&web, "4.6.5");
        let world = world
            .and(World::new().finger(&own))
            .edit(&own.webfinger_url(), |it| {
                *it = web.webfinger();
            });
        see(&own, &new, &world, None).case("alias")
    };
    assert_eq!(case(&web.id), "set");
    assert_eq!(case("https://server.example/users/mina"), "by-address");
    assert_eq!(
        case("https://server.example/users/me"),
        "other",
        "of that name, somebody else can be there"
    );
    assert_eq!(case("https://else.example/users/mina"), "other");
}

#[test]
fn what_a_move_leaves_on_the_old_account_is_not_the_wrong_way_round() {
    let (old, new) = pair();
    let moved = old.clone().naming(&new.id).moved_to(&new.id);
    assert_eq!(seen(&moved, &new, World::new()).case("alias"), "none");
    let elsewhere = old.naming(&new.id).moved_to("https://else.example/users/b");
    assert_eq!(
        seen(&elsewhere, &new, World::new()).case("alias"),
        "reversed"
    );
}

#[test]
fn another_form_is_no_other_account() {
    let case = |alias: &str| with_aliases(&[alias]).case("alias");
    for form in [
        "acct:mina@old.example",
        "acct:Mina@OLD.example",
        "http://old.example/ap/users/1",
        "https://OLD.example/ap/users/1",
        "https://old.example/ap/users/1/",
        "https://old.example/ap/users/1#main-key",
        "http://old.example/@mina",
        "https://old.example/users/MINA",
    ] {
        assert_eq!(case(form), "by-address", "{form}");
    }
    for another in [
        "acct:nina@old.example",
        "acct:mina@notold.example",
        "acct:mina",
        "http://else.example/@mina",
        "https://old.example/ap/users/1/2",
        "https://old.example/AP/users/1",
        "https://old.example",
    ] {
        assert_eq!(case(another), "other", "{another}");
    }
}
