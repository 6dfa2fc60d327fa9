//! Calendars as a program of somebody else reads them: the `icalendar` crate, with its own rules for folded
//! lines, escaped texts and dates, and the time zones of the world.

use chrono::{DateTime, Duration, NaiveDate, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event};
use proptest::prelude::*;
use rehome_core::day::{self, Time};
use rehome_core::plan::calendar::{Entry, calendar};
use rehome_core::plan::clock::{Clock, Due, When};

/// Zones whose clocks change on different days, by different amounts, or not at all.
const ZONES: [Tz; 8] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::America__Sao_Paulo,
    Tz::Asia__Kolkata,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Chatham,
    Tz::Africa__Casablanca,
    Tz::Pacific__Apia,
];

fn read(entries: &[Entry]) -> Vec<Event> {
    let text = calendar("Plan, and; more\\", entries, 1_790_000_000);
    let read: Calendar = text
        .parse()
        .unwrap_or_else(|error| panic!("{error}: {text}"));
    let component = |one: &CalendarComponent| match one {
        CalendarComponent::Event(event) => event.clone(),
        other => panic!("this is no event: {other:?}"),
    };
    read.components.iter().map(component).collect()
}

fn entry(when: When) -> Entry {
    Entry {
        id: "rehome-retries-@ann@old.example".to_owned(),
        when,
        title: "Retries end".to_owned(),
        text: String::new(),
    }
}

/// Returns a text as it can stand in a calendar: signs that nobody sees have no place there.
fn visible(text: &str) -> String {
    let is_kept = |sign: &char| *sign == '\n' || !sign.is_control();
    text.chars().filter(is_kept).collect()
}

fn seconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp()).expect("it is after 1970")
}

/// Returns hours around which the clocks of a zone change in a year.
fn changes(zone: Tz, year: i32) -> Vec<DateTime<Utc>> {
    let begin = Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap();
    let hours = (0..366 * 24).map(|hour| begin + Duration::hours(hour));
    let ahead = |at: &DateTime<Utc>| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
    hours
        .filter(|at| ahead(at) != ahead(&(*at + Duration::hours(1))))
        .collect()
}

fn ahead(zone: Tz, at: DateTime<Utc>) -> i32 {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix();
    offset.local_minus_utc() / 60
}

#[test]
fn a_moment_is_the_same_moment_in_every_zone_also_when_clocks_change() {
    for zone in ZONES {
        for change in changes(zone, 2026) {
            for minutes in [-61, -1, 0, 29, 30, 59, 60, 61, 121] {
                let at = change + Duration::minutes(minutes);
                let event = read(&[entry(When::At(seconds(at)))]).remove(0);
                let begins = event.get_start();
                let expected = DatePerhapsTime::DateTime(CalendarDateTime::Utc(at));
                assert_eq!(begins, Some(expected), "{zone} {at}");
                // The plan counts its days as clocks at that place show them.
                let local = zone.from_utc_datetime(&at.naive_utc()).date_naive();
                let day = day::of(seconds(at), ahead(zone, at));
                assert_eq!(day::written(day), local.to_string(), "{zone} {at}");
            }
        }
    }
}

#[test]
fn a_day_has_no_zone_and_is_over_when_clocks_there_show_the_next() {
    let day = day::read("2026-10-25").expect("there is such a day");
    let event = read(&[entry(When::On(day))]).remove(0);
    let expected = NaiveDate::from_ymd_opt(2026, 10, 25).expect("there is such a day");
    assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(expected)));
    let due = Due {
        clock: Clock::Closing,
        when: When::On(day),
        number: None,
    };
    for zone in ZONES {
        let next = expected
            .succ_opt()
            .and_then(|next| next.and_hms_opt(0, 0, 0));
        let midnight = zone.from_local_datetime(&next.expect("there is a next day"));
        let midnight = midnight
            .earliest()
            .expect("clocks do not change there")
            .to_utc();
        let is_ahead = |at: DateTime<Utc>| {
            due.is_ahead(Time {
                seconds: seconds(at),
                ahead: ahead(zone, at),
            })
        };
        assert!(is_ahead(midnight - Duration::seconds(1)), "{zone}");
        assert!(!is_ahead(midnight), "{zone}");
    }
}

#[test]
fn there_is_one_alarm_for_each_entry_and_none_blocks_time() {
    let entries = [entry(When::At(1_790_000_000)), entry(When::On(20_800))];
    for event in read(&entries) {
        assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"));
        assert_eq!(event.property_value("DTSTAMP"), Some("20260921T141320Z"));
    }
    let text = calendar("Plan", &entries, 0);
    assert_eq!(text.matches("BEGIN:VALARM").count(), entries.len());
}

proptest! {
    #[test]
    fn whatever_stands_in_an_entry_is_read_as_it_was_written(
        title in any::<String>(),
        text in any::<String>(),
        id in "[a-z@.-]{1,90}",
        at in 0_u64..20_000_000_000,
    ) {
        let entries = [
            Entry { id: id.clone(), when: When::At(at), title: title.clone(), text: text.clone() },
            entry(When::On(20_800)),
        ];
        let events = read(&entries);
        prop_assert_eq!(events.len(), 2);
        let event = &events[0];
        prop_assert_eq!(event.get_uid(), Some(id.as_str()));
        prop_assert_eq!(event.get_summary().unwrap_or_default(), visible(&title));
        prop_assert_eq!(event.get_description().unwrap_or_default(), visible(&text));
        let begins = DateTime::from_timestamp(i64::try_from(at).unwrap_or(0), 0).expect("a moment");
        let expected = DatePerhapsTime::DateTime(CalendarDateTime::Utc(begins));
        prop_assert_eq!(event.get_start(), Some(expected));
    }
}
