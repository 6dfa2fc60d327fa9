//! The addresses of all software together, as the browser knows them.

use super::addresses::Addresses;
use super::facts::Facts;
use crate::handle::{Profiles, Route};

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
