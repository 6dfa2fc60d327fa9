//! Addresses of profiles: their paths, and the hosts of clients.

use super::Validator;
use crate::handle::Shows;

/// What may stand for something else in a path.
const PLACES: [&str; 3] = ["{name}", "{number}", "{id}"];

impl Validator<'_> {
    pub(super) fn addresses(&mut self) {
        let facts = self.facts;
        for (nth, clients) in facts.clients.iter().enumerate() {
            self.cited("[[clients]]", nth, &clients.source);
        }
        for (nth, addresses) in facts.profiles.iter().enumerate() {
            self.cited("[[profiles]]", nth, &addresses.source);
            for (shows, paths) in addresses.paths() {
                for path in paths {
                    self.address(nth, shows, path);
                }
            }
        }
    }

    fn address(&mut self, nth: usize, shows: Shows, path: &str) {
        let header = "[[profiles]]";
        if !path.starts_with('/') || path.starts_with("//") || path.ends_with('/') {
            self.complain(
                header,
                nth,
                &format!("the path `{path}` must begin with one `/` and end without one"),
            );
        }
        let places: Vec<_> = path.split('/').filter_map(place).collect();
        if let Some(wrong) = places.iter().find(|place| !PLACES.contains(place)) {
            let known = PLACES.join(", ");
            self.complain(
                header,
                nth,
                &format!("`{wrong}` in `{path}` stands for nothing; there are {known}, each at the end of its part of the path"),
            );
            return;
        }
        let names_one = matches!(shows, Shows::Account | Shows::Community);
        if names_one != (places == ["{name}"]) && (names_one || places.is_empty()) {
            self.complain(
                header,
                nth,
                &format!("the path `{path}` must hold `{{name}}` once if it shows an account or a community, else a number or an id"),
            );
        }
    }
}

/// Returns what stands for something else in a part of a path.
fn place(part: &str) -> Option<&str> {
    part.find('{').map(|start| &part[start..])
}
