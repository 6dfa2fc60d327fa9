//! No file imports another in a circle.

use crate::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files' names, such as `tools::crates`, each with those that it imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_file_imports_another_in_a_circle() {
    let mut texts = BTreeMap::new();
    read(&root().join("xtask/src"), "", &mut texts);
    assert!(texts.len() > 20, "there are files");
    let circle = circle(&imports(&texts));
    assert!(circle.is_empty(), "a circle is among {circle:?}");
}

#[test]
fn circles_are_found_through_every_way_of_importing() {
    for (one, other) in [
        ("use crate::b::c::Thing;", "use super::super::a;"),
        ("use crate::b::{Thing, c};", "use crate::a::thing;"),
        ("fn f() { crate::b::c::f() }", "use crate::{a, d};"),
        ("use crate::b;", "use crate::a;"),
    ] {
        let texts = [
            ("a", one),
            ("b", "mod c;"),
            ("b::c", other),
            ("d", "use crate::a;"),
        ];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let circle = circle(&imports(&texts.into()));
        assert!(
            circle.contains("a") && circle.contains("b::c"),
            "{one} {other}"
        );
    }
    let texts = [("a", "use crate::b;"), ("b", "use crate::d;"), ("d", "")];
    let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert!(circle(&imports(&texts.into())).is_empty());
}

/// Reads the files in a folder, without their tests.
fn read(folder: &Path, inside: &str, texts: &mut BTreeMap<String, String>) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy();
        let name = format!("{inside}{stem}");
        if path.is_dir() {
            read(&path, &format!("{name}::"), texts);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            let (code, _) = text.rsplit_once("#[cfg(").unwrap_or((&text, ""));
            texts.insert(name, code.to_owned());
        }
    }
}

/// What each file imports of the others.
fn imports(texts: &BTreeMap<String, String>) -> Imports {
    let of = |(name, text): (&String, &String)| {
        let paths = paths(text).into_iter().map(|path| absolute(name, &path));
        let files = paths.chain(inner(name, text));
        let files = files.filter_map(|path| file(texts, &path));
        let others = files.filter(|file| file != name).collect();
        (name.clone(), others)
    };
    texts.iter().map(of).collect()
}

/// Every path in a text that begins with `crate` or `super`; one for each name in braces.
fn paths(text: &str) -> Vec<String> {
    let starts = ["crate::", "super::"].into_iter();
    let found = starts.flat_map(|start| text.match_indices(start));
    let tails = found.filter(|(at, _)| !text[..*at].ends_with("::"));
    tails
        .flat_map(|(at, _)| {
            let tail = &text[at..];
            let part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let (path, rest) = tail.split_at(tail.find(|c| !part(c)).unwrap_or(tail.len()));
            let braces = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
            let names = braces.map_or("", |(names, _)| names).split(',');
            names
                .map(|name| format!("{path}{}", name.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The paths of the files inside of this one.
fn inner(file: &str, text: &str) -> impl Iterator<Item = String> {
    let folder = match file {
        "main" | "lib" => String::new(),
        _ => format!("{file}::"),
    };
    let words = text.lines().filter_map(|line| line.split_once("mod "));
    let names = words.filter_map(|(_, rest)| rest.strip_suffix(';'));
    names.map(move |name| format!("{folder}{name}"))
}

/// A path from the root, as seen from a file.
fn absolute(file: &str, path: &str) -> String {
    let mut folder = file;
    let mut rest = path;
    while let Some(inner) = rest.strip_prefix("super::") {
        folder = folder.rsplit_once("::").map_or("", |(folder, _)| folder);
        rest = inner;
    }
    match rest.strip_prefix("crate::") {
        Some(rest) => rest.to_owned(),
        None if folder.is_empty() => rest.to_owned(),
        None => format!("{folder}::{rest}"),
    }
}

/// The file in which a path ends.
fn file(texts: &BTreeMap<String, String>, path: &str) -> Option<String> {
    let mut path = path.trim_end_matches(':');
    while !texts.contains_key(path) {
        path = path.rsplit_once("::")?.0;
    }
    Some(path.to_owned())
}

/// What is left once every file that imports nothing of what is left was taken away.
fn circle(imports: &Imports) -> BTreeSet<String> {
    let mut left: BTreeSet<&str> = imports.keys().map(String::as_str).collect();
    loop {
        let still = left.iter().copied().filter(|name| {
            let mut others = imports[*name].iter();
            others.any(|other| left.contains(other.as_str()))
        });
        let still: BTreeSet<&str> = still.collect();
        if still.len() == left.len() {
            return still.into_iter().map(String::from).collect();
        }
        left = still;
    }
}
