//! What the reader wants to be kept on this device, for each pair of accounts: the numbers of an earlier
//! look, and the list of followers.

use rehome::browser::storage::{self, Refused};
use rehome::check::{Before, json};
use serde_json::Value;

/// The record: an object with an entry for each pair.
const KEY: &str = "rehome.look";
const PEOPLE: &str = "people";

fn all() -> Value {
    let kept = storage::read(KEY).unwrap_or_default();
    let all: Value = serde_json::from_str(&kept).unwrap_or_default();
    if all.is_object() {
        all
    } else {
        Value::Object(serde_json::Map::new())
    }
}

/// Returns what an earlier look at a pair saw; `today` is the day of this one.
pub(crate) fn before(pair: &str, today: &str) -> Option<Before> {
    let mut kept = all()[pair].take();
    kept.as_object_mut()?
        .insert("today".to_owned(), today.into());
    json::before(&kept)
}

/// Keeps what a look at a pair saw.
///
/// # Errors
/// [`Refused`] if nothing was kept.
pub(crate) fn keep(pair: &str, seen: &Before) -> Result<(), Refused> {
    let mut all = all();
    let people = all[pair][PEOPLE].take();
    all[pair] = json::kept(seen);
    all[pair][PEOPLE] = people;
    write(&all)
}

/// Returns who followed the old account of a pair.
pub(crate) fn people(pair: &str) -> Option<Vec<String>> {
    let all = all();
    let people = all[pair][PEOPLE].as_array()?.iter();
    Some(
        people
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect(),
    )
}

/// Keeps who follows the old account of a pair.
///
/// # Errors
/// [`Refused`] if nothing was kept.
pub(crate) fn keep_people(pair: &str, people: &[String]) -> Result<(), Refused> {
    let mut all = all();
    if !all[pair].is_object() {
        all[pair] = Value::Object(serde_json::Map::new());
    }
    all[pair][PEOPLE] = people.iter().map(String::as_str).collect();
    write(&all)
}

/// Takes back all of it, and returns whether nothing is left.
pub(crate) fn forget() -> bool {
    storage::write(KEY, "").is_ok() && storage::read(KEY).is_ok_and(|left| left.is_empty())
}

/// Writes the record, and reads it again: what is said to be kept has to be there.
fn write(all: &Value) -> Result<(), Refused> {
    let text = all.to_string();
    storage::write(KEY, &text)?;
    let is_there = storage::read(KEY)? == text;
    is_there.then_some(()).ok_or(Refused)
}
