//! How many have arrived day by day, as far as a reader kept that, and the curve of it.

#[cfg(test)]
mod tests;

use super::before::Before;
use super::date;
use crate::json::Json;

/// The size of the drawing, and what is left free around the curve.
const WIDTH: u64 = 320;
const HEIGHT: u64 = 130;
const LEFT: u64 = 12;
const TOP: u64 = 12;
const BOTTOM: u64 = 104;

/// Days that are kept; the earliest go first.
const MOST: usize = 100;

/// The followers of the new account on the days on which they were kept, the earliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(String, u64)>);

impl Counts {
    /// Returns what [`Self::to_json`] wrote; what is no day with its number is left out.
    pub fn of_json(json: &Json) -> Self {
        let mut counts = Self::default();
        for day in json.as_array().unwrap_or_default() {
            if let (Some(date), Some(count)) = (day["date"].as_str(), day["new"].as_u64()) {
                counts.add(date, count);
            }
        }
        counts
    }

    /// Returns this as it is kept.
    pub fn to_json(&self) -> Json {
        let days = self.0.iter().map(|(date, count)| {
            Json::object([
                ("date", Json::text(Some(date))),
                ("new", Json::number(Some(*count))),
            ])
        });
        Json::Array(days.collect())
    }

    /// Adds the number of a day, in place of an earlier one of that day. What is no day is left out.
    pub fn add(&mut self, date: &str, count: u64) {
        if date::of_time(date) != Some(date) {
            return;
        }
        self.0.retain(|(known, _)| known != date);
        let place = self.0.partition_point(|(known, _)| known.as_str() < date);
        self.0.insert(place, (date.to_owned(), count));
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }
}

/// A day on which it is known how many had arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    /// How many days after the redirect was first seen.
    pub day: u64,
    /// How many had arrived.
    pub arrived: u64,
}

/// How many have arrived since a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrivals {
    /// The days, the earliest first.
    pub days: Vec<Day>,
    /// How many followed the old account before.
    pub total: u64,
    /// The day from which waiting no longer helps, if that is known of the old server's software.
    pub end: Option<u64>,
}

impl Arrivals {
    /// Returns what is known of the arrivals.
    ///
    /// # Errors
    /// `None` unless the numbers of both accounts from before the move are there, the redirect was seen
    /// later, and numbers of a day after that.
    pub(super) fn of(before: &Before, counts: &Counts, end: Option<u64>) -> Option<Self> {
        let seen = before.redirect_seen.as_deref()?;
        let start = before.new.filter(|_| before.is_from_before)?;
        let total = before.old.filter(|total| *total > 0)?;
        let since = counts.0.iter().filter(|(date, _)| date.as_str() >= seen);
        let days = since.filter_map(|(date, count)| {
            Some(Day {
                day: date::days_between(seen, date)?,
                date: date.clone(),
                arrived: count.saturating_sub(start),
            })
        });
        let days: Vec<_> = days.collect();
        let is_curve = days.last().is_some_and(|last| last.day > 0);
        is_curve.then_some(Self { days, total, end })
    }

    /// Returns the curve as SVG, which holds numbers and nothing that anybody wrote: the line on which all
    /// have come, the day from which waiting no longer helps, the days themselves.
    pub fn svg(&self) -> String {
        let points: Vec<_> = self.points().collect();
        let line: Vec<_> = points.iter().map(|(x, y)| at("L", *x, *y)).collect();
        let line = line.concat();
        let last = points.last().map_or(LEFT, |(x, _)| *x);
        let mut svg = ["<svg viewBox=\"0 0 ", &pair(WIDTH, HEIGHT), "\">"].concat();
        svg.push_str(&path("all", &["M", &pair(LEFT, TOP), "H308"].concat()));
        if let Some(end) = self.end {
            let from = at("M", self.x(end), TOP);
            svg.push_str(&path("end", &[&from, "V", &BOTTOM.to_string()].concat()));
        }
        let origin = at("M", LEFT, BOTTOM);
        let ground = at("L", last, BOTTOM);
        svg.push_str(&path(
            "area",
            &[origin.as_str(), &line, &ground, "Z"].concat(),
        ));
        svg.push_str(&path("line", &[origin.as_str(), &line].concat()));
        for (x, y) in &points {
            let (x, y) = (x.to_string(), y.to_string());
            svg.push_str(&["<circle cx=\"", &x, "\" cy=\"", &y, "\" r=\"3\"/>"].concat());
        }
        for day in self.marks() {
            let (x, day) = (self.x(day).to_string(), day.to_string());
            svg.push_str(&["<text x=\"", &x, "\" y=\"122\">", &day, "</text>"].concat());
        }
        svg.push_str("</svg>");
        svg
    }

    fn points(&self) -> impl Iterator<Item = (u64, u64)> {
        self.days
            .iter()
            .map(|day| (self.x(day.day), self.y(day.arrived)))
    }

    /// Returns the days that are written below the curve: the first, the last, and the end.
    fn marks(&self) -> Vec<u64> {
        let last = self.days.last().map(|day| day.day);
        let mut marks = vec![0];
        for mark in [last, self.end].into_iter().flatten() {
            // Numbers on one another could not be read.
            let is_free = |known: &u64| self.x(*known).abs_diff(self.x(mark)) > 16;
            if marks.iter().all(is_free) {
                marks.push(mark);
            }
        }
        marks
    }

    fn x(&self, day: u64) -> u64 {
        let last = self.days.last().map_or(1, |last| last.day);
        let span = last.max(self.end.unwrap_or_default()).max(1);
        LEFT + (WIDTH - 2 * LEFT).saturating_mul(day) / span
    }

    fn y(&self, arrived: u64) -> u64 {
        let share = (BOTTOM - TOP).saturating_mul(arrived.min(self.total)) / self.total.max(1);
        BOTTOM - share
    }
}

fn pair(x: u64, y: u64) -> String {
    [&x.to_string(), " ", &y.to_string()].concat()
}

fn at(command: &str, x: u64, y: u64) -> String {
    [command, &pair(x, y)].concat()
}

fn path(class: &str, drawn: &str) -> String {
    ["<path class=\"curve-", class, "\" d=\"", drawn, "\"/>"].concat()
}

/// Returns a bar as SVG, as long as `count` is among `most`.
pub fn bar(count: usize, most: usize) -> String {
    let share = (100 * count).div_ceil(most.max(1)).min(100).to_string();
    [
        "<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\"><rect width=\"",
        &share,
        "\" height=\"8\"/></svg>",
    ]
    .concat()
}
