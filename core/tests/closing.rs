//! The days of a server that closes, counted back.

use proptest::prelude::*;
use rehome_core::day;
use rehome_core::facts::{Claim, Facts};
use rehome_core::journey::pair::Answer;
use rehome_core::plan::closing::{Dated, Duty, schedule};
use rehome_core::plan::known::{Known, NumberFacts, Server};
use rehome_core::version::Range;

fn known(numbers: &[(&str, u32)], sends: Answer) -> Known {
    let number = |(name, value): &(&str, u32)| NumberFacts {
        name: (*name).to_owned(),
        range: Range::default(),
        value: *value,
    };
    Known {
        facts: Facts {
            claims: vec![Claim {
                ability: "send_move".to_owned(),
                range: Range::default(),
                answer: sends,
            }],
            ..Facts::default()
        },
        numbers: numbers.iter().map(number).collect(),
    }
}

fn days(closes: &str, known: Option<&Known>) -> Vec<(Duty, String)> {
    let server = known.map(|known| Server {
        known,
        version: None,
    });
    let closes = day::read(closes).expect("there is such a day");
    let days = schedule(closes, server).into_iter();
    days.map(|one| (one.duty, day::written(one.day))).collect()
}

fn named(days: &[(Duty, &str)]) -> Vec<(Duty, String)> {
    days.iter()
        .map(|(duty, day)| (*duty, (*day).to_owned()))
        .collect()
}

#[test]
fn a_server_whose_numbers_are_known_has_all_days() {
    let known = known(&[("archive_days", 7), ("delivery_days", 2)], Answer::Yes);
    let expected = named(&[
        (Duty::Announce, "2026-09-30"),
        (Duty::Archive, "2026-12-23"),
        (Duty::Move, "2026-12-28"),
        (Duty::Close, "2026-12-31"),
    ]);
    assert_eq!(days("2026-12-31", Some(&known)), expected);
}

#[test]
fn what_nobody_has_established_has_no_day() {
    let plain = named(&[(Duty::Announce, "2026-11-28"), (Duty::Close, "2027-02-28")]);
    assert_eq!(days("2027-02-28", None), plain);
    let nothing = known(&[], Answer::Yes);
    assert_eq!(days("2027-02-28", Some(&nothing)), plain);
    for sends in [Answer::No, Answer::Unknown] {
        let known = known(&[("delivery_days", 2)], sends);
        let found = days("2027-02-28", Some(&known));
        assert!(
            found.iter().all(|(duty, _)| *duty != Duty::Move),
            "{sends:?}"
        );
    }
}

#[test]
fn a_day_that_is_over_is_said_to_be() {
    let one = |duty| Dated {
        duty,
        day: 10,
        number: None,
    };
    assert_eq!(one(Duty::Announce).key(10), "announce");
    assert_eq!(one(Duty::Announce).key(11), "announce-late");
    assert_eq!(one(Duty::Archive).key(11), "over");
    assert_eq!(one(Duty::Move).key(11), "over");
    assert_eq!(one(Duty::Close).key(11), "close");
}

proptest! {
    #[test]
    fn days_are_in_order_and_end_with_the_closing_day(
        closes in -700_000_i32..2_900_000,
        archive in 0_u32..400,
        delivery in 0_u32..400,
    ) {
        let known = known(&[("archive_days", archive), ("delivery_days", delivery)], Answer::Yes);
        let server = Server { known: &known, version: None };
        let found = schedule(closes, Some(server));
        prop_assert!(found.is_sorted_by_key(|one| one.day));
        let last = found.last().expect("it closes");
        prop_assert_eq!((last.duty, last.day), (Duty::Close, closes));
        prop_assert!(found.iter().all(|one| one.day < closes || one.duty == Duty::Close));
        for one in found {
            let number = one.number.map_or(0, |number| number + 1);
            prop_assert!(one.day + i32::try_from(number).unwrap_or(0) <= closes);
        }
    }
}
