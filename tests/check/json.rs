//! The JSON that goes in and out.

use proptest::prelude::*;
use rehome::check::{Before, json as check_json};
use serde_json::json;

use super::facts;
use super::world::answered;

proptest! {
    #[test]
    fn what_is_kept_is_read_again(
        old in proptest::option::of(any::<u64>()),
        new in proptest::option::of(any::<u64>()),
        date in "[0-9-]{0,10}",
        redirect_seen in proptest::option::of("[0-9-]{0,10}"),
        is_from_before in any::<bool>(),
    ) {
        let before = Before { date: date.clone(), today: date, old, new, redirect_seen, is_from_before };
        prop_assert_eq!(check_json::before(&check_json::kept(&before)), Some(before));
    }
}

#[test]
fn replies_are_read_as_the_script_gives_them() {
    let value = json!({ "outcome": "answered", "status": 200, "url": "https://a.example/",
        "type": "application/json", "body": "{}" });
    let expected = answered("https://a.example/", 200, "application/json", "{}");
    assert_eq!(check_json::reply(&value), Some(expected));
    assert_eq!(
        check_json::reply(&json!({ "outcome": "late" })).map(|it| it.status),
        Some(0)
    );
    assert_eq!(check_json::reply(&json!({ "outcome": "maybe" })), None);
}

#[test]
fn the_facts_of_the_tests_are_read_in_full() {
    let mastodon = &facts::all()[0];
    assert_eq!(
        (mastodon.key.as_str(), mastodon.name.as_str()),
        ("mastodon", "Mastodon")
    );
    assert_eq!(mastodon.actor.as_deref(), Some("/users/{name}"));
    assert_eq!(mastodon.shows_redirect.len(), 2);
    assert!(mastodon.blocks && mastodon.true_zero && mastodon.closed.is_none());
}
