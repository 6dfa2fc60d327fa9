//! No file imports another in a circle. That a file holds the modules below it and passes their names on
//! is no import; what is imported by such a name is imported from where it stands.

use crate::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files' names, such as `tools::crates`, each with those that it imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_file_imports_another_in_a_circle() {
    let programs = root().join("programs").read_dir().unwrap();
    let programs = programs.map(|program| program.unwrap().path().join("src"));
    let rooms = ["core/src", "src", "xtask/src"].map(|room| root().join(room));
    for folder in programs.chain(rooms) {
        let mut texts = BTreeMap::new();
        read(&folder, "", &mut texts);
        assert!(!texts.is_empty(), "there are files in {folder:?}");
        let imports = imports(&texts);
        let circle = circle(&imports);
        let ties: BTreeMap<_, _> = circle
            .iter()
            .map(|file| (file, &imports[file] & &circle))
            .collect();
        assert!(
            circle.is_empty(),
            "a circle in {folder:?} is among {ties:#?}"
        );
    }
}

#[test]
fn circles_are_found_through_every_way_of_importing() {
    for (one, other) in [
        ("use crate::b::c::Thing;", "use super::super::a;"),
        ("use crate::b::{Thing, c};", "use crate::a::thing;"),
        ("fn f() { crate::b::c::f() }", "use crate::{a, d};"),
        ("use crate::b::Passed;", "use crate::a;"),
    ] {
        let texts = [
            ("a", one),
            ("b", "mod c;\npub use c::Passed;"),
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
            let code = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            texts.insert(name, code.collect::<Vec<_>>().join("\n"));
        }
    }
}

/// What each file imports of the others.
fn imports(texts: &BTreeMap<String, String>) -> Imports {
    let of = |(name, text): (&String, &String)| {
        let paths = paths(text).into_iter().map(|path| absolute(name, &path));
        let files = paths.chain(own(name, text, "use "));
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
    // `pub(in crate::check)` says who may look in, and takes nothing.
    let is_path = |at: usize| {
        !["::", "pub(in "]
            .iter()
            .any(|end| text[..at].ends_with(end))
    };
    let tails = found.filter(|(at, _)| is_path(*at));
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

/// The paths that a file takes from the modules inside of it, in lines that begin with `word`.
fn own(file: &str, text: &str, word: &str) -> Vec<String> {
    let folder = match file {
        "main" | "lib" => String::new(),
        _ => format!("{file}::"),
    };
    let modules = text.lines().filter_map(|line| line.split_once("mod "));
    let modules: Vec<_> = modules
        .filter_map(|(_, rest)| rest.strip_suffix(';'))
        .collect();
    let statements = text.split(';').map(|one| one.trim().lines());
    let statements = statements.map(|lines| {
        let code = lines.filter(|line| !line.trim_start().starts_with("//"));
        code.collect::<Vec<_>>().concat().replace("  ", "")
    });
    let taken = statements.filter_map(|one| Some(one.trim().strip_prefix(word)?.to_owned()));
    let taken = taken.filter(|path| {
        modules
            .iter()
            .any(|name| path.starts_with(&format!("{name}::")))
    });
    taken
        .flat_map(|path| each(&path))
        .map(|path| format!("{folder}{path}"))
        .collect()
}

/// One path for each name in braces.
fn each(path: &str) -> Vec<String> {
    match path.trim_end_matches('}').split_once('{') {
        Some((start, names)) => names
            .split(',')
            .map(|name| format!("{start}{}", name.trim()))
            .collect(),
        None => vec![path.to_owned()],
    }
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

/// The file in which a path ends, or the one from which its name is passed on.
fn file(texts: &BTreeMap<String, String>, path: &str) -> Option<String> {
    let path = path.trim_end_matches(':');
    let mut name = path;
    while !texts.contains_key(name) {
        name = name.rsplit_once("::")?.0;
    }
    let rest = path[name.len()..].trim_start_matches("::");
    let wanted = rest.split("::").next().filter(|wanted| !wanted.is_empty());
    let passed = wanted.and_then(|wanted| {
        let words = ["pub use ", "pub(super) use ", "pub(crate) use "].into_iter();
        let mut passed = words.flat_map(|word| own(name, &texts[name], word));
        passed.find(|path| path.rsplit("::").next() == Some(wanted))
    });
    match passed {
        Some(passed) if passed != path => file(texts, &passed),
        _ => Some(name.to_owned()),
    }
}

/// What is left once every file that imports nothing of what is left, or that nothing of it imports, was
/// taken away.
fn circle(imports: &Imports) -> BTreeSet<String> {
    let mut left: BTreeSet<&str> = imports.keys().map(String::as_str).collect();
    loop {
        let still = left.iter().copied().filter(|name| {
            let mut others = imports[*name].iter();
            let mut importers = left.iter().filter(|other| imports[**other].contains(*name));
            importers.next().is_some() && others.any(|other| left.contains(other.as_str()))
        });
        let still: BTreeSet<&str> = still.collect();
        if still.len() == left.len() {
            return still.into_iter().map(String::from).collect();
        }
        left = still;
    }
}
