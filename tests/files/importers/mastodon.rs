//! What Mastodon does with files.

#[path = "mastodon/seen.rs"]
mod seen;

use rehome::files::{Encoding, Taken, Why, simulate_rows};
use rehome::pace::{Pace, at_once};

use super::{outcome, short};
use crate::samples::{importer, sample, software};
use seen::MASTODON;

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
        outcome("mastodon", "mutes", short_enough.as_bytes()).arriving,
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

/// What a column is, only the first line says.
#[test]
fn without_their_names_the_columns_are_not_read() {
    for (first, thing, is_unnamed) in [
        ("Account address,Show boosts\n", "follows", false),
        ("Account address\n", "follows", false),
        ("\u{FEFF}Account address,Show boosts\n", "follows", true),
        ("account address,show boosts\n", "follows", true),
        ("", "follows", true),
        ("Account address,Hide notifications\n", "mutes", false),
        (
            "\u{FEFF}Account address,Hide notifications\n",
            "mutes",
            true,
        ),
    ] {
        let text = [first, "bea@new.example,false\n"].concat();
        let importer = importer(software("mastodon"), thing).expect("it takes them");
        let mut told = Vec::new();
        let mut seen = |row: &Taken| {
            if row.lost.is_none() {
                told.push(row.truths.contains(&Some(false)));
            }
        };
        let pace = Pace::default();
        let found = at_once(simulate_rows(text.as_bytes(), &importer, &pace, &mut seen));
        let is_read = !is_unnamed && first.contains(',');
        assert_eq!(found.refused, None, "{thing}: {text:?}");
        assert_eq!(told, [is_read], "{thing}: {text:?}");
    }
}
