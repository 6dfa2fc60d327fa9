//! The days of a server that closes, counted back.

use proptest::prelude::*;
use rehome_core::day;
use rehome_core::facts::{Claim, Facts};
use rehome_core::journey::pair::Answer;
use rehome_core::plan::clock::{Clock, Due, When};
use rehome_core::plan::closing::{ALL, schedule};
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

fn day_of(due: Due) -> i32 {
    match due.when {
        When::On(day) => day,
        When::At(_) => panic!("{due:?} is no day"),
    }
}

fn days(closes: &str, known: Option<&Known>) -> Vec<(Clock, String)> {
    let server = known.map(|known| Server {
        known,
        version: None,
    });
    let closes = day::read(closes).expect("there is such a day");
    let days = schedule(closes, server).into_iter();
    days.map(|due| (due.clock, day::written(day_of(due))))
        .collect()
}

fn named(days: &[(Clock, &str)]) -> Vec<(Clock, String)> {
    let named = |(clock, day): &(Clock, &str)| (*clock, (*day).to_owned());
    days.iter().map(named).collect()
}

#[test]
fn a_server_whose_numbers_are_known_has_all_days() {
    let known = known(&[("archive_days", 7), ("delivery_days", 2)], Answer::Yes);
    let expected = named(&[
        (Clock::Announce, "2026-09-30"),
        (Clock::ArchiveBy, "2026-12-23"),
        (Clock::MoveBy, "2026-12-28"),
        (Clock::Closing, "2026-12-31"),
    ]);
    assert_eq!(days("2026-12-31", Some(&known)), expected);
}

#[test]
fn what_nobody_has_established_has_no_day() {
    let plain = named(&[
        (Clock::Announce, "2026-11-28"),
        (Clock::Closing, "2027-02-28"),
    ]);
    assert_eq!(days("2027-02-28", None), plain);
    let nothing = known(&[], Answer::Yes);
    assert_eq!(days("2027-02-28", Some(&nothing)), plain);
    for sends in [Answer::No, Answer::Unknown] {
        let known = known(&[("delivery_days", 2)], sends);
        assert_eq!(days("2027-02-28", Some(&known)), plain, "{sends:?}");
    }
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
        prop_assert!(found.is_sorted_by_key(|due| day_of(*due)));
        let last = *found.last().expect("it closes");
        prop_assert_eq!((last.clock, day_of(last)), (Clock::Closing, closes));
        prop_assert_eq!(found.len(), ALL.len());
        for due in found {
            let whole = due.number.map_or(0, |number| number + 1);
            prop_assert!(day_of(due) + i32::try_from(whole).unwrap_or(0) <= closes);
            prop_assert!(ALL.contains(&due.clock));
        }
    }
}
