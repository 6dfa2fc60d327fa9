//! Which lists the admins of a server let people import, and how much room they give, as Misskey and its relatives
//! publish it.

use crate::json::Json;

/// What may be imported by everybody; a role that admins give can allow more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imports {
    /// The data of the facts, and whether it may be imported; `None` is what is not published.
    allowed: [(&'static str, Option<bool>); 5],
}

/// The policies (Misskey's `RoleService`), and the data that each is about.
const POLICIES: [(&str, &str); 5] = [
    ("canImportFollowing", "follows"),
    ("canImportBlocking", "blocks"),
    ("canImportMuting", "mutes"),
    ("canImportUserLists", "lists"),
    ("canImportAntennas", "antennas"),
];

impl Imports {
    /// Returns what Misskey's document about a server says, `None` if it says nothing of this.
    pub(super) fn read(meta: &Json) -> Option<Self> {
        let policies = &meta["policies"];
        let allowed = POLICIES.map(|(policy, data)| (data, policies[policy].as_bool()));
        let says_any = allowed.iter().any(|(_, allowed)| allowed.is_some());
        says_any.then_some(Self { allowed })
    }

    /// Returns each kind of data of which it is published whether everybody may import it.
    pub fn each(self) -> impl Iterator<Item = (&'static str, bool)> {
        let all = self.allowed.into_iter();
        all.filter_map(|(data, allowed)| Some((data, allowed?)))
    }

    /// Returns the key of the words for all of it.
    pub(super) fn key(self) -> &'static str {
        match (self.each().any(|it| it.1), self.each().any(|it| !it.1)) {
            (true, false) => "imports-all",
            (false, true) => "imports-none",
            _ => "imports-some",
        }
    }
}

/// Returns how many megabytes of files everybody may keep there, and how many one may have; a role that admins give can
/// allow more. `None` if the document about a server does not say both.
pub(super) fn room(meta: &Json) -> Option<[u64; 2]> {
    let policies = &meta["policies"];
    Some([
        policies["driveCapacityMb"].as_u64()?,
        policies["maxFileSizeMb"].as_u64()?,
    ])
}
