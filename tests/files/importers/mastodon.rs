//! What Mastodon does with files.

use rehome::files::{Encoding, Taken, Why, simulate_rows};
use rehome::pace::{Pace, at_once};

use super::{outcome, short};
use crate::samples::{importer, sample, software};

/// A text, the thing it is imported as, why it is refused and on which line, how many rows arrive, and why
/// others do not.
type Seen = (
    &'static str,
    &'static str,
    Option<(Why, u32)>,
    usize,
    &'static [(Why, usize)],
);

const MASTODON: [Seen; 27] = [
    (
        "Account address,Show boosts\n\nbea@new.example,true\n\n",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "\u{FEFF}Account address,Show boosts\nbea@new.example,true\n",
        "follows",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "\u{FEFF}\"Account address\",\"Show boosts\"\n",
        "follows",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    (
        "Account address;Show boosts\nbea@new.example;true\ncy@other.example;true\n",
        "follows",
        None,
        0,
        &[(Why::Heading, 1), (Why::Form, 2)],
    ),
    (
        "Account address,Show boosts\r\nbea@new.example,true\r\n",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "Account address,Show boosts\rbea@new.example,true\r",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "Account address,Show boosts\r\nbea@new.example,true\n",
        "follows",
        Some((Why::LineEnds, 2)),
        0,
        &[],
    ),
    (
        "Account address,Show boosts\n,true\n",
        "follows",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
    (
        "Account address,Show boosts\n,,\n",
        "follows",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
    (
        "Account Address,Show boosts\nbea@new.example,true\n",
        "follows",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    ("Account address,Show boosts\n", "follows", None, 0, &[]),
    ("", "follows", Some((Why::Empty, 0)), 0, &[]),
    (
        "bea@new.example,withReplies=false\n",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "https://new.example/@bea\n",
        "follows",
        None,
        0,
        &[(Why::Address, 1)],
    ),
    (
        "acct:cy@other.example\n@@fay@new.example\n\u{A0}gil@new.example\n",
        "follows",
        None,
        0,
        &[(Why::Form, 3)],
    ),
    (
        "<!DOCTYPE html>\n<html lang=\"en\">\n",
        "follows",
        Some((Why::Quotes, 2)),
        0,
        &[],
    ),
    (
        "{\"payload\":{}}\n",
        "follows",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    (
        "Friends,bea@new.example\n",
        "follows",
        None,
        0,
        &[(Why::Local, 1)],
    ),
    (
        "Account address,Show boosts\nbea@new.example,true\n",
        "blocks",
        None,
        1,
        &[],
    ),
    (
        "Account address,Show boosts\nbea@new.example,true\n",
        "lists",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "Account address,Show boosts\nbea@new.example,true\n",
        "domain_blocks",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "List name,Account address\nFriends,bea@new.example\n",
        "lists",
        None,
        1,
        &[],
    ),
    (
        "My \"best\" friends,bea@new.example\n",
        "lists",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    ("bob\n", "follows", None, 0, &[(Why::Local, 1)]),
    // Only a cell in which nothing stands at all breaks the import.
    (
        "Account address,Show boosts\n ,true\n",
        "follows",
        None,
        0,
        &[(Why::Blank, 1)],
    ),
    // Of the first cells, only that of an account and that of a list may not be empty.
    (
        ",suspend\nbad.example,suspend\n",
        "domain_blocks",
        None,
        1,
        &[(Why::Blank, 1)],
    ),
    (
        "Friends,bea@new.example\n,cy@other.example\n",
        "lists",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
];

#[test]
fn mastodon_does_what_was_seen() {
    for (text, thing, refused, arriving, lost) in MASTODON {
        let found = outcome("mastodon", thing, text.as_bytes());
        assert_eq!(
            short(&found),
            (refused, arriving, lost.to_vec()),
            "{text:?} as {thing}"
        );
    }
}

#[test]
fn mastodon_reads_truth_values_in_its_own_way() {
    let text = "Account address,Show boosts,Notify on new posts,Languages\n@Cy@UPPER.Example,True,FALSE,\"en, de\"\nbea@new.example,no,falsch,\ngil@new.example,,off,\n";
    let importer = importer(software("mastodon"), "follows").expect("it takes them");
    let mut read = Vec::new();
    let mut seen = |row: &Taken| read.push((row.subject.to_string(), row.truths.clone()));
    let pace = Pace::default();
    at_once(simulate_rows(text.as_bytes(), &importer, &pace, &mut seen));
    let expected = [
        ("Cy@UPPER.Example", vec![Some(true), Some(false)]),
        ("bea@new.example", vec![Some(true), Some(true)]),
        ("gil@new.example", vec![None, Some(false)]),
    ];
    let expected = expected.map(|(subject, truths)| (subject.to_owned(), truths));
    assert_eq!(read, expected);
}

#[test]
fn mastodon_refuses_other_encodings_and_long_files() {
    let utf16 = Encoding::Utf16Little.encode("Account address\nbea@new.example\n");
    assert_eq!(
        short(&outcome("mastodon", "follows", &utf16)),
        (Some((Why::Text, 1)), 0, vec![])
    );
    let latin = Encoding::Latin.encode("Bücher,bea@new.example\n");
    assert_eq!(
        short(&outcome("mastodon", "lists", &latin)),
        (Some((Why::Text, 1)), 0, vec![])
    );
    let long = "bea@new.example\n".repeat(20_001);
    assert_eq!(
        short(&outcome("mastodon", "follows", long.as_bytes())),
        (Some((Why::Rows, 0)), 0, vec![])
    );
    let short_enough = "bea@new.example\n".repeat(20_000);
    assert_eq!(
        outcome("mastodon", "follows", short_enough.as_bytes()).arriving,
        20_000
    );
}

#[test]
fn an_admins_list_loses_what_it_says_of_each_server() {
    for (name, arriving, lost) in [
        ("mastodon-admin-blocklist.csv", 3, vec![]),
        ("fediblockhole-blocklist.csv", 1, vec![(Why::Heading, 1)]),
    ] {
        let found = outcome("mastodon", "domain_blocks", &sample(name));
        assert_eq!(short(&found), (None, arriving, lost), "{name}");
    }
}
