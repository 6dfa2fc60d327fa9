//! Whether the new account names the old one as its own, without which no server moves followers.

use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::super::profile::Aliases;
use super::super::text;
use super::looks_like;

/// Aliases that are shown.
const MOST_SHOWN: usize = 5;

/// Returns whether the new account names the old one.
pub(super) fn alias(old: &Desk, new: &Desk) -> Answer {
    let aliases = settled(new.aliases())?;
    let id = settled(old.id())?;
    if let (Ok(aliases), Ok(id)) = (&aliases, &id)
        && aliases.uris.contains(id)
    {
        return Ok(Found::yes("set").with("copy", copy(old)));
    }
    if new.cannot("alias")? {
        return Ok(Found::no("unable"));
    }
    let aliases = aliases?;
    match id {
        Ok(_) => not_set(&aliases, old, new),
        Err(gap) => without_id(&aliases, old, gap),
    }
}

/// Returns which copy of the new profile the old server goes by at the moment of the move: a
/// `fresh` one, or one that can be `older`; nothing if that is not known.
fn copy(old: &Desk) -> &'static str {
    match old.manners().ok().and_then(|manners| manners.stale) {
        Some(0) => "fresh",
        Some(_) => "older",
        None => "",
    }
}

/// Returns what there is instead of an alias that is not in the list.
fn not_set(aliases: &Aliases, old: &Desk, new: &Desk) -> Answer {
    if !aliases.are_all {
        return Err(Gap::Hidden);
    }
    if is_reversed(old, new)? {
        return Ok(Found::no("reversed"));
    }
    Ok(listed(aliases))
}

/// Returns what can be told if nothing is known of the old account but its handle.
fn without_id(aliases: &Aliases, old: &Desk, gap: Gap) -> Answer {
    if let Some(uri) = aliases.uris.iter().find(|uri| looks_like(uri, old)) {
        return Ok(Found::unknown("similar").with("account", text::clean(uri)));
    }
    if aliases.uris.is_empty() {
        return Ok(listed(aliases));
    }
    Err(gap)
}

fn listed(aliases: &Aliases) -> Found {
    let shown = aliases.uris.iter().take(MOST_SHOWN);
    let shown: Vec<_> = shown.map(|uri| text::clean(uri)).collect();
    if shown.is_empty() {
        Found::no("none")
    } else {
        Found::no("other").with("accounts", shown.join("\n"))
    }
}

/// Returns whether the old account names the new one: the same step, taken on the wrong side.
fn is_reversed(old: &Desk, new: &Desk) -> Result<bool, Gap> {
    let (aliases, id) = (settled(old.aliases())?, settled(new.id())?);
    let is_named = |(aliases, id): (Aliases, String)| aliases.uris.contains(&id);
    Ok(aliases.ok().zip(id.ok()).is_some_and(is_named))
}

/// Returns a result that will not change any more.
fn settled<T>(result: Result<T, Gap>) -> Result<Result<T, Gap>, Gap> {
    match result {
        Err(Gap::Waiting) => Err(Gap::Waiting),
        result => Ok(result),
    }
}
