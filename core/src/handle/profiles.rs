//! What the software of servers shows under which addresses, as their facts say.

use serde::{Deserialize, Serialize};

use crate::pieces::{split, split_once};

/// Addresses that are known of each software, so that the one of a profile can be read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Profiles {
    /// What each software shows where, by its key.
    pub software: Vec<(String, Vec<Route>)>,
    /// Names of servers that do not stand in handles, each with the one that does.
    pub renamed: Vec<(String, String)>,
    /// Hosts below which every account has one of its own.
    pub subdomains: Vec<String>,
    /// Hosts of programs that run in a browser and have no accounts.
    pub clients: Vec<String>,
}

/// An address of a server and what it shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Route {
    /// What it shows.
    pub shows: Shows,
    /// The path without its first slash. In it, `{name}` stands for a name, or for a name, an @
    /// and a host, `{number}` for digits, and `{id}` for whatever a thing is known by.
    pub path: String,
}

/// What a server shows under an address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shows {
    /// A post.
    Post,
    /// An account that is known by number.
    Number,
    /// A community, which people join and which is nobody's account.
    Community,
    /// An account, known by name.
    Account,
}

impl Profiles {
    /// Returns the routes of a software.
    pub(super) fn of(&self, key: &str) -> &[Route] {
        let known = self.software.iter().find(|(software, _)| software == key);
        known.map_or(&[], |(_, routes)| routes)
    }

    /// Returns the name of a server that stands in handles, for one that does not.
    pub(super) fn in_handles(&self, host: &str) -> Option<&str> {
        let other = self.renamed.iter().find(|(other, _)| other == host);
        other.map(|(_, host)| host.as_str())
    }

    /// Returns the name and the host that a host such as `mina.blogs.example` stands for.
    pub(super) fn below<'a>(&'a self, host: &'a str) -> Option<(&'a str, &'a str)> {
        let (name, rest) = split_once(host, ".")?;
        let is_page = matches!(name, "www" | "help" | "api" | "blog" | "m");
        let known = self.subdomains.iter().find(|known| *known == rest);
        known
            .filter(|_| !is_page)
            .map(|known| (name, known.as_str()))
    }
}

impl Route {
    /// Returns whether it shows a post as nearly all servers do, so that it need not be known.
    pub fn is_general(&self) -> bool {
        let segments = split(&self.path, "/");
        let page = super::profile::page(&segments);
        self.shows == Shows::Post && matches!(page, Some(super::profile::Page::Post))
    }

    /// Returns whether the path begins with a name, so that nearly every address looks like it.
    pub(super) fn is_wide(&self) -> bool {
        self.path.starts_with('{')
    }

    /// Returns what stands in the place of the name, or of the number, if the address fits.
    ///
    /// More may follow, except after a path that is wide; but no number may follow an account,
    /// because those are posts.
    pub(super) fn fit<'a>(&self, segments: &[&'a str]) -> Option<&'a str> {
        let mut rest = segments.iter();
        let mut found = "";
        for pattern in split(&self.path, "/") {
            let (segment, is_name) = fit_segment(pattern, rest.next()?)?;
            if is_name || found.is_empty() {
                found = segment;
            }
        }
        let ends = match self.shows {
            Shows::Account if self.is_wide() => rest.all(|s| super::profile::is_of_profile(s)),
            Shows::Account => !rest.any(|s| s.starts_with(|c: char| c.is_ascii_digit())),
            _ => true,
        };
        ends.then_some(found)
    }
}

/// Returns what stands in the place of the pattern, and whether that is a name; nothing for plain
/// text.
fn fit_segment<'a>(pattern: &str, segment: &'a str) -> Option<(&'a str, bool)> {
    let Some((before, place)) = split_once(pattern, "{") else {
        return (pattern == segment).then_some(("", false));
    };
    let value = segment.strip_prefix(before)?;
    let fits = match place {
        "number}" => super::name::is_number(value),
        _ => !value.is_empty(),
    };
    fits.then_some((value, place == "name}"))
}
