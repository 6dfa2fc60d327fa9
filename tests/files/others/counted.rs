//! JSON that is counted, and not made into rows.

use crate::samples::opened;

/// JSON that is counted, and not made into rows.
#[test]
fn documents_are_recognised_under_a_wrong_name() {
    for (text, kind, counts) in [
        (
            r#"[{"id":"9a","name":"Recipes","clipNotes":[{"note":{"uri":"https://other.example/notes/1"}}]},{"id":"9b","name":"More","clipNotes":[]}]"#,
            "misskey-clips",
            vec![("clips", 2)],
        ),
        (
            r#"{"type":"OrderedCollection","id":"outbox.json","totalItems":2,"orderedItems":[],"orderedItems":[{"type":"Create"},{"type":"Announce"}]}"#,
            "activity-outbox",
            vec![("posts", 2)],
        ),
        (
            r#"{"id":42,"display_name":"Bea","email":"bea@mail.example","followed_communities":["https://l.example/c/a"],"blocked_users":[],"user_notes":[],"saved_posts":["https://l.example/post/1"]}"#,
            "piefed-settings",
            vec![("communities", 1), ("blocked", 0), ("posts", 1)],
        ),
        (
            r#"{"followed_communities":["https://l.example/c/a"],"blocked_instances_communities":["bad.example"],"blocking_keywords":["spoilers","the ending"]}"#,
            "lemmy-settings",
            vec![("communities", 1), ("blocked_servers", 1)],
        ),
        (
            r#"{"preferredUsername":"bea","follows":["https://b.example/user/cy"],"blocks":[],"books":[{"work":{}}]}"#,
            "bookwyrm-archive",
            vec![("people", 1), ("blocked", 0), ("books", 1)],
        ),
        (
            r#"{"custom_filters":[{"title":"x","keywords_attributes":[]}]}"#,
            "mastodon-filters",
            vec![("filters", 1)],
        ),
    ] {
        let file = opened(text.as_bytes(), "following.csv");
        let rehome::files::Kind::Document(known) = &file.kind else {
            panic!("{text} is {}", file.kind.key());
        };
        assert_eq!(known.format, kind);
        let found: Vec<_> = known
            .counts
            .iter()
            .map(|(what, count)| (what.as_str(), *count))
            .collect();
        assert_eq!(found, counts, "{text}");
        let words: &[&str] = if kind == "lemmy-settings" {
            &["spoilers", "the ending"]
        } else {
            &[]
        };
        assert_eq!(known.words, words);
    }
    let rich = opened(b"{\\rtf1\\ansi bea@new.example}", "following.csv");
    assert_eq!(rich.kind.key(), "office");
}
