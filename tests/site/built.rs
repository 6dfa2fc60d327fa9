//! Where the two builds are and what is in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::page::Page;

/// A built site: its files and, parsed, its pages.
pub(crate) struct Built {
    /// The path that it is served under, with a slash at both ends.
    pub(crate) base: &'static str,
    /// What is in each file, by its path below the base path.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The pages by the path of their file.
    pub(crate) pages: BTreeMap<String, Page>,
}

/// Returns the builds for a base path and for the root, which are read once.
pub(crate) fn builds() -> &'static [Built; 2] {
    static BUILDS: OnceLock<[Built; 2]> = OnceLock::new();
    BUILDS.get_or_init(|| {
        [
            read("REHOME_SITE", "/rehome/"),
            read("REHOME_SITE_ROOT", "/"),
        ]
    })
}

fn read(variable: &str, base: &'static str) -> Built {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| panic!("{variable} is not set; run `cargo xtask test`"));
    Built::read(&folder, base)
}

/// Fails with everything that `check` finds wrong with the pages of both builds.
#[track_caller]
pub(crate) fn on_every_page(check: impl Fn(&Built, &Page) -> Vec<String>) {
    let mut wrong = Vec::new();
    for built in builds() {
        for page in built.pages.values() {
            let told = |what| format!("{}{}: {what}", built.base, page.file);
            wrong.extend(check(built, page).into_iter().map(told));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

impl Built {
    fn read(folder: &Path, base: &'static str) -> Self {
        let mut files = BTreeMap::new();
        read_folder(folder, "", &mut files);
        let is_page = |path: &str| {
            Path::new(path)
                .extension()
                .is_some_and(|ending| ending == "html")
        };
        let pages: BTreeMap<_, _> = files
            .iter()
            .filter(|(path, _)| is_page(path))
            .map(|(path, bytes)| (path.clone(), Page::read(path, bytes)))
            .collect();
        assert!(
            pages.contains_key("index.html"),
            "no guide in {}",
            folder.display()
        );
        Self { base, files, pages }
    }

    /// Returns the path of the file that a host answers with for an absolute path.
    pub(crate) fn file_at(&self, path: &str) -> Option<String> {
        let below = path.strip_prefix(self.base)?;
        let file = if below.is_empty() || below.ends_with('/') {
            format!("{below}index.html")
        } else {
            below.to_owned()
        };
        self.files.contains_key(&file).then_some(file)
    }

    /// Returns a text file.
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path);
        let bytes = bytes.unwrap_or_else(|| panic!("there is no {path} under {}", self.base));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"))
    }

    /// Returns the names of the files that end like this.
    pub(crate) fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(move |name| name.ends_with(ending))
    }
}

fn read_folder(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let entries = fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let entry = entry.expect("an entry of the build is readable");
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files);
        } else {
            let bytes = fs::read(entry.path()).expect("a file of the build is readable");
            files.insert(name, bytes);
        }
    }
}

/// Returns the path of a file as it is in the repository, without the part made of its content, which may
/// stand in its own name or in that of a folder whose files load one another.
pub(crate) fn plain(path: &str) -> String {
    let parts: Vec<_> = path.split('/').map(plain_part).collect();
    parts.join("/")
}

fn plain_part(part: &str) -> String {
    let (stem, ending) = part.split_at(part.rfind('.').unwrap_or(part.len()));
    let is_made =
        |made: &str| made.len() >= 8 && made.chars().all(|letter| letter.is_ascii_hexdigit());
    match stem.rsplit_once('-') {
        Some((name, made)) if is_made(made) => format!("{name}{ending}"),
        _ => part.to_owned(),
    }
}
