//! Two exports beside each other, and the servers of one.

use super::census::{Census, Row};
use super::person::{alike, host};
use super::tally::Tally;
use crate::pace::Pace;

/// How many servers are named.
const NAMED: usize = 50;

/// Returns the rows of one file that the other does not have, `there` in lower case.
pub async fn missing(census: &Census, mut there: Tally, pace: &Pace) -> Vec<Row> {
    let mut rows = Vec::new();
    pace.each(census.rows.len(), &mut |at| {
        let row = census.rows[at];
        let subject = census.subject(row);
        if !subject.is_empty() && there.add(&alike(subject)) == 0 {
            rows.push(row);
        }
    })
    .await;
    rows
}

/// Returns the servers of which most of these rows are, and how many each has.
pub async fn servers(census: &Census, rows: &[Row], pace: &Pace) -> Vec<(String, usize)> {
    let mut counts = Tally::default();
    pace.each(rows.len(), &mut |at| {
        let host = host(census.subject(rows[at]));
        if !host.is_empty() {
            counts.add(host);
        }
    })
    .await;
    counts.most(NAMED)
}

/// Returns what a file has, in lower case, to be compared with another.
pub async fn there(census: &Census, pace: &Pace) -> Tally {
    let mut there = Tally::default();
    pace.each(census.rows.len(), &mut |at| {
        let subject = census.subject(census.rows[at]);
        if !subject.is_empty() {
            there.add(&alike(subject));
        }
    })
    .await;
    there
}
