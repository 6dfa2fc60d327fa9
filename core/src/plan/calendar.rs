//! Dates as a calendar reads them (RFC 5545).

use super::clock::When;
use crate::day::{self, DAY, padded};

/// A date with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from all others, so that a newer file takes the place of an older one.
    pub id: String,
    /// When it is.
    pub when: When,
    /// What it is about, in a few words.
    pub title: String,
    /// More about it.
    pub text: String,
}

/// Octets of a line, without its end.
const LINE: usize = 75;

/// Returns a calendar with these entries. `name` is what it is called, `now` when it was made, in
/// seconds since 1970.
pub fn calendar(name: &str, entries: &[Entry], now: u64) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Rehome//Plan//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        ["X-WR-CALNAME:", &escaped(name)].concat(),
    ];
    for entry in entries {
        lines.extend(event(entry, now));
    }
    lines.push("END:VCALENDAR".to_owned());
    let mut out = String::new();
    for line in lines {
        fold(&line, &mut out);
    }
    out
}

fn event(entry: &Entry, now: u64) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        ["UID:", &escaped(&entry.id)].concat(),
        ["DTSTAMP:", &moment(now)].concat(),
    ];
    lines.extend(times(entry.when));
    lines.push(["SUMMARY:", &escaped(&entry.title)].concat());
    if !entry.text.is_empty() {
        lines.push(["DESCRIPTION:", &escaped(&entry.text)].concat());
    }
    // It blocks nobody's time.
    lines.extend(
        [
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:PT0S",
        ]
        .map(str::to_owned),
    );
    lines.push(["DESCRIPTION:", &escaped(&entry.title)].concat());
    lines.extend(["END:VALARM", "END:VEVENT"].map(str::to_owned));
    lines
}

/// Moments are in universal time, which needs no table of time zones; a day is a day wherever one is.
fn times(when: When) -> Vec<String> {
    match when {
        When::At(seconds) => vec![
            ["DTSTART:", &moment(seconds)].concat(),
            "DURATION:PT15M".to_owned(),
        ],
        When::On(day) => vec![
            ["DTSTART;VALUE=DATE:", &date(day)].concat(),
            "DURATION:P1D".to_owned(),
        ],
    }
}

fn date(day: i32) -> String {
    let mut date = day::written(day);
    date.retain(|sign| sign != '-');
    date
}

fn moment(seconds: u64) -> String {
    let day = day::of(seconds, 0);
    let of_day = i64::try_from(seconds % DAY).unwrap_or_default();
    let [hour, minute, second] = [of_day / 3_600, of_day / 60 % 60, of_day % 60];
    let time = [hour, minute, second].map(|part| padded(part, 2)).concat();
    [&date(day), "T", &time, "Z"].concat()
}

/// Returns a text as a value; signs that no calendar can hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}

/// Writes a line, and goes on in a next one that begins with a space wherever it is too long.
fn fold(line: &str, out: &mut String) {
    let mut length = 0;
    for sign in line.chars() {
        if length + sign.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(sign);
        length += sign.len_utf8();
    }
    out.push_str("\r\n");
}
