//! Which files of a built site a page makes a browser load.
//!
//! No parser: values that name a file of the build are files of the build, and a value that
//! only looks like one is not there. Too much is counted sooner than too little.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The page itself and every file it leads to, through its attributes, its scripts' imports
/// and its style's `url()`s.
///
/// # Errors
/// When there is no page, or a file cannot be read.
pub(super) fn visit(dist: &Path, page: &str) -> Result<Vec<PathBuf>> {
    let page = dist.join(page);
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let mut found = BTreeSet::from([page]);
    let mut waiting: Vec<PathBuf> = loading_values(&html)
        .into_iter()
        .filter_map(|value| file_of(dist, dist, value))
        .collect();
    while let Some(path) = waiting.pop() {
        if found.insert(path.clone()) && is_code(&path) {
            let code = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let folder = path.parent().unwrap_or(dist);
            waiting.extend(quoted(&code).filter_map(|value| file_of(dist, folder, value)));
        }
    }
    Ok(found.into_iter().collect())
}

/// The values of attributes that may make a browser load something.
fn loading_values(html: &str) -> Vec<&str> {
    let mut values = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find("=\"") {
        let name = rest[..at].rsplit([' ', '\n', '\t', '"', '<']).next();
        let after = &rest[at + 2..];
        let end = after.find('"').unwrap_or(after.len());
        if loads(name.unwrap_or_default()) {
            // A `srcset` holds several, each with its width.
            values.extend(after[..end].split([' ', ',', '\n']));
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    values
}

fn loads(attribute: &str) -> bool {
    matches!(
        attribute,
        "src" | "href" | "srcset" | "poster" | "xlink:href"
    ) || attribute.starts_with("data-")
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
mod tests {
    use super::*;

    const PAGE: &str = r##"<!doctype html><head>
<meta property="og:image" content="/rehome/card.png">
<link rel="stylesheet" href="/rehome/style-1.css"><link rel="icon" href="/rehome/icon.svg">
<script type="module" src="/rehome/boot-1.js" data-js="/rehome/app-1.js"
 data-wasm="/rehome/app-1_bg.wasm"></script></head>
<a href="/rehome/about/">About</a> <a href="#alias">Alias</a> <a href="https://a.example/">a</a>
<img src="/rehome/emoji/key.svg" srcset="/rehome/small.png 1x, /rehome/large.png 2x" loading="lazy">
"##;

    fn build() -> PathBuf {
        let dist = std::env::temp_dir().join(format!("xtask-scan-{}", std::process::id()));
        let files = [
            ("index.html", PAGE),
            ("about/index.html", ""),
            ("card.png", ""),
            ("style-1.css", "body { background: url(paper.svg) }"),
            ("paper.svg", ""),
            ("icon.svg", ""),
            ("boot-1.js", "import { open } from './part.js';"),
            ("part.js", ""),
            ("app-1.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("app-1_bg.wasm", ""),
            ("emoji/key.svg", ""),
            ("emoji/house.svg", ""),
            ("small.png", ""),
            ("large.png", ""),
        ];
        for (name, content) in files {
            let path = dist.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        dist
    }

    #[test]
    fn what_the_page_leads_to_is_found_and_nothing_else() {
        let dist = build();
        let found = visit(&dist, "index.html").unwrap();
        fs::remove_dir_all(&dist).unwrap();
        let names: Vec<_> = found
            .iter()
            .map(|path| path.strip_prefix(&dist).unwrap().to_str().unwrap())
            .collect();
        let expected = [
            "app-1.js",
            "app-1_bg.wasm",
            "boot-1.js",
            "emoji/key.svg",
            "icon.svg",
            "index.html",
            "large.png",
            "paper.svg",
            "part.js",
            "small.png",
            "style-1.css",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn any_base_path_is_stripped() {
        assert_eq!(tails("a/b/c").collect::<Vec<_>>(), ["a/b/c", "b/c", "c"]);
    }

    #[test]
    fn only_loading_attributes_count() {
        let html = r#"<a class="x.css" title="y.png" href="z.css" data-q="w.js">"#;
        assert_eq!(loading_values(html), ["z.css", "w.js"]);
    }
}
