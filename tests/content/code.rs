//! No words for readers stand in the code: they come from `content/`, where they can be
//! corrected and translated.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tree::root;

/// Attributes whose value a reader sees or hears.
const SAID: [&str; 4] = ["aria-label", "alt", "title", "placeholder"];

fn code_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable");
    let paths = entries.map(|entry| entry.expect("an entry is readable").path());
    let (folders, mut files): (Vec<_>, Vec<_>) = paths.partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| code_below(folder)));
    files
}

/// Returns the literals in the code, each with the code before it.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = code.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(comment) = rest.strip_prefix("//") {
            at += 2 + comment.find('\n').unwrap_or(comment.len());
        } else if let Some(inside) = rest.strip_prefix('"') {
            let length = literal_length(inside);
            found.push((code[..at].trim_end(), &inside[..length]));
            at += length + 2;
        } else if rest.starts_with("'\"'") {
            at += 3;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

fn literal_length(inside: &str) -> usize {
    let mut escaped = false;
    let end = inside.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    end.expect("a literal ends")
}

/// Returns the texts between the elements of views: literals right behind a tag or a value.
fn texts(code: &str) -> Vec<&str> {
    let is_text = |before: &str| {
        let arrow = before.ends_with("=>") || before.ends_with("->");
        before.ends_with(['>', '}']) && !arrow
    };
    let all = literals(code).into_iter();
    all.filter(|(before, _)| is_text(before))
        .map(|(_, text)| text)
        .collect()
}

/// Returns the literal values of attributes that are seen or heard.
fn said(code: &str) -> Vec<&str> {
    let is_said = |before: &str| {
        SAID.iter()
            .any(|name| before.ends_with(&format!(" {name}=")))
    };
    let all = literals(code).into_iter();
    all.filter(|(before, _)| is_said(before))
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn no_words_for_readers_stand_in_the_code() {
    let folders = ["src/browser", "src/guide/view", "programs"];
    let files: Vec<_> = folders
        .iter()
        .flat_map(|folder| code_below(&root().join(folder)))
        .collect();
    assert!(files.len() > 8);
    for file in files {
        let code = fs::read_to_string(&file).expect("code is readable");
        let words = texts(&code).into_iter().chain(said(&code));
        let words: Vec<_> = words
            .filter(|text| text.contains(char::is_alphabetic))
            .collect();
        assert!(words.is_empty(), "{}: {words:?}", file.display());
    }
}

#[test]
fn words_in_views_would_be_found() {
    let code = r#"view! { <p class="a">"One"</p>{x}" \"two\"" <img alt="Three"/> }
        match '"' { A => "b" } // >"c"
    "#;
    assert_eq!(texts(code), ["One", r#" \"two\""#]);
    assert_eq!(said(code), ["Three"]);
}
