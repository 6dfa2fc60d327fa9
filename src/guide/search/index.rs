//! Pagefind, run over the copies of all pages, and what it wrote as files of the site.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Context, ensure};

use super::{Group, PLACE, copy};
use crate::guide::naming::content_name;
use crate::guide::site::File;

/// The page for lost readers, which nobody looks for.
const LOST: &str = "404.html";

/// Returns the files of the site together with those of the search over its pages. They stand in one
/// folder, named by the content of all of them, which the pages then name.
///
/// # Errors
/// If Pagefind, the program at `indexer`, cannot be started or fails, or a file cannot be read or written.
pub fn with_index(mut files: Vec<File>, indexer: &Path) -> anyhow::Result<Vec<File>> {
    files.extend(made(&files, indexer).context("the index of the search could not be made")?);
    let folder = folder(&files);
    for file in &mut files {
        if let Some(inside) = file.path.strip_prefix(PLACE) {
            file.path = format!("{folder}{inside}");
        } else if file.is_page() {
            let page = String::from_utf8_lossy(&file.bytes);
            file.bytes = page.replace(PLACE, &folder).into_bytes();
        }
    }
    Ok(files)
}

/// Returns the name of the folder of the search, made of all that is in it.
fn folder(files: &[File]) -> String {
    let mut inside: Vec<_> = files
        .iter()
        .filter(|file| file.path.starts_with(PLACE))
        .collect();
    inside.sort_by_key(|file| &file.path);
    let all: Vec<u8> = inside
        .into_iter()
        .flat_map(|file| [file.path.as_bytes(), &[0], &*file.bytes, &[0]].concat())
        .collect();
    format!("search-{}/", content_name(&all))
}

/// A folder to work in, which goes when it is no longer used.
struct Work(PathBuf);

impl Work {
    fn new() -> anyhow::Result<Self> {
        let work = Self(env::temp_dir().join(format!("rehome-search-{}", process::id())));
        fs::create_dir_all(&work.0)?;
        Ok(work)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn made(files: &[File], indexer: &Path) -> anyhow::Result<Vec<File>> {
    let work = Work::new()?;
    let (pages, index) = (work.0.join("pages"), work.0.join("index"));
    for file in files
        .iter()
        .filter(|file| file.is_page() && file.path != LOST)
    {
        let group = Group::of(file.path.trim_end_matches("index.html"));
        let copy = copy::of(&String::from_utf8_lossy(&file.bytes), group);
        let path = pages.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(&pages))?;
        fs::write(path, copy)?;
    }
    let mut command = Command::new(indexer);
    command.arg("--site").arg(&pages).arg("--output-path");
    let output = command.arg(&index).arg("--silent").output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "Pagefind failed: {said}");
    let mut found = Vec::new();
    read(&index, PLACE, &mut found)?;
    found.retain(|file| is_used(&file.path));
    found.push(licence(indexer)?);
    Ok(found)
}

/// Returns the licence of Pagefind, which goes along with its script. It stands in the package that the
/// program is of.
fn licence(indexer: &Path) -> anyhow::Result<File> {
    let program = fs::canonicalize(indexer)?;
    let mut beside = program
        .ancestors()
        .map(|folder| folder.join("LICENSE/LICENSE"));
    let licence = beside.find(|path| path.is_file());
    let bytes = fs::read(licence.context("Pagefind came without its licence")?)?;
    let path = format!("{PLACE}LICENSE.txt");
    Ok(File { path, bytes })
}

/// Adds the files in a folder, under the path `below`.
fn read(folder: &Path, below: &str, found: &mut Vec<File>) -> anyhow::Result<()> {
    let entries = folder.read_dir().context("Pagefind left no index")?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), found)?;
        } else {
            let bytes = fs::read(entry.path())?;
            found.push(File { path, bytes });
        }
    }
    Ok(())
}

/// Returns whether a search needs a file that Pagefind wrote: not the fields and lists that it brings
/// along, nor its worker, to which the policy of the page would not apply.
fn is_used(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let endings = [
        "pf_meta",
        "pf_index",
        "pf_fragment",
        "pf_filter",
        "pagefind",
    ];
    let ending = name.rsplit('.').next().unwrap_or_default();
    ["pagefind.js", "pagefind-entry.json"].contains(&name) || endings.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    #[test]
    fn the_folder_is_named_by_what_is_in_it() {
        let one = || file(&format!("{PLACE}a"), "1");
        let two = |text| file(&format!("{PLACE}b"), text);
        let name = folder(&[one(), two("2")]);
        assert_eq!(name, folder(&[two("2"), one(), file("index.html", "x")]));
        assert_ne!(name, folder(&[one(), two("3")]));
    }

    #[test]
    fn only_what_a_search_loads_is_kept() {
        for name in ["pagefind.js", "wasm.en.pagefind", "index/en_1.pf_index"] {
            assert!(is_used(&format!("{PLACE}{name}")), "{name}");
        }
        for name in ["pagefind-ui.js", "pagefind-worker.js", "pagefind-ui.css"] {
            assert!(!is_used(&format!("{PLACE}{name}")), "{name}");
        }
    }
}
