//! Every server software there is a page for, and the well-known servers that run it.

use serde::{Deserialize, Serialize};

use crate::handle::Profiles;
use crate::pieces;

/// All software, in the order in which a reader looks for a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// The key of the software that the guide assumes of both servers.
    pub usual: String,
    /// The key of what stands for software that is not listed.
    pub other: String,
    /// All software.
    pub software: Vec<Listed>,
    /// Which addresses each shows, so that pasted ones are understood.
    pub profiles: Profiles,
}

/// One server software.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its key, which is the name of its folder.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its name for whoever looks for it: letters without marks, in lower case, and digits.
    pub plain: String,
    /// Whether the version that its servers state is the one that the facts go by.
    pub states_version: bool,
    /// Well-known servers that run it, in the form that URLs use.
    pub hosts: Vec<String>,
    /// The version of those of them that run one far from the newest.
    pub versions: Vec<(String, String)>,
    /// The address of its facts and texts; its name holds a part made of its content.
    pub data: String,
}

/// Why what was typed names no software.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// No name holds it.
    Nothing,
    /// More than one does, and none is all of it.
    Several,
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

    /// Returns the version of a well-known server that runs one far from the newest, as it is written.
    pub fn version_of(&self, host: &str) -> Option<&str> {
        let mut versions = self.software.iter().flat_map(|software| &software.versions);
        let found = versions.find(|(known, _)| known == host)?;
        Some(&found.1)
    }

    /// Returns the name of the software with this key; the key itself if there is none.
    pub fn name_of<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(key).map_or(key, |software| &software.name)
    }

    /// Returns whether the version that servers of this software state can be gone by.
    pub fn states_version(&self, key: &str) -> bool {
        self.get(key).is_none_or(|software| software.states_version)
    }

    /// Returns the software whose name holds what was typed: letters without marks and digits only, in
    /// any case. It is all of it if nothing of that was typed; a name that begins with it comes first.
    ///
    /// # Example
    /// ```
    /// use rehome_core::directory::{Directory, Listed, plain};
    ///
    /// let listed = |name: &str| Listed { name: name.to_owned(), plain: plain(name), ..Listed::default() };
    /// let software = ["Catodon", "GoToSocial", "Iceshrimp.JS"].map(listed).into();
    /// let directory = Directory { software, ..Directory::default() };
    /// let found: Vec<_> = directory.named("to so").map(|software| &software.name).collect();
    /// assert_eq!(found, ["GoToSocial"]);
    /// ```
    pub fn named(&self, typed: &str) -> impl Iterator<Item = &Listed> {
        let wanted = plain(typed);
        let begins = {
            let wanted = wanted.clone();
            move |software: &&Listed| software.plain.starts_with(&wanted)
        };
        let holds = move |software: &&Listed| {
            pieces::holds(&software.plain, &wanted) && !software.plain.starts_with(&wanted)
        };
        let all = || self.software.iter();
        all().filter(begins).chain(all().filter(holds))
    }

    /// Returns the software that alone can be meant by what was typed.
    ///
    /// # Errors
    /// Whether there is no such name, or more than one.
    pub fn meant(&self, typed: &str) -> Result<&Listed, Unclear> {
        let wanted = plain(typed);
        let mut found = self.named(typed);
        let first = found.next().ok_or(Unclear::Nothing)?;
        let is_whole = first.plain == wanted;
        if is_whole || found.next().is_none() {
            Ok(first)
        } else {
            Err(Unclear::Several)
        }
    }
}

/// Returns the letters from a to z and the digits of a text, in lower case. Whoever calls it takes marks
/// apart from their letters before (`é` as `e` and a mark), which leaves the letter.
pub fn plain(text: &str) -> String {
    let mut plain = text.to_ascii_lowercase();
    plain.retain(|letter| letter.is_ascii_alphanumeric());
    plain
}
