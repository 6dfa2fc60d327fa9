//! The reader's move under any sequence of transitions.

#[path = "move/names.rs"]
mod names;
#[path = "move/servers.rs"]
mod servers;

use proptest::prelude::*;
use rehome_core::directory::{Directory, Listed};
use rehome_core::handle::Profiles;
use rehome_core::journey::Side;
use rehome_core::journey::r#move::{Answered, By, Move, Route, Situation, Task};

/// One thing that a reader or a look does.
#[derive(Clone, Debug)]
enum Act {
    Typed(Side, String),
    Settled(Side),
    Chosen(Side, String),
    Version(Side, String),
    Found(String, String, String),
    Looked(u64),
    Answered(bool),
    Ticked(String, bool),
}

const TEXTS: [&str; 10] = [
    "",
    " ",
    "mina",
    "@mina@old.example",
    "@nova@old.example",
    "@mina@known.example",
    "@mina@new.example",
    "@mina@bücher.example",
    "known.example",
    "https://new.example/",
];

const HOSTS: [&str; 3] = ["old.example", "known.example", "new.example"];
const SOFTWARE: [&str; 4] = ["mastodon", "misskey", "sharkey", "other"];
const VERSIONS: [&str; 4] = ["4.6.5", "2025.4.1", "the newest", ""];

fn directory() -> Directory {
    let listed = |key: &str, hosts: &[&str]| Listed {
        key: key.to_owned(),
        name: key.to_uppercase(),
        plain: key.to_owned(),
        states_version: true,
        versions: Vec::new(),
        hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
        data: String::new(),
    };
    Directory {
        usual: "mastodon".to_owned(),
        other: "other".to_owned(),
        profiles: Profiles::default(),
        software: vec![
            listed("mastodon", &[]),
            listed("misskey", &["known.example"]),
            listed("sharkey", &[]),
            listed("other", &[]),
        ],
    }
}

fn side() -> impl Strategy<Value = Side> {
    prop::sample::select(Side::BOTH.to_vec())
}

fn one_of(all: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(all).prop_map(str::to_owned)
}

fn act() -> impl Strategy<Value = Act> {
    let typed = prop_oneof![9 => one_of(&TEXTS), 1 => any::<String>()];
    let version = prop_oneof![9 => one_of(&VERSIONS), 1 => any::<String>()];
    prop_oneof![
        4 => (side(), typed).prop_map(|(side, text)| Act::Typed(side, text)),
        1 => side().prop_map(Act::Settled),
        3 => (side(), one_of(&SOFTWARE)).prop_map(|(side, key)| Act::Chosen(side, key)),
        3 => (side(), version).prop_map(|(side, text)| Act::Version(side, text)),
        2 => (one_of(&HOSTS), one_of(&SOFTWARE), one_of(&VERSIONS))
            .prop_map(|(host, key, version)| Act::Found(host, key, version)),
        1 => any::<u64>().prop_map(Act::Looked),
        1 => any::<bool>().prop_map(Act::Answered),
        1 => ("[a-z.]{1,8}", any::<bool>()).prop_map(|(id, done)| Act::Ticked(id, done)),
    ]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 0..24)
}

fn ascii(host: &str) -> Option<String> {
    let host = host.replace("bücher", "xn--bcher-kva").to_lowercase();
    (!host.contains(' ')).then_some(host)
}

fn perform(reader: &mut Move, act: &Act, list: &Directory) {
    match act {
        Act::Typed(side, text) => reader.typed(*side, text, list, ascii),
        Act::Settled(side) => reader.settled(*side),
        Act::Chosen(side, key) => reader.chosen(*side, key),
        Act::Version(side, text) => reader.version_typed(*side, text, list),
        Act::Found(host, key, version) => reader.found(host, key, version),
        Act::Looked(at) => reader.looked(*at),
        Act::Answered(true) => reader.answered(Answered::Route(Route::Lists)),
        Act::Answered(false) => reader.answered(Answered::Situation(Situation::Closing(None))),
        Act::Ticked(id, true) => reader.ticked(id, Task::Done(None)),
        Act::Ticked(id, false) => reader.ticked(id, Task::Open),
    }
}

fn after(acts: &[Act], list: &Directory) -> Move {
    let mut reader = Move::default();
    for act in acts {
        perform(&mut reader, act, list);
    }
    reader
}

fn host(reader: &Move, side: Side) -> Option<String> {
    reader.host(side).map(str::to_owned)
}

/// What was said of `wanted` on a side, found by going through all that happened: the reader's last
/// choice since the field was last empty, and the last look.
fn said_of(acts: &[Act], wanted: &str, of: Side, list: &Directory) -> [Option<String>; 2] {
    let mut reader = Move::default();
    let [mut chosen, mut found] = [None, None];
    for act in acts {
        perform(&mut reader, act, list);
        match act {
            Act::Chosen(side, key)
                if *side == of && host(&reader, of).as_deref() == Some(wanted) =>
            {
                chosen = Some(key.clone());
            }
            Act::Typed(side, _) if *side == of && reader.reading(of).is_none() => chosen = None,
            Act::Found(host, key, _) if host == wanted => found = Some(key.clone()),
            _ => {}
        }
    }
    [chosen, found]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_in_force_was_said_of_the_server_that_is_named(acts in acts()) {
        let list = directory();
        let reader = after(&acts, &list);
        for side in Side::BOTH {
            let Some(host) = host(&reader, side) else { continue };
            let [chosen, found] = said_of(&acts, &host, side, &list);
            let running = reader.running(side, &list);
            let expected = chosen.map(|key| (By::Reader, key))
                .or(found.map(|key| (By::Look, key)))
                .or(list.software_of(&host).map(|key| (By::List, key.to_owned())));
            if let Some((by, key)) = expected {
                prop_assert_eq!((running.by, running.software), (by, key.as_str()));
            } else {
                // Otherwise only what was said before any server was named, or nothing.
                prop_assert!(matches!(running.by, By::Reader | By::Nobody));
            }
        }
    }

    #[test]
    fn what_was_said_before_any_server_is_about_the_first_only(mut acts in acts(), of in side()) {
        let list = directory();
        acts.retain(|act| !matches!(act, Act::Chosen(..) | Act::Found(..)));
        acts.insert(0, Act::Chosen(of, "sharkey".to_owned()));
        let mut reader = Move::default();
        let mut first = None;
        for act in &acts {
            perform(&mut reader, act, &list);
            match act {
                Act::Typed(side, _) if *side == of && reader.reading(of).is_none() => first = None,
                Act::Settled(side) if *side == of && first.is_none() => first = host(&reader, of),
                _ => {}
            }
            let now = host(&reader, of);
            let listed = now.as_deref().and_then(|host| list.software_of(host));
            let is_about = first.is_none() || now.is_none() || now == first;
            let expected = listed.unwrap_or(if is_about { "sharkey" } else { "mastodon" });
            prop_assert_eq!(reader.running(of, &list).software, expected);
        }
    }

    #[test]
    fn a_version_is_in_force_for_its_software_only(acts in acts(), of in side(), key in one_of(&SOFTWARE)) {
        let list = directory();
        let mut reader = after(&acts, &list);
        reader.version_typed(of, "4.6.5", &list);
        let was = reader.running(of, &list).software.to_owned();
        prop_assert_eq!(reader.version_text(of, &list), "4.6.5");
        let other = reader.clone();
        reader.chosen(of, &key);
        let text = reader.version_text(of, &list);
        if key == was {
            prop_assert_eq!(text, "4.6.5");
        } else {
            let host = host(&other, of);
            let is_seen = |act: &Act| matches!(act, Act::Found(at, of, version)
                if Some(at) == host.as_ref() && *of == key && version == text);
            let is_before = |act: &Act| matches!(act, Act::Version(_, written) if written == text);
            prop_assert!(text.is_empty() || acts.iter().any(|act| is_seen(act) || is_before(act)));
        }
    }

    #[test]
    fn a_choice_drops_the_version_said_of_something_else(acts in acts(), of in side()) {
        let list = directory();
        let mut reader = after(&acts, &list);
        reader.typed(of, "@mina@fresh.example", &list, ascii);
        reader.chosen(of, "misskey");
        reader.version_typed(of, "2025.4.1", &list);
        reader.chosen(of, "sharkey");
        reader.chosen(of, "misskey");
        prop_assert_ne!(reader.version_text(of, &list), "2025.4.1");
    }

    #[test]
    fn clearing_a_field_leaves_the_move_as_if_it_had_never_been_filled(
        acts in acts(), of in side(), text in one_of(&TEXTS), key in one_of(&SOFTWARE),
    ) {
        let list = directory();
        let mut reader = after(&acts, &list);
        reader.typed(of, "", &list, ascii);
        let before = reader.clone();
        reader.typed(of, &text, &list, ascii);
        if reader.handle(of).is_some() {
            reader.chosen(of, &key);
            reader.version_typed(of, "4.6.5", &list);
            reader.settled(of);
        }
        reader.typed(of, " ", &list, ascii);
        prop_assert_eq!(reader, before);
    }

    #[test]
    fn a_look_counts_for_the_two_accounts_it_was_about(acts in acts(), later in acts()) {
        let list = directory();
        let mut reader = after(&acts, &list);
        reader.looked(7);
        let [old, new] = Side::BOTH.map(|side| reader.handle(side).cloned());
        let was_looked = old.is_some() && new.is_some();
        for act in later.iter().filter(|act| !matches!(act, Act::Looked(_))) {
            perform(&mut reader, act, &list);
            let same = reader.handle(Side::Old) == old.as_ref() && reader.handle(Side::New) == new.as_ref();
            if was_looked {
                prop_assert_eq!(reader.look().is_some(), same);
            }
        }
    }

    #[test]
    fn a_move_is_read_back_as_it_was_written(acts in acts()) {
        let reader = after(&acts, &directory());
        let bytes = postcard::to_allocvec(&reader).expect("a move can be written");
        prop_assert_eq!(postcard::from_bytes::<Move>(&bytes).expect("and read"), reader);
    }

    #[test]
    fn any_bytes_are_a_move_or_none(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _ = postcard::from_bytes::<Move>(&bytes);
    }

    #[test]
    fn forgetting_leaves_nothing(acts in acts()) {
        let mut reader = after(&acts, &directory());
        reader.forgotten();
        prop_assert_eq!(reader, Move::default());
    }
}
