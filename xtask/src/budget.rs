//! The byte budget: what a first visit of the guide may weigh, as a static host sends it.
//!
//! One KB is 1,000 bytes here, the stricter reading. Sizes are of gzip at its highest level,
//! except for files that are compressed by themselves, which a host sends as they are.

mod limits;
mod scan;

use crate::site::{self, BASE};
use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use limits::{EMOJI, GROUPS, Kind, SHARES};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A file of the first visit.
struct Item {
    name: String,
    kind: Kind,
    size: usize,
}

/// Whether the newest build in this checkout is within the budget; prints the table.
///
/// # Errors
/// When there is no build, or a file cannot be read.
pub(crate) fn show_latest(root: &Path) -> Result<bool> {
    let places = [root.join("dist"), site::checked_build(root, BASE)];
    let newest = places.into_iter().max_by_key(|place| age(place));
    match newest.filter(|place| age(place).is_some()) {
        Some(dist) => show(root, &dist),
        None => bail!("there is no release build; `cargo xtask build` makes one"),
    }
}

fn age(dist: &Path) -> Option<SystemTime> {
    fs::metadata(dist.join("index.html")).ok()?.modified().ok()
}

/// Whether the build in the folder is within the budget; prints the table.
///
/// # Errors
/// When a file cannot be read, or a kind of file is missing altogether.
pub(crate) fn show(root: &Path, dist: &Path) -> Result<bool> {
    let items = first_visit(dist)?;
    println!("{}\n\n{}", dist.display(), table(&items));
    println!("{}", later(dist)?);
    let mut problems = over(&items);
    problems.extend(heavy_emoji(&root.join("assets/emoji"))?);
    for problem in &problems {
        println!("over budget: {problem}");
    }
    Ok(problems.is_empty())
}

/// What is fetched only when a reader touches the fields, and when other software is chosen.
fn later(dist: &Path) -> Result<String> {
    let servers = gzip(&fs::read(dist.join("servers/index.html"))?)?;
    let mut pages = Vec::new();
    for entry in fs::read_dir(dist.join("software"))? {
        let page = entry?.path().join("index.html");
        if page.is_file() {
            pages.push(gzip(&fs::read(page)?)?);
        }
    }
    let largest = pages.iter().max().copied().unwrap_or_default();
    let name = |what: &str, bytes: usize| format!("{what:<44} {bytes:>8}\n");
    Ok(format!(
        "not in the first visit\n{}{}{}",
        name("  the fields are touched: servers/", servers),
        name("  other software: its page, at most", largest),
        name("  a look at both accounts: check/", look(dist)?),
    ))
}

/// What the page that looks at both accounts adds to what the guide has loaded already.
fn look(dist: &Path) -> Result<usize> {
    let loaded = scan::visit(dist, "index.html")?;
    let mut sum = 0;
    for path in scan::visit(dist, "check/index.html")? {
        if !loaded.contains(&path) {
            sum += item(dist, &path)?.size;
        }
    }
    Ok(sum)
}

fn first_visit(dist: &Path) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for path in scan::visit(dist, "index.html")? {
        items.push(item(dist, &path)?);
    }
    for (kind, word, _) in &SHARES[..4] {
        if !items.iter().any(|item| item.kind == *kind) {
            bail!("index.html names no file of the kind `{word}` that is in the build");
        }
    }
    Ok(items)
}

fn item(dist: &Path, path: &Path) -> Result<Item> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    let name = path.strip_prefix(dist).unwrap_or(path);
    let end = path.extension().unwrap_or_default().to_string_lossy();
    let kind = match &*end {
        "html" => Kind::Page,
        "css" => Kind::Style,
        "js" | "mjs" => Kind::Script,
        "wasm" => Kind::Wasm,
        _ => Kind::Picture,
    };
    let size = match &*end {
        "png" | "webp" | "avif" | "jpg" | "jpeg" | "woff2" => bytes.len(),
        _ => gzip(&bytes)?,
    };
    Ok(Item {
        name: name.display().to_string(),
        kind,
        size,
    })
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn sum(items: &[Item], kinds: &[Kind]) -> usize {
    let counted = items.iter().filter(|item| kinds.contains(&item.kind));
    counted.map(|item| item.size).sum()
}

fn table(items: &[Item]) -> String {
    let mut table = format!("{:<44} {:>8} {:>8}\n", "gzip -9", "bytes", "limit");
    for (kind, word, share) in SHARES {
        for item in items.iter().filter(|item| item.kind == kind) {
            let _ = writeln!(table, "  {:<42} {:>8}", item.name, item.size);
        }
        let all = sum(items, &[kind]);
        let mark = if all > share { "  over its share" } else { "" };
        let _ = writeln!(
            table,
            "{:<44} {all:>8} {share:>8}{mark}",
            format!("{word}, share")
        );
    }
    for (name, kinds, limit) in GROUPS {
        let _ = writeln!(table, "{name:<44} {:>8} {limit:>8}", sum(items, kinds));
    }
    table
}

/// What is over, each with the kinds that grew beyond their share and their files.
fn over(items: &[Item]) -> Vec<String> {
    let broken = GROUPS.iter().filter_map(|(name, kinds, limit)| {
        let all = sum(items, kinds);
        let reason = || {
            format!(
                "{name}: {all} bytes, {limit} allowed; {}",
                grown(items, kinds)
            )
        };
        (all > *limit).then(reason)
    });
    broken.collect()
}

fn grown(items: &[Item], kinds: &[Kind]) -> String {
    let shares = SHARES.iter().filter(|(kind, ..)| kinds.contains(kind));
    let grown = shares.filter_map(|(kind, word, share)| {
        let more = sum(items, &[*kind])
            .checked_sub(*share)
            .filter(|more| *more > 0)?;
        let files = items.iter().filter(|item| item.kind == *kind);
        let largest = files.max_by_key(|item| item.size)?;
        Some(format!(
            "{word} is {more} over its share, most of it in {}",
            largest.name
        ))
    });
    grown.collect::<Vec<_>>().join("; ")
}

fn heavy_emoji(folder: &Path) -> Result<Vec<String>> {
    let entries = folder
        .read_dir()
        .with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in entries {
        paths.push(entry?.path());
    }
    paths.sort();
    let sizes = paths.into_iter().filter_map(|path| {
        let size = fs::metadata(&path).ok()?.len();
        let message = || {
            format!(
                "{}: {size} bytes, an emoji has fewer than {EMOJI}",
                path.display()
            )
        };
        (size >= EMOJI).then(message)
    });
    Ok(sizes.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str, kind: Kind, size: usize) -> Item {
        Item {
            name: name.into(),
            kind,
            size,
        }
    }

    #[test]
    fn a_light_site_is_within() {
        let items = [
            item("index.html", Kind::Page, 19_000),
            item("a.css", Kind::Style, 10_900),
            item("b.wasm", Kind::Wasm, 60_000),
        ];
        assert_eq!(over(&items), Vec::<String>::new());
        assert!(table(&items).contains("over its share"));
    }

    #[test]
    fn the_message_names_the_file_that_grew() {
        let items = [
            item("a.js", Kind::Script, 9_000),
            item("big.wasm", Kind::Wasm, 61_001),
        ];
        let expected = "personal: script and WASM: 70001 bytes, 70000 allowed; \
                        wasm is 1001 over its share, most of it in big.wasm";
        assert_eq!(over(&items), [expected]);
    }

    #[test]
    fn compression_is_gzip() {
        assert!(gzip(&[b'a'; 10_000]).unwrap() < 100);
    }
}
