//! Whether both accounts are ready for the move.

use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::super::manners::Within;
use super::{Course, Meaning, alias, course, is_one_server, meaning, shown, state, there};
use crate::journey::pair;

/// Returns whether the new account takes followers without asking its owner.
pub(super) fn lock(new: &Desk) -> Answer {
    let is_locked = new.say_any(true, |profile| profile.is_locked)?;
    there(new)?;
    Ok(if is_locked {
        Found::no("locked")
    } else {
        Found::yes("open")
    })
}

/// Returns whether followers will see whose account it is.
pub(super) fn profile(new: &Desk) -> Answer {
    let is_empty = new.is_empty()?;
    there(new)?;
    Ok(if is_empty {
        Found::no("empty")
    } else {
        Found::yes("filled")
    })
}

/// Returns whether the old account redirects already.
pub(super) fn old(old: &Desk, new: &Desk) -> Answer {
    there(old)?;
    Ok(match course(old, new) {
        Err(gap) => return without_redirects(old, gap),
        Ok(Course::Nowhere) => Found::yes("free"),
        Ok(Course::There | Course::ByAddress(_)) => Found::calm("moved-here"),
        Ok(Course::Elsewhere(account)) => Found::no("moved-elsewhere").with("account", account),
    })
}

/// Returns whether the new account redirects on.
pub(super) fn new(old: &Desk, new: &Desk) -> Answer {
    there(new)?;
    let target = match new.redirect() {
        Err(gap) => return without_redirects(new, gap),
        Ok(None) => return Ok(Found::yes("free")),
        Ok(Some(target)) => target,
    };
    let is_back = match meaning(&target, new, old) {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        meaning => matches!(meaning, Ok(Meaning::It | Meaning::ItsAddress)),
    };
    Ok(if is_back {
        Found::no("back")
    } else {
        Found::no("moved").with("account", shown(&target))
    })
}

/// Returns what follows of software that has no redirects at all, or the reason that there is.
fn without_redirects(desk: &Desk, gap: Gap) -> Answer {
    if gap != Gap::Waiting && desk.never_redirects()? {
        Ok(Found::yes("never"))
    } else {
        Err(gap)
    }
}

/// Returns whether these two accounts can be the two of a move. What stands against it is told
/// before what speaks for it.
pub(super) fn pair(old: &Desk, new: &Desk) -> Answer {
    if old.handle.same_account(&new.handle) {
        return Ok(Found::no("same-account"));
    }
    let ids = (old.id(), new.id());
    if matches!(ids, (Err(Gap::Waiting), _) | (_, Err(Gap::Waiting))) {
        return Err(Gap::Waiting);
    }
    if ids.0.is_ok() && ids.0 == ids.1 {
        return Ok(Found::no("same-account"));
    }
    if let Some(found) = hindrance(old, new)? {
        return Ok(found);
    }
    there(old)?;
    there(new)?;
    // Two handles can be spellings of one account, so their looks alone prove nothing.
    ids.0.and(ids.1)?;
    known(old, "send_move")?;
    known(new, "alias")?;
    if is_one_server(old, new) {
        return within(old);
    }
    Ok(Found::yes("different"))
}

/// Returns what is known to stand in the way.
fn hindrance(old: &Desk, new: &Desk) -> Result<Option<Found>, Gap> {
    if old.ability("send_move")? == pair::Answer::No {
        return Ok(Some(Found::no("unable-old")));
    }
    // An alias that is there proves more than what is known of the software.
    if new.ability("alias")? == pair::Answer::No && !alias::is_set(old, new)? {
        return Ok(Some(Found::no("unable-new")));
    }
    let is_blocked = state::is_blocked(old, new)? || state::is_blocked(new, old)?;
    Ok(is_blocked.then(|| Found::no("blocked")))
}

/// Fails with the reason if it is not known that a server's software can do something.
fn known(desk: &Desk, ability: &str) -> Result<(), Gap> {
    if desk.ability(ability)? == pair::Answer::Yes {
        return Ok(());
    }
    let server = desk.server()?;
    Err(match desk.known(&server) {
        None => Gap::Unasked,
        Some(_) => Gap::Unestablished,
    })
}

/// Returns whether followers are moved within one server.
fn within(old: &Desk) -> Answer {
    match old.manners()?.same_server {
        Some(Within::Works) => Ok(Found::yes("same-server")),
        Some(Within::Partly) => Ok(Found::calm("same-server-partly")),
        Some(Within::Never) => Ok(Found::no("same-server-never")),
        None => Err(Gap::Unestablished),
    }
}
