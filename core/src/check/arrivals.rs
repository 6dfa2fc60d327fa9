//! How many have arrived day by day, as far as a reader kept that, and the curve of it.

#[cfg(test)]
mod tests;

use super::before::Before;
use super::date;
use crate::json::Json;

/// Where the curve stands in a drawing of 320 by 130.
const LEFT: u64 = 12;
const RIGHT: u64 = 308;
const TOP: u64 = 12;
const BOTTOM: u64 = 104;
/// Its beginning, with the line on which all have come.
const START: &str = "<svg viewBox=\"0 0 320 130\"><path class=\"curve-all\" d=\"M12 12H308\"/>";
const ORIGIN: &str = "12,104";
/// The end of what lies below the curve.
const GROUND: &str = ",104\"/>";

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
    /// Returns what is known of the arrivals. `counts` has the followers of the new account by day, in the
    /// order of the days.
    ///
    /// # Errors
    /// `None` unless the numbers of both accounts from before the move are there, the redirect was seen
    /// later, and numbers of a day after that.
    pub(super) fn of(before: &Before, counts: &Json, end: Option<u64>) -> Option<Self> {
        let seen = before.redirect_seen.as_deref()?;
        let start = before.new.filter(|_| before.is_from_before)?;
        let total = before.old.filter(|total| *total > 0)?;
        let Json::Object(counts) = counts else {
            return None;
        };
        let mut days: Vec<Day> = Vec::new();
        for (date, count) in counts {
            let day = date::days_between(seen, date).filter(|_| date.as_str() >= seen);
            if let (Some(day), Some(count)) = (day, count.as_u64()) {
                let (date, arrived) = (date.clone(), count.saturating_sub(start));
                days.push(Day { date, day, arrived });
            }
        }
        let is_curve = days.last()?.day > 0;
        is_curve.then_some(Self { days, total, end })
    }

    /// Returns the curve as SVG, which holds numbers and nothing that anybody wrote: the line on which all
    /// have come, the day from which waiting no longer helps, the days themselves.
    pub fn svg(&self) -> String {
        let mut line = String::from(ORIGIN);
        let mut dots = String::new();
        let (mut x, mut marks) = (String::new(), vec![0]);
        for day in &self.days {
            let y = self.y(day.arrived).to_string();
            x = self.x(day.day).to_string();
            add(&mut line, &[" ", &x, ",", &y]);
            add(
                &mut dots,
                &["<circle cx=\"", &x, "\" cy=\"", &y, "\" r=\"3\"/>"],
            );
        }
        let mut svg = String::from(START);
        add(
            &mut svg,
            &[
                "<polyline class=\"curve-area\" points=\"",
                &line,
                " ",
                &x,
                GROUND,
            ],
        );
        add(
            &mut svg,
            &[
                "<polyline class=\"curve-line\" points=\"",
                &line,
                "\"/>",
                &dots,
            ],
        );
        if let Some(end) = self.end {
            let x = self.x(end).to_string();
            add(
                &mut svg,
                &["<path class=\"curve-end\" d=\"M", &x, " 12V104\"/>"],
            );
            self.mark(end, &mut marks);
        }
        self.mark(self.days.last().map_or(0, |day| day.day), &mut marks);
        for day in marks {
            let (x, day) = (self.x(day).to_string(), day.to_string());
            add(
                &mut svg,
                &["<text x=\"", &x, "\" y=\"122\">", &day, "</text>"],
            );
        }
        svg.push_str("</svg>");
        svg
    }

    /// Adds a day to those that are written below the curve, unless it would stand on another.
    fn mark(&self, day: u64, marks: &mut Vec<u64>) {
        if marks
            .iter()
            .all(|known| self.x(*known).abs_diff(self.x(day)) > 16)
        {
            marks.push(day);
        }
    }

    fn x(&self, day: u64) -> u64 {
        let last = self.days.last().map_or(1, |last| last.day);
        let span = last.max(self.end.unwrap_or_default()).max(1);
        LEFT + (RIGHT - LEFT).saturating_mul(day) / span
    }

    fn y(&self, arrived: u64) -> u64 {
        let share = (BOTTOM - TOP).saturating_mul(arrived.min(self.total)) / self.total.max(1);
        BOTTOM - share
    }
}

fn add(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// Returns a bar as SVG, as long as `count` is among `most`.
pub fn bar(count: usize, most: usize) -> String {
    let share = (100 * count).div_ceil(most.max(1)).min(100).to_string();
    let mut svg =
        String::from("<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\"><rect width=\"");
    add(&mut svg, &[&share, "\" height=\"8\"/></svg>"]);
    svg
}
