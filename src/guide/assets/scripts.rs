//! The scripts beside the pages: ES modules, which go out as they are in one folder, or bundled.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};

use super::asset::Asset;
use crate::guide::naming::content_name;

/// The folder of the modules, below that of all assets, and what their names begin with.
pub(super) const FOLDER: &str = "scripts";

/// The modules that pages name; the others are imported by them.
const ENTRIES: [&str; 9] = [
    "bench.js",
    "boot.js",
    "compare.js",
    "live-reload.js",
    "offline.js",
    "page.js",
    "search.js",
    "theme.js",
    "tools.js",
];

/// Returns the modules as they are, by name, for a folder that is named by the content of all of them:
/// so what they import stands beside them, and is of the same build.
///
/// # Errors
/// If one cannot be read.
pub(super) fn modules(assets: &Path) -> anyhow::Result<BTreeMap<String, Asset>> {
    let mut read = BTreeMap::new();
    for path in scripts_in(&assets.join(FOLDER))? {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes =
            fs::read(&path).with_context(|| format!("failed to read `{}`", path.display()))?;
        read.insert(file.into_owned(), bytes);
    }
    let all: Vec<u8> = read
        .iter()
        .flat_map(|(file, bytes)| [file.as_bytes(), &[0], bytes, &[0]].concat())
        .collect();
    let folder = format!("{FOLDER}-{}", content_name(&all));
    let named = |(file, bytes): (String, Vec<u8>)| {
        let path = format!("{folder}/{file}");
        (format!("{FOLDER}/{file}"), Asset { path, bytes })
    };
    Ok(read.into_iter().map(named).collect())
}

/// Returns the script of the worker that keeps a whole build.
///
/// # Errors
/// If it cannot be read.
pub(super) fn worker(assets: &Path) -> anyhow::Result<Vec<u8>> {
    let path = assets.join(FOLDER).join("worker/worker.js");
    fs::read(&path).with_context(|| format!("failed to read `{}`", path.display()))
}

/// Returns the scripts in a folder, without those in folders in it, which are tests and the worker.
fn scripts_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("failed to read the folder `{}`", folder.display()))?;
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in entries {
        paths.push(entry?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "js"));
    Ok(paths)
}

/// What becomes of a script when it is made small.
pub(super) enum Entry<'a> {
    /// A page names this module: it takes in what it imports.
    Bundled(&'a str),
    /// A module that others take in.
    Imported,
    /// No module of ours, and complete by itself.
    Other,
}

/// Returns what becomes of the script with this name.
pub(super) fn entry(name: &str) -> Entry<'_> {
    let file = name
        .strip_prefix(FOLDER)
        .and_then(|rest| rest.strip_prefix('/'));
    match file {
        Some(file) if ENTRIES.contains(&file) => Entry::Bundled(file),
        Some(_) => Entry::Imported,
        None => Entry::Other,
    }
}

/// Returns a module and all that it imports as one small script, made with esbuild.
///
/// # Errors
/// If esbuild cannot be started, or refuses a module.
pub(super) fn bundled(minifier: &Path, folder: &Path, file: &str) -> anyhow::Result<Vec<u8>> {
    // What the type checker is told is nothing to esbuild.
    let arguments = ["--bundle", "--tsconfig-raw={}", file];
    let mut command = esbuild(minifier);
    run(command.current_dir(folder).args(arguments), &[])
}

/// Returns a script made small with esbuild.
///
/// # Errors
/// If esbuild cannot be started, or refuses the script.
pub(super) fn minified(minifier: &Path, script: &[u8]) -> anyhow::Result<Vec<u8>> {
    run(&mut esbuild(minifier), script)
}

fn esbuild(minifier: &Path) -> Command {
    let mut command = Command::new(minifier);
    command.args(["--minify", "--format=esm", "--target=es2022"]);
    command
}

fn run(command: &mut Command, input: &[u8]) -> anyhow::Result<Vec<u8>> {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut program = piped.spawn()?;
    // Closed after writing, which tells it that the script is complete.
    program
        .stdin
        .take()
        .context("it takes no input")?
        .write_all(input)?;
    let output = program.wait_with_output()?;
    ensure!(output.status.success(), "it refused the script");
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours() -> BTreeMap<String, Asset> {
        modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")).expect("they are readable")
    }

    /// Returns what a module imports, as it writes it.
    fn imports(module: &Asset) -> Vec<String> {
        let text = String::from_utf8_lossy(&module.bytes);
        let lines = text.lines().filter(|line| line.starts_with("import "));
        let quoted = lines.filter_map(|line| line.split('"').nth(1));
        quoted.map(str::to_owned).collect()
    }

    #[test]
    fn modules_stand_side_by_side_and_find_each_other() {
        let modules = ours();
        for module in modules.values() {
            let (folder, _) = module.path.rsplit_once('/').expect("it is in a folder");
            for import in imports(module) {
                let path = format!("{folder}/{}", import.trim_start_matches("./"));
                let mut paths = modules.values().map(|other| &other.path);
                assert!(paths.any(|other| *other == path), "{path}");
            }
        }
    }

    #[test]
    fn a_module_is_named_by_a_page_or_by_another_module() {
        let modules = ours();
        let all: Vec<String> = modules.values().flat_map(imports).collect();
        for name in modules.keys() {
            let file = name.trim_start_matches("scripts/");
            let is_imported = all.contains(&format!("./{file}"));
            assert!(is_imported || ENTRIES.contains(&file), "{file}");
        }
        for file in ENTRIES {
            assert!(modules.contains_key(&format!("scripts/{file}")), "{file}");
        }
    }
}
