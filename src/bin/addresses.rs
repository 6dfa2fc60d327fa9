//! Prints what is read from every address that is known, and from texts of every kind.

use std::path::Path;
use std::process::ExitCode;

use rehome::guide::site;
use rehome::handle::{Profiles, Reading};
use rehome::software::{Addresses, profiles};

/// Texts that belong to no one software.
const TEXTS: [&str; 24] = [
    "@mina@old.example",
    "Mina Berg (@mina@old.example) - Old Example",
    "[@mina](https://old.example/@mina)",
    "@mina@old.example @mina@new.example",
    "mina berg@old.example",
    "mina[at]old.example",
    "https://old.example/%40mina",
    "https://old.example/users/mina",
    "https://old.example/users/9abcdefghi",
    "https://old.example/@mina/112233445566778899",
    "https://elk.zone/old.example/@mina",
    "https://phanpy.social/#/old.example/a/109876543210",
    "!garden@old.example",
    "@mina.bsky.social",
    "at://did:plc:abc",
    "https://mina.micro.blog",
    "https://www.threads.com/@mina",
    "https://www.tiktok.com/@mina",
    "mina@example.com",
    "mina@gmail.com",
    "@mаya@old.example",
    "mina",
    "old.example",
    "127.0.0.1",
];

fn main() -> ExitCode {
    match print() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn print() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (book, _) = site::read(root, "/")?;
    let known = profiles(
        book.software
            .iter()
            .map(|one| (one.key.as_str(), &one.facts)),
    );
    row(["software", "text", "read there", "read elsewhere"]);
    for software in &book.software {
        let paths = software.facts.profiles.iter().flat_map(Addresses::paths);
        for path in paths.flat_map(|(_, paths)| paths) {
            let text = example(path);
            let there = read(&known, Some(&software.key), &text);
            row([&software.key, &text, &there, &read(&known, None, &text)]);
        }
    }
    for text in TEXTS {
        row(["", text, "", &read(&known, None, text)]);
    }
    Ok(())
}

fn example(path: &str) -> String {
    let path = path.replace("{name}", "mina").replace("{number}", "4711");
    format!("https://old.example{}", path.replace("{id}", "9abcdefghi"))
}

/// Returns what is read, in one column: a handle, handles to choose from, or the key of a refusal.
fn read(known: &Profiles, software: Option<&str>, text: &str) -> String {
    let software = |_: &str| software.map(str::to_owned);
    let to_ascii_host = |host: &str| Some(host.to_ascii_lowercase());
    match known.read(text, software, to_ascii_host) {
        Reading::One(handle) => handle.to_string(),
        Reading::Several(handles) => {
            let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
            format!("{}?", handles.join(" or "))
        }
        Reading::Refused { refusal, value } => format!("{}: {value}", refusal.key()),
    }
}

fn row(columns: [&str; 4]) {
    let [software, text, there, elsewhere] = columns;
    println!("{software:<14} {text:<56} {there:<24} {elsewhere}");
}
