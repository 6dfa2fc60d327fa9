//! What importers do with files, as it was seen: Mastodon's rules rebuilt and tried, the others read in code.

use rehome::files::{Encoding, Outcome, Taken, Why, simulate_rows};
use rehome::pace::{Pace, at_once};

use crate::samples::{importer, many, sample, simulate, software};

fn outcome(key: &str, thing: &str, bytes: &[u8]) -> Outcome {
    let importer = importer(software(key), thing);
    simulate(
        bytes,
        &importer.unwrap_or_else(|| panic!("{key} takes no {thing}")),
    )
}

/// Why a file is refused and on which line, how many rows arrive, and why others do not.
type Short = (Option<(Why, u32)>, usize, Vec<(Why, usize)>);

/// Returns whether it is refused and where, how many rows arrive, and why others do not.
fn short(outcome: &Outcome) -> Short {
    let refused = outcome.refused.map(|refused| (refused.why, refused.line));
    let lost = outcome.lost.iter().map(|(why, count, _)| (*why, *count));
    (refused, outcome.arriving, lost.collect())
}

/// A text, the thing it is imported as, why it is refused and on which line, how many rows arrive, and why
/// others do not.
type Seen = (
    &'static str,
    &'static str,
    Option<(Why, u32)>,
    usize,
    &'static [(Why, usize)],
);

const MASTODON: [Seen; 24] = [
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

/// A software, a thing, a text, and what becomes of it.
type Read = (
    &'static str,
    &'static str,
    &'static str,
    Option<(Why, u32)>,
    usize,
    &'static [(Why, usize)],
);

const OTHERS: [Read; 45] = [
    (
        "gotosocial",
        "follows",
        "bea@new.example,withReplies=false\n",
        None,
        0,
        &[(Why::Truth, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "Account address, Show boosts\nbea@new.example, true\n",
        None,
        0,
        &[(Why::Truth, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "Account address,Show boosts\n@bea@new.example,TRUE\n",
        None,
        1,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "bea@new.example,true\ncy@other.example\n",
        Some((Why::Lengths, 2)),
        0,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "\u{FEFF}Account address\nbea@new.example\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "\u{FEFF}bea@new.example\ncy@other.example\n",
        None,
        1,
        &[(Why::Form, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "https://new.example/@bea\n",
        None,
        0,
        &[(Why::Address, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "bea \"x\"@new.example\n",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    // A carriage return alone ends no line there, so all of it is the heading, or one row.
    (
        "gotosocial",
        "follows",
        "Account address,Show boosts\rbea@new.example,true\r",
        None,
        0,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "bea@new.example\rcy@other.example\r",
        None,
        0,
        &[(Why::Form, 1)],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\rbea@new.example,true\r",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    // Spaces of every script are taken away where JavaScript does it, and nowhere else.
    (
        "misskey",
        "follows",
        "\u{A0}bea@new.example\u{3000}\n",
        None,
        1,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "\u{A0}bea@new.example\n",
        None,
        0,
        &[(Why::Form, 1)],
    ),
    // Only a cell in which nothing stands at all breaks the import.
    (
        "mastodon",
        "follows",
        "Account address,Show boosts\n ,true\n",
        None,
        0,
        &[(Why::Blank, 1)],
    ),
    // A heading alone in its line is known only if the line ends in a line feed.
    (
        "akkoma",
        "follows",
        "Account address\r\nbea@new.example\r\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "pleroma",
        "follows",
        "Account address\nbea@new.example\n",
        None,
        1,
        &[],
    ),
    (
        "misskey",
        "mutes",
        "bea@new.example\r\n\r\ncy@other.example\r\n",
        None,
        2,
        &[],
    ),
    // Of the first cells, only that of an account and that of a list may not be empty.
    (
        "mastodon",
        "domain_blocks",
        ",suspend\nbad.example,suspend\n",
        None,
        1,
        &[(Why::Blank, 1)],
    ),
    (
        "mastodon",
        "lists",
        "Friends,bea@new.example\n,cy@other.example\n",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
    (
        "gotosocial",
        "blocks",
        "bea@new.example,true\n",
        None,
        0,
        &[(Why::Columns, 1)],
    ),
    (
        "gotosocial",
        "blocks",
        "Account address\nbea@new.example\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "gotosocial",
        "mutes",
        "Account address,Hide notifications\nbea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "akkoma",
        "follows",
        "Account address,Show boosts\r\nbea@new.example,true\r\n",
        None,
        1,
        &[],
    ),
    (
        "akkoma",
        "follows",
        "https://misskey.example/users/9abcdefghi\n",
        None,
        1,
        &[],
    ),
    (
        "akkoma",
        "blocks",
        "bea@new.example cy@other.example\n",
        None,
        2,
        &[],
    ),
    (
        "akkoma",
        "blocks",
        "bea@new.example,true\n",
        None,
        0,
        &[(Why::Form, 1)],
    ),
    (
        "misskey",
        "follows",
        "\u{FEFF}acct:@bea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "misskey",
        "follows",
        "Account address,Show boosts\nbea@new.example,true\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "misskey",
        "follows",
        "https://new.example/@bea\n",
        None,
        0,
        &[(Why::Address, 1)],
    ),
    (
        "misskey",
        "lists",
        "Friends,bea@new.example,withReplies=false\n",
        None,
        1,
        &[],
    ),
    (
        "misskey",
        "lists",
        "Best, closest,cy@other.example\n",
        None,
        0,
        &[(Why::Form, 1)],
    ),
    (
        "takahe",
        "follows",
        "bea@new.example\n",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\nbea@new.example,\n",
        Some((Why::Columns, 2)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\n@bea@new.example,true\n",
        Some((Why::Form, 2)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\nbea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "mitra",
        "follows",
        "Account address,Show boosts\n@bea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "mitra",
        "follows",
        "bea@new.example\nnobody\n",
        Some((Why::Form, 2)),
        0,
        &[],
    ),
    (
        "snac",
        "follows",
        "Account address,Show boosts\nbea@new.example,false\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "bonfire",
        "follows",
        "bea@new.example\ncy@other.example\n",
        None,
        1,
        &[],
    ),
    ("bonfire", "follows", "@bea@new.example\n", None, 1, &[]),
    (
        "bonfire",
        "lists",
        "Friends,bea@new.example,withReplies=false\n",
        None,
        0,
        &[(Why::Columns, 1)],
    ),
    (
        "friendica",
        "follows",
        "Account address, Show boosts\nhttps://feeds.example/rss.xml, true\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    ("hollo", "follows", "bea@new.example\n", None, 1, &[]),
    (
        "hollo",
        "follows",
        "Account address\nbea@new.example\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "hollo",
        "mutes",
        "bea@new.example\n",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
];

#[test]
fn the_others_do_what_their_code_says() {
    for (key, thing, text, refused, arriving, lost) in OTHERS {
        let found = outcome(key, thing, text.as_bytes());
        assert_eq!(
            short(&found),
            (refused, arriving, lost.to_vec()),
            "{key}, {thing}: {text:?}"
        );
    }
}

#[test]
fn limits_are_those_of_the_facts() {
    let heading = "Account address,Show boosts,Notify on new posts,Languages\n";
    let long = [heading, &many(900)].concat();
    assert!(long.len() > 30_720);
    assert_eq!(
        short(&outcome("friendica", "follows", long.as_bytes())).0,
        Some((Why::Bytes, 0))
    );
    assert_eq!(
        short(&outcome("mitra", "follows", many(501).as_bytes())).0,
        Some((Why::Rows, 0))
    );
    let heading_apart = [heading, &many(500)].concat();
    assert_eq!(
        outcome("mitra", "follows", heading_apart.as_bytes()).arriving,
        500
    );
}

/// The limits in bytes that the software states where a file is taken in.
#[test]
fn a_file_may_have_as_many_bytes_as_the_software_says() {
    for (key, thing, most) in [
        ("mastodon", "follows", 20_971_520),
        ("friendica", "follows", 30_720),
        ("misskey", "follows", 65_536),
        ("misskey", "blocks", 65_536),
        ("sharkey", "lists", 65_536),
        ("cherrypick", "mutes", 65_536),
        ("firefish", "follows", 2_000_000),
        ("firefish", "blocks", 50_000),
        ("firefish", "lists", 30_000),
        ("iceshrimp-js", "follows", 2_000_000),
        ("iceshrimp-js", "mutes", 50_000),
        ("foundkey", "follows", 50_000),
        ("foundkey", "lists", 30_000),
    ] {
        let file = |length: usize| {
            let row = b"bea@new.example\n";
            row.iter().copied().cycle().take(length).collect::<Vec<_>>()
        };
        let why = |length| outcome(key, thing, &file(length)).refused.map(|it| it.why);
        assert_ne!(why(most), Some(Why::Bytes), "{key} {thing}");
        assert_eq!(why(most + 1), Some(Why::Bytes), "{key} {thing}");
    }
}

#[test]
fn how_many_people_one_can_follow_is_known_where_it_is_limited() {
    let limit = |key: &str, thing: &str| {
        let importer = importer(software(key), thing).expect("it takes them");
        [0, 7_500, 7_501, 200_000].map(|people| importer.is_too_many(people))
    };
    assert_eq!(limit("mastodon", "follows"), [false, false, true, true]);
    assert_eq!(limit("mastodon", "blocks"), [false; 4]);
    assert_eq!(limit("akkoma", "follows"), [false; 4]);
}
