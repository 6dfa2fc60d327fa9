//! esbuild, which makes the scripts beside the WebAssembly small.

use super::npm::{self, Package};
use std::path::PathBuf;

const ESBUILD: &str = "0.25.11";

/// The minifier; none where there is no npm to bring it, and the scripts stay as they are.
pub(super) fn program() -> Option<PathBuf> {
    let installed = npm::ensure(&Package {
        name: "esbuild",
        version: ESBUILD,
        file: ".bin/esbuild",
        purpose: "it makes the scripts small",
    });
    installed
        .inspect_err(|error| println!("the scripts stay as they are, and larger: {error:#}"))
        .ok()
}
