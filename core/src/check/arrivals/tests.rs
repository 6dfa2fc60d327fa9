use super::*;

fn before() -> Before {
    Before {
        date: "2024-02-26".to_owned(),
        today: "2024-03-01".to_owned(),
        old: Some(200),
        new: Some(10),
        redirect_seen: Some("2024-02-27".to_owned()),
        is_from_before: true,
    }
}

fn counts(days: &[(&str, u64)]) -> Json {
    let mut counts = Json::default();
    for (date, count) in days {
        counts.set(date, Json::number(Some(*count)));
    }
    counts
}

fn of(days: &[(&str, u64)]) -> Option<Arrivals> {
    Arrivals::of(&before(), &counts(days), Some(3))
}

#[test]
fn what_is_no_day_or_no_number_is_left_out() {
    let mut counts = counts(&[("2024-02-28", 40), ("2024-02-30", 7), ("yesterday", 7)]);
    counts.set("2024-02-29", Json::text(Some("many")));
    counts.set("2024-03-01", Json::number(Some(95)));
    counts.set("2024-03-01", Json::number(Some(90)));
    let arrivals = Arrivals::of(&before(), &counts, None).expect("there is a curve");
    let told: Vec<_> = arrivals
        .days
        .iter()
        .map(|it| (it.day, it.arrived))
        .collect();
    assert_eq!(told, [(1, 30), (3, 80)]);
    for no_counts in [Json::Null, Json::texts(&["2024-03-01".to_owned()])] {
        assert_eq!(Arrivals::of(&before(), &no_counts, None), None);
    }
}

#[test]
fn arrivals_are_counted_from_before_the_move() {
    let days = [("2024-02-26", 10), ("2024-02-27", 40), ("2024-02-29", 110)];
    let arrivals = of(&days).expect("there is a curve");
    let told: Vec<_> = arrivals
        .days
        .iter()
        .map(|it| (it.day, it.arrived))
        .collect();
    assert_eq!(told, [(0, 30), (2, 100)]);
    assert_eq!((arrivals.total, arrivals.end), (200, Some(3)));
}

#[test]
fn nothing_is_drawn_of_what_proves_no_arrivals() {
    let days = [("2024-02-27", 40), ("2024-02-29", 110)];
    assert_eq!(of(&[]), None);
    assert_eq!(of(&days[..1]), None, "one day is no curve");
    let without = |change: fn(&mut Before)| {
        let mut before = before();
        change(&mut before);
        Arrivals::of(&before, &counts(&days), Some(3))
    };
    assert_eq!(without(|it| it.is_from_before = false), None);
    assert_eq!(without(|it| it.redirect_seen = None), None);
    assert_eq!(without(|it| it.old = Some(0)), None);
    assert_eq!(without(|it| it.old = None), None);
    assert_eq!(without(|it| it.new = None), None);
}

#[test]
fn the_curve_stays_within_its_frame_whatever_the_numbers_are() {
    for days in [
        [("2024-02-28", 0), ("2024-03-01", 40)],
        [("2024-02-28", u64::MAX), ("2034-03-01", u64::MAX)],
        [("2024-02-27", 210), ("2024-02-28", 10)],
    ] {
        let svg = of(&days).expect("there is a curve").svg();
        let inside = svg.split_once("\">").expect("it has an element").1;
        let inside = inside.replace("class=\"curve-", "");
        let numbers = inside.split(|c: char| !c.is_ascii_digit());
        let mut numbers = numbers.filter_map(|number| number.parse::<u64>().ok());
        assert!(numbers.all(|number| number <= 3700), "{svg}");
        assert!(svg.contains("curve-end"), "{svg}");
    }
}

#[test]
fn the_day_from_which_waiting_is_pointless_is_drawn_if_it_is_known() {
    let days = counts(&[("2024-02-28", 40), ("2024-02-29", 60)]);
    let drawn = |end| {
        let arrivals = Arrivals::of(&before(), &days, end);
        arrivals.expect("there is a curve").svg()
    };
    assert!(drawn(Some(3)).contains("<text x=\"308\" y=\"122\">3</text>"));
    assert!(!drawn(None).contains("curve-end"));
}

#[test]
fn a_bar_is_as_long_as_its_share() {
    for (count, most, width) in [(1, 4, "25"), (4, 4, "100"), (1, 3, "34"), (0, 0, "0")] {
        assert!(bar(count, most).contains(&format!("width=\"{width}\"")));
    }
}
