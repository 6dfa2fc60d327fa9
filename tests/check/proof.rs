//! No "yes" and no "no" of any row without the documents that it names.

use std::cell::RefCell;
use std::collections::BTreeSet;

use rehome::check::{Ask, Finding, Outcome, Reply, Verdict};
use rehome::journey::Side;

use super::person::Person;
use super::world::{Seen, World, see_handles};

/// Checks of every finding that it falls silent without what it says it rests on. What takes the
/// place of a document that is missing is named in its turn, and taken away, too.
pub(crate) fn check(old: &Person, new: &Person, world: &World) {
    let whole = without(old, new, world, &BTreeSet::new());
    for finding in whole.look.findings() {
        let mut withheld = BTreeSet::new();
        let mut last = finding.clone();
        let mut seen = without(old, new, world, &withheld);
        while [Verdict::Yes, Verdict::No].contains(&last.verdict) {
            let named: BTreeSet<String> = addresses(&seen, &last).collect();
            let is_same = named.is_subset(&withheld);
            assert!(!is_same, "{last:?} rests on nothing: {named:?}");
            withheld.extend(named);
            seen = without(old, new, world, &withheld);
            last = seen.finding(finding.row, finding.side);
        }
    }
}

fn addresses<'a>(seen: &'a Seen, finding: &'a Finding) -> impl Iterator<Item = String> + 'a {
    let is_named = |ask: &&Ask| finding.asked.contains(&ask.number);
    seen.asks.iter().filter(is_named).map(|ask| ask.url.clone())
}

fn without(old: &Person, new: &Person, world: &World, withheld: &BTreeSet<String>) -> Seen {
    let withheld = RefCell::new(withheld);
    let answer = |ask: &Ask| {
        if withheld.borrow().contains(&ask.url) {
            Reply::without(Outcome::Unreachable)
        } else {
            world.answer(ask)
        }
    };
    see_handles(&old.handle(), &new.handle(), &answer, None)
}

#[test]
fn every_verdict_rests_on_what_it_names() {
    for (old, new, world) in super::real::worlds() {
        check(&old, &new, &world);
    }
}

#[test]
fn the_requests_of_a_look_are_about_its_sides() {
    let (old, new) = super::person::pair();
    let seen = without(&old, &new, &World::new(), &BTreeSet::new());
    let sides = [Side::Old, Side::New];
    assert!(seen.asks.iter().all(|ask| sides.contains(&ask.side)));
}
