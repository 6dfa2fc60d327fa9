//! Every server software there is a page for, and the well-known servers that run it.

use serde::{Deserialize, Serialize};

/// All software, in the order in which a reader looks for a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// The key of the software that the guide assumes of both servers.
    pub usual: String,
    /// The key of what stands for software that is not listed.
    pub other: String,
    /// All software.
    pub software: Vec<Listed>,
}

/// One server software.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its key, which is the name of its folder.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Whether the version that its servers state is the one that the facts go by.
    pub states_version: bool,
    /// Well-known servers that run it, in the form that URLs use.
    pub hosts: Vec<String>,
    /// The address of its facts and texts; its name holds a part made of its content.
    pub data: String,
}

impl Directory {
    /// Returns the software with this key.
    pub fn get(&self, key: &str) -> Option<&Listed> {
        self.software.iter().find(|software| software.key == key)
    }

    /// Returns the key of what a well-known server runs.
    pub fn software_of(&self, host: &str) -> Option<&str> {
        let runs = |software: &&Listed| software.hosts.iter().any(|known| known == host);
        let found = self.software.iter().find(runs)?;
        Some(&found.key)
    }

    /// Returns the name of the software with this key; the key itself if there is none.
    pub fn name_of<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(key).map_or(key, |software| &software.name)
    }

    /// Returns whether the version that servers of this software state can be gone by.
    pub fn states_version(&self, key: &str) -> bool {
        self.get(key).is_none_or(|software| software.states_version)
    }

    /// Returns the software whose name holds what was typed, letters and digits only, in any case; all
    /// of it if nothing of that was typed. A name that begins with it comes first.
    ///
    /// # Example
    /// ```
    /// use rehome_core::directory::{Directory, Listed};
    ///
    /// let listed = |name: &str| Listed { name: name.to_owned(), ..Listed::default() };
    /// let software = ["Catodon", "GoToSocial", "Iceshrimp.JS"].map(listed).into();
    /// let directory = Directory { software, ..Directory::default() };
    /// let found: Vec<_> = directory.named("to so").map(|software| &software.name).collect();
    /// assert_eq!(found, ["GoToSocial"]);
    /// ```
    pub fn named(&self, typed: &str) -> impl Iterator<Item = &Listed> {
        let wanted = plain(typed);
        let at = |software: &Listed| plain(&software.name).find(&wanted);
        let begins = |software: &&Listed| plain(&software.name).starts_with(&wanted);
        let first: Vec<_> = self.software.iter().filter(begins).collect();
        let inside = self
            .software
            .iter()
            .filter(|software| at(software).is_some_and(|at| at > 0));
        let rest: Vec<_> = inside.collect();
        first.into_iter().chain(rest)
    }
}

/// Returns the letters and digits of a text, in lower case.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
