//! What is ticked, as this device remembers it. The script `storage.js` writes the same record as long
//! as no program is there.
//!
//! Storage may be full, blocked or switched off: then a function says so, and the page goes on.

use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, PageTransitionEvent, Storage, StorageEvent};

use super::dom::{self, window};
use crate::pieces::split;
use crate::plan::record::situation_in;

/// The record: entries separated by spaces, `+id` for a box that was ticked against its default, `-id`
/// for one that was cleared against it. The number changes when ticks of an older guide would mean
/// something else.
pub const TICKS: &str = "rehome.ticks.2";
/// Its entries were named by sentences.
pub const FORMER_TICKS: &str = "rehome.ticks.1";

/// The record of the plan, which is there only if the reader wants it to be remembered.
pub const PLAN: &str = "rehome.plan";

/// Storage does not take or give anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

fn storage() -> Result<Storage, Refused> {
    window().local_storage().ok().flatten().ok_or(Refused)
}

/// Returns what is kept under a key; empty if there is nothing.
///
/// # Errors
/// [`Refused`] if the browser gives no storage.
pub fn read(key: &str) -> Result<String, Refused> {
    let kept = storage()?.get_item(key).map_err(|_| Refused)?;
    Ok(kept.unwrap_or_default())
}

/// Returns how the old server is and on which day it closes, as the plan is remembered; both empty if it is not.
pub fn remembered_situation() -> [String; 2] {
    let record = read(PLAN).unwrap_or_default();
    let (how, day) = situation_in(&record).unwrap_or_default();
    [how, day].map(str::to_owned)
}

/// Calls `act` when another tab has changed what is kept under a key, and when a page comes back that was put
/// aside: it has heard of nothing in between.
pub fn follow(key: &'static str, act: impl Fn() + 'static) {
    let act = Rc::new(act);
    for name in ["storage", "pageshow"] {
        let act = Rc::clone(&act);
        dom::listen(&window(), name, move |event| {
            if is_about(key, event) {
                act();
            }
        });
    }
}

/// Without a key, all of it was cleared.
fn is_about(key: &str, event: Event) -> bool {
    match event.dyn_into::<StorageEvent>() {
        Ok(change) => change.key().is_none_or(|changed| changed == key),
        Err(other) => other.unchecked_into::<PageTransitionEvent>().persisted(),
    }
}

/// Keeps a text under a key; nothing, if it is empty.
///
/// # Errors
/// [`Refused`] if the browser gives no storage, or that is full.
pub fn write(key: &str, text: &str) -> Result<(), Refused> {
    let storage = storage()?;
    let kept = if text.is_empty() {
        storage.remove_item(key)
    } else {
        storage.set_item(key, text)
    };
    kept.map_err(|_| Refused)
}

/// Takes away everything whose key begins so.
///
/// # Errors
/// [`Refused`] if the browser gives no storage, or something is left.
pub fn forget(prefix: &str) -> Result<(), Refused> {
    let storage = storage()?;
    let keys = || {
        let count = storage.length().unwrap_or_default();
        let all = (0..count).filter_map(|at| storage.key(at).ok().flatten());
        all.filter(|key| key.starts_with(prefix))
            .collect::<Vec<_>>()
    };
    for key in keys() {
        storage.remove_item(&key).map_err(|_| Refused)?;
    }
    keys().is_empty().then_some(()).ok_or(Refused)
}

/// Returns the entries of a record: ids, and whether each is ticked.
pub fn entries(record: &str) -> impl Iterator<Item = (&str, bool)> {
    split(record, " ").into_iter().filter_map(|entry| {
        let (sign, id) = entry.split_at_checked(1)?;
        (!id.is_empty() && matches!(sign, "+" | "-")).then_some((id, sign == "+"))
    })
}

/// Returns a record with one entry changed, or taken out if it is `None`, and all else as it was: what
/// belongs to texts that are not on the page, and what another tab has written.
pub fn changed(record: &str, id: &str, ticked: Option<bool>) -> String {
    let mut written = String::new();
    let others = entries(record).filter(|(known, _)| *known != id);
    for (id, ticked) in others.chain(ticked.map(|ticked| (id, ticked))) {
        if !written.is_empty() {
            written.push(' ');
        }
        written.push(if ticked { '+' } else { '-' });
        written.push_str(id);
    }
    written
}
