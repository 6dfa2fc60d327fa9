//! Whether the new account names the old one as its own, without which no server moves followers,
//! and whether the old server will take it.

use super::super::desk::Desk;
use super::super::finding::{Answer, Found};
use super::super::gap::Gap;
use super::super::manners::{Certainty, Fault, Only};
use super::super::profile::Aliases;
use super::super::text;
use super::super::value::Value;
use super::{has_moved, looks_like, there};
use crate::journey::pair;

/// Aliases that are shown.
const MOST_SHOWN: usize = 5;

/// Returns whether the new account names the old one.
pub(super) fn alias(old: &Desk, new: &Desk) -> Answer {
    let aliases = settled(new.aliases())?;
    let id = settled(old.id())?;
    there(new)?;
    if let (Ok(aliases), Ok(id)) = (&aliases, &id)
        && aliases.uris.contains(id)
    {
        return set(aliases, old);
    }
    if new.ability("alias")? == pair::Answer::No {
        return Ok(Found::no("unable"));
    }
    let aliases = aliases?;
    match id {
        Ok(id) => not_set(&aliases, id, old, new),
        Err(gap) => without_id(&aliases, old, new, gap),
    }
}

/// Returns whether the new account is certain to name the old one.
pub(super) fn is_set(old: &Desk, new: &Desk) -> Result<bool, Gap> {
    let (aliases, id) = (settled(new.aliases())?, settled(old.id())?);
    let is_named = |(aliases, id): (Aliases, &str)| aliases.uris.contains(&id);
    Ok(aliases.ok().zip(id.ok()).is_some_and(is_named))
}

/// Returns whether the old server will take the alias that is there.
fn set(aliases: &Aliases, old: &Desk) -> Answer {
    match (wants_list(old)?, aliases.is_list) {
        (Some(Certainty::Certain), Some(false)) => return Ok(Found::no("single")),
        (Some(Certainty::Likely), Some(false)) => return Err(Gap::Unestablished),
        (Some(_), None) => return Err(Gap::Hidden),
        _ => {}
    }
    let (found, copy) = match old.manners().map(|manners| manners.stale) {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        Ok(Some(0)) => (Found::yes("set"), "fresh"),
        Ok(Some(_)) => (Found::pending("later"), "older"),
        _ => (Found::pending("later"), "uncertain"),
    };
    Ok(found.with("copy", Value::key(copy)))
}

/// Returns how surely the old server overlooks an alias that is sent as a text.
fn wants_list(old: &Desk) -> Result<Option<Certainty>, Gap> {
    let is_it = |fault: &Fault| fault.only == Some(Only::SingleAlias);
    match old.faults() {
        Err(Gap::Waiting) => Err(Gap::Waiting),
        faults => {
            let found = faults.ok().and_then(|all| all.into_iter().find(is_it));
            Ok(found.map(|fault| fault.certainty))
        }
    }
}

/// Returns what there is instead of an alias that is not in the list.
fn not_set(aliases: &Aliases, id: &str, old: &Desk, new: &Desk) -> Answer {
    let addresses = old.addresses()?;
    let is_it = |uri: &&&str| addresses.contains(uri) || looks_like(uri, old);
    if let Some(uri) = aliases.uris.iter().find(is_it) {
        let found = Found::no("by-address").with("account", text::clean(uri));
        return Ok(found.with("id", text::clean(id)));
    }
    if !aliases.are_all {
        return Err(Gap::Hidden);
    }
    if is_reversed(old, new)? {
        return Ok(Found::no("reversed"));
    }
    listed(aliases, new)
}

/// Returns what can be told if nothing is known of the old account but its handle.
fn without_id(aliases: &Aliases, old: &Desk, new: &Desk, gap: Gap) -> Answer {
    if let Some(uri) = aliases.uris.iter().find(|uri| looks_like(uri, old)) {
        return Ok(Found::unknown("similar").with("account", text::clean(uri)));
    }
    if aliases.uris.is_empty() {
        return listed(aliases, new);
    }
    Err(gap)
}

fn listed(aliases: &Aliases, new: &Desk) -> Answer {
    let shown = aliases.uris.iter().take(MOST_SHOWN);
    let shown: Vec<_> = shown.map(|uri| text::clean(uri)).collect();
    if shown.is_empty() {
        return Ok(Found::no("none"));
    }
    let case = if new.manners()?.one_alias {
        "replace"
    } else {
        "other"
    };
    Ok(Found::no(case).with("accounts", Value::Texts(shown)))
}

/// Returns whether the old account names the new one: the same step, taken on the wrong side,
/// unless the old server wants it there, too, or has put it there itself when the account moved.
fn is_reversed(old: &Desk, new: &Desk) -> Result<bool, Gap> {
    let is_meant = old.manners()?.alias_back || matches!(has_moved(old, new), Ok(true));
    Ok(!is_meant && is_set(new, old)?)
}

/// Returns a result that will not change any more.
fn settled<T>(result: Result<T, Gap>) -> Result<Result<T, Gap>, Gap> {
    match result {
        Err(Gap::Waiting) => Err(Gap::Waiting),
        result => Ok(result),
    }
}
