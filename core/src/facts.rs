//! What the browser knows of one server software. The build makes it of `facts.toml` and the texts
//! beside it; the tests read the very same.

use serde::{Deserialize, Serialize};

use crate::journey::fate::Carried;
use crate::journey::pair::{Answer, Files, Thing};
use crate::version::{Range, Version};

/// The facts of one software, in all its versions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The key of the software.
    pub key: String,
    /// Whether it has a way of its own between two of its servers.
    pub has_own_way: bool,
    /// What it can do.
    pub claims: Vec<Claim>,
    /// The things that an account has there, in the order of the guide.
    pub things: Vec<ThingFacts>,
    /// The pages of its servers to which shared texts lead, each version's on its own.
    pub pages: Vec<PageFacts>,
}

/// What it can do in some versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The name of the ability.
    pub ability: String,
    /// The versions for which this is said.
    pub range: Range,
    /// Whether it is there.
    pub answer: Answer,
}

/// One kind of thing that an account has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThingFacts {
    /// Its key, the same for every software.
    pub id: String,
    /// How it reaches an account of the same software.
    pub carried: Carried,
    /// What alone it can consist of here, such as `communities`; empty if it is not narrower.
    pub only: String,
    /// The versions in which it can consist of nothing else.
    pub only_range: Range,
    /// Why it travels the way it does between two servers of this software, in words.
    pub why: String,
    /// The file it leaves in.
    pub gives: Option<Gives>,
    /// The files it can be read from.
    pub takes: Option<Takes>,
}

/// A file that is given out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gives {
    /// What is in it: the key of a format.
    pub format: String,
    /// The versions that have it.
    pub range: Range,
    /// What decides whether a server gives it out, if that is not only the version.
    pub ability: Option<String>,
    /// The file's name.
    pub file: String,
    /// What its row on the export page is called.
    pub label: String,
    /// The path that sends it, if there is a direct one.
    pub path: Option<String>,
}

/// Files that are taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takes {
    /// The keys of the formats that are taken as they are.
    pub formats: Vec<String>,
    /// The versions that have it.
    pub range: Range,
    /// What decides whether a server takes them in, if that is not only the version.
    pub ability: Option<String>,
    /// What the type of the import is called.
    pub label: String,
}

/// A page of a server in some versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageFacts {
    /// The name that texts have for it.
    pub page: String,
    /// The versions for which this is said.
    pub range: Range,
    /// Its path, with its leading slash.
    pub path: String,
    /// The way through the menus, as a reader sees it.
    pub menu: String,
}

impl Facts {
    /// Returns whether the software has an ability in `version`, or in the newest one. What no claim
    /// speaks of is not known.
    ///
    /// # Example
    /// ```
    /// use rehome_core::facts::{Claim, Facts};
    /// use rehome_core::journey::pair::Answer;
    /// use rehome_core::version::{Range, Version};
    ///
    /// let claim = |range, answer| Claim { ability: "alias".to_owned(), range: Range::read(range), answer };
    /// let facts = Facts {
    ///     claims: vec![claim("3.0-", Answer::Yes), claim("-3.0", Answer::No)],
    ///     ..Facts::default()
    /// };
    /// assert_eq!(facts.can("alias", None), Answer::Yes);
    /// assert_eq!(facts.can("alias", Version::parse("2.9")), Answer::No);
    /// assert_eq!(facts.can("send_move", None), Answer::Unknown);
    /// ```
    pub fn can(&self, ability: &str, version: Option<Version>) -> Answer {
        self.claims
            .iter()
            .find(|claim| claim.ability == ability && claim.range.holds(version))
            .map_or(Answer::Unknown, |claim| claim.answer)
    }

    /// Returns whether the software lacks an ability in `version`, or in any version if that is not known.
    pub fn may_lack(&self, ability: &str, version: Option<Version>) -> bool {
        self.claims.iter().any(|claim| {
            let is_so = version.is_none() || claim.range.holds(version);
            is_so && claim.ability == ability && claim.answer == Answer::No
        })
    }

    /// Returns one of the things an account has.
    pub fn thing(&self, id: &str) -> Option<&ThingFacts> {
        self.things.iter().find(|thing| thing.id == id)
    }

    /// Returns how a thing is treated in `version`, or in the newest one.
    pub fn treats(&self, thing: &ThingFacts, version: Option<Version>) -> Thing {
        let there = |range: &Range, ability: Option<&String>| match ability {
            _ if !range.holds(version) => Answer::No,
            Some(ability) => self.can(ability, version),
            None => Answer::Yes,
        };
        let gives = thing.gives.as_ref().map(|gives| Files {
            formats: vec![gives.format.clone()],
            there: there(&gives.range, gives.ability.as_ref()),
        });
        let takes = thing.takes.as_ref().map(|takes| Files {
            formats: takes.formats.clone(),
            there: there(&takes.range, takes.ability.as_ref()),
        });
        Thing {
            carried: thing.carried,
            narrow: !thing.only.is_empty() && thing.only_range.holds(version),
            only: thing.only.clone(),
            gives: gives.unwrap_or_default(),
            takes: takes.unwrap_or_default(),
        }
    }

    /// Returns a page as it is in `version`, or in the newest one.
    pub fn page(&self, name: &str, version: Option<Version>) -> Option<&PageFacts> {
        self.pages
            .iter()
            .find(|page| page.page == name && page.range.holds(version))
    }
}
