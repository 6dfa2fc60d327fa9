//! Prints how long it takes to read the content, with every check, and to render the whole site.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use rehome::guide::assets::Assets;
use rehome::guide::site::{self, File};
use rehome::guide::view::Site;
use rehome::guide::{Book, output};
use rehome::source::{Source, read_folder};

const RUNS: usize = 15;
const BASE: &str = "/rehome/";
const USUAL: &str = "mastodon";
const OTHER: &str = "other";
const COPIED: &str = "bookwyrm";
/// One with sections that the guide takes over.
const WARNED: &str = "pixelfed";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = root.join("content");
    let (assets_time, assets) = median(|| Assets::read(root, BASE).expect("the assets are sound"));
    let emoji = assets.emoji();
    let (book_time, book) = median(|| read(&content, &emoji));
    let site = Site {
        base: BASE.to_owned(),
        origin: Some("https://rehome.example".to_owned()),
        ..Site::default()
    };
    let (files_time, files) =
        median(|| site::files(&book, &assets, &site).expect("the pages are sound"));
    let (check_time, ()) = median(|| output::check(&files, BASE).expect("the output is sound"));

    let sources = read_folder(&content).expect("the content is readable");
    let written: usize = sources
        .iter()
        .map(|source: &Source| source.text.len())
        .sum();
    let pages: Vec<&File> = files
        .iter()
        .filter(|file| {
            Path::new(&file.path)
                .extension()
                .is_some_and(|ending| ending == "html")
        })
        .collect();
    let rendered: usize = pages.iter().map(|page| page.bytes.len()).sum();
    println!("the site, without its program; median of {RUNS} runs");
    row(
        "read and bundle assets",
        assets_time,
        assets.files().count(),
        "files",
        all(&files) - rendered,
    );
    row(
        "read and check content",
        book_time,
        sources.len(),
        "files",
        written,
    );
    row(
        "render every page",
        files_time,
        pages.len(),
        "pages",
        rendered,
    );
    row(
        "check the output",
        check_time,
        pages.len(),
        "pages",
        rendered,
    );
    grow(&sources, &emoji, &assets, &site);
    let total = assets_time + book_time + files_time + check_time;
    row("together", total, files.len(), "files", all(&files));
}

/// Prints what becomes of the guide and of the time to render when there is more software: copies of
/// one that has all kinds of texts.
fn grow(sources: &[Source], emoji: &BTreeSet<String>, assets: &Assets, site: &Site) {
    println!("\nwith so many kinds of software");
    for count in [10, 50, 200] {
        let book = Book::read(&with_copies(sources, count), emoji)
            .unwrap_or_else(|wrong| panic!("{}", wrong.report()));
        assert_eq!(book.software.len(), count, "so many were asked for");
        let (time, files) = median(|| site::files(&book, assets, site).expect("sound pages"));
        let bytes = |path: &str| {
            let file = files.iter().find(|file| file.path == path);
            file.map_or(0, |file| file.bytes.len())
        };
        let milliseconds = time.as_secs_f64() * 1000.0;
        println!(
            "{count:>6}{milliseconds:>12.2} ms  guide{:>9} bytes, table of servers{:>8}, comparison{:>9}",
            bytes("index.html"),
            bytes("servers/index.html"),
            bytes("software/index.html"),
        );
    }
    println!();
}

/// Returns the sources with the usual software, the general one, one that is warned of, and copies of another.
fn with_copies(sources: &[Source], count: usize) -> Vec<Source> {
    let of = |folder: &str| format!("software/{folder}/");
    let is_kept = |source: &&Source| {
        let path = &source.path;
        !path.starts_with("software/")
            || path.starts_with(&of(USUAL))
            || path.starts_with(&of(OTHER))
            || path.starts_with(&of(WARNED))
    };
    let mut all: Vec<Source> = sources.iter().filter(is_kept).cloned().collect();
    for number in 3..count {
        for source in sources
            .iter()
            .filter(|source| source.path.starts_with(&of(COPIED)))
        {
            let path = source
                .path
                .replace(&of(COPIED), &of(&format!("{COPIED}-{number}")));
            let text = source
                .text
                .replacen("name = \"", &format!("name = \"{number} "), 1);
            all.push(Source { path, text });
        }
    }
    all.sort_by(|one, other| one.path.cmp(&other.path));
    all
}

fn read(content: &Path, emoji: &BTreeSet<String>) -> Book {
    let sources = read_folder(content).expect("the content is readable");
    Book::read(&sources, emoji).unwrap_or_else(|wrong| panic!("{}", wrong.report()))
}

fn all(files: &[File]) -> usize {
    files.iter().map(|file| file.bytes.len()).sum()
}

/// Returns the median time of several runs, after one to warm up, and what the last one gave.
fn median<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut last = work();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            last = work();
            start.elapsed()
        })
        .collect();
    times.sort();
    (times[RUNS / 2], last)
}

fn row(what: &str, time: Duration, count: usize, things: &str, bytes: usize) {
    let milliseconds = time.as_secs_f64() * 1000.0;
    println!("{what:<24}{milliseconds:>9.2} ms{count:>6} {things:<6}{bytes:>9} bytes");
}
