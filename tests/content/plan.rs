//! What a move consists of between real kinds of servers, and what is due when.

#[path = "plan/promises.rs"]
mod promises;

use rehome::day::{self, DAY, Time};
use rehome::directory::{Directory, Listed};
use rehome::guide::Book;
use rehome::guide::book::Software;
use rehome::journey::Side;
use rehome::journey::r#move::{Answered, Move, Route, Situation, Task};
use rehome::plan::Plan;
use rehome::plan::State;
use rehome::plan::clock::{Clock, When};
use rehome::plan::known::{Known, Server};
use rehome::plan::what::{UPLOADED, What};

use crate::tree::book_of_the_site;

/// Noon of the day that the tests take for today.
pub(crate) const NOON: Time = Time {
    seconds: 20_000 * DAY + DAY / 2,
    ahead: 0,
};

/// All software, as the plan knows it.
pub(crate) struct World {
    list: Directory,
    all: Vec<Known>,
    proposed: Vec<String>,
}

/// Returns the software of a book.
pub(crate) fn world(book: &Book) -> World {
    let listed = |known: &Known| Listed {
        key: known.facts.key.clone(),
        states_version: true,
        ..Listed::default()
    };
    let all: Vec<Known> = book.software.iter().map(Software::known_to_plan).collect();
    let recommended = book.usual().facts.data.iter().filter(|data| data.recommend);
    World {
        list: Directory {
            usual: book.usual().key.clone(),
            other: book.words.get("software.other"),
            software: all.iter().map(listed).collect(),
            ..Directory::default()
        },
        proposed: recommended
            .map(|data| format!("bring.{}", data.id))
            .collect(),
        all,
    }
}

impl World {
    /// Returns the plan of a reader whose servers run these; a version may follow after an `@`.
    pub(crate) fn plan(&self, reader: &mut Move, [old, new]: [&str; 2], now: Time) -> Plan {
        for (side, software) in [(Side::Old, old), (Side::New, new)] {
            let (key, version) = software.split_once('@').unwrap_or((software, ""));
            reader.chosen(side, key);
            reader.version_typed(side, version, &self.list);
        }
        let server = |side: Side| {
            let key = reader.running(side, &self.list).software;
            let known = self.all.iter().find(|known| known.facts.key == key);
            Server {
                known: known.expect(key),
                version: reader.version(side, &self.list).known(),
            }
        };
        Plan::of(
            reader,
            Side::BOTH.map(server),
            &self.list,
            &self.proposed,
            now,
        )
    }
}

/// Returns a plan in a line: its steps in order, with their notes, and what falls away and why.
fn line(plan: &Plan) -> String {
    let steps = plan.steps.iter().map(|step| {
        let notes = step.notes.iter().map(|note| {
            let number = note.number.map(|number| format!(" {number}"));
            format!("{}{}", note.key, number.unwrap_or_default())
        });
        let notes: Vec<_> = notes.collect();
        let notes = if notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", notes.join(", "))
        };
        match step.state {
            State::Away(because) => format!("no {}: {}", step.what.key(), because.key()),
            _ => format!("{}{notes}", step.what.key()),
        }
    });
    steps.collect::<Vec<_>>().join("; ")
}

/// Pairs of software, each with what its plan consists of.
const PAIRS: &str = include_str!("plan/pairs.txt");
/// Situations and routes, each with what becomes of a plan.
const TROUBLE: &str = include_str!("plan/trouble.txt");

/// Returns what the lines of a table are about: each says it, and the next, indented, what is expected.
fn table(text: &str) -> Vec<[&str; 2]> {
    let lines: Vec<&str> = text.lines().collect();
    let rows = lines.chunks(2);
    rows.map(|row| [row[0], row[1].trim()]).collect()
}

/// Compares all rows with what they are now, and shows the whole table if one differs.
fn compare(text: &str, now: impl Fn(&str) -> String) {
    let rows = table(text);
    let all = rows
        .iter()
        .map(|[about, _]| format!("{about}\n    {}\n", now(about)));
    let all: String = all.collect();
    assert_eq!(all, text, "{all}");
}

fn pair(about: &str) -> [&str; 2] {
    let (old, new) = about.split_once(" to ").expect("two kinds of software");
    [old, new]
}

#[test]
fn twenty_moves_are_short_complete_and_in_order() {
    let book = book_of_the_site();
    let world = world(&book);
    assert!(table(PAIRS).len() >= 20);
    compare(PAIRS, |about| {
        line(&world.plan(&mut Move::default(), pair(about), NOON))
    });
}

#[test]
fn trouble_turns_the_order_round_and_says_what_is_not_possible() {
    let book = book_of_the_site();
    let world = world(&book);
    compare(TROUBLE, |about| {
        let (how, servers) = about
            .split_once(": ")
            .expect("how, and two kinds of software");
        let mut reader = Move::default();
        reader.answered(answer(how));
        line(&world.plan(&mut reader, pair(servers), NOON))
    });
}

fn answer(how: &str) -> Answered {
    let today = day::of(NOON.seconds, 0);
    match how {
        "closing in a week" => Answered::Situation(Situation::Closing(Some(today + 7))),
        "closing in three weeks" => Answered::Situation(Situation::Closing(Some(today + 21))),
        "closed yesterday" => Answered::Situation(Situation::Closing(Some(today - 1))),
        "closing some day" => Answered::Situation(Situation::Closing(None)),
        "shaky" => Answered::Situation(Situation::Shaky),
        "read-only" => Answered::Situation(Situation::ReadOnly),
        "gone" => Answered::Situation(Situation::Gone),
        "suspended" => Answered::Situation(Situation::Suspended),
        "locked out" => Answered::Situation(Situation::LockedOut),
        "lists only" => Answered::Route(Route::Lists),
        "redirect only" => Answered::Route(Route::Redirect),
        other => panic!("{other}"),
    }
}

#[test]
fn clocks_go_by_the_facts_of_both_servers() {
    let book = book_of_the_site();
    let world = world(&book);
    let mut reader = Move::default();
    let start = NOON.seconds;
    for task in ["done.alias", "task.archive", UPLOADED, "done.move"] {
        reader.ticked(task, Task::Done(Some(start)));
    }
    let plan = world.plan(&mut reader, ["mastodon", "mastodon"], NOON);
    let due: Vec<_> = plan
        .clocks
        .iter()
        .map(|due| (due.clock, due.when))
        .collect();
    let at = |clock, after| (clock, When::At(start + after));
    assert_eq!(
        due,
        [
            at(Clock::Confirm, 600),
            at(Clock::Retries, 2 * DAY),
            at(Clock::Archive, 7 * DAY),
            at(Clock::Receiving, 7 * DAY),
            at(Clock::Cooldown, 30 * DAY),
        ]
    );
    let plan = world.plan(&mut reader, ["misskey", "sharkey"], NOON);
    let due: Vec<_> = plan.clocks.iter().map(|due| due.clock).collect();
    assert_eq!(
        due,
        [
            Clock::Large,
            Clock::Unfollows,
            Clock::Archive,
            Clock::Retries,
            Clock::Receiving
        ]
    );
}

#[test]
fn a_move_waits_for_the_alias_and_the_rest_for_the_retries() {
    let book = book_of_the_site();
    let world = world(&book);
    let mut reader = Move::default();
    reader.ticked("done.alias", Task::Done(Some(NOON.seconds)));
    let state = |plan: &Plan, what| {
        let step = plan.steps.iter().find(|step| step.what == what);
        step.map(|step| step.state.key())
    };
    let plan = world.plan(&mut reader, ["firefish", "mastodon"], NOON);
    assert_eq!(state(&plan, What::Move), Some("waiting"));
    let later = Time {
        seconds: NOON.seconds + DAY,
        ..NOON
    };
    let plan = world.plan(&mut reader, ["firefish", "mastodon"], later);
    assert_eq!(state(&plan, What::Move), Some("open"));
    reader.ticked("done.move", Task::Done(Some(NOON.seconds)));
    let plan = world.plan(&mut reader, ["mastodon", "mastodon"], later);
    assert_eq!(state(&plan, What::Arrivals), Some("waiting"));
    let later = Time {
        seconds: NOON.seconds + 3 * DAY,
        ..NOON
    };
    let plan = world.plan(&mut reader, ["mastodon", "mastodon"], later);
    assert_ne!(state(&plan, What::Arrivals), Some("waiting"));
}

#[test]
fn a_closing_day_leaves_time_for_retries() {
    let book = book_of_the_site();
    let world = world(&book);
    let today = day::of(NOON.seconds, 0);
    let mut reader = Move::default();
    for closes in [-1, 0, 1, 2, 3, 7, 21, 400] {
        let day = today + closes;
        reader.answered(Answered::Situation(Situation::Closing(Some(day))));
        let plan = world.plan(&mut reader, ["mastodon", "mastodon"], NOON);
        let due: Vec<_> = plan
            .clocks
            .iter()
            .map(|due| (due.clock, due.when))
            .collect();
        // What is over is no date to keep to.
        let by = (closes > 2).then_some((Clock::MoveBy, When::On(day - 3)));
        let end = (closes >= 0).then_some((Clock::Closing, When::On(day)));
        assert_eq!(due, by.into_iter().chain(end).collect::<Vec<_>>());
        assert_eq!(plan.is_late, closes < 0);
        let step = plan.steps.iter().find(|step| step.what == What::Move);
        let said = step.map(|step| step.notes[0].key);
        let expected = match closes {
            ..0 => "late",
            0..3 => "closing-now",
            _ => "closing",
        };
        assert_eq!(said, Some(expected), "{closes}");
    }
}
