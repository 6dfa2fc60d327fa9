//! Prints how much the site knows: pages, software, pairs and facts.

use std::path::Path;
use std::process::ExitCode;

use rehome::guide::site;
use rehome::software::Facts;

fn main() -> ExitCode {
    match count() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn count() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (book, _) = site::read(root, "/")?;
    let software = book.software.len();
    let with_steps = book.software.iter().filter(|one| !one.parts.is_empty());
    let sum = |count: fn(&Facts) -> usize| -> usize {
        book.software.iter().map(|one| count(&one.facts)).sum()
    };
    row("pages", 1 + book.pages.len() + software);
    row("kinds of software", software);
    row("of them with steps", with_steps.count());
    row("software with a line", book.small.len());
    row("pairs", software * software);
    row(
        "names of buttons and fields",
        sum(|facts| facts.labels.values().flatten().count()),
    );
    row(
        "addresses of pages",
        sum(|facts| facts.pages.values().flatten().count()),
    );
    row(
        "limits and waiting times",
        sum(|facts| facts.numbers.values().flatten().count()),
    );
    row(
        "abilities",
        sum(|facts| facts.capabilities.values().flatten().count()),
    );
    row("ways things travel", sum(|facts| facts.data.len()));
    row("drawn forms", sum(|facts| facts.forms.len()));
    row(
        "well-known servers",
        sum(|facts| facts.hosts.iter().map(|hosts| hosts.names.len()).sum()),
    );
    row("sources", sum(|facts| facts.sources.len()));
    row("formats of files", book.formats.len());
    Ok(())
}

fn row(what: &str, count: usize) {
    println!("{what:<30}{count:>7}");
}
