//! How far the move has come.

use super::super::date;
use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::{Course, course};

/// Days after which servers have given up repeating what did not arrive; Mastodon's tries end after
/// about two days.
const PATIENCE: u64 = 3;

/// The part of the followers that counts as all, in percent: some accounts are always dead.
const ALL: u64 = 95;

/// What was seen in an earlier look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The day of that look, as `YYYY-MM-DD`.
    pub date: String,
    /// The day of this look.
    pub today: String,
    /// How many followers the old account had.
    pub old: Option<u64>,
    /// How many followers the new account had.
    pub new: Option<u64>,
    /// The day on which the redirect was first seen.
    pub redirect_seen: Option<String>,
}

/// Returns whether the old account redirects to the new one.
pub(super) fn redirect(old: &Desk, new: &Desk) -> Answer {
    Ok(match course(old, new)? {
        Course::Nowhere => Found::no("none"),
        Course::There => Found::yes("published"),
        Course::Elsewhere(account) => Found::no("elsewhere").with("account", account),
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
    let number = |count: Result<u64, Gap>| count.map(|n| n.to_string()).unwrap_or_default();
    Ok(found.with("old", number(old)).with("new", number(new)))
}

/// Returns what a later look is compared with. Once the redirect is seen, what was seen before it
/// stays what is compared with.
pub(super) fn kept(old: &Desk, new: &Desk, before: Option<&Before>, today: &str) -> Before {
    let is_published = matches!(course(old, new), Ok(Course::There));
    let seen = before.and_then(|before| before.redirect_seen.clone());
    let redirect_seen = seen.or_else(|| is_published.then(|| today.to_owned()));
    match before {
        Some(before) if redirect_seen.is_some() => Before {
            redirect_seen,
            ..before.clone()
        },
        _ => Before {
            date: today.to_owned(),
            today: today.to_owned(),
            old: old.followers().ok(),
            new: new.followers().ok(),
            redirect_seen,
        },
    }
}

/// Returns how many followers have arrived since an earlier look.
pub(super) fn progress(old: &Desk, new: &Desk, before: Option<&Before>) -> Answer {
    let Some(before) = before else {
        return Ok(Found::unknown("no-earlier"));
    };
    let days = days(old, new, before)?;
    let total = before.old.filter(|total| *total > 0).ok_or(Gap::Hidden)?;
    let start = before.new.ok_or(Gap::Hidden)?;
    let arrived = new.followers()?.saturating_sub(start);
    let percent = (arrived.saturating_mul(100) / total).min(100);
    Ok(stage(arrived, percent, days)
        .with("arrived", arrived.to_string())
        .with("total", total.to_string())
        .with("percent", percent.to_string())
        .with("left", PATIENCE.saturating_sub(days).to_string())
        .with("days", days.to_string()))
}

fn stage(arrived: u64, percent: u64, days: u64) -> Found {
    if percent >= ALL {
        Found::yes("complete")
    } else if days >= PATIENCE {
        Found::no("over")
    } else if arrived == 0 {
        Found::no("still")
    } else {
        Found::yes("moving")
    }
}

/// Returns the days since the redirect was first seen. Without one, new followers can be anybody's.
fn days(old: &Desk, new: &Desk, before: &Before) -> Result<u64, Gap> {
    let is_published = course(old, new).map(|course| matches!(course, Course::There));
    let seen = match (&before.redirect_seen, is_published) {
        (_, Err(Gap::Waiting)) => return Err(Gap::Waiting),
        (_, Ok(false)) => return Err(Gap::NoRedirect),
        (Some(seen), _) => seen,
        (None, Ok(true)) => &before.today,
        (None, Err(gap)) => return Err(gap),
    };
    date::days_between(seen, &before.today).ok_or(Gap::NoRedirect)
}
