//! The version of Rust that is promised is the one that everything is built with.

use crate::root;
use std::fs;
use toml::Table;

/// What follows a key on a line, without quotes.
fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let mut lines = text.lines().map(str::trim);
    let value = lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    Some(value.trim().trim_matches('"'))
}

#[test]
fn the_promised_version_is_the_one_of_the_workflows() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let manifest: Table = read("Cargo.toml").parse().unwrap();
    let promised = manifest["workspace"]["package"]["rust-version"].as_str();
    for (workflow, key) in [
        ("site.yml", "RUSTUP_TOOLCHAIN"),
        ("dependencies.yml", "rust-version"),
    ] {
        let text = read(&format!(".github/workflows/{workflow}"));
        let built = value(&text, key).expect("the workflow names a version");
        let (without_patch, _) = built.rsplit_once('.').unwrap();
        assert_eq!(promised, Some(without_patch), "{workflow}");
    }
    let told = format!("{} or later", promised.unwrap());
    assert!(read("README.md").contains(&told), "README says {told}");
}

#[test]
fn values_are_read_without_quotes() {
    assert_eq!(value("a:\n  B: \"1.2.3\"\n", "B"), Some("1.2.3"));
    assert_eq!(value("B_C: x", "B"), None);
}
