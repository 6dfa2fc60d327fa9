//! The search: what is read of each page, and the index that Pagefind makes of it.
//!
//! - `copy`: a page as it is searched
//! - `instead`: words that people type, and those of this site
//! - `index`: Pagefind run over all copies, and its files as part of the site
//!
//! The index is made of the pages, and every page names it. So pages are written with [`PLACE`] where the
//! name of the index has to stand, which is made of what is in it.

mod copy;
pub mod index;
pub mod instead;

use std::collections::BTreeSet;

use serde::Serialize;

use super::book::Book;
use instead::Pair;

/// The folder of the index until its name is known.
pub const PLACE: &str = "search-of-this-build/";

/// The groups in which places are shown that were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The guide.
    Guide,
    /// What goes wrong.
    Trouble,
    /// What is said of one kind of software, and of all side by side.
    Software,
    /// All other pages.
    Rest,
}

impl Group {
    /// Every group; what holds for all readers comes first.
    pub const ALL: [Self; 4] = [Self::Guide, Self::Trouble, Self::Software, Self::Rest];

    /// Returns the name that index, script and words agree on.
    pub fn key(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Software => "software",
            Self::Trouble => "trouble",
            Self::Rest => "rest",
        }
    }

    /// Returns whether it is a single page.
    fn is_one_page(self) -> bool {
        matches!(self, Self::Guide | Self::Trouble)
    }

    /// Returns the group of the page at an address below the base path.
    pub fn of(address: &str) -> Self {
        match address.split('/').next() {
            Some("") => Self::Guide,
            Some("software") => Self::Software,
            Some("trouble") => Self::Trouble,
            _ => Self::Rest,
        }
    }
}

/// What the search says, as its script reads it.
#[derive(Debug, Serialize)]
struct Said<'a> {
    /// Each group with its title, and whether that names its one page.
    groups: Vec<(&'static str, String, bool)>,
    instead: &'a [Pair],
    key: String,
    list: String,
    loading: String,
    names: Vec<String>,
    none: String,
    one: String,
    several: String,
    separator: String,
}

/// The fewest letters of a name that is understood with a slip in it: with fewer, that may be another word.
const LETTERS: usize = 5;

/// Returns the words that name a software with a page of its own.
fn names(book: &Book) -> Vec<String> {
    let general = book.general().map(|software| &software.key);
    let named = book.software.iter().filter(|one| Some(&one.key) != general);
    let words = named.flat_map(|one| {
        one.facts
            .name
            .split(|letter: char| !letter.is_alphanumeric())
    });
    let long = words.filter(|word| word.chars().count() >= LETTERS);
    let all: BTreeSet<_> = long.map(str::to_lowercase).collect();
    all.into_iter().collect()
}

/// Returns the path of what the search says in the language of the book, and that as JSON.
///
/// # Errors
/// If it cannot be written as JSON, which is a mistake in this program.
pub fn said(book: &Book) -> anyhow::Result<(String, Vec<u8>)> {
    let words = &book.words;
    let say = |key: &str| words.get(&format!("search.{key}"));
    let title = |group: Group| {
        let title = say(&format!("groups.{}", group.key()));
        (group.key(), title, group.is_one_page())
    };
    let said = Said {
        groups: Group::ALL.map(title).to_vec(),
        instead: &book.instead.words,
        key: say("key"),
        list: say("list"),
        loading: say("loading"),
        names: names(book),
        none: say("none"),
        one: say("one"),
        several: say("several"),
        separator: say("separator"),
    };
    let path = format!("{PLACE}words.{}.json", words.get("language"));
    Ok((path, serde_json::to_vec(&said)?))
}

#[cfg(test)]
mod tests {
    use super::Group;

    #[test]
    fn pages_have_their_groups() {
        for (address, group) in [
            ("", Group::Guide),
            ("software/", Group::Software),
            ("software/mastodon/", Group::Software),
            ("trouble/", Group::Trouble),
            ("about/", Group::Rest),
        ] {
            assert_eq!(Group::of(address), group, "{address}");
        }
    }
}
