//! What checks the scripts: Node.js, TypeScript for their types, and Biome.
//!
//! Biome formats and lints in one program without packages of its own, as rustfmt and Clippy do for
//! Rust, and is released every few weeks.

use super::npm::{self, Package};
use super::system;
use anyhow::Result;
use std::path::PathBuf;

const TYPESCRIPT: &str = "7.0.2";
const BIOME: &str = "2.6.8";

/// What checks the scripts.
pub(crate) struct ScriptTools {
    pub(crate) node: PathBuf,
    pub(crate) typescript: PathBuf,
    pub(crate) biome: PathBuf,
}

/// The tools, installed if they are not there in exactly these versions.
///
/// # Errors
/// When Node.js or npm is missing, or one cannot be installed; the message says what to do instead.
pub(crate) fn find() -> Result<ScriptTools> {
    let typescript = npm::ensure(&Package {
        name: "typescript",
        version: TYPESCRIPT,
        file: ".bin/tsc",
        purpose: "it checks the types in the scripts",
    })?;
    let biome = npm::ensure(&Package {
        name: "@biomejs/biome",
        version: BIOME,
        file: ".bin/biome",
        purpose: "it checks the scripts' format, and finds what is likely a mistake",
    })?;
    let node = system::program("node", "nodejs")?;
    Ok(ScriptTools {
        node,
        typescript,
        biome,
    })
}
