//! Which files of a built site a page makes a browser load, and when.
//!
//! No parser of HTML: the pages are written by one writer, with quotes around every value. Values
//! that name a file of the build are files of the build, and a value that only looks like one is
//! not there. Too much is counted sooner than too little.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a page makes a browser load.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Visit {
    /// At once: the page, and what its elements name.
    pub(super) reading: BTreeSet<PathBuf>,
    /// Once somebody wants what it adds: what attributes such as `data-js` and `data-wasm` name,
    /// even if it is loaded at once, and what else that needs.
    pub(super) program: BTreeSet<PathBuf>,
    /// The data that the program then asks for, named by `data-guide`.
    pub(super) data: Option<PathBuf>,
    /// Once somebody goes to the field of the search.
    pub(super) search: BTreeSet<PathBuf>,
    /// What is loaded after the program, once somebody wants what it does not do itself.
    pub(super) later: BTreeSet<PathBuf>,
}

impl Visit {
    /// Every file of it.
    pub(super) fn all(&self) -> impl Iterator<Item = &PathBuf> {
        let code: BTreeSet<_> = self.reading.union(&self.program).collect();
        code.into_iter().chain(&self.data)
    }
}

/// What the page leads to, through its attributes, its scripts' imports and its style's `url()`s.
///
/// # Errors
/// When there is no page, or a file cannot be read or is named and missing.
pub(super) fn visit(dist: &Path, page: &str) -> Result<Visit> {
    let path = dist.join(page);
    let html = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let (mut reading, mut program, mut data) = (Vec::new(), Vec::new(), None);
    let (mut search, mut later) = (BTreeSet::new(), BTreeSet::new());
    for (element, name, value) in attributes(&html) {
        match when(element, name) {
            Some(When::AtOnce) => reading.extend(files(dist, value)),
            Some(When::Wanted) => program.extend(files(dist, value)),
            Some(When::Data) => data = Some(named(dist, value)?),
            Some(When::Searched) => search.extend(files(dist, value)),
            Some(When::Later) => later.extend(files(dist, value)),
            Some(When::Index) => search.extend(index(dist, value)?),
            None => {}
        }
    }
    let mut reading = with_imports(dist, reading)?;
    reading.insert(path);
    let named = program.clone();
    let mut program = with_imports(dist, program)?;
    program.retain(|path| named.contains(path) || !reading.contains(path));
    Ok(Visit {
        reading,
        program,
        data,
        search,
        later,
    })
}

/// The data files of each software.
///
/// # Errors
/// When their folder cannot be read, or there are none.
pub(super) fn software_data(dist: &Path) -> Result<Vec<PathBuf>> {
    data(dist, "software-")
}

/// The files of typed data of what the guide's page leaves out.
///
/// # Errors
/// When their folder cannot be read, or there are none.
pub(super) fn later_data(dist: &Path) -> Result<Vec<PathBuf>> {
    data(dist, "later-")
}

fn data(dist: &Path, start: &str) -> Result<Vec<PathBuf>> {
    let folder = dist.join("data");
    let mut paths = Vec::new();
    for entry in folder
        .read_dir()
        .with_context(|| folder.display().to_string())?
    {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(start) {
            paths.push(entry.path());
        }
    }
    ensure!(
        !paths.is_empty(),
        "{} has no data {start}…",
        folder.display()
    );
    Ok(paths)
}

/// What a search loads of its index: all that is loaded once, and the largest of the pieces that words are
/// found in. The texts of the pages found come on top of that.
fn index(dist: &Path, value: &str) -> Result<Vec<PathBuf>> {
    let name = value.trim_end_matches('/').rsplit('/').next();
    let folder = dist.join(name.unwrap_or_default());
    let mut found = listed(&folder)?;
    // The WebAssembly for languages without one of their own is there in case.
    let idle = ["wasm.unknown.pagefind", "LICENSE.txt"];
    found.retain(|path| path.is_file() && !idle.iter().any(|name| path.ends_with(name)));
    found.extend(listed(&folder.join("filter"))?);
    let size = |path: &PathBuf| path.metadata().map_or(0, |file| file.len());
    found.extend(listed(&folder.join("index"))?.into_iter().max_by_key(size));
    Ok(found)
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = folder
        .read_dir()
        .with_context(|| folder.display().to_string())?;
    entries.map(|entry| Ok(entry?.path())).collect()
}

enum When {
    AtOnce,
    Wanted,
    Data,
    Searched,
    Index,
    Later,
}

/// When a browser loads what an attribute names, if it does.
fn when(element: &str, attribute: &str) -> Option<When> {
    match attribute {
        // Where a link leads is not loaded.
        "href" if matches!(element, "a" | "area") => None,
        "src" | "href" | "srcset" | "poster" | "xlink:href" => Some(When::AtOnce),
        "data-guide" => Some(When::Data),
        "data-search" | "data-style" => Some(When::Searched),
        "data-index" => Some(When::Index),
        "data-later-js" | "data-later-wasm" | "data-terms" => Some(When::Later),
        _ => attribute.starts_with("data-").then_some(When::Wanted),
    }
}

/// Every attribute: the name of its element, its own and its value.
fn attributes(html: &str) -> Vec<(&str, &str, &str)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (element, mut inside) = split_name(&rest[at + 1..]);
        // What has no name is an end, a comment, or a sign in the text.
        while !element.is_empty() && !inside.is_empty() && !inside.starts_with('>') {
            let (name, after) = split_name(inside);
            inside = match after.strip_prefix("=\"") {
                Some(quoted) => {
                    let (value, after) = quoted.split_once('"').unwrap_or((quoted, ""));
                    found.push((element, name, value));
                    after
                }
                None => skip(after),
            };
        }
        rest = inside;
    }
    found
}

/// A name and what comes after it.
fn split_name(text: &str) -> (&str, &str) {
    let part = |c: char| c.is_ascii_alphanumeric() || "-_:".contains(c);
    text.split_at(text.find(|c| !part(c)).unwrap_or(text.len()))
}

/// What comes after the next character, unless that ends an element.
fn skip(text: &str) -> &str {
    let mut characters = text.chars();
    match characters.next() {
        Some('>') | None => text,
        Some(_) => characters.as_str(),
    }
}

/// The files of the build that a value names: a `srcset` holds several, each with its width.
fn files(dist: &Path, value: &str) -> Vec<PathBuf> {
    let values = value.split([' ', ',', '\n']);
    values.filter_map(|one| file_of(dist, dist, one)).collect()
}

/// The file of the build that a value must name.
fn named(dist: &Path, value: &str) -> Result<PathBuf> {
    file_of(dist, dist, value).with_context(|| format!("`{value}` is named and not in the build"))
}

/// The files and all that their code names, as far as that leads.
fn with_imports(dist: &Path, mut waiting: Vec<PathBuf>) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if found.insert(path.clone()) && is_code(&path) {
            let code = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let folder = path.parent().unwrap_or(dist);
            waiting.extend(quoted(&code).filter_map(|value| file_of(dist, folder, value)));
        }
    }
    Ok(found)
}

/// Everything in quotes or in the brackets of a `url()`.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.split(['"', '\'', '`', '(', ')'])
        .filter(|value| value.contains('.') && value.len() < 200)
}

fn is_code(path: &Path) -> bool {
    let end = path.extension().unwrap_or_default();
    ["js", "mjs", "css"].iter().any(|code| end == *code)
}

/// The file that a value names: from its folder, or from the site's root, whatever base path
/// stands before it. Another page is not part of the visit.
fn file_of(dist: &Path, folder: &Path, value: &str) -> Option<PathBuf> {
    let value = value.split(['?', '#']).next()?;
    let candidates: Vec<PathBuf> = match value.strip_prefix('/') {
        Some(absolute) => tails(absolute).map(|tail| dist.join(tail)).collect(),
        None => vec![folder.join(value.trim_start_matches("./"))],
    };
    let file = candidates.into_iter().find(|path| path.is_file())?;
    let page = file.extension().is_some_and(|end| end == "html");
    (!page && !value.is_empty()).then_some(file)
}

/// `a/b/c`, `b/c`, `c`.
fn tails(path: &str) -> impl Iterator<Item = &str> {
    let starts = path.match_indices('/').map(|(at, _)| at + 1);
    std::iter::once(0).chain(starts).map(|start| &path[start..])
}

#[cfg(test)]
mod tests;
