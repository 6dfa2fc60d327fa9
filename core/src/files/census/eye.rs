//! What the rows of a sheet are looked at for.

use crate::files::person::host;
use crate::files::tally::Tally;
use crate::pieces::holds;

/// What the rows are looked at for.
#[derive(Clone, Debug, Default)]
pub struct Eye {
    /// The reader's own accounts, in lower case; the old one first, empty if not known.
    pub own: [String; 2],
    /// What a row has to hold, in lower case; everything does if this is empty.
    pub search: String,
    /// What another file has already, in lower case; only other rows are wanted then.
    pub there: Tally,
    /// The servers whose rows are wanted, in lower case; those of all if there are none.
    pub servers: Vec<String>,
}

impl Eye {
    /// Returns the server of the old account, if that is known.
    pub(super) fn old_host(&self) -> Option<&str> {
        Some(self.own[0].split_once('@')?.1)
    }

    /// Returns whether a row about this, in lower case, is wanted; `in_list` says whether a text stands in the name
    /// of its list.
    pub(super) fn wants(&self, lower: &str, in_list: impl FnOnce(&str) -> bool) -> bool {
        let is_of_server =
            self.servers.is_empty() || self.servers.iter().any(|server| server == host(lower));
        let is_found = || holds(lower, &self.search) || in_list(&self.search);
        is_of_server && !self.there.has(lower) && is_found()
    }
}
