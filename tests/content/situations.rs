//! What the guide says first about an old server in trouble: for every situation and every pair of servers,
//! and in the order of the plan.

use rehome::journey::condition::Term;
use rehome::journey::r#move::{Answered, Move, Situation, Task};
use rehome::journey::situation::first_stage;
use rehome::plan::what::What as Step;
use rehome::plan::{Plan, State};

use crate::plan::{NOON, world};
use crate::sections::{Seen, What};
use crate::servers::{Server, Servers};
use crate::tree::book_of_the_site;

/// The section about the special way, which may change the order of everything.
const OWN_WAY: &str = "own-way";

/// Returns the sections of the guide that the advice leads to, in the order in which it names them.
fn advised(servers: &Servers, seen: &Seen) -> Vec<String> {
    let is_of_situation = |number: &usize| {
        let terms = servers.sections.conditions[*number].terms();
        terms.iter().any(|term| matches!(term, Term::Situation(_)))
    };
    let advice = seen
        .in_order()
        .filter(|spot| spot.text == "accounts" && spot.chain.iter().any(is_of_situation));
    let links = advice.filter_map(|spot| match &spot.what {
        What::Link(to, _) => to.strip_prefix('#').map(str::to_owned),
        _ => None,
    });
    // What is not done there is only said there.
    let is_step = |anchor: &String| Step::ALL.iter().any(|step| step.anchor() == anchor);
    links.filter(is_step).collect()
}

/// Calls `act` with each situation between all servers in their newest versions.
fn each_case(servers: &Servers, mut act: impl FnMut(Situation, Server, Server)) {
    let is_newest = |(_, version): Server| version.is_none();
    for (situation, old, new) in servers.cases() {
        if is_newest(old) && is_newest(new) {
            act(situation, old, new);
        }
    }
}

#[test]
fn advice_begins_with_what_only_the_old_server_can_give() {
    let servers = Servers::of_the_site();
    each_case(servers, |situation, old, new| {
        let advised = advised(servers, &servers.seen_in(situation, old, new, true));
        let told = format!(
            "{situation:?}, {} to {}: {advised:?}",
            servers.name(old),
            servers.name(new)
        );
        assert_eq!(
            advised.is_empty(),
            situation == Situation::Ordinary,
            "{told}"
        );
        let mut stages = advised.iter().filter(|anchor| *anchor != OWN_WAY);
        if let Some(first) = first_stage(situation) {
            assert_eq!(stages.next().map(String::as_str), Some(first), "{told}");
        }
        let needs_old =
            |anchor: &String| ["export", "alias", "move", "move-tell"].contains(&&**anchor);
        let is_gone = situation == Situation::Gone;
        assert!(!(is_gone && advised.iter().any(needs_old)), "{told}");
    });
}

/// Returns whether the sections come in the order of the plan's steps, none of which falls away.
fn follows(plan: &Plan, advised: &[String]) -> bool {
    let there = plan.steps.iter();
    let mut there = there.filter(|step| !matches!(step.state, State::Away(_)));
    let mut is_next = |anchor: &String| there.by_ref().any(|step| step.what.anchor() == anchor);
    // Two steps of one section stand beside each other.
    let mut sections = advised.to_vec();
    sections.dedup();
    sections.iter().all(&mut is_next)
}

#[test]
fn advice_and_plan_have_one_order() {
    let servers = Servers::of_the_site();
    let book = book_of_the_site();
    let world = world(&book);
    each_case(servers, |situation, old, new| {
        let mut reader = Move::default();
        reader.answered(Answered::Situation(situation));
        // Files are imported from a server that is gone only if they were saved.
        reader.ticked("done.export", Task::Done(None));
        let names = [old, new].map(|server| servers.name(server));
        let plan = world.plan(&mut reader, [&names[0], &names[1]], NOON);
        let advised = advised(servers, &servers.seen_in(situation, old, new, true));
        assert!(
            follows(&plan, &advised),
            "{situation:?}, {} to {}: {advised:?}",
            names[0],
            names[1]
        );
    });
}
