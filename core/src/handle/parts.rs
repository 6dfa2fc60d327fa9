//! The parts of an address of a web page.

use super::percent;
use crate::pieces::{before, holds, split, split_once, trim_end, trim_start};

/// The parts of an address, given without its scheme.
pub(super) struct Address<'a> {
    pub(super) authority: &'a str,
    /// Decoded, without slashes at its ends.
    pub(super) path: String,
    /// From its question mark on.
    pub(super) query: &'a str,
    /// After `#/`, where programs keep a path of their own.
    pub(super) fragment: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// Returns the parts of the text.
    pub(super) fn of(address: &'a str) -> Self {
        let (rest, fragment) = split_once(address, "#").unwrap_or((address, ""));
        let page = before(rest, "?");
        let query = rest.strip_prefix(page).unwrap_or_default();
        let (authority, path) = split_once(page, "/").unwrap_or((page, ""));
        Self {
            authority,
            path: percent::decode(trim_end(path, "/")),
            query,
            fragment: trim_start(fragment, "!").strip_prefix('/'),
        }
    }

    /// Returns the account or the address that a server is asked about, as buttons for following
    /// somebody from another server do, and programs that look somebody up.
    pub(super) fn asked(&self) -> Option<String> {
        let query = self.query.strip_prefix('?')?;
        let values = split(query, "&").into_iter();
        let mut asked = values.filter_map(|pair| {
            let (key, value) = split_once(pair, "=")?;
            matches!(key, "acct" | "q" | "resource" | "uri" | "url").then(|| percent::decode(value))
        });
        asked.find(|value| holds(value, "@"))
    }
}
