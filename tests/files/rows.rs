//! Which rows of a file are missing in another, are chosen, and are of which server.

use rehome::files::{Eye, missing, servers, there};
use rehome::pace::{Pace, at_once};

use crate::samples::{census, mended, opened, seen, software};

#[test]
fn who_is_missing_is_told_by_server() {
    let old = opened(
        b"bea@new.example\ncy@other.example\ndee@other.example\n",
        "x",
    );
    let new = opened(b"Account address\nBea@New.Example\n", "x");
    let (old, new) = (census(&old), census(&new));
    let pace = Pace::default();
    let there = at_once(there(&new, &pace));
    let rows = at_once(missing(&old, there, &pace));
    let subjects: Vec<_> = rows.iter().map(|row| old.subject(*row)).collect();
    assert_eq!(subjects, ["cy@other.example", "dee@other.example"]);
    let servers = at_once(servers(&old, &rows, &pace));
    assert_eq!(servers, [("other.example".to_owned(), 2)]);
}

#[test]
fn rows_are_chosen_by_server_and_by_search() {
    let file =
        b"https://www.third.example/@eve\nBea@New.example\ncy@other.example\ndee@other.example\n";
    for (servers, search, expected) in [
        (
            vec![],
            "",
            "eve@www.third.example\nBea@new.example\ncy@other.example\ndee@other.example\n",
        ),
        (
            vec!["other.example"],
            "",
            "cy@other.example\ndee@other.example\n",
        ),
        (
            vec!["other.example", "new.example"],
            "",
            "Bea@new.example\ncy@other.example\ndee@other.example\n",
        ),
        (vec!["other.example"], "dee", "dee@other.example\n"),
        (vec!["new.example"], "dee", ""),
    ] {
        let eye = Eye {
            servers: servers.iter().map(|host| (*host).to_owned()).collect(),
            search: search.to_owned(),
            ..Eye::default()
        };
        let file = opened(file, "x");
        let census = seen(&file, &eye);
        let (written, _) =
            mended(&file, &census, software("akkoma"), "follows", &[]).expect("it can be written");
        assert_eq!(
            written.rows().collect::<String>(),
            expected,
            "{servers:?} {search}"
        );
        let unwanted: usize = written.left_out.iter().map(|(_, count)| count).sum();
        assert_eq!(unwanted + written.len(), 4);
    }
}

#[test]
fn servers_are_counted_whatever_stands_in_a_row() {
    for (file, expected) in [
        (
            "bea@new.example\ncy@other.example\ndee@other.example\n",
            "other.example 2, new.example 1",
        ),
        (
            "https://other.example/@bea/1\nhttps://other.example/users/cy/statuses/7\n",
            "other.example 2",
        ),
        ("b.example\na.example\n", "a.example 1, b.example 1"),
    ] {
        let census = census(&opened(file.as_bytes(), "x"));
        let found = at_once(servers(&census, &census.rows, &Pace::default()));
        let found = found.iter().map(|(host, count)| format!("{host} {count}"));
        assert_eq!(found.collect::<Vec<_>>().join(", "), expected, "{file}");
    }
}

#[test]
fn what_is_blocked_in_any_row_is_blocked() {
    let saved = |text: &str| {
        let file = opened(text.as_bytes(), "x");
        let census = census(&file);
        let written = mended(&file, &census, software("mastodon"), "domain_blocks", &[]);
        let (written, _) = written.expect("it can be written");
        written.rows().collect::<String>()
    };
    let both = "bad.example\nworse.example\n";
    for text in [
        "#domain,#severity\nbad.example,silence\nbad.example,suspend\nworse.example,suspend\n",
        "#domain,#severity\nbad.example,Suspend\nbad.example,silence\nworse.example,suspend\n",
        "domain,severity\nbad.example,block\nworse.example,reject\nother.example,limit\n",
    ] {
        assert_eq!(saved(text), both, "{text}");
    }
}

#[test]
fn a_search_finds_lists_by_their_names() {
    let file = opened(
        b"Work,bea@x.example\nHome,cy@x.example\nWork,dee@x.example\n",
        "x",
    );
    let eye = Eye {
        search: "work".to_owned(),
        ..Eye::default()
    };
    let census = seen(&file, &eye);
    let (written, _) =
        mended(&file, &census, software("mastodon"), "lists", &[]).expect("it can be written");
    assert_eq!(written.len(), 2);
}
