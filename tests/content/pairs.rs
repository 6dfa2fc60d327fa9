//! What travels from every software to every other, in all versions for which facts differ.

use std::collections::BTreeSet;

use rehome::directory::Directory;
use rehome::facts::Facts;
use rehome::guide::Book;
use rehome::journey::Side;
use rehome::journey::between::{End, Now, Pair};
use rehome::journey::r#move::Move;
use rehome::journey::pair::{Answer, Carried, Moves, Reason};
use rehome::version::{Range, Version};

use crate::tree::{book_of_the_site, has_words};

/// Returns the versions at which the facts of a software change.
pub(crate) fn bounds(facts: &Facts) -> impl Iterator<Item = Version> {
    let claims = facts.claims.iter().map(|claim| claim.range);
    let pages = facts.pages.iter().map(|page| page.range);
    let files = facts.things.iter().flat_map(|thing| {
        let gives = thing.gives.as_ref().map(|gives| gives.range);
        let takes = thing.takes.as_ref().map(|takes| takes.range);
        gives.into_iter().chain(takes).chain([thing.only_range])
    });
    let ranges = claims.chain(pages).chain(files);
    ranges
        .flat_map(|range| [range.since, range.until])
        .flatten()
}

/// Returns a version of every stretch between two bounds, of those before the first and after the last,
/// and the newest one.
pub(crate) fn stretches(bounds: &BTreeSet<Version>) -> Vec<Option<Version>> {
    let before = Range {
        since: None,
        until: bounds.first().copied(),
    };
    let mut versions: BTreeSet<_> = bounds.iter().copied().map(Some).collect();
    versions.extend([None, before.example()]);
    versions.into_iter().collect()
}

/// Returns what is known of all software, as the browser gets it.
fn known(book: &Book) -> Vec<Facts> {
    let known = book.software.iter().map(|software| software.known(" → "));
    known.collect()
}

/// Returns the list of software, as far as it matters for pairs.
fn list(book: &Book) -> Directory {
    Directory {
        other: book.words.get("software.other"),
        ..Directory::default()
    }
}

#[test]
fn every_pair_has_an_outcome_with_words_and_nothing_contradicts_itself() {
    let book = book_of_the_site();
    let all = known(&book);
    let ends: Vec<_> = all
        .iter()
        .flat_map(|facts| {
            let versions = stretches(&bounds(facts).collect());
            versions
                .into_iter()
                .map(move |version| End { facts, version })
        })
        .collect();
    assert!(ends.len() > all.len(), "versions differ");
    let list = list(&book);
    for old in &ends {
        for new in &ends {
            check(&book, Pair::of(*old, *new, &list));
        }
    }
}

fn check(book: &Book, pair: Pair) {
    let moves = pair.moves();
    for thing in &pair.old.facts.things {
        let (carried, reason) = pair.travels(thing);
        let treated = pair.old.facts.treats(thing, pair.old.version);
        let what = || {
            format!(
                "{} from {:?} to {:?}",
                thing.id,
                named(pair.old),
                named(pair.new)
            )
        };
        assert!(
            has_words(book, &format!("carried.{}", carried.key())),
            "{}",
            what()
        );
        let told = reason == Reason::Own || has_words(book, &format!("reasons.{}", reason.key()));
        assert!(told, "{}", what());
        match carried {
            Carried::Itself if thing.id == "followers" => {
                assert_eq!(moves, Moves::Yes, "{}", what());
            }
            // Nothing else does, unless the new server fetches the account from the old one.
            Carried::Itself => {
                assert_eq!(reason, Reason::Own, "{}", what());
                assert_eq!(pair.old.facts.can("lola", None), Answer::Yes, "{}", what());
            }
            Carried::File | Carried::Converted if reason != Reason::Own => {
                assert_eq!(treated.gives.there, Answer::Yes, "{}", what());
            }
            _ => {}
        }
        assert!(reason != Reason::Own || pair.is_same, "{}", what());
    }
}

fn named(end: End<'_>) -> (&str, Option<Version>) {
    (&end.facts.key, end.version)
}

/// Returns a server, such as `mastodon 4.6`.
fn end<'a>(all: &'a [Facts], text: &str) -> End<'a> {
    let (key, version) = text.split_once(' ').unwrap_or((text, ""));
    let facts = all.iter().find(|facts| facts.key == key);
    End {
        facts: facts.unwrap_or_else(|| panic!("there is no {key}")),
        version: Version::parse(version),
    }
}

#[test]
fn two_aliases_are_wanted_where_the_old_server_may_not_read_a_single_one() {
    let book = book_of_the_site();
    let (all, list) = (known(&book), list(&book));
    for (old, new, wanted) in [
        ("snac", "hollo", true),
        ("snac", "takahe", true),
        ("cherrypick", "hollo", true),
        ("misskey 2025.12", "hollo", true),
        ("misskey", "hollo", true),
        ("misskey 2026.5", "hollo", false),
        ("gotosocial", "hollo", false),
        ("mastodon", "takahe", false),
        ("snac", "mastodon", false),
        ("misskey 2025.12", "snac", false),
    ] {
        let pair = Pair::of(end(&all, old), end(&all, new), &list);
        assert_eq!(pair.wants_two_aliases(), wanted, "{old} to {new}");
    }
}

#[test]
fn known_pairs_travel_as_they_are_known_to() {
    let book = book_of_the_site();
    let (all, list) = (known(&book), list(&book));
    let end = |text: &str| end(&all, text);
    for (old, new, thing, carried) in [
        ("mastodon 4.6", "mastodon 4.6", "followers", Carried::Itself),
        ("mastodon 4.6", "mastodon 4.1", "lists", Carried::Hand),
        ("mastodon 4.6", "mastodon 4.2", "lists", Carried::File),
        ("mastodon 4.5", "mastodon 4.6", "filters", Carried::Hand),
        ("mastodon", "misskey", "followers", Carried::Itself),
        ("mastodon", "misskey 13.11", "followers", Carried::Stays),
        ("mastodon", "misskey 2025.9", "follows", Carried::File),
        ("mastodon", "misskey 2025.10", "follows", Carried::Unknown),
        ("misskey", "mastodon", "follows", Carried::File),
        ("lemmy", "mastodon", "followers", Carried::Stays),
        ("mastodon", "lemmy", "followers", Carried::Stays),
        ("pixelfed 0.12", "mastodon", "followers", Carried::Stays),
        ("mastodon", "friendica", "followers", Carried::Stays),
        ("friendica", "friendica", "followers", Carried::File),
        ("friendica", "mastodon", "follows", Carried::File),
        ("mastodon", "lemmy", "follows", Carried::Stays),
        ("lemmy", "mastodon", "follows", Carried::Hand),
        ("lemmy", "piefed", "follows", Carried::File),
        ("lemmy", "piefed", "blocks", Carried::File),
        ("piefed", "lemmy", "follows", Carried::Hand),
        ("piefed 1.6", "lemmy", "follows", Carried::Hand),
        ("mastodon", "piefed 1.6", "follows", Carried::Stays),
        ("mastodon", "piefed", "follows", Carried::Hand),
        ("bonfire", "mastodon", "follows", Carried::Converted),
        ("akkoma", "sharkey", "posts", Carried::File),
        ("pleroma", "mastodon", "posts", Carried::Stays),
        ("threads", "mastodon", "followers", Carried::Stays),
        ("mastodon", "other", "followers", Carried::Unknown),
    ] {
        let pair = Pair::of(end(old), end(new), &list);
        let gone = pair.old.facts.thing(thing).expect("the thing is there");
        let (found, reason) = pair.travels(gone);
        assert_eq!(found, carried, "{thing} from {old} to {new}: {reason:?}");
    }
}

#[test]
fn only_software_that_is_known_is_the_same_on_both_sides() {
    let book = book_of_the_site();
    let (all, list) = (known(&book), list(&book));
    for one in &all {
        for other in &all {
            let [old, new] = [one, other].map(|facts| End {
                facts,
                version: None,
            });
            let pair = Pair::of(old, new, &list);
            let expected = one.key == other.key && one.key != "other";
            assert_eq!(pair.is_same, expected, "{} to {}", one.key, other.key);
            assert!(expected || !pair.has_own_way());
        }
    }
}

#[test]
fn every_stage_says_something_for_every_pair() {
    let book = book_of_the_site();
    for software in &book.software {
        for stage in book
            .stages
            .iter()
            .filter(|stage| stage.front.part.is_some())
        {
            let own = book
                .own_stages(software)
                .any(|(of, _)| of.front.id == stage.front.id);
            let instead = stage.front.instead.as_ref().is_some_and(|name| {
                let (_, section) = software.page.split_at_heading(name);
                section.len() > 1
            });
            // What needs an ability that is known to be missing is left out, and said to be.
            let needless = stage
                .front
                .needs
                .as_ref()
                .is_some_and(|needs| software.facts.can(needs) == Answer::No);
            let optional = stage.front.instead.is_none() && stage.front.needs.is_none();
            assert!(
                own || instead || needless || optional,
                "{} in {}",
                software.key,
                stage.path
            );
        }
    }
}

#[test]
fn what_the_new_server_lets_everybody_import_depends_on_nobody() {
    let book = book_of_the_site();
    let (all, list) = (known(&book), list(&book));
    let [old, new] = ["mastodon 4.6", "misskey 2025.10"].map(|text| end(&all, text));
    let follows = old.facts.thing("follows").expect("it is there");
    let mut reader = Move::default();
    let ascii = |host: &str| Some(host.to_owned());
    reader.typed(Side::New, "@mina@new.example", &list, ascii);
    reader.found("new.example", "misskey", "2025.10.0");
    let travels = |reader: &Move| {
        let pair = Pair::of(old, new, &list);
        Now::of(pair, reader, &list, &[]).travels(follows)
    };
    assert_eq!(travels(&reader), (Carried::Unknown, Reason::Depends));
    reader.lets_in("new.example", "blocks");
    assert_eq!(travels(&reader), (Carried::Unknown, Reason::Depends));
    reader.lets_in("new.example", "follows");
    assert_eq!(travels(&reader), (Carried::File, Reason::Fits));
}
