//! Pagefind, which makes the index of the search.

use super::npm::{self, Package};
use std::path::PathBuf;

/// What is in the index is read by the script of the same version, which stands beside it.
const PAGEFIND: &str = "1.6.0";

/// Pagefind; none where there is no npm to bring it, and the site has no search.
pub(super) fn program() -> Option<PathBuf> {
    let installed = npm::ensure(&Package {
        name: "pagefind",
        version: PAGEFIND,
        file: ".bin/pagefind",
        purpose: "it makes the index of the search",
    });
    installed
        .inspect_err(|error| println!("the site has no search: {error:#}"))
        .ok()
}
