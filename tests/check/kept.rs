//! What is kept of a look, and read again.

use proptest::prelude::*;
use rehome::check::Before;
use rehome::json::Json;

use super::facts;

proptest! {
    #[test]
    fn what_is_kept_is_read_again(
        old in proptest::option::of(any::<u64>()),
        new in proptest::option::of(any::<u64>()),
        date in "[0-9-]{0,10}",
        redirect_seen in proptest::option::of("[0-9-]{0,10}"),
        is_from_before in any::<bool>(),
    ) {
        let today = "2024-02-29".to_owned();
        let before = Before { date, today, old, new, redirect_seen, is_from_before };
        let kept = before.to_json().write();
        let read = Json::read(&kept).expect("it is JSON");
        prop_assert_eq!(Before::of_json(&read, "2024-02-29"), Some(before));
    }
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
