//! Every kind of file is recognised by what is in it, whatever its name.

#[path = "kinds/named.rs"]
mod named;
#[path = "kinds/samples.rs"]
mod samples;

use rehome::files::{Encoding, Kind, Odd};

use crate::samples::{census, is_recognised, opened, sample};
use samples::{OTHERS, TABLES};

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
    let there: Vec<_> = crate::samples::samples()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
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
fn people_with_their_names_are_no_lists() {
    for (text, kind, rows) in [
        (
            "Name,Handle\nMina,@mina@old.example\nNova,nova@new.example\n",
            "loose",
            2,
        ),
        ("Who;Account\nMina;@mina@old.example\n", "loose", 1),
        (
            "Liste,Konto\nFriends,a@old.example\nFriends,b@old.example\n",
            "lists/mastodon",
            3,
        ),
        (
            "Friends,a@old.example\nWork,b@old.example\n",
            "lists/mastodon",
            2,
        ),
        (
            "Bea,@bea@x.example\nCy B.,@cy@y.example\nD,@dee@z.example\n",
            "loose",
            3,
        ),
        ("Mina,mina@old.example\n", "loose", 1),
        (
            "Mina,a@old.example\nMina,mina@old.example\n",
            "lists/mastodon",
            2,
        ),
    ] {
        let file = opened(text.as_bytes(), "x.csv");
        let found = (file.kind.key(), census(&file).rows.len());
        assert_eq!(found, (kind.to_owned(), rows), "{text}");
    }
}

#[test]
fn a_title_above_one_column_is_nobody() {
    let people = "bea@x.example\ncy@y.example\n";
    for title in [
        "Kontoadresse",
        "Handle",
        "handle",
        "usernames of friends",
        "アカウント",
        "Adresse du compte",
        "URL",
    ] {
        let file = opened(format!("{title}\n{people}").as_bytes(), "x");
        let (kind, census) = (file.kind.key(), census(&file));
        let found = (kind.as_str(), census.rows.len(), census.count(Odd::Heading));
        assert_eq!(found, ("accounts/plain", 2, 1), "{title}");
    }
    let servers = opened("Domäne\nbad.example\nworse.example\n".as_bytes(), "x");
    assert_eq!(
        (servers.kind.key().as_str(), census(&servers).rows.len()),
        ("domains/plain", 2)
    );
    // A name that anybody can have, or one of several without a server.
    for (names, rows) in [("bob", 3), ("Bob\neve", 4)] {
        let file = opened(format!("{names}\n{people}").as_bytes(), "x");
        assert_eq!(census(&file).rows.len(), rows, "{names}");
    }
}

#[test]
fn a_server_has_one_name_in_every_spelling() {
    let file = opened(
        "bea@bücher.example\nbea@xn--bcher-kva.example\n".as_bytes(),
        "x",
    );
    assert_eq!(census(&file).count(Odd::Double), 1);
}

#[test]
fn servers_with_reasons_are_a_list_for_admins() {
    for text in [
        "bad.example,spam\nworse.example,\"hate, and lies\"\n",
        "bad.example;spam\nworse.example;\n",
    ] {
        let file = opened(text.as_bytes(), "x");
        let found = (file.kind.key(), census(&file).rows.len());
        assert_eq!(found, ("domains/admin".to_owned(), 2), "{text}");
    }
}

/// The handles that are taken out of a text that is no table.
fn handles_in(text: &str) -> Vec<String> {
    let file = opened(text.as_bytes(), "x");
    assert_eq!(file.kind.key(), "loose", "{text}");
    let census = census(&file);
    let rows = census.rows.iter();
    rows.map(|row| census.subject(*row).to_owned()).collect()
}

#[test]
fn handles_stand_in_texts_of_any_form() {
    let both = ["bea@x.example", "cy@y.example"];
    for text in [
        "Bea\n@bea@x.example\nCy\n@cy@y.example\n",
        "bea@x.example,cy@y.example\n",
        "bea@x.example; cy@y.example\n",
        "@bea@x.example @cy@y.example\n",
        "Bea: ＠bea＠x.example\nCy: @cy@y.example\n",
        "I love @bea@x.example's and @cy@y.example’s posts\n",
        "~@bea@x.example~ &lt;@cy@y.example&gt;\n",
        "[27.11.26, 10:11:12] Bea: @bea@x.example\n[27.11.26, 10:12:00] Cy: @cy@y.example\n",
        "[Bea](https://x.example/@bea), [Cy](https://y.example/@cy)\n",
        "<bea@x.example>, <cy@y.example>\n",
        "Look: https://www.tiktok.com/@dee, https://github.com/@eve, bea@x.example and cy@y.example/\n",
        "Write to dee@gmail.com, or to @bea@x.example or @cy@y.example.\n",
    ] {
        assert_eq!(handles_in(text), both, "{text}");
    }
}

#[test]
fn an_address_book_is_no_list() {
    let file = opened(b"Name,E-mail\nBea,bea@gmail.com\nCy,cy@web.de\n", "x");
    assert_eq!(file.kind.key(), "text");
    let file = opened(b"Bea,bea@gmail.com\nCy,cy@web.de\n", "x");
    assert_eq!(file.kind.key(), "text");
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
