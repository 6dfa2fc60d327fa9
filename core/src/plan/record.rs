//! What a device remembers of a plan, if the reader wants it to: one versioned record.
//!
//! What is ticked stands in a record of its own, which the guide writes, too.

use super::link::LONGEST;
use crate::day;
use crate::journey::r#move::{Answered, Move, Route, Situation, Task};
use crate::journey::situation;
use crate::json::Json;
use crate::pieces::{before, split_once, trim_start};

/// The version of the record. It changes when an older one would mean something else.
const VERSION: u64 = 1;
/// Tasks of a record: more than this was not written here.
const MOST: usize = 400;

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What stands in the fields, by their ids.
    pub fields: Vec<(String, String)>,
    /// How the old server is.
    pub situation: Situation,
    /// What the reader wants.
    pub route: Route,
    /// The ids of tasks that are left out.
    pub left_out: Vec<String>,
    /// When tasks were done: ids, and seconds since 1970.
    pub dates: Vec<(String, u64)>,
    /// The ids of tasks that are done. Only a file that is taken along has them.
    pub done: Vec<String>,
}

/// A text that is no record of ours, or one of a later version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// What the reader wants, by the key of its words.
pub const ROUTES: [(&str, Route); 3] = [
    ("followers", Route::Followers),
    ("redirect", Route::Redirect),
    ("lists", Route::Lists),
];

/// Returns a route by its key.
pub fn route(key: &str) -> Route {
    let found = ROUTES.iter().find(|(known, _)| *known == key);
    found.map(|(_, route)| *route).unwrap_or_default()
}

/// Returns the key of a route.
pub fn route_key(route: Route) -> &'static str {
    let found = ROUTES.iter().find(|(_, known)| *known == route);
    found.map_or("followers", |(key, _)| key)
}

impl Record {
    /// Returns what is to be remembered of a move. `fields` is what stands in the fields.
    pub fn of(reader: &Move, fields: Vec<(String, String)>) -> Self {
        let tasks = || reader.tasks();
        let left_out = |(id, task): (&str, Task)| (task == Task::LeftOut).then(|| id.to_owned());
        let date = |(id, task): (&str, Task)| match task {
            Task::Done(Some(at)) => Some((id.to_owned(), at)),
            _ => None,
        };
        let done = |(id, task): (&str, Task)| matches!(task, Task::Done(_)).then(|| id.to_owned());
        Self {
            fields,
            situation: reader.situation(),
            route: reader.route(),
            left_out: tasks().filter_map(left_out).collect(),
            dates: tasks().filter_map(date).collect(),
            done: tasks().filter_map(done).collect(),
        }
    }

    /// Lets a move be as it was remembered, but for the fields. A task that is not done any more has no date,
    /// and one that is done is not left out.
    pub fn restore(&self, reader: &mut Move) {
        reader.answered(Answered::Situation(self.situation));
        reader.answered(Answered::Route(self.route));
        for id in &self.done {
            reader.ticked(id, Task::Done(None));
        }
        for (id, at) in &self.dates {
            if let Some(Task::Done(_)) = reader.task(id) {
                reader.ticked(id, Task::Done(Some(*at)));
            }
        }
        for id in &self.left_out {
            if !matches!(reader.task(id), Some(Task::Done(_))) {
                reader.ticked(id, Task::LeftOut);
            }
        }
    }

    /// Returns what is written for this device, where what is ticked stands elsewhere.
    pub fn write(&self) -> String {
        self.json().write()
    }

    /// Returns what is written into a file that is taken along.
    pub fn write_whole(&self) -> String {
        let mut json = self.json();
        json.set("done", Json::texts(&self.done));
        json.write()
    }

    fn json(&self) -> Json {
        let closing = match self.situation {
            Situation::Closing(day) => day.map(day::written),
            _ => None,
        };
        let mut fields = Json::object([]);
        for (name, value) in &self.fields {
            fields.set(name, Json::text(Some(value)));
        }
        let mut dates = Json::object([]);
        for (id, at) in &self.dates {
            dates.set(id, Json::number(Some(*at)));
        }
        Json::object([
            ("rehome-plan", Json::number(Some(VERSION))),
            ("fields", fields),
            (
                "situation",
                Json::text(Some(situation::key(self.situation))),
            ),
            ("closing", Json::text(closing.as_deref())),
            ("route", Json::text(Some(route_key(self.route)))),
            ("left-out", Json::texts(&self.left_out)),
            ("dates", dates),
        ])
    }

    /// Returns what was written. Entries that nobody here would have written are left out.
    ///
    /// # Errors
    /// [`Unreadable`] if it is no such record, or of another version.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let json = Json::read(text).ok_or(Unreadable)?;
        if json["rehome-plan"].as_u64() != Some(VERSION) {
            return Err(Unreadable);
        }
        let text = |name: &str| json[name].as_str().unwrap_or_default();
        let date = |(id, at): &(String, Json)| Some((named(id)?, at.as_u64()?));
        let field = |(name, value): &(String, Json)| Some((named(name)?, short(value.as_str()?)?));
        Ok(Self {
            fields: entries(&json["fields"]).iter().filter_map(field).collect(),
            situation: situation::of(text("situation"), text("closing")).unwrap_or_default(),
            route: route(text("route")),
            left_out: texts(&json["left-out"]),
            dates: entries(&json["dates"])
                .iter()
                .filter_map(date)
                .take(MOST)
                .collect(),
            done: texts(&json["done"]),
        })
    }
}

/// Returns how the old server is and on which day it closes, as a record says it in keys, without reading the rest:
/// for pages that have no room for all of it.
///
/// # Errors
/// `None` if it is no record of this version.
///
/// # Example
/// ```
/// use rehome_core::plan::record::{Record, situation_in, with_situation};
///
/// let record = with_situation(&Record::default().write(), "closing", "2026-12-31").unwrap();
/// assert_eq!(situation_in(&record), Some(("closing", "2026-12-31")));
/// ```
pub fn situation_in(record: &str) -> Option<(&str, &str)> {
    let [_, said, _] = around_situation(record)?;
    let plain = |text| before(trim_start(text, "\""), "\"");
    let (how, day) = split_once(said, CLOSING)?;
    let day = plain(day);
    Some((plain(how), if day == "null" { "" } else { day }))
}

/// Returns the record with another answer, and all else as it was.
///
/// # Errors
/// `None` if it is no record of this version.
pub fn with_situation(record: &str, how: &str, day: &str) -> Option<String> {
    let [start, _, rest] = around_situation(record)?;
    let sign = if day.is_empty() { "" } else { "\"" };
    let day = if day.is_empty() { "null" } else { day };
    let parts = [
        start, SITUATION, "\"", how, "\"", CLOSING, sign, day, sign, ROUTE, rest,
    ];
    Some(parts.concat())
}

/// How the parts of an answer begin, and what follows it, as [`Record::write`] puts them: in no text, since
/// a quote in a text has a sign before it.
const SITUATION: &str = "\"situation\":";
const CLOSING: &str = ",\"closing\":";
const ROUTE: &str = ",\"route\":";

/// Returns what stands before the answer, the answer, and what stands after it.
fn around_situation(record: &str) -> Option<[&str; 3]> {
    let is_ours = record.starts_with("{\"rehome-plan\":1,");
    let (start, rest) = split_once(record, SITUATION).filter(|_| is_ours)?;
    let (said, rest) = split_once(rest, ROUTE)?;
    Some([start, said, rest])
}

fn entries(json: &Json) -> &[(String, Json)] {
    match json {
        Json::Object(entries) => entries,
        _ => &[],
    }
}

fn texts(json: &Json) -> Vec<String> {
    let all = json.as_array().unwrap_or_default().iter();
    all.filter_map(|text| named(text.as_str()?))
        .take(MOST)
        .collect()
}

/// Returns an id, if it can be one: the record of what is ticked has spaces between them.
fn named(id: &str) -> Option<String> {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || ".-".contains(sign);
    let is_one = !id.is_empty() && id.len() <= LONGEST && id.chars().all(is_sign);
    is_one.then(|| id.to_owned())
}

fn short(text: &str) -> Option<String> {
    (text.chars().count() <= LONGEST).then(|| text.to_owned())
}
