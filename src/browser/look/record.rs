//! What the reader wants to be kept on this device, for each pair of accounts: the numbers of an earlier
//! look, and the list of followers.

use crate::browser::storage::{self, Refused};
use crate::check::Before;
use crate::json::Json;

/// The record: an object with an entry for each pair.
const KEY: &str = "rehome.look";
const PEOPLE: &str = "people";
const COUNTS: &str = "counts";

fn all() -> Json {
    Json::read(&storage::read(KEY).unwrap_or_default()).unwrap_or_default()
}

/// Returns what an earlier look at a pair saw; `today` is the day of this one.
pub fn before(pair: &str, today: &str) -> Option<Before> {
    Before::of_json(&all()[pair], today)
}

/// Returns the same, and how many followed the new account on the days on which that was kept.
pub fn numbers(pair: &str, today: &str) -> (Option<Before>, Json) {
    let all = all();
    let kept = &all[pair];
    (Before::of_json(kept, today), kept[COUNTS].clone())
}

/// Keeps what a look at a pair saw, and the numbers of all days.
///
/// # Errors
/// [`Refused`] if nothing was kept.
pub fn keep(pair: &str, seen: &Before, counts: Json) -> Result<(), Refused> {
    let mut all = all();
    let mut kept = seen.to_json();
    kept.set(PEOPLE, all[pair][PEOPLE].clone());
    kept.set(COUNTS, counts);
    all.set(pair, kept);
    write(&all)
}

/// Returns who followed the old account of a pair.
pub fn people(pair: &str) -> Option<Vec<String>> {
    let all = all();
    let mut people = Vec::new();
    for person in all[pair][PEOPLE].as_array()? {
        people.extend(person.as_str().map(str::to_owned));
    }
    Some(people)
}

/// Keeps who follows the old account of a pair.
///
/// # Errors
/// [`Refused`] if nothing was kept.
pub fn keep_people(pair: &str, people: &[String]) -> Result<(), Refused> {
    let mut all = all();
    let mut kept = all[pair].clone();
    kept.set(PEOPLE, Json::texts(people));
    all.set(pair, kept);
    write(&all)
}

/// Takes back all of it, and returns whether nothing is left.
pub fn forget() -> bool {
    storage::write(KEY, "").is_ok() && storage::read(KEY).is_ok_and(|left| left.is_empty())
}

/// Writes the record, and reads it again: what is said to be kept has to be there.
fn write(all: &Json) -> Result<(), Refused> {
    let text = all.write();
    storage::write(KEY, &text)?;
    let is_there = storage::read(KEY)? == text;
    is_there.then_some(()).ok_or(Refused)
}
