//! What travels from every software to every other, in all versions for which facts differ.

use std::collections::BTreeSet;

use rehome::guide::Book;
use rehome::journey::pair::{Answer, Carried, Moves, Reason, answer, followers, outcome};
use rehome::software::Facts;
use rehome::version::{Range, Version};

use crate::tree::{book_of_the_site, has_words};

/// Returns the newest version and one on either side of every boundary in the facts.
fn versions(facts: &Facts) -> Vec<Option<Version>> {
    let capabilities = facts
        .capabilities
        .values()
        .flatten()
        .map(rehome::software::Variant::range);
    let files = facts.data.iter().flat_map(|data| {
        let export = data.export.as_ref().map(rehome::software::Export::range);
        export
            .into_iter()
            .chain(data.import.as_ref().map(rehome::software::Import::range))
    });
    let ranges: Vec<Range> = capabilities.chain(files).collect();
    let mut found = BTreeSet::from([None]);
    for range in ranges {
        let below = Range {
            since: None,
            until: range.since,
        };
        found.extend([range.since, range.until, range.example(), below.example()]);
    }
    found.into_iter().collect()
}

fn moves(old: (&Facts, Option<Version>), new: (&Facts, Option<Version>)) -> Moves {
    let send = answer(&old.0.claims(), "send_move", old.1);
    Moves::of(send, answer(&new.0.claims(), "alias", new.1))
}

#[test]
fn every_pair_has_an_outcome_with_words_and_nothing_contradicts_itself() {
    let book = book_of_the_site();
    let mut pairs = 0;
    for old in &book.software {
        for new in &book.software {
            for from in versions(&old.facts) {
                for to in versions(&new.facts) {
                    check(&book, (&old.facts, from), (&new.facts, to));
                    pairs += 1;
                }
            }
        }
    }
    assert!(
        pairs > book.software.len().pow(2),
        "versions differ: {pairs}"
    );
}

fn check(book: &Book, old: (&Facts, Option<Version>), new: (&Facts, Option<Version>)) {
    let pair = || format!("{} {:?} to {} {:?}", old.0.name, old.1, new.0.name, new.1);
    let same = old.0.name == new.0.name;
    let moves = moves(old, new);
    for data in &old.0.data {
        let thing = old.0.thing(&data.id, old.1).expect("the data is there");
        let (carried, reason) = match data.id.as_str() {
            "followers" => followers(moves, same.then_some(thing.carried)),
            id => outcome(same, &thing, new.0.thing(id, new.1).as_ref()),
        };
        let what = || format!("{} of {}: {carried:?}, {reason:?}", data.id, pair());
        assert!(
            has_words(book, &format!("carried.{}", carried.key())),
            "{}",
            what()
        );
        let told = reason == Reason::Own || has_words(book, &format!("reasons.{}", reason.key()));
        assert!(told, "{}", what());
        match carried {
            Carried::Itself if data.id == "followers" => {
                assert_eq!(moves, Moves::Yes, "{}", what());
            }
            // Nothing else does, unless the new server fetches the account from the old one.
            Carried::Itself => {
                assert_eq!(reason, Reason::Own, "{}", what());
                assert_eq!(old.0.can("lola"), Answer::Yes, "{}", what());
            }
            Carried::File | Carried::Converted if reason != Reason::Own => {
                assert!(data.export.is_some(), "{}", what());
                assert_eq!(thing.gives.there, Answer::Yes, "{}", what());
            }
            _ => {}
        }
        assert!(reason != Reason::Own || same, "{}", what());
    }
}

#[test]
fn known_pairs_travel_as_they_are_known_to() {
    let book = book_of_the_site();
    let facts = |key: &str| {
        let found = book.software.iter().find(|software| software.key == key);
        &found.unwrap_or_else(|| panic!("there is no {key}")).facts
    };
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
        ("friendica", "mastodon", "follows", Carried::Converted),
        ("mastodon", "lemmy", "follows", Carried::Stays),
        ("lemmy", "mastodon", "follows", Carried::Hand),
        ("lemmy", "piefed", "follows", Carried::File),
        ("lemmy", "piefed", "blocks", Carried::File),
        ("piefed", "lemmy", "follows", Carried::Hand),
        ("piefed 1.6", "lemmy", "follows", Carried::Hand),
        ("mastodon", "piefed 1.6", "follows", Carried::Stays),
        ("mastodon", "piefed", "follows", Carried::Hand),
        ("bonfire", "mastodon", "follows", Carried::Converted),
        ("threads", "mastodon", "followers", Carried::Stays),
        ("mastodon", "other", "followers", Carried::Unknown),
    ] {
        let read = |text: &str| {
            let (key, version) = text.split_once(' ').unwrap_or((text, ""));
            (facts(key), Version::parse(version))
        };
        let (old_facts, from) = read(old);
        let (new_facts, to) = read(new);
        let same = old_facts.name == new_facts.name;
        let gone = old_facts.thing(thing, from).expect("the thing is there");
        let (found, reason) = if thing == "followers" {
            followers(
                moves((old_facts, from), (new_facts, to)),
                same.then_some(gone.carried),
            )
        } else {
            outcome(same, &gone, new_facts.thing(thing, to).as_ref())
        };
        assert_eq!(found, carried, "{thing} from {old} to {new}: {reason:?}");
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
