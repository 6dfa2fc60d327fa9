//! What something was made from, told by content: times of files change where nothing else does,
//! and stay where a file was put back.

use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The fingerprint of files and words.
///
/// Nobody tries to make two alike, so the hash of the standard library is enough; should it become
/// another one, everything is made once more.
#[derive(Default)]
pub(crate) struct Fingerprint(DefaultHasher);

impl Fingerprint {
    /// This one, of a word too.
    pub(crate) fn and(mut self, word: impl AsRef<[u8]>) -> Self {
        word.as_ref().hash(&mut self.0);
        self
    }

    /// This one, of every file in a folder and its name too, without the entries named in `but`.
    ///
    /// # Errors
    /// When something in it cannot be read.
    pub(crate) fn and_folder(mut self, folder: &Path, but: &[&str]) -> Result<Self> {
        for path in entries(folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if but.contains(&&*name) {
                continue;
            }
            self = self.and(name.as_bytes());
            // What begins and ends a folder must not be taken for what is in a file.
            self = if path.is_dir() {
                self.and("/").and_folder(&path, &[])?.and("..")
            } else {
                self.and(fs::read(&path).with_context(|| path.display().to_string())?)
            };
        }
        Ok(self)
    }

    /// It in letters.
    pub(crate) fn text(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// What is in a folder, in the same order everywhere.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let reading = || folder.display().to_string();
    let mut paths = Vec::new();
    for entry in folder.read_dir().with_context(reading)? {
        paths.push(entry.with_context(reading)?.path());
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let name = format!("xtask-fingerprint-{name}-{}", std::process::id());
            let folder = Self(std::env::temp_dir().join(name));
            folder
                .write("a", "1")
                .write("b/c", "2")
                .write("skipped/d", "3");
            folder
        }

        fn write(&self, name: &str, content: &str) -> &Self {
            let path = self.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
            self
        }

        fn fingerprint(&self) -> String {
            let folder = Fingerprint::default().and_folder(&self.0, &["skipped"]);
            folder.unwrap().text()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn content_and_names_count_and_nothing_else() {
        let folder = Folder::new("content");
        let first = folder.fingerprint();
        folder.write("a", "1").write("skipped/d", "4");
        assert_eq!(folder.fingerprint(), first);
        for (name, content) in [("b/c", "3"), ("b/e", ""), ("f", "")] {
            let before = folder.fingerprint();
            folder.write(name, content);
            assert_ne!(folder.fingerprint(), before, "{name}");
        }
    }

    #[test]
    fn a_file_that_moves_into_another_folder_is_seen() {
        let folder = Folder::new("moving");
        let first = folder.fingerprint();
        fs::rename(folder.0.join("a"), folder.0.join("b/a")).unwrap();
        assert_ne!(folder.fingerprint(), first);
    }

    #[test]
    fn words_are_kept_apart() {
        let of = |words: [&str; 2]| Fingerprint::default().and(words[0]).and(words[1]).text();
        assert_ne!(of(["ab", "c"]), of(["a", "bc"]));
    }
}
