//! A plan, whatever two servers can do and whatever a reader has done.

use proptest::prelude::*;
use rehome_core::day::Time;
use rehome_core::directory::Directory;
use rehome_core::facts::{Claim, Facts, Gives, Takes, ThingFacts};
use rehome_core::journey::fate::Carried;
use rehome_core::journey::r#move::{Answered, Move, Route, Situation, Task};
use rehome_core::journey::outlook::Outlook;
use rehome_core::journey::pair::Answer;
use rehome_core::plan::known::{ALIAS_BACK, Known, NumberFacts, SAME_SERVER, STALE_HOURS, Server};
use rehome_core::plan::what::{UPLOADED, What};
use rehome_core::plan::{Plan, State};
use rehome_core::version::Range;

const ABILITIES: [&str; 6] = [
    "send_move",
    "alias",
    "self_export",
    "self_sign_up",
    ALIAS_BACK,
    SAME_SERVER,
];
const NUMBERS: [&str; 6] = [
    STALE_HOURS,
    "archive_days",
    "delivery_days",
    "import_confirm_minutes",
    "move_receive_days",
    "move_wait_days",
];

fn answer() -> impl Strategy<Value = Answer> {
    prop::sample::select(vec![Answer::Yes, Answer::No, Answer::Unknown])
}

fn follows(has_file: bool) -> ThingFacts {
    ThingFacts {
        id: "follows".to_owned(),
        carried: Carried::File,
        only: String::new(),
        only_range: Range::default(),
        why: String::new(),
        gives: has_file.then(|| Gives {
            format: "accounts/plain".to_owned(),
            ..Gives::default()
        }),
        takes: has_file.then(|| Takes {
            formats: vec!["accounts/plain".to_owned()],
            ..Takes::default()
        }),
    }
}

fn known() -> impl Strategy<Value = Known> {
    let claims = prop::collection::vec(answer(), ABILITIES.len());
    let numbers = prop::collection::vec(prop::option::of(any::<u32>()), NUMBERS.len());
    let key = prop::sample::select(vec!["mastodon", "misskey", "other"]);
    (key, claims, numbers, any::<bool>(), any::<bool>()).prop_map(
        |(key, claims, numbers, has_file, has_own_way)| Known {
            facts: Facts {
                key: key.to_owned(),
                has_own_way,
                claims: ABILITIES
                    .into_iter()
                    .zip(claims)
                    .map(|(ability, answer)| Claim {
                        ability: ability.to_owned(),
                        range: Range::default(),
                        answer,
                    })
                    .collect(),
                things: vec![follows(has_file)],
                pages: Vec::new(),
            },
            numbers: NUMBERS
                .into_iter()
                .zip(numbers)
                .filter_map(|(name, value)| {
                    Some(NumberFacts {
                        name: name.to_owned(),
                        range: Range::default(),
                        value: value?,
                    })
                })
                .collect(),
        },
    )
}

fn situation() -> impl Strategy<Value = Situation> {
    prop_oneof![
        Just(Situation::Ordinary),
        prop::option::of(any::<i32>()).prop_map(Situation::Closing),
        Just(Situation::Shaky),
        Just(Situation::ReadOnly),
        Just(Situation::Gone),
        Just(Situation::Suspended),
        Just(Situation::LockedOut),
    ]
}

fn task() -> impl Strategy<Value = Task> {
    prop_oneof![
        Just(Task::Open),
        prop::option::of(any::<u64>()).prop_map(Task::Done),
        Just(Task::LeftOut),
    ]
}

fn reader() -> impl Strategy<Value = Move> {
    let mut ids: Vec<_> = What::ALL.map(What::task).into();
    ids.extend([UPLOADED, "bring.follows"]);
    let tasks = prop::collection::vec((prop::sample::select(ids), task()), 0..12);
    let route = prop::sample::select(vec![Route::Followers, Route::Redirect, Route::Lists]);
    (situation(), route, tasks).prop_map(|(situation, route, tasks)| {
        let mut reader = Move::default();
        reader.answered(Answered::Situation(situation));
        reader.answered(Answered::Route(route));
        for (id, task) in tasks {
            reader.ticked(id, task);
        }
        reader
    })
}

fn plan(reader: &Move, [old, new]: [&Known; 2], now: Time) -> Plan {
    let list = Directory {
        usual: "mastodon".to_owned(),
        other: "other".to_owned(),
        ..Directory::default()
    };
    let server = |known| Server {
        known,
        version: None,
    };
    Plan::of(reader, [old, new].map(server), &list, &[], now)
}

fn place(plan: &Plan, what: What) -> Option<usize> {
    let is_there = |step: &&rehome_core::plan::Step| !matches!(step.state, State::Away(_));
    let mut there = plan.steps.iter().filter(is_there);
    there.position(|step| step.what == what)
}

/// Asserts that the first step comes before the second, wherever both are there.
fn in_order(plan: &Plan, first: What, second: What) {
    if let (Some(first_at), Some(second_at)) = (place(plan, first), place(plan, second)) {
        assert!(first_at < second_at, "{first:?} {second:?}");
    }
}

proptest! {
    #[test]
    fn every_plan_makes_sense(
        old in known(),
        new in known(),
        reader in reader(),
        seconds in any::<u64>(),
        ahead in -720..840_i32,
    ) {
        let now = Time { seconds, ahead };
        let plan = plan(&reader, [&old, &new], now);
        let mut seen: Vec<_> = plan.steps.iter().map(|step| step.what).collect();
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), plan.steps.len(), "no step stands there twice");
        prop_assert!(place(&plan, What::Settle).is_some(), "there is always something at the end");

        let states: Vec<_> = plan.steps.iter().map(|step| step.state).collect();
        let next = states.iter().filter(|state| **state == State::Next).count();
        prop_assert!(next <= 1);
        prop_assert!(next == 1 || !states.contains(&State::Open), "what is open has a beginning");
        let first = states.iter().position(|state| *state == State::Next);
        let open = states.iter().position(|state| *state == State::Open);
        prop_assert!(open.is_none() || first < open);

        for (first, second) in [
            (What::Alias, What::Move),
            (What::AliasBack, What::Move),
            (What::Export, What::Move),
            (What::Unlock, What::Move),
            (What::Look, What::Move),
            (What::Save, What::Move),
            (What::Goodbye, What::Move),
            (What::SignUp, What::Alias),
            (What::SignUp, What::Tell),
            (What::Export, What::Import),
            (What::Move, What::Arrivals),
            (What::Unlock, What::Lock),
            (What::Regain, What::Export),
            (What::OwnWay, What::SignUp),
        ] {
            in_order(&plan, first, second);
        }
        if place(&plan, What::Move).is_some() {
            prop_assert!(place(&plan, What::Alias).is_some(), "nobody moves without an alias");
            prop_assert_ne!(old.facts.can("send_move", None), Answer::No);
            prop_assert_ne!(new.facts.can("alias", None), Answer::No);
            prop_assert_ne!(reader.situation(), Situation::Gone);
        }
        let is_hoped = matches!(
            plan.outlook,
            Outlook::Yes | Outlook::Unknown | Outlook::Doubtful | Outlook::LockedOut
        );
        prop_assert_eq!(is_hoped, place(&plan, What::Move).is_some() && plan.outlook != Outlook::OwnWay);
        let has_files = [What::Export, What::Import].into_iter().any(|what| place(&plan, what).is_some());
        prop_assert!(has_files || plan.files.is_empty(), "files that nobody can take along");
        let [done, all] = plan.count();
        prop_assert!(done <= all);
        prop_assert!(plan.ahead().all(|step| step.state != State::LeftOut));
        for step in &plan.steps {
            if let State::Waiting(due) = step.state {
                prop_assert!(due.is_ahead(now), "nobody waits for what is over");
                prop_assert!(due.number.is_some(), "nor for what no fact says");
            }
        }
        let begins: Vec<_> = plan.clocks.iter().map(|due| due.when.begins(ahead)).collect();
        prop_assert!(begins.is_sorted());
    }

    #[test]
    fn only_where_the_facts_say_so_a_step_is_for_admins(old in known(), new in known()) {
        let plan = plan(&Move::default(), [&old, &new], Time::default());
        let asks = |step: &rehome_core::plan::Step| step.notes.iter().any(|note| note.key == "admins");
        let asked: Vec<_> = plan.steps.iter().filter(|step| asks(step)).map(|step| step.what).collect();
        let is_theirs = |what| match what {
            What::SignUp => new.facts.can("self_sign_up", None) == Answer::No,
            What::Export => old.facts.can("self_export", None) == Answer::No,
            _ => false,
        };
        let there = plan.steps.iter().filter(|step| !matches!(step.state, State::Away(_)));
        let expected: Vec<_> = there.map(|step| step.what).filter(|what| is_theirs(*what)).collect();
        prop_assert_eq!(asked, expected);
    }

    #[test]
    fn leaving_out_and_taking_back_changes_nothing_else(
        old in known(),
        new in known(),
        reader in reader(),
        what in prop::sample::select(What::ALL.to_vec()),
    ) {
        let plan_of = |reader: &Move| plan(reader, [&old, &new], Time::default());
        let mut open = reader.clone();
        open.ticked(what.task(), Task::Open);
        let before = plan_of(&open);
        let mut left = open.clone();
        left.ticked(what.task(), Task::LeftOut);
        let without = plan_of(&left);
        prop_assert_eq!(before.steps.len(), without.steps.len());
        let is_there = place(&before, what).is_some();
        prop_assert_eq!(without.count()[1] + usize::from(is_there), before.count()[1]);
        left.ticked(what.task(), Task::Open);
        prop_assert_eq!(plan_of(&left), before);
    }
}
