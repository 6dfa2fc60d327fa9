//! Files of JSON: what the name says of them, what is private, and which of them a software takes in whole.

use rehome::files::{Kind, Odd};

use crate::samples::{arrives, census, mended, opened, sample, software};

#[test]
fn a_list_of_addresses_is_of_followers_if_its_name_says_so() {
    let list = br#"["https://pixels.example/bea","https://other.example/users/cy"]"#;
    for (name, thing) in [
        ("pixelfed-followers.json", "followers"),
        ("followers.json", "followers"),
        ("pixelfed-following.json", "follows"),
        ("Downloads (2).txt", "follows"),
    ] {
        assert_eq!(opened(list, name).thing.as_deref(), Some(thing), "{name}");
    }
}

/// No entry of a list is lost without a word.
#[test]
fn every_entry_of_a_list_is_a_row() {
    let list = br#"{"id":"likes.json","type":"OrderedCollection","orderedItems":["https://b.example/2026/1,2","https://b.example/a;b","https://b.example/\"c\"",{"type":"Note"},null,"",{"id":"https://b.example/3"}]}"#;
    let file = opened(list, "x");
    let rows = census(&file);
    assert_eq!((rows.rows.len(), rows.count(Odd::Unreadable)), (7, 3));
    let (written, importer) =
        mended(&file, &rows, software("mastodon"), "bookmarks", &[]).expect("it can be written");
    assert_eq!(
        written.rows().collect::<String>(),
        "\"https://b.example/2026/1,2\"\nhttps://b.example/a;b\n\"https://b.example/\"\"c\"\"\"\nhttps://b.example/3\n"
    );
    arrives(&written, &importer, "likes.json");
}

#[test]
fn settings_with_an_address_for_mail_are_private() {
    for (text, kind, is_private) in [
        (
            r#"{"display_name":"Bea","settings":{"email":"bea@mail.example","id":42},"followed_communities":["https://l.example/c/a"],"user_name":"bea","email":"bea@mail.example","receive_message_mode":"Closed","user_blocks":[]}"#,
            "piefed-settings",
            true,
        ),
        (
            r#"{"followed_communities":[],"blocked_users":[],"user_notes":[]}"#,
            "piefed-settings",
            true,
        ),
        (
            r#"{"settings":{"email":"bea@mail.example"},"followed_communities":[],"blocked_users":[]}"#,
            "lemmy-settings",
            true,
        ),
        (
            r#"{"settings":{"email":null},"followed_communities":[]}"#,
            "lemmy-settings",
            false,
        ),
        (
            r#"{"blocked_users":["https://l.example/u/cy"]}"#,
            "lemmy-settings",
            false,
        ),
    ] {
        let Kind::Document(known) = opened(text.as_bytes(), "x").kind else {
            panic!("{text}");
        };
        assert_eq!(
            (known.format.as_str(), known.is_private),
            (kind, is_private),
            "{text}"
        );
    }
}

/// Software that takes some files of JSON in whole, or none.
const WHOLE: [&str; 9] = [
    "mastodon",
    "lemmy",
    "piefed",
    "misskey",
    "cherrypick",
    "sharkey",
    "firefish",
    "iceshrimp-js",
    "bonfire",
];

/// Lemmy answers nearly any JSON with a success, so this page has to know better.
#[test]
fn a_file_is_taken_in_whole_by_software_of_its_kind_only() {
    let nothing = b"{}".to_vec();
    let (filters, lemmy) = (
        sample("mastodon-filters.json"),
        sample("lemmy-settings.json"),
    );
    let outbox = sample("mastodon-archive-outbox-two-contexts.json");
    let piefed = br#"{"followed_communities":["https://l.example/c/a"],"user_notes":[]}"#.to_vec();
    for (file, takers) in [
        (nothing, vec![]),
        (filters, vec!["mastodon"]),
        (lemmy, vec!["lemmy", "piefed"]),
        (piefed, vec!["piefed"]),
        (
            sample("misskey-antennas.json"),
            vec!["misskey", "cherrypick", "sharkey"],
        ),
        (outbox, vec!["firefish", "bonfire"]),
    ] {
        let kind = opened(&file, "x").kind;
        let format = kind.as_whole().expect("it is JSON without rows");
        for key in WHOLE {
            let facts = &software(key).facts;
            let imports = facts.data.iter().filter_map(|data| data.import.as_ref());
            let also = facts.imports.iter().flat_map(|import| &import.fact.takes);
            let mut all = imports.flat_map(|import| &import.takes).chain(also);
            let takes = all.any(|known| known == format);
            assert_eq!(takes, takers.contains(&key), "{format:?} on {key}");
        }
    }
    for file in [
        sample("akkoma-friends.csv"),
        sample("pixelfed-following-old.json"),
    ] {
        assert_eq!(opened(&file, "x").kind.as_whole(), None, "it has rows");
    }
    let archive = br#"{"preferredUsername":"bea","follows":[],"blocks":[],"books":[]}"#;
    assert_eq!(
        opened(archive, "x").kind.as_whole(),
        None,
        "the archive is imported, not this file of it"
    );
}
