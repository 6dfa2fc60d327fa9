//! A file of a build and what it weighs.

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Page,
    Style,
    Script,
    Program,
    Data,
    Picture,
}

impl Kind {
    /// What a person calls it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Style => "style",
            Self::Script => "script",
            Self::Program => "program",
            Self::Data => "data",
            Self::Picture => "picture",
        }
    }

    fn of(ending: &str) -> Self {
        match ending {
            "html" => Self::Page,
            "css" => Self::Style,
            "js" | "mjs" => Self::Script,
            "wasm" | "pagefind" => Self::Program,
            "bin" | "json" | "pf_meta" | "pf_index" | "pf_filter" => Self::Data,
            _ => Self::Picture,
        }
    }
}

/// A file of a visit.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) size: usize,
}

impl Item {
    /// A file of the build, weighed.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn weigh(dist: &Path, path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let size = match &*ending {
            "png" | "webp" | "avif" | "jpg" | "jpeg" | "woff2" => bytes.len(),
            _ => gzip(&bytes)?,
        };
        let name = path.strip_prefix(dist).unwrap_or(path);
        Ok(Self {
            name: name.display().to_string(),
            kind: Kind::of(&ending),
            size,
        })
    }
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_gzip() {
        assert!(gzip(&[b'a'; 10_000]).unwrap() < 100);
    }
}
