//! What is known of the addresses of all software, as the facts of this repository say.

use std::path::Path;
use std::sync::LazyLock;

use rehome::handle::{Profiles, Reading};
use rehome::software::{Facts, profiles};
use rehome::source::{Mistakes, read_folder};

use super::to_ascii_host;

/// The facts of each software, by its key.
pub(crate) static FACTS: LazyLock<Vec<(String, Facts)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/software");
    let mut mistakes = Mistakes::default();
    let sources = read_folder(&folder).expect("the folder can be read");
    let facts = sources.iter().filter_map(|source| {
        let key = source.path.strip_suffix("/facts.toml")?;
        let facts = Facts::read(source, &mut mistakes).expect("these are facts");
        Some((key.to_owned(), facts))
    });
    facts.collect()
});

pub(crate) static PROFILES: LazyLock<Profiles> =
    LazyLock::new(|| profiles(FACTS.iter().map(|(key, facts)| (key.as_str(), facts))));

/// Returns what is read while nothing is known of any server but those that everybody knows.
pub(crate) fn read(text: &str) -> Reading {
    PROFILES.read(text, well_known, to_ascii_host)
}

/// Returns what is read while every server is said to run one software.
pub(crate) fn read_as(software: &str, text: &str) -> Reading {
    PROFILES.read(text, |_| Some(software.to_owned()), to_ascii_host)
}

/// Returns what is read, in words: a handle, several with a question mark, or a refusal.
pub(crate) fn words(reading: Reading) -> String {
    match reading {
        Reading::One(handle) => handle.to_string(),
        Reading::Several(handles) => {
            let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
            format!("?{}", handles.join("|"))
        }
        Reading::Refused { refusal, value } => format!("{}{value}", refusal.key()),
    }
}

fn well_known(host: &str) -> Option<String> {
    let known = FACTS.iter().find(|(_, facts)| {
        let names = facts.hosts.iter().flat_map(|hosts| &hosts.names);
        names.into_iter().any(|name| name == host)
    });
    known.map(|(key, _)| key.clone())
}
