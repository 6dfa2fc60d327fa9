//! What a plan goes by: the facts of a software, with its numbers.

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::journey::pair::Answer;
use crate::version::{Range, Version};

/// Abilities that come from what a look knows of a software, besides those of its facts.
pub const ALIAS_BACK: &str = "alias_back";
/// Whether an alias is typed there as a handle, and not as a web address or in a command.
pub const ALIAS_HANDLE: &str = "alias_handle";
/// Whether followers are moved between two accounts on one server.
pub const SAME_SERVER: &str = "same_server";
/// The hours for which an older copy of the new profile may be used when an alias is looked for.
pub const STALE_HOURS: &str = "stale_hours";

/// What is known of one software.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// What it can do, what travels, and where its pages are.
    pub facts: Facts,
    /// Its limits and waiting times.
    pub numbers: Vec<NumberFacts>,
}

/// A number in some versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberFacts {
    /// Its name, which says the unit.
    pub name: String,
    /// The versions for which it is said.
    pub range: Range,
    /// The number.
    pub value: u32,
}

/// One side of a move: what its server runs, and the version if that is known.
#[derive(Clone, Copy, Debug)]
pub struct Server<'a> {
    /// What is known of the software.
    pub known: &'a Known,
    /// The version.
    pub version: Option<Version>,
}

impl Server<'_> {
    /// Returns a number in this version, or in the newest one; `None` if nobody has established it.
    pub fn number(&self, name: &str) -> Option<u32> {
        let numbers = self.known.numbers.iter();
        let mut of = numbers.filter(|number| number.name == name);
        let found = of.find(|number| number.range.holds(self.version))?;
        Some(found.value)
    }

    /// Returns the first of these numbers that is known. Kinds of software call the same thing by
    /// names of their own.
    pub fn number_of(&self, names: &[&str]) -> Option<u32> {
        names.iter().find_map(|name| self.number(name))
    }

    /// Returns whether the server can do something.
    pub fn can(&self, ability: &str) -> Answer {
        self.known.facts.can(ability, self.version)
    }

    /// Returns the path of one of its pages.
    pub fn path(&self, page: &str) -> Option<&str> {
        let page = self.known.facts.page(page, self.version)?;
        Some(&page.path)
    }
}
