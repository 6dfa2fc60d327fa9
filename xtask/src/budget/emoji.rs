//! Emoji, of which every page has many: each has to be light.

use super::limits::EMOJI;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What is too heavy, in the folder of the emoji.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn heavy(folder: &Path) -> Result<Vec<String>> {
    let entries = folder
        .read_dir()
        .with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in entries {
        paths.push(entry?.path());
    }
    paths.sort();
    let sizes = paths.into_iter().filter_map(|path| {
        let size = fs::metadata(&path).ok()?.len();
        let message = || {
            format!(
                "{}: {size} bytes, an emoji has fewer than {EMOJI}",
                path.display()
            )
        };
        (size >= EMOJI).then(message)
    });
    Ok(sizes.collect())
}
