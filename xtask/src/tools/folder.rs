//! Where everything stands that is installed here.

use anyhow::{Context, Result};
use std::path::PathBuf;

/// The folder of everything that is installed here: it outlives a checkout.
pub(super) fn tools() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("REHOME_TOOLS") {
        return Ok(PathBuf::from(folder));
    }
    let cache = if cfg!(windows) {
        from("LOCALAPPDATA", "")
    } else if cfg!(target_os = "macos") {
        from("HOME", "Library/Caches")
    } else {
        from("XDG_CACHE_HOME", "").or_else(|| from("HOME", ".cache"))
    };
    let cache = cache.context("no cache folder is known; name a folder in REHOME_TOOLS")?;
    Ok(cache.join("rehome").join("tools"))
}

fn from(variable: &str, inside: &str) -> Option<PathBuf> {
    let value = std::env::var_os(variable).filter(|value| !value.is_empty())?;
    Some(PathBuf::from(value).join(inside))
}
