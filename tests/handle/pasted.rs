//! What people paste, with what is read from it while the software of no strange server is known.

#[path = "pasted/addresses.rs"]
mod addresses;
#[path = "pasted/hosts.rs"]
mod hosts;
#[path = "pasted/letters.rs"]
mod letters;
#[path = "pasted/profiles.rs"]
mod profiles;
#[path = "pasted/sentences.rs"]
mod sentences;

use rehome::handle::Reading;

use super::known::{read, read_as, words};

/// Checks a table with a line for each text: what is read, then the text.
fn check(table: &str) {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let wrong: Vec<String> = lines.filter_map(|line| differs(line, read)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Checks a table with a line for each text: the software, what is read, then the text.
fn check_as(table: &str) {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let wrong = lines.filter_map(|line| {
        let (software, line) = line.split_once(' ').expect("three columns");
        differs(line.trim(), |text| read_as(software, text))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn differs(line: &str, read: impl Fn(&str) -> Reading) -> Option<String> {
    let (expected, text) = line.split_once(' ').expect("two columns");
    let found = words(read(text.trim()));
    (found != expected).then(|| format!("{text}: {found} instead of {expected}"))
}
