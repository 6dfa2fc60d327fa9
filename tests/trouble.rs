//! What goes wrong: every message has an entry, and what a reader pastes finds the right one.

#[path = "trouble/entries.rs"]
mod entries;
#[path = "trouble/messages.rs"]
mod messages;
#[path = "trouble/strangers.rs"]
mod strangers;

use std::path::Path;
use std::sync::LazyLock;

use rehome::guide::{Book, site, trouble};
use rehome::trouble::{Catalogue, Entry};

/// The book of the site.
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    site::read(root, "/").expect("the content is sound").0
});

/// All that goes wrong, as the program finds it; what is shown of it plays no part.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let entry = |one: trouble::Trouble| Entry {
        software: one
            .software
            .map(|software| software.key.clone())
            .unwrap_or_default(),
        address: one.address(),
        stage: one.stage,
        title: one.title,
        messages: one.messages,
        ..Entry::default()
    };
    Catalogue::of(trouble::all(&BOOK).into_iter().map(entry).collect())
});
