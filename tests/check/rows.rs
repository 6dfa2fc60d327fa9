//! The table of rows and cases, which the texts of the page are checked against.

use std::collections::BTreeSet;

use rehome::check::{Finding, Look, Outcome, ROWS, Reply, VALUES, Verdict, reasons};

use super::world::{Scene, World, answered, handle, see};
use super::{accounts, after, alias, blocks, person, ready, real};

pub(crate) fn scenes() -> Vec<Scene> {
    let rooms = [
        accounts::scenes,
        after::scenes,
        alias::scenes,
        blocks::scenes,
        ready::scenes,
        real::scenes,
    ];
    rooms.iter().flat_map(|scenes| scenes()).collect()
}

fn is_in_table(finding: &Finding) -> bool {
    ROWS.iter()
        .any(|(row, cases)| *row == finding.row && cases.contains(&finding.case))
}

#[test]
fn every_finding_is_in_the_table() {
    for scene in scenes() {
        for finding in scene.seen.look.findings() {
            assert!(is_in_table(&finding), "{}: {finding:?}", scene.name);
            for (name, _) in finding.values.each() {
                assert!(VALUES.contains(&name), "{name}");
            }
            if let Some(reason) = finding.values.get("reason") {
                let reason = reason.to_string();
                assert!(reasons().any(|known| known == reason), "{reason}");
            }
        }
    }
}

#[test]
fn every_case_occurs_in_a_scene() {
    let seen: BTreeSet<_> = scenes()
        .iter()
        .map(|scene| (scene.row, scene.case))
        .collect();
    for (row, cases) in ROWS {
        for case in *cases {
            assert!(seen.contains(&(row, case)), "{row}: {case}");
        }
    }
}

#[test]
fn before_any_answer_every_row_waits() {
    let mut look = Look::new(
        handle("a@old.example"),
        handle("a@new.example"),
        vec![],
        None,
    );
    for asked in 0..2 {
        let findings = look.findings();
        let waits = |finding: &&Finding| finding.case == "waiting";
        assert_eq!(
            findings.iter().filter(waits).count(),
            findings.len(),
            "{asked}"
        );
        assert!(!look.is_finished());
        look.asks();
    }
    assert!(look.asks().is_empty(), "each request is made once");
}

#[test]
fn every_yes_names_the_requests_it_rests_on() {
    for scene in scenes() {
        for finding in scene.seen.look.findings() {
            let is_told_by_handles = finding.row == "ready-pair";
            if finding.verdict == Verdict::Yes && !is_told_by_handles {
                assert!(!finding.asked.is_empty(), "{}: {finding:?}", scene.name);
            }
        }
    }
}

#[test]
fn a_server_without_a_public_name_is_never_asked() {
    let (old, _) = person::pair();
    for host in ["a.lan", "a.home.arpa", "a.internal"] {
        let new = person::Person::at("mina", host);
        let seen = see(&old, &new, &World::new(), None);
        assert!(
            seen.asks.iter().all(|ask| !ask.url.contains(host)),
            "{host}"
        );
        assert_eq!(seen.reason("alias"), "local");
    }
}

#[test]
fn the_first_answer_counts_and_unknown_numbers_are_ignored() {
    let mut look = Look::new(
        handle("a@old.example"),
        handle("a@new.example"),
        vec![],
        None,
    );
    let finger = look.asks().remove(0);
    look.hear(99, &Reply::without(Outcome::Late));
    assert!(look.asks().is_empty());
    look.hear(finger.number, &answered(&finger.url, 404, "", ""));
    look.hear(finger.number, &answered(&finger.url, 410, "", ""));
    let account = look
        .findings()
        .into_iter()
        .find(|finding| finding.row == "account");
    assert_eq!(account.map(|finding| finding.case), Some("missing"));
}
