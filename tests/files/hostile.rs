//! Files that are made to do harm, or are only very strange: each ends in something that can be said.

use rehome::files::{Entry, Eye, Kind, Odd, Target, Why};

use crate::samples::{census, forms, importer, opened, seen, simulate, software, write};

#[test]
fn what_is_too_much_is_named() {
    let lines = |line: &str| line.repeat(100_000);
    for (bytes, kind) in [
        (lines(","), "too-wide"),
        (lines("a,"), "too-wide"),
        (lines("["), "broken-document"),
        (lines("{\"a\":"), "broken-document"),
        (format!("[[{}", lines("[")), "broken-document"),
        (format!("{{\"a\":[{}", lines("{\"a\":")), "broken-document"),
        (lines("\n"), "empty"),
        (lines("\r"), "empty"),
        (lines(" \n"), "empty"),
        (lines("\""), "text"),
        (lines("\"\n"), "text"),
        (lines("\"\","), "too-wide"),
        (lines("<"), "web-page"),
        (lines("<title>"), "web-page"),
        (format!("a{}", lines("\0")), "binary"),
        (lines("@"), "text"),
        (lines("@@ "), "text"),
        (lines("://"), "text"),
        (lines("{}"), "broken-document"),
        (
            format!("{{{}\"a\":1}}", lines("\"a\":1,")),
            "unknown-document",
        ),
        ("\u{FEFF}".repeat(1_000), "text"),
    ] {
        let found = opened(bytes.as_bytes(), "following.csv").kind.key();
        let start: String = bytes.chars().take(20).collect();
        assert_eq!(found, kind, "{start:?}");
    }
}

#[test]
fn names_that_stand_twice_are_told_and_the_last_counts() {
    let file = br#"{"muted":["https://a.example/users/bea"],"muted":["https://b.example/users/cy"],"blocked":[]}"#;
    let file = opened(file, "x");
    let Kind::Document(known) = &file.kind else {
        panic!("it is a document");
    };
    assert_eq!(known.doubled, ["muted"]);
    let rows = census(&file);
    let subjects: Vec<_> = rows.rows.iter().map(|row| rows.subject(*row)).collect();
    assert_eq!(subjects, ["cy@b.example"]);
}

/// A cell that a spreadsheet would run is told of, and never comes into a file of handles.
#[test]
fn formulas_are_told_and_left_out() {
    let text = "Account address,Show boosts\n=HYPERLINK(\"\"x\"\"),true\n+1+1,true\n-2+3,true\n@SUM(A1),true\nbea@new.example,=1+1\n";
    let file = opened(text.as_bytes(), "following.csv");
    let rows = seen(&file, &Eye::default());
    assert_eq!(rows.count(Odd::Formula), 4);
    let importer = importer(software("mastodon"), "follows").expect("it reads them");
    let form = forms().form("accounts/mastodon", "follows");
    let target = Target {
        form: form.expect("there is one"),
        importer: Some(&importer),
        forms: forms(),
    };
    let written = write(&target, &file, &rows, &[]);
    let rows: Vec<_> = written.rows().collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].starts_with("bea@new.example,"));
}

#[test]
fn a_huge_cell_is_no_account_and_does_no_harm() {
    let long = "x".repeat(5_000_000);
    let text =
        format!("Account address\nbea@new.example\n{long}@new.example\nbea@{long}.example\n");
    let file = opened(text.as_bytes(), "x");
    let rows = census(&file);
    assert_eq!(rows.rows.len(), 3);
    assert_eq!(rows.count(Odd::Unreadable), 2);
    let longest = rows.notes.iter().map(|note| note.example.len()).max();
    assert!(longest.is_some_and(|length| length < 300), "{longest:?}");
    let importer = importer(software("mastodon"), "follows").expect("it reads them");
    assert_eq!(simulate(text.as_bytes(), &importer).refused, None);
}

#[test]
fn a_path_in_an_archive_is_only_ever_a_name() {
    for name in [
        "../../a.csv",
        "/a.csv",
        "C:\\a.csv",
        "..\\a.csv",
        "b/../../a.csv",
    ] {
        let entry = Entry {
            name: name.to_owned(),
            ..Entry::default()
        };
        assert!(entry.leads_out(), "{name}");
        assert_eq!(entry.file_name(), "a.csv", "{name}");
    }
}

#[test]
fn a_list_of_people_as_blocks_shows_what_it_would_do() {
    let text = "Account address,Show boosts\nbea@new.example,true\n";
    let importer = importer(software("mastodon"), "blocks").expect("it reads them");
    let found = simulate(text.as_bytes(), &importer);
    assert_eq!((found.refused, found.arriving), (None, 1));
    let gotosocial = crate::samples::importer(software("gotosocial"), "blocks");
    let found = simulate(text.as_bytes(), &gotosocial.expect("it reads them"));
    assert_eq!(found.lost, [(Why::Columns, 2, 1)]);
}
