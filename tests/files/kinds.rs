//! Every kind of file is recognised by what is in it, whatever its name.

use rehome::files::{Encoding, Kind, Odd};

use crate::samples::{Row, census, is_recognised, opened, sample, samples};

/// Samples by their names.
const TABLES: [Row; 25] = [
    ("akkoma-friends.csv", "accounts/plain", None, 2, &[]),
    (
        "fediblockhole-blocklist.csv",
        "domains/admin",
        Some("domain_blocks"),
        1,
        &[Odd::Heading],
    ),
    (
        "friendica-contacts.csv",
        "accounts/friendica",
        Some("follows"),
        2,
        &[Odd::Truths, Odd::Address],
    ),
    (
        "gotosocial-following.csv",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    (
        "mastodon-admin-blocklist.csv",
        "domains/admin",
        Some("domain_blocks"),
        3,
        &[Odd::Limited],
    ),
    (
        "mastodon-archive-bookmarks.json",
        "activity-bookmarks",
        Some("bookmarks"),
        1,
        &[],
    ),
    (
        "mastodon-blocked-accounts.csv",
        "accounts/plain",
        None,
        2,
        &[],
    ),
    (
        "mastodon-blocked-domains.csv",
        "domains/plain",
        Some("domain_blocks"),
        2,
        &[],
    ),
    ("mastodon-bookmarks.csv", "addresses/plain", None, 2, &[]),
    (
        "mastodon-follows-1col.csv",
        "accounts/mastodon",
        None,
        1,
        &[],
    ),
    (
        "mastodon-follows-2col.csv",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    (
        "mastodon-follows-4col.csv",
        "accounts/mastodon",
        Some("follows"),
        3,
        &[],
    ),
    (
        "mastodon-lists.csv",
        "lists/mastodon",
        Some("lists"),
        3,
        &[],
    ),
    (
        "mastodon-mutes.csv",
        "accounts/mastodon",
        Some("mutes"),
        2,
        &[],
    ),
    (
        "misskey-following-2026.csv",
        "accounts/misskey",
        Some("follows"),
        2,
        &[],
    ),
    (
        "misskey-user-lists.csv",
        "lists/misskey",
        Some("lists"),
        2,
        &[Odd::ListName],
    ),
    (
        "pixelfed-following-old.json",
        "accounts/pixelfed",
        Some("follows"),
        3,
        &[Odd::Spelling, Odd::Address],
    ),
    (
        "pixelfed-muted-and-blocked-accounts.json",
        "accounts/pixelfed",
        Some("mutes"),
        1,
        &[Odd::Spelling],
    ),
    (
        "pleroma-backup-following.json",
        "activity-following",
        Some("follows"),
        2,
        &[Odd::Spelling, Odd::Address],
    ),
    ("sharkey-following.csv", "accounts/plain", None, 2, &[]),
    (
        "trouble-bom.csv",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Encoding],
    ),
    (
        "trouble-duplicates.csv",
        "accounts/mastodon",
        Some("follows"),
        3,
        &[Odd::Spelling, Odd::Double],
    ),
    (
        "trouble-empty-first-cell.csv",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Blank],
    ),
    (
        "trouble-mixed-line-ends.csv",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::LineEnds],
    ),
    (
        "trouble-semicolon.csv",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Separator, Odd::Truths],
    ),
];

/// A sample, the key of its kind, and what is counted in it.
type Count = (&'static str, &'static str, &'static [(&'static str, usize)]);

const OTHERS: [Count; 7] = [
    ("lemmy-settings.json", "lemmy-settings", &[]),
    (
        "mastodon-archive-outbox-two-contexts.json",
        "activity-outbox",
        &[("posts", 1)],
    ),
    (
        "mastodon-filters.json",
        "mastodon-filters",
        &[("filters", 1)],
    ),
    (
        "misskey-antennas.json",
        "misskey-antennas",
        &[("antennas", 1)],
    ),
    ("misskey-notes.json", "misskey-posts", &[("posts", 2)]),
    ("trouble-html-saved-as.csv", "login-page", &[]),
    ("trouble-json-page-saved-as.csv", "unknown-document", &[]),
];

#[test]
fn every_sample_is_recognised_under_a_wrong_name() {
    for row in TABLES {
        is_recognised(&sample(row.0), row);
    }
    for (name, kind, counts) in OTHERS {
        let file = opened(&sample(name), "Downloads (2).txt");
        assert_eq!(file.kind.key(), kind, "{name}");
        if let Kind::Document(known) = &file.kind {
            for (what, count) in counts {
                let found = known.counts.iter().find(|(known, _)| known == what);
                assert_eq!(found.map(|(_, count)| count), Some(count), "{name}");
            }
        }
    }
    let all = TABLES
        .iter()
        .map(|row| row.0)
        .chain(OTHERS.iter().map(|row| row.0));
    let mut all: Vec<_> = all.collect();
    all.sort_unstable();
    let there: Vec<_> = samples().into_iter().map(|(name, _)| name).collect();
    assert_eq!(all, there, "each sample stands in one of the tables");
}

#[test]
fn tables_are_recognised_in_every_encoding_and_with_every_separator() {
    for (name, kind, thing, rows, _) in TABLES.iter().filter(|row| !row.0.contains("json")) {
        let bytes = sample(name);
        let text = Encoding::of(&bytes).decode(&bytes);
        for encoding in [
            Encoding::Utf8,
            Encoding::Utf8Mark,
            Encoding::Utf16Little,
            Encoding::Utf16Big,
            Encoding::Latin,
        ] {
            let file = opened(&encoding.encode(&text), "x");
            let found = (file.kind.key(), census(&file).rows.len());
            assert_eq!(found, ((*kind).to_owned(), *rows), "{name} {encoding:?}");
            assert_eq!(file.thing.as_deref(), *thing, "{name} {encoding:?}");
        }
        for end in ["\r", "\r\n"] {
            let other = text.replace("\r\n", "\n").replace('\n', end);
            let file = opened(other.as_bytes(), "x");
            assert_eq!(
                (file.kind.key(), census(&file).rows.len()),
                ((*kind).to_owned(), *rows),
                "{name} {end:?}"
            );
        }
        if !text.contains(['"', ';']) {
            for separator in [";", "\t"] {
                let other = text.replace(',', separator);
                let file = opened(other.as_bytes(), "x");
                assert_eq!(
                    (file.kind.key(), census(&file).rows.len()),
                    ((*kind).to_owned(), *rows),
                    "{name} {separator:?}"
                );
            }
        }
    }
}

#[test]
fn a_name_decides_only_between_what_it_can_be() {
    let plain = sample("akkoma-friends.csv");
    for (name, thing) in [
        // Pleroma’s own pages call the files of follows, blocks and mutes so.
        ("friends.csv", None),
        ("following (3).csv", Some("follows")),
        ("blocked_accounts (1).csv", Some("blocks")),
        ("mute-2026-11-26.csv", Some("mutes")),
        ("followers.csv", Some("followers")),
        ("bookmarks.csv", None),
        ("x.csv", None),
    ] {
        assert_eq!(opened(&plain, name).thing.as_deref(), thing, "{name}");
    }
    let follows = sample("mastodon-follows-4col.csv");
    assert_eq!(
        opened(&follows, "blocked_accounts.csv").thing.as_deref(),
        Some("follows")
    );
    let heading = sample("mastodon-follows-1col.csv");
    assert_eq!(
        opened(&heading, "followers.csv").thing.as_deref(),
        Some("followers")
    );
}

#[test]
fn what_is_no_list_is_named() {
    let twice = br#"{"type":"OrderedCollection","id":"outbox.json","orderedItems":[],"orderedItems":[{"type":"Create"}]}"#;
    let Kind::Document(known) = opened(twice, "x").kind else {
        panic!("it is a document");
    };
    assert_eq!(
        known.counts,
        [("posts".to_owned(), 1)],
        "the last one counts"
    );
    assert_eq!(known.doubled, ["orderedItems"]);
    for (bytes, kind) in [
        (b"".as_slice(), "empty"),
        (b" \r\n\n".as_slice(), "empty"),
        (b"\xEF\xBB\xBF".as_slice(), "empty"),
        (b"[ ]\n".as_slice(), "empty"),
        (b"PK\x03\x04rest".as_slice(), "zip"),
        (b"\x1F\x8B\x08".as_slice(), "gzip"),
        (b"\x89PNG\r\n\x1A\n".as_slice(), "picture"),
        (b"\xFF\xD8\xFF\xE0".as_slice(), "picture"),
        (b"%PDF-1.7".as_slice(), "pdf"),
        (b"{\"a\":".as_slice(), "broken-document"),
        (b"{}".as_slice(), "unknown-document"),
        (b"<html><body>hello".as_slice(), "web-page"),
        (
            b"<!doctype html><title>Sign in</title>".as_slice(),
            "login-page",
        ),
        (
            b"<?xml version=\"1.0\"?><feed>".as_slice(),
            "gnu-social-backup",
        ),
        (b"BEGIN:VCALENDAR\r\n".as_slice(), "ics-calendar"),
        (b"just some words\nand more\n".as_slice(), "text"),
        (
            b"hi @bea@new.example, and cy@other.example!".as_slice(),
            "loose",
        ),
        (b"\0\x01\x02\x03\0\0\0\x05\x80".as_slice(), "binary"),
    ] {
        assert_eq!(
            opened(bytes, "following_accounts.csv").kind.key(),
            kind,
            "{bytes:?}"
        );
    }
    assert_eq!(opened(&b",".repeat(100_000), "x").kind.key(), "too-wide");
    assert_eq!(
        opened(&b"[".repeat(100_000), "x").kind.key(),
        "broken-document"
    );
}
