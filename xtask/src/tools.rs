//! The tools that builds and tests take: found, or else installed.

pub(crate) mod beside;
pub(crate) mod browsers;
mod crates;
mod display;
mod folder;
mod indexer;
mod lock;
mod minifier;
mod npm;
mod optimiser;
mod patience;
pub(crate) mod scripts;
pub(crate) mod system;

use crate::process;
use anyhow::{Context, Result, ensure};
use crates::Crate;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the browser's half of the code is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Later versions ask for a newer compiler than the stable one this was checked with.
const TRUNK: &str = "0.21.14";

/// Where the compiler has the source of its standard library, if it has it.
const LIBRARY_SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// What a build of the site is made with.
pub(crate) struct SiteTools {
    pub(crate) trunk: PathBuf,
    /// What makes the scripts small, in a release build.
    pub(crate) minifier: Option<PathBuf>,
    /// What makes the index of the search.
    pub(crate) indexer: Option<PathBuf>,
    folders: Vec<PathBuf>,
}

impl SiteTools {
    /// The `PATH` on which Trunk finds the other tools, so that it downloads none of its own.
    ///
    /// # Errors
    /// When a folder's name holds the character that separates them.
    pub(crate) fn path(&self) -> Result<OsString> {
        process::path_with(&self.folders)
    }

    /// Tells the last step of a build where the program is that makes the index of the search.
    pub(crate) fn tell_indexer(&self, command: &mut Command) {
        match &self.indexer {
            Some(indexer) => command.env("REHOME_INDEXER", indexer),
            None => command.env_remove("REHOME_INDEXER"),
        };
    }

    /// What tells them from other ones: their files, whose folders are named by their versions.
    pub(crate) fn words(&self) -> impl Iterator<Item = String> {
        let files = [&self.trunk].into_iter();
        let files = files.chain(&self.minifier).chain(&self.indexer);
        let all = files.chain(&self.folders);
        all.map(|path| path.display().to_string())
    }
}

/// What a development build takes.
///
/// # Errors
/// When something is missing and cannot be installed; the message says what to do instead.
pub(crate) fn for_serving(root: &Path) -> Result<SiteTools> {
    wasm_target()?;
    let wasm_bindgen = lock::version(root, "wasm-bindgen")?;
    let trunk = crates::ensure(&Crate {
        name: "trunk",
        program: "trunk",
        version: TRUNK,
        locked: true,
        purpose: "it builds and serves the site",
        minutes: 8,
        crates: 384,
    })?;
    let bindgen = crates::ensure(&Crate {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &wasm_bindgen,
        // Its own lock file names a version of webpki-roots that cannot be had any more.
        locked: false,
        purpose: "it makes the script beside the WebAssembly, and fits one version of the library",
        minutes: 5,
        crates: 190,
    })?;
    crates::clean();
    let folders = [&trunk, &bindgen].map(|path| path.parent().map(Path::to_path_buf));
    Ok(SiteTools {
        trunk,
        minifier: None,
        indexer: indexer::program(),
        folders: folders.into_iter().flatten().collect(),
    })
}

/// What a release build takes: the same, the standard library's source, wasm-opt and a minifier.
///
/// # Errors
/// When something is missing and cannot be installed; the message says what to do instead.
pub(crate) fn for_building(root: &Path) -> Result<SiteTools> {
    library_source()?;
    let optimiser = optimiser::folder()?;
    let mut tools = for_serving(root)?;
    tools.folders.extend(optimiser);
    tools.minifier = minifier::program();
    Ok(tools)
}

/// The compiler's library for WebAssembly, with which it can compile for it.
fn wasm_target() -> Result<()> {
    let arguments = ["--print", "target-libdir", "--target", WASM_TARGET];
    let library = process::answer("rustc", &arguments).context("rustc does not answer")?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    println!("installing the Rust target {WASM_TARGET} (a minute)");
    ensure!(
        rustup(&["target", "add", WASM_TARGET]),
        "Rust cannot compile for {WASM_TARGET}; `rustup target add {WASM_TARGET}` makes it, \
         or the package of your system that brings its standard library"
    );
    Ok(())
}

/// The source of the standard library, which is compiled along with the programs of a release.
fn library_source() -> Result<()> {
    let rust =
        process::answer("rustc", &["--print", "sysroot"]).context("rustc does not answer")?;
    if Path::new(&rust).join(LIBRARY_SOURCE).is_file() {
        return Ok(());
    }
    println!("installing the source of Rust's standard library (a minute)");
    ensure!(
        rustup(&["component", "add", "rust-src"]),
        "the source of Rust's standard library is missing; `rustup component add rust-src` brings it, \
         or the package of your system that has it"
    );
    Ok(())
}

/// Adds Rust's own formatter and linter, which a minimal installation lacks. Where that cannot
/// be done, the steps that use them say what is missing.
pub(crate) fn components() {
    let there = |name| process::answer("cargo", &[name, "--version"]).is_some();
    if there("fmt") && there("clippy") {
        return;
    }
    println!("installing rustfmt and Clippy (a minute)");
    rustup(&["component", "add", "rustfmt", "clippy"]);
}

/// Whether rustup is there and did this.
fn rustup(arguments: &[&str]) -> bool {
    let mut rustup = Command::new("rustup");
    process::attached(rustup.args(arguments)).unwrap_or(false)
}
