//! Two exports beside each other, and the servers of one.

use super::census::{Census, Row};
use super::person::host;
use super::tally::Tally;
use crate::pace::Pace;

/// How many servers are named.
const NAMED: usize = 50;

/// Returns the rows of one file that the other does not have, `there` in lower case.
pub async fn missing<'a>(census: &'a Census, mut there: Tally, pace: &Pace) -> Vec<&'a Row> {
    let mut rows = Vec::new();
    pace.each(census.rows.len(), &mut |at| {
        let row = &census.rows[at];
        if !row.subject.is_empty() && there.add(row.subject.to_ascii_lowercase()) == 0 {
            rows.push(row);
        }
    })
    .await;
    rows
}

/// Returns the servers of which most rows are, and how many each has.
pub async fn servers(rows: &[&Row], pace: &Pace) -> Vec<(String, usize)> {
    let mut counts = Tally::default();
    pace.each(rows.len(), &mut |at| {
        let host = host(&rows[at].subject);
        if !host.is_empty() {
            counts.add(host.to_owned());
        }
    })
    .await;
    counts.most(NAMED)
}

/// Returns what a file has, in lower case, to be compared with another.
pub async fn there(census: &Census, pace: &Pace) -> Tally {
    let mut there = Tally::default();
    pace.each(census.rows.len(), &mut |at| {
        let subject = &census.rows[at].subject;
        if !subject.is_empty() {
            there.add(subject.to_ascii_lowercase());
        }
    })
    .await;
    there
}
