//! Whether both accounts are ready for the move.

use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::{Course, course, is_meant, shown};

/// Returns whether the new account takes followers without asking its owner.
pub(super) fn lock(new: &Desk) -> Answer {
    let is_locked = new.say(|profile| profile.is_locked)?;
    Ok(if is_locked {
        Found::no("locked")
    } else {
        Found::yes("open")
    })
}

/// Returns whether followers will see whose account it is.
pub(super) fn profile(new: &Desk) -> Answer {
    let is_empty = new.say(super::super::profile::Profile::is_empty)?;
    Ok(if is_empty {
        Found::no("empty")
    } else {
        Found::yes("filled")
    })
}

/// Returns whether the old account redirects already.
pub(super) fn old(old: &Desk, new: &Desk) -> Answer {
    Ok(match course(old, new)? {
        Course::Nowhere => Found::yes("free"),
        Course::There => Found::no("moved-here"),
        Course::Elsewhere(account) => Found::no("moved-elsewhere").with("account", account),
    })
}

/// Returns whether the new account redirects on.
pub(super) fn new(old: &Desk, new: &Desk) -> Answer {
    let Some(target) = new.redirect()? else {
        return Ok(Found::yes("free"));
    };
    let is_back = match is_meant(&target, new, old) {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        is_back => is_back.unwrap_or(false),
    };
    Ok(if is_back {
        Found::no("back")
    } else {
        Found::no("moved").with("account", shown(&target))
    })
}

/// Returns whether these two accounts can be the two of a move.
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
    if old.cannot("send_move")? {
        return Ok(Found::no("unable-old"));
    }
    if old.handle.same_server(&new.handle) {
        return Ok(Found::yes("same-server"));
    }
    // Two handles can be spellings of one account, so their looks alone prove nothing.
    ids.0.and(ids.1).map(|_| Found::yes("different"))
}
