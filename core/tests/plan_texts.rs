//! A move in an address and on a device, and its dates in a calendar, whatever stands in them.

use proptest::prelude::*;
use rehome_core::day;
use rehome_core::journey::r#move::{Answered, Move, Situation, Task};
use rehome_core::journey::situation;
use rehome_core::plan::calendar::{Entry, calendar};
use rehome_core::plan::clock::When;
use rehome_core::plan::link::{Damaged, GO, Link, NAMES, encoded};
use rehome_core::plan::record::{ROUTES, Record, route, route_key, situation_in, with_situation};
use rehome_core::plan::words::filled;

fn link(values: &[(&str, String)]) -> Link {
    let mut link = Link::default();
    for (name, value) in values {
        link.set(name, value);
    }
    link
}

fn values() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let name = prop::sample::select(NAMES.to_vec());
    let value = prop_oneof![
        4 => "@[a-z.]{1,12}@[a-zü.]{1,12}",
        2 => any::<String>(),
        1 => "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        1 => prop::sample::select(situation::ALL.map(|(_, key)| key.to_owned()).to_vec()),
    ];
    prop::collection::vec((name, value), 0..9)
}

fn entry() -> impl Strategy<Value = Entry> {
    let when = prop_oneof![
        (0_u64..20_000_000_000).prop_map(When::At),
        (-10_000_i32..200_000).prop_map(When::On),
    ];
    ("[a-z@.-]{1,40}", when, any::<String>(), any::<String>()).prop_map(
        |(id, when, title, text)| Entry {
            id,
            when,
            title,
            text,
        },
    )
}

proptest! {
    #[test]
    fn the_answer_in_a_record_is_read_and_changed_without_the_rest(
        texts in prop::collection::vec(("[a-z-]{1,9}", any::<String>()), 0..4),
        quoted in any::<bool>(),
        one in 0..situation::ALL.len(),
        other in 0..situation::ALL.len(),
        day in 0..200_000_i32,
    ) {
        let answer = |place: usize| match situation::ALL[place].0 {
            Situation::Closing(_) => Situation::Closing(Some(day)),
            how => how,
        };
        let mut fields = texts;
        if quoted {
            fields.push(("old".to_owned(), r#"","situation":"gone","route":"lists"#.to_owned()));
        }
        let mut record = Record { fields, situation: answer(one), ..Record::default() };
        let written = record.write();
        let day = |how| if matches!(how, Situation::Closing(_)) { day::written(day) } else { String::new() };
        prop_assert_eq!(situation_in(&written), Some((situation::key(answer(one)), &*day(answer(one)))));
        record.situation = answer(other);
        let changed = with_situation(&written, situation::key(answer(other)), &day(answer(other)));
        prop_assert_eq!(changed, Some(record.write()));
        let later = written.replace("plan\":1", "plan\":2");
        prop_assert_eq!(situation_in(&later), None);
    }

    #[test]
    fn what_a_link_hands_over_comes_back(values in values()) {
        let link = link(&values);
        let written = link.write();
        prop_assert_eq!(Link::read(&written), Ok(link));
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._@%=&".contains(&byte);
        prop_assert!(written.bytes().all(is_plain), "{}", written);
    }

    #[test]
    fn any_fragment_is_taken_as_a_whole_or_not_at_all(text in any::<String>()) {
        if let Ok(link) = Link::read(&text) {
            prop_assert!(link.values().all(|(_, value)| value.chars().count() <= 300));
            prop_assert!(link.values().all(|(_, value)| !value.chars().any(char::is_control)));
            prop_assert_eq!(Link::read(&link.write()), Ok(link));
        }
    }

    #[test]
    fn a_damaged_value_spoils_the_whole(values in values(), at in 0_usize..400) {
        let written = link(&values).write();
        prop_assume!(!written.is_empty());
        let place = written.char_indices().map(|(place, _)| place).nth(at % written.len()).unwrap_or(0);
        let cut = &written[..place];
        if let Ok(cut) = Link::read(cut) {
            // What was cut off can be missing, but nothing turns up that was not handed over.
            let whole = link(&values);
            for (name, value) in cut.values() {
                let before = whole.get(name).unwrap_or_default();
                prop_assert!(before.starts_with(value));
            }
        }
    }

    #[test]
    fn any_record_is_read_without_trouble(text in any::<String>()) {
        let _ = Record::read(&text);
        let _ = Record::read(&["{\"rehome-plan\":1,\"fields\":", &text, "}"].concat());
    }

    #[test]
    fn what_is_remembered_comes_back(
        done in prop::collection::btree_map("[a-z.-]{1,12}", prop::option::of(any::<u64>()), 0..6),
        out in prop::collection::btree_set("left[a-z.-]{1,12}", 0..4),
        fields in prop::collection::btree_map("[a-z-]{1,9}", "\\PC{0,40}", 0..5),
        (_, how) in prop::sample::select(situation::ALL.to_vec()),
        (wish, _) in prop::sample::select(ROUTES.to_vec()),
        closes in prop::option::of(0_i32..60_000),
    ) {
        let mut reader = Move::default();
        let closes = closes.map(day::written).unwrap_or_default();
        let how = situation::of(how, &closes).expect("the key is known");
        reader.answered(Answered::Situation(how));
        reader.answered(Answered::Route(route(wish)));
        for (id, at) in &done {
            reader.ticked(id, Task::Done(*at));
        }
        for id in &out {
            reader.ticked(id, Task::LeftOut);
        }
        let record = Record::of(&reader, fields.into_iter().collect());
        let read = Record::read(&record.write_whole()).expect("it is a record");
        prop_assert_eq!(&read, &record);
        let mut restored = Move::default();
        read.restore(&mut restored);
        let own = Record { done: Vec::new(), ..record };
        prop_assert_eq!(Record::read(&own.write()), Ok(own));
        prop_assert_eq!(restored, reader);
    }

    #[test]
    fn a_calendar_has_lines_that_every_program_takes(
        entries in prop::collection::vec(entry(), 0..4),
        now in 0_u64..20_000_000_000,
    ) {
        let text = calendar("Plan", &entries, now);
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        }
    }

    #[test]
    fn a_value_is_never_taken_for_a_gap(value in any::<String>()) {
        let twice = filled("{a} {b}", &|name| (name == "a").then(|| value.clone()));
        prop_assert_eq!(twice, [&value, " {b}"].concat());
    }
}

#[test]
fn anchors_and_hostile_fragments_hand_nothing_over() {
    for anchor in ["", "alias", "older=1", "move-steps", "old", "new-profile"] {
        assert_eq!(Link::read(anchor), Ok(Link::default()), "{anchor}");
    }
    let huge = ["old=", &"a".repeat(5_000)].concat();
    let long = ["old=", &"a".repeat(301)].concat();
    for damaged in [
        "old=%",
        "old=%4",
        "old=%zz",
        "old=%ff",
        "old=@a@b.example&new",
        "old=a&old=b",
        "old=%00",
        "old=a%0Ab",
        "closing=soon",
        "situation=fine",
        "situation=closing&day=soon",
        "situation=closing&closing=2026-12-31",
        "closing=2026-12-31&day=2026-12-31",
        "old=a&closing=2026-02-30",
        "old=a&go=..%2F",
        &huge,
        &long,
    ] {
        assert_eq!(Link::read(damaged), Err(Damaged), "{damaged}");
    }
    let later = Link::read("old=@a@b.example&colour=red").expect("a later version hands over more");
    assert_eq!(later.get("old"), Some("@a@b.example"));
    assert_eq!(later.get(GO), None);
}

#[test]
fn how_the_old_server_is_has_one_spelling_and_a_former_one() {
    let day = day::read("2026-12-31").expect("there is such a day");
    let closing = Situation::Closing(Some(day));
    for written in [
        "situation=closing&day=2026-12-31",
        "day=2026-12-31&situation=closing",
        "closing=2026-12-31",
    ] {
        let link = Link::read(written).expect("it is whole");
        assert_eq!(link.situation(), Some(closing), "{written}");
        assert_eq!(link.write(), "situation=closing&day=2026-12-31");
    }
    let alone = Link::read("day=2026-12-31").expect("it is whole");
    assert_eq!(alone.situation(), None);
    for (how, _) in situation::ALL.into_iter().chain([(closing, "")]) {
        let mut link = Link::default();
        link.say(how);
        let handed_over = link.situation().unwrap_or_default();
        assert_eq!(handed_over, how);
        assert_eq!(Link::read(&link.write()), Ok(link));
    }
}

#[test]
fn keys_and_what_they_stand_for_are_the_same_both_ways() {
    for (_, key) in situation::ALL {
        assert_eq!(
            situation::of(key, "1970-01-08").map(situation::key),
            Some(key)
        );
    }
    for (key, _) in ROUTES {
        assert_eq!(route_key(route(key)), key);
    }
    assert_eq!(encoded("a b&c=ü"), "a%20b%26c%3D%C3%BC");
}
