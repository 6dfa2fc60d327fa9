//! How far the move has come.

use super::super::before::Before;
use super::super::date;
use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::super::value::Value;
use super::{Course, course, has_moved, there};

/// The part of the followers that counts as all, in percent: some accounts are always dead.
const ALL: u64 = 95;

/// Returns whether the old account redirects to the new one.
pub(super) fn redirect(old: &Desk, new: &Desk) -> Answer {
    there(old)?;
    Ok(match course(old, new) {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        Err(_) if old.never_redirects()? => Found::unknown("never"),
        Err(gap) => return Err(gap),
        Ok(Course::Nowhere) => Found::calm("none"),
        Ok(Course::There) => Found::yes("published"),
        Ok(Course::ByAddress(account)) => Found::no("by-address").with("account", account),
        Ok(Course::Elsewhere(account)) => Found::no("elsewhere").with("account", account),
    })
}

/// Returns how many followers both accounts have.
pub(super) fn followers(old: &Desk, new: &Desk) -> Answer {
    let (old, new) = (old.followers(), new.followers());
    let found = match (&old, &new) {
        (Err(Gap::Waiting), _) | (_, Err(Gap::Waiting)) => return Err(Gap::Waiting),
        (Ok(_), Ok(_)) => Found::yes("counted"),
        _ => Found::unknown("hidden"),
    };
    Ok(found
        .with("old", Value::count(old.ok()))
        .with("new", Value::count(new.ok())))
}

/// Returns how many followers have arrived since an earlier look.
pub(super) fn progress(old: &Desk, new: &Desk, before: Option<&Before>) -> Answer {
    let course = course(old, new);
    match course {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        Err(_) if old.never_redirects()? => return Ok(Found::unknown("never")),
        _ => {}
    }
    let Some(before) = before else {
        return first(course, old, new);
    };
    let days = days(old, new, before)?;
    let (Some(total), Some(start), true) = (before.old, before.new, before.is_from_before) else {
        return Ok(Found::unknown("no-baseline"));
    };
    if total == 0 {
        return Ok(Found::calm("nobody"));
    }
    let arrived = new.followers()?.saturating_sub(start);
    let percent = (arrived.saturating_mul(100) / total).min(100);
    let end = patience(old);
    let left = end.map(|end| end.saturating_sub(days));
    Ok(stage(arrived, percent, left)
        .with("arrived", arrived)
        .with("total", total)
        .with("percent", percent)
        .with("left", Value::count(left))
        .with("tries", Value::count(end.map(|end| end - 1)))
        .with("days", days))
}

/// Returns that no look was taken before. Numbers that could never be compared are not worth keeping.
fn first(course: Result<Course, Gap>, old: &Desk, new: &Desk) -> Answer {
    course?;
    old.followers()?;
    new.followers()?;
    Ok(Found::unknown("no-earlier"))
}

/// Returns the day from which waiting no longer helps, because the old server's software has given up
/// repeating what did not arrive; `None` if it is not known when it does.
pub(super) fn patience(old: &Desk) -> Option<u64> {
    // The redirect may have been seen late on its first day.
    Some(old.manners().ok()?.delivery_days? + 1)
}

fn stage(arrived: u64, percent: u64, left: Option<u64>) -> Found {
    if percent >= ALL {
        Found::yes("complete")
    } else if left.is_none() {
        Found::unknown("slow")
    } else if left == Some(0) {
        Found::no("over")
    } else if arrived == 0 {
        Found::pending("still")
    } else {
        Found::yes("moving")
    }
}

/// Returns the days since the redirect was first seen. Without one, new followers can be anybody's.
fn days(old: &Desk, new: &Desk, before: &Before) -> Result<u64, Gap> {
    let is_published = has_moved(old, new);
    let seen = match (&before.redirect_seen, is_published) {
        (_, Err(Gap::Waiting)) => return Err(Gap::Waiting),
        (_, Ok(false)) => return Err(Gap::NoRedirect),
        (Some(seen), _) => seen,
        (None, Ok(true)) => &before.today,
        (None, Err(gap)) => return Err(gap),
    };
    date::days_between(seen, &before.today).ok_or(Gap::NoRedirect)
}
