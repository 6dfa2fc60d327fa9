//! Two exports beside each other.

use std::collections::{HashMap, HashSet};

use super::census::{Census, Row};

/// How many servers are named.
const NAMED: usize = 50;

/// Returns the rows of one file that the other does not have, and how many of them the servers have that
/// have most.
pub fn missing<'a>(old: &'a Census, new: &Census) -> (Vec<&'a Row>, Vec<(String, usize)>) {
    let mut seen = there(new);
    let is_missing = |row: &&Row| {
        let subject = row.subject.to_ascii_lowercase();
        !subject.is_empty() && seen.insert(subject)
    };
    let rows: Vec<_> = old.rows.iter().filter(is_missing).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for row in &rows {
        *counts.entry(host(&row.subject)).or_default() += 1;
    }
    let mut servers = Vec::new();
    while servers.len() < NAMED {
        // By name where as many are of both, so that it is the same at any time.
        let most = counts
            .iter()
            .max_by(|one, other| one.1.cmp(other.1).then(other.0.cmp(one.0)));
        let Some((host, count)) = most.map(|(host, count)| (*host, *count)) else {
            break;
        };
        counts.remove(host);
        servers.push((host.to_owned(), count));
    }
    (rows, servers)
}

/// Returns what a file has, to be compared with another.
pub fn there(census: &Census) -> HashSet<String> {
    let all = census
        .rows
        .iter()
        .map(|row| row.subject.to_ascii_lowercase());
    all.filter(|subject| !subject.is_empty()).collect()
}

fn host(subject: &str) -> &str {
    subject.split_once('@').map_or(subject, |(_, host)| host)
}
