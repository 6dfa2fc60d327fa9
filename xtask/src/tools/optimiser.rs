//! wasm-opt, which makes the WebAssembly small.

use super::npm::{self, Package};
use super::system;
use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Binaryen's version. The one in Debian 12, 108, exports the wrong table: its result does not start.
const BINARYEN: &str = "132.0.0";
const OLDEST: u32 = 123;

/// The folder of a wasm-opt that is new enough; none where Trunk downloads its own.
///
/// # Errors
/// When there is only one that is too old; the message says what to do instead.
pub(super) fn folder() -> Result<Option<PathBuf>> {
    let found = system::which("wasm-opt");
    if found
        .as_deref()
        .and_then(version)
        .is_some_and(|version| version >= OLDEST)
    {
        return Ok(None);
    }
    let installed = npm::ensure(&Package {
        name: "binaryen",
        version: BINARYEN,
        file: ".bin/wasm-opt",
        purpose: "its wasm-opt makes the WebAssembly small",
    });
    match installed {
        Ok(path) => Ok(path.parent().map(Path::to_path_buf)),
        Err(error) if found.is_some() => Err(error).with_context(|| {
            format!("the wasm-opt here is older than {OLDEST} and breaks the program; install Node.js or a newer Binaryen")
        }),
        Err(_) => {
            println!("no wasm-opt and no npm here: Trunk downloads a wasm-opt");
            Ok(None)
        }
    }
}

fn version(program: &Path) -> Option<u32> {
    read_version(&process::answer(program, &["--version"])?)
}

fn read_version(answer: &str) -> Option<u32> {
    answer.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::read_version;

    #[test]
    fn versions_are_read_from_both_ways_of_writing_them() {
        assert_eq!(read_version("wasm-opt version 108"), Some(108));
        assert_eq!(
            read_version("wasm-opt version 123 (version_123)"),
            Some(123)
        );
        assert_eq!(read_version("not found"), None);
    }
}
