//! How large files may be, and how many people one can follow.

use rehome::files::Why;

use super::{outcome, short};
use crate::samples::{importer, many, simulate, software};

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

/// Mitra counts people, and no row of which the first cell is empty.
#[test]
fn mitra_counts_who_is_named_and_not_how_often() {
    let twice = [many(300), many(300), "\n,true\n ,true\n".to_owned()].concat();
    assert_eq!(
        short(&outcome("mitra", "follows", twice.as_bytes())),
        (None, 600, vec![])
    );
    let too_many = [many(501), many(300)].concat();
    assert_eq!(
        short(&outcome("mitra", "follows", too_many.as_bytes())).0,
        Some((Why::Rows, 0))
    );
}

/// In the first hours after a move, Misskey takes files that it refuses at all other times.
#[test]
fn a_long_file_is_taken_right_after_a_move() {
    for key in ["misskey", "sharkey", "cherrypick"] {
        let always = importer(software(key), "follows").expect("it takes them");
        let moved = always.after_move().expect("it takes more then");
        assert_eq!((moved.moved_hours, moved.is_hourly), (2, true), "{key}");
        let long = many(2_000);
        let refused = simulate(long.as_bytes(), &always).refused;
        assert_eq!(refused.map(|it| it.why), Some(Why::Bytes), "{key}");
        assert_eq!(simulate(long.as_bytes(), &moved).arriving, 2_000, "{key}");
        let huge = "x".repeat(32 * 1024 * 1024 + 1);
        let refused = simulate(huge.as_bytes(), &moved).refused;
        assert_eq!(refused.map(|it| it.why), Some(Why::Bytes), "{key}");
    }
    let firefish = importer(software("firefish"), "follows");
    assert!(firefish.is_some_and(|it| it.after_move().is_none()));
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

/// Mastodon refuses the file, and takes none of its rows.
#[test]
fn a_list_of_more_people_than_one_can_follow_is_refused() {
    for (key, thing, rows, refused) in [
        ("mastodon", "follows", 7_500, None),
        ("mastodon", "follows", 7_501, Some((Why::Rows, 0))),
        ("mastodon", "follows", 20_001, Some((Why::Rows, 0))),
        ("mastodon", "blocks", 7_501, None),
        ("akkoma", "follows", 7_501, None),
    ] {
        let found = outcome(key, thing, many(rows).as_bytes());
        let arriving = if refused.is_some() { 0 } else { rows };
        assert_eq!(
            (short(&found).0, found.arriving),
            (refused, arriving),
            "{key}, {thing}: {rows}"
        );
    }
}

/// Once an hour, whether the file is taken or refused.
#[test]
fn what_is_taken_once_an_hour_is_known() {
    for (key, thing, is_hourly) in [
        ("misskey", "lists", true),
        ("firefish", "follows", false),
        ("firefish", "blocks", true),
        ("firefish", "mutes", true),
        ("firefish", "lists", true),
        ("foundkey", "follows", true),
        ("mastodon", "follows", false),
    ] {
        let importer = importer(software(key), thing).expect("it takes them");
        assert_eq!(importer.is_hourly, is_hourly, "{key}, {thing}");
    }
}
