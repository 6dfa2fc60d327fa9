//! Two exports beside each other.

use std::collections::HashSet;

use super::census::{Census, Row};

/// Returns the rows of one file that the other does not have, and how many of them each server has, the
/// most first.
pub fn missing<'a>(old: &'a Census, new: &Census) -> (Vec<&'a Row>, Vec<(String, usize)>) {
    let there: HashSet<_> = new
        .rows
        .iter()
        .map(|row| row.subject.to_lowercase())
        .collect();
    let mut seen = HashSet::new();
    let is_missing = |row: &&Row| {
        let subject = row.subject.to_lowercase();
        !subject.is_empty() && !there.contains(&subject) && seen.insert(subject)
    };
    let rows: Vec<_> = old.rows.iter().filter(is_missing).collect();
    let mut servers: Vec<(String, usize)> = Vec::new();
    let mut hosts: Vec<_> = rows.iter().map(|row| host(&row.subject)).collect();
    hosts.sort_unstable();
    for same in hosts.chunk_by(|one, next| one == next) {
        servers.push((same[0].to_owned(), same.len()));
    }
    servers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    (rows, servers)
}

/// Returns what a file has, to be compared with another.
pub fn there(census: &Census) -> HashSet<String> {
    let all = census.rows.iter().map(|row| row.subject.to_lowercase());
    all.filter(|subject| !subject.is_empty()).collect()
}

fn host(subject: &str) -> &str {
    subject.split_once('@').map_or(subject, |(_, host)| host)
}
