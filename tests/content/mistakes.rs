//! Every rule has a fixture that breaks it: a folder in `mistakes/` with the files that differ
//! from the sound tree, and the report that an author gets, in `expected.txt`.
//!
//! `REHOME_EXPECTED=write cargo test --test content` writes the reports anew; read the difference
//! before committing it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rehome::guide::Book;

use crate::tree::{emoji, folder, overlaid, sound};

fn report(fixture: &Path) -> String {
    let mistakes = Book::read(&overlaid(fixture), &emoji())
        .err()
        .unwrap_or_else(|| panic!("nothing is wrong with {}", fixture.display()));
    mistakes.report()
}

fn fixtures() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("mistakes")).expect("the folder of fixtures is readable");
    let mut found: Vec<_> = entries
        .map(|entry| entry.expect("an entry is readable").path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

#[test]
fn the_sound_tree_is_accepted() {
    crate::tree::book(&sound());
}

#[test]
fn every_broken_rule_is_reported_in_its_exact_words() {
    let fixtures = fixtures();
    assert!(!fixtures.is_empty(), "there are no fixtures");
    let differing: Vec<String> = fixtures.iter().filter_map(|one| differs(one)).collect();
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
}

/// Returns both texts if the report differs from the expected one.
fn differs(fixture: &Path) -> Option<String> {
    let path = fixture.join("expected.txt");
    let found = report(fixture);
    if std::env::var_os("REHOME_EXPECTED").is_some() {
        fs::write(&path, &found).expect("the expected report is writable");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    // A checkout may have changed the line ends.
    let expected = expected.replace("\r\n", "\n");
    let name = fixture.file_name()?.to_string_lossy();
    (expected != found)
        .then(|| format!("fixture {name}\n--- expected\n{expected}--- reported\n{found}"))
}

#[test]
fn mistakes_in_several_files_are_all_reported_at_once_and_in_order() {
    let report = report(&folder("mistakes/several-files"));
    let places: Vec<(&str, usize, usize)> = report.lines().map(place).collect();
    let files: BTreeSet<_> = places.iter().map(|(file, ..)| file).collect();
    assert!(files.len() > 3, "mistakes of several files:\n{report}");
    assert!(places.is_sorted(), "in order:\n{report}");
}

/// Returns file, line and column of a line of a report.
fn place(line: &str) -> (&str, usize, usize) {
    let number = |text: Option<&str>| text.and_then(|text| text.parse().ok());
    let mut parts = line.splitn(4, ':');
    let file = parts.next().filter(|file| file.starts_with("content/"));
    let place = file.zip(number(parts.next())).zip(number(parts.next()));
    let ((file, line), column) = place.unwrap_or_else(|| panic!("`{line}` says where"));
    (file, line, column)
}
