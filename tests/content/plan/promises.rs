//! What a plan must not promise.

use rehome::journey::Side;
use rehome::journey::r#move::Move;
use rehome::journey::outlook::Outlook;
use rehome::plan::State;
use rehome::plan::order::Because;
use rehome::plan::what::What;

use super::{NOON, world};
use crate::tree::book_of_the_site;

/// On one server, what its software does with other servers is no promise.
#[test]
fn nothing_is_promised_of_a_move_within_one_server() {
    let book = book_of_the_site();
    let world = world(&book);
    let expected = [
        ("gotosocial", Outlook::Yes, State::Open.key()),
        ("mastodon", Outlook::Unknown, State::Open.key()),
        ("akkoma", Outlook::Unknown, State::Open.key()),
        ("mitra", Outlook::No, State::Away(Because::SameServer).key()),
        (
            "smithereen",
            Outlook::No,
            State::Away(Because::SameServer).key(),
        ),
    ];
    for (software, outlook, state) in expected {
        let mut reader = Move::default();
        for (side, handle) in [
            (Side::Old, "@mina@a.example"),
            (Side::New, "@nova@a.example"),
        ] {
            reader.typed(side, handle, &world.list, |host| Some(host.to_owned()));
        }
        let plan = world.plan(&mut reader, [software; 2], NOON);
        assert_eq!(plan.outlook, outlook, "{software}");
        let moves = plan.steps.iter().find(|step| step.what == What::Move);
        assert_eq!(
            moves.map(|step| step.state.key()),
            Some(state),
            "{software}"
        );
    }
}

/// Sentences with a number are about several, so those that can be about one have another sentence.
#[test]
fn no_note_says_one_days() {
    let book = book_of_the_site();
    let world = world(&book);
    for known in &world.all {
        let software = known.facts.key.as_str();
        let plan = world.plan(&mut Move::default(), [software; 2], NOON);
        let notes = plan.steps.iter().flat_map(|step| &step.notes);
        for note in notes.filter(|note| note.number == Some(1)) {
            let words = book.words.get(&format!("plan.notes.{}", note.key));
            assert!(!words.contains("{number} "), "{software}: {words}");
        }
    }
}
