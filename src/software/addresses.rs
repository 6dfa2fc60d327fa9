//! What the servers of a software show under which addresses, so that a pasted one is understood.

use serde::Deserialize;

use super::facts::{Checked, Facts};
use crate::handle::{Profiles, Route, Shows};

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

    fn routes(&self) -> impl Iterator<Item = Route> {
        self.paths().into_iter().flat_map(|(shows, paths)| {
            let short = |path: &String| path.trim_start_matches('/').to_owned();
            let route = move |path| Route { shows, path };
            paths.iter().map(short).map(route)
        })
    }
}

/// Returns what is known of the addresses of all software, each with its key.
pub fn profiles<'a>(all: impl Iterator<Item = (&'a str, &'a Facts)>) -> Profiles {
    let mut profiles = Profiles::default();
    for (key, facts) in all {
        let routes = facts.profiles.iter().flat_map(Addresses::routes);
        let mut routes: Vec<Route> = routes.filter(|route| !route.is_general()).collect();
        // A path that begins with a name fits nearly everything.
        routes.sort_by_key(|route| (route.path.starts_with('{'), route.shows));
        if !routes.is_empty() {
            profiles.software.push((key.to_owned(), routes));
        }
        for hosts in &facts.hosts {
            let renamed = hosts.also.iter().zip(hosts.names.iter().cycle());
            profiles
                .renamed
                .extend(renamed.map(|(other, host)| (other.clone(), host.clone())));
        }
        let subdomains = facts.profiles.iter().flat_map(|known| &known.subdomains);
        profiles.subdomains.extend(subdomains.cloned());
        let clients = facts.clients.iter().flat_map(|clients| &clients.names);
        profiles.clients.extend(clients.cloned());
    }
    profiles
}
