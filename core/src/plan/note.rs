//! What a reader has to know at a step, by the key of its words.

use super::clock::{ARCHIVE_AGAIN, ARCHIVE_KEPT, COOLDOWN, RETRIES, is_short};
use super::given::Given;
use super::known::{SAME_SERVER, STALE_HOURS};
use super::what::What;
use crate::journey::Side;
use crate::journey::r#move::Situation;
use crate::journey::outlook::Outlook;
use crate::journey::pair::{Answer, Moves};

/// Something to know, with the number that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// The key of its words.
    pub key: &'static str,
    /// The number.
    pub number: Option<u32>,
}

/// The keys of all notes.
pub const ALL: [&str; 20] = [
    "admins",
    "archive-again",
    "archive-again-1",
    "archive-kept",
    "ask",
    "closing",
    "closing-now",
    "confirm",
    "cooldown",
    "if-saved",
    "large",
    "late",
    "own-way",
    "perhaps",
    "retries",
    "same-server",
    "same-server-partly",
    "shaky",
    "stale",
    "unfollows",
];

/// Returns which goodbye fits: the key of its words.
pub fn goodbye(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Yes | Outlook::LockedOut => "yes",
        Outlook::Unknown | Outlook::Doubtful => "unknown",
        _ => "no",
    }
}

/// Returns what there is to know at a step, the most important first.
pub(super) fn notes(what: What, given: &Given) -> Vec<Note> {
    let plain = |key, is_so: bool| is_so.then_some(Note { key, number: None });
    let numbered = |key, number: Option<u32>| number.map(|_| Note { key, number });
    let old = |names: &[&str]| given.old.number_of(names);
    let new = |names: &[&str]| given.new.number_of(names);
    // Of moves within one server, the other note says more.
    let is_perhaps = given.moves == Moves::Unknown && within(given).is_none();
    let mut notes = vec![of_trouble(what, given), by_admins(what, given)];
    notes.extend(match what {
        What::Archive => vec![numbered("archive-kept", old(ARCHIVE_KEPT)), again(given)],
        What::SignUp | What::Profile => vec![plain("own-way", given.has_own_way)],
        What::Alias => vec![plain("perhaps", is_perhaps)],
        What::Export => vec![
            plain("own-way", given.has_own_way),
            numbered(
                "unfollows",
                old(&["unfollow_hours"]).filter(|_| moves(given)),
            ),
        ],
        What::Move => vec![
            within(given),
            plain("perhaps", is_perhaps),
            numbered("stale", old(&[STALE_HOURS]).filter(|hours| *hours > 0)),
            numbered("cooldown", old(COOLDOWN)),
        ],
        What::Import => vec![
            plain("if-saved", is_too_late_to_save(given)),
            plain("own-way", given.has_own_way),
            numbered(
                "large",
                new(&["import_window_hours"]).filter(|_| moves(given)),
            ),
            numbered("confirm", new(&["import_confirm_minutes"])),
        ],
        What::Arrivals => vec![numbered("retries", old(RETRIES))],
        _ => Vec::new(),
    });
    notes.into_iter().flatten().collect()
}

/// Returns how often an archive can be asked for.
fn again(given: &Given) -> Option<Note> {
    let number = given.old.number_of(ARCHIVE_AGAIN)?;
    let key = if number == 1 {
        "archive-again-1"
    } else {
        "archive-again"
    };
    let number = Some(number);
    Some(Note { key, number })
}

/// Returns whether there are files only if they were saved before, which nobody has said here.
fn is_too_late_to_save(given: &Given) -> bool {
    given.situation == Situation::Gone && !given.is_done(What::Export)
}

fn moves(given: &Given) -> bool {
    !given.followers_stay()
}

/// Returns what a server in trouble means for a step.
fn of_trouble(what: What, given: &Given) -> Option<Note> {
    let is_on_old = what.side() == Side::Old;
    let key = match given.situation {
        Situation::Closing(_) if given.is_late() && is_on_old => "late",
        Situation::Closing(Some(day)) if what == What::Move && is_short(day, given) => {
            "closing-now"
        }
        Situation::Closing(Some(_)) if what == What::Move => "closing",
        Situation::ReadOnly | Situation::Suspended if is_on_old => "ask",
        Situation::Shaky if is_on_old => "shaky",
        _ => return None,
    };
    Some(Note { key, number: None })
}

/// Returns that only admins can do a step, where the facts say so of their software.
fn by_admins(what: What, given: &Given) -> Option<Note> {
    let ability = match what {
        What::SignUp => "self_sign_up",
        What::Alias | What::AliasBack => "self_alias",
        What::Export => "self_export",
        What::Move => "self_move",
        What::Import => "self_import",
        _ => return None,
    };
    let is_theirs = given.server(what).can(ability) == Answer::No;
    is_theirs.then_some(Note {
        key: "admins",
        number: None,
    })
}

/// Returns what is known of moves within one server, where both accounts are on one.
fn within(given: &Given) -> Option<Note> {
    // Where none are moved, there is no such step.
    if given.within != Some(Answer::Unknown) {
        return None;
    }
    let server = &given.old;
    let is_said = server
        .known
        .facts
        .claims
        .iter()
        .any(|claim| claim.ability == SAME_SERVER && claim.range.holds(server.version));
    let key = if is_said {
        "same-server-partly"
    } else {
        "same-server"
    };
    Some(Note { key, number: None })
}
