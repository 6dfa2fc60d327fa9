//! Every software in the shape in which its servers answer: what a page can tell, and what not.

use rehome::journey::Side;
use serde_json::json;

use super::kinds::{self, mastodon};
use super::person::{Person, pair};
use super::world::{World, see};

/// How a new account with this software is seen, with the old id among its aliases and without.
fn as_new(kind: &dyn Fn(&Person) -> World) -> [&'static str; 2] {
    let (old, new) = pair();
    [new.clone().naming(&old.id), new].map(|new| {
        let world = mastodon(&old).and(kind(&new));
        see(&old, &new, &world, None).case("alias")
    })
}

/// How an old account with this software is seen, with a redirect and without.
fn as_old(kind: &dyn Fn(&Person) -> World) -> [&'static str; 2] {
    let (old, new) = pair();
    [old.clone().moved_to(&new.id), old].map(|old| {
        let world = mastodon(&new).and(kind(&old));
        see(&old, &new, &world, None).case("after-redirect")
    })
}

const TOLD: [&str; 2] = ["set", "none"];
const SHOWN: [&str; 2] = ["published", "none"];
const UNTOLD: [&str; 2] = ["unreadable", "unreadable"];

#[test]
fn mastodon_tells_as_much_as_it_is_set_to() {
    assert_eq!((as_new(&mastodon), as_old(&mastodon)), (TOLD, SHOWN));
    let kind = kinds::mastodon_4_2;
    assert_eq!((as_new(&kind), as_old(&kind)), (TOLD, SHOWN));
    let kind = kinds::mastodon_secure;
    assert_eq!((as_new(&kind), as_old(&kind)), (UNTOLD, SHOWN));
    let kind = kinds::mastodon_limited;
    assert_eq!((as_new(&kind), as_old(&kind)), (UNTOLD, UNTOLD));
}

#[test]
fn akkoma_and_pleroma_show_aliases_but_no_redirect() {
    for (software, version) in [("akkoma", "3.18.1"), ("pleroma", "2.9.1")] {
        let kind = |person: &Person| kinds::pleroma(person, software, version);
        let shown = as_old(&kind);
        assert!(!shown.contains(&"published"), "{software}: {shown:?}");
        assert_eq!(as_new(&kind), TOLD, "{software}");
    }
    assert_eq!(as_new(&kinds::akkoma_secure), TOLD);
}

#[test]
fn what_is_known_of_a_version_counts_for_that_version_only() {
    let (old, new) = pair();
    let seen = |version: &str| {
        let seen = see(&old, &new, &kinds::pleroma(&old, "pleroma", version), None);
        let is_looked_up = seen
            .asks
            .iter()
            .any(|ask| ask.url == kinds::lookup_url(&old));
        (seen.finding("server", Some(Side::Old)).case, is_looked_up)
    };
    assert_eq!(seen("2.5.0"), ("known", true));
    assert_eq!(seen("2.4.5"), ("known", false));
    assert_eq!(seen("develop"), ("known", false));
}

#[test]
fn misskey_and_its_relatives_tell_in_their_actors() {
    assert_eq!(
        (as_new(&kinds::misskey), as_old(&kinds::misskey)),
        (TOLD, SHOWN)
    );
    assert_eq!(
        (as_new(&kinds::firefish), as_old(&kinds::firefish)),
        (TOLD, SHOWN)
    );
    assert_eq!(
        (as_new(&kinds::sharkey), as_old(&kinds::sharkey)),
        (TOLD, SHOWN)
    );
}

#[test]
fn what_firefish_lists_in_its_api_are_addresses() {
    let kind = |person: &Person| kinds::firefish(person).status(&person.id, 401);
    assert_eq!(as_new(&kind), ["set", "unreadable"]);
}

#[test]
fn sharkey_that_wants_signatures_tells_nothing() {
    let kind = |person: &Person| kinds::sharkey(person).status(&person.id, 401);
    assert_eq!((as_new(&kind), as_old(&kind)), (UNTOLD, UNTOLD));
}

#[test]
fn closed_software_is_not_even_asked() {
    let (old, new) = pair();
    for (software, version, reason) in [
        ("gotosocial", "0.19.1", "signature"),
        ("Iceshrimp.NET", "2025.1-beta5", "signature"),
        ("pixelfed", "0.12.6", "no-cors"),
    ] {
        let kind = |person: &Person| kinds::closed(person, software, version);
        assert_eq!(
            (as_new(&kind), as_old(&kind)),
            (UNTOLD, UNTOLD),
            "{software}"
        );
        let world = kind(&new).and(mastodon(&old)).actor(&new.id, &new.actor());
        let seen = see(&old, &new, &world, None);
        assert_eq!(seen.reason("alias"), reason);
        assert!(seen.asks.iter().all(|ask| ask.url != new.id), "{software}");
    }
}

#[test]
fn small_servers_show_aliases() {
    for (software, version) in [("mitra", "5.0.0"), ("snac", "2.82"), ("takahe", "0.11.0")] {
        let kind = |person: &Person| {
            let account = kinds::pleroma(person, software, version);
            account.actor(&person.id, &person.actor())
        };
        assert_eq!(as_new(&kind), TOLD, "{software}");
    }
}

#[test]
fn software_without_aliases_is_told_as_such() {
    for (software, version) in [
        ("friendica", "2024.08-1571"),
        ("lemmy", "0.19.11"),
        ("peertube", "7.3.0"),
        ("hubzilla", "10.2"),
    ] {
        let kind = |person: &Person| kinds::closed(person, software, version);
        assert_eq!(as_new(&kind), ["unable", "unable"], "{software}");
    }
}

#[test]
fn without_a_version_nothing_is_said_of_what_software_can() {
    let kind = |person: &Person| kinds::closed(person, "lemmy", "");
    assert_eq!(as_new(&kind), UNTOLD);
}

#[test]
fn wafrn_has_a_word_of_its_own_for_a_redirect() {
    let kind = |person: &Person| {
        let world = kinds::plain(person, "wafrn", "2025.8");
        world.edit(&person.id, |actor| {
            let moved = actor["movedTo"].take();
            actor["migratedTo"] = moved;
            actor["alsoKnownAs"] = json!(person.aliases);
        })
    };
    assert_eq!((as_new(&kind), as_old(&kind)), (TOLD, SHOWN));
}

#[test]
fn of_bookwyrm_nothing_can_be_read() {
    let kind = |_: &Person| World::new();
    assert_eq!((as_new(&kind), as_old(&kind)), (UNTOLD, UNTOLD));
}

#[test]
fn unknown_software_is_read_but_its_silence_proves_no_missing_redirect() {
    let kind = |person: &Person| kinds::plain(person, "heron", "1.0");
    assert_eq!(as_new(&kind), TOLD);
    assert_eq!(as_old(&kind), ["published", "unreadable"]);
}
