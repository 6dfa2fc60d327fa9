//! What the servers of a software show under which addresses, so that a pasted one is understood.

use serde::Deserialize;

use super::variant::Checked;
use crate::handle::{Route, Shows};

/// Addresses that are known from one place.
///
/// In a path, `{name}` stands for the name of an account, or for a name, an @ and a host,
/// `{number}` for digits and `{id}` for whatever a thing is known by. More may follow after it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addresses {
    /// Accounts, by name.
    #[serde(default)]
    pub account: Vec<String>,
    /// Accounts, by a number from which nobody can tell the name.
    #[serde(default)]
    pub number: Vec<String>,
    /// Communities, which people join and which are nobody's account.
    #[serde(default)]
    pub community: Vec<String>,
    /// Posts and other things that are no account.
    #[serde(default)]
    pub post: Vec<String>,
    /// Hosts below which every account has one of its own: the name, a dot and this.
    #[serde(default)]
    pub subdomains: Vec<String>,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// When it was checked, if not when all else was.
    pub checked: Option<Checked>,
}

impl Addresses {
    /// Returns each kind of address with its paths, in the order in which they are tried.
    pub fn paths(&self) -> [(Shows, &[String]); 4] {
        [
            (Shows::Post, &self.post),
            (Shows::Number, &self.number),
            (Shows::Community, &self.community),
            (Shows::Account, &self.account),
        ]
    }

    pub(super) fn routes(&self) -> impl Iterator<Item = Route> {
        self.paths().into_iter().flat_map(|(shows, paths)| {
            let short = |path: &String| path.trim_start_matches('/').to_owned();
            let route = move |path| Route { shows, path };
            paths.iter().map(short).map(route)
        })
    }
}
