//! What was made before and need not be made again.

use crate::fingerprint::Fingerprint;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Whether the folder holds what it should: made now, or earlier from the very same things and
/// not touched since.
///
/// `made_from` is asked before and after, so that nothing is taken for made from what somebody
/// changed meanwhile.
///
/// # Errors
/// Those of `made_from` and `make`, and when the record beside the folder cannot be written.
pub(crate) fn or_made(
    folder: &Path,
    made_from: impl Fn() -> Result<Fingerprint>,
    make: impl FnOnce() -> Result<bool>,
) -> Result<bool> {
    let record = record(folder);
    let before = made_from()?;
    if holds(&record, &before, folder) {
        return Ok(true);
    }
    let _ = fs::remove_file(&record);
    if !make()? {
        return Ok(false);
    }
    if made_from()?.text() == before.text() {
        fs::write(&record, entry(&before, folder)?)
            .with_context(|| record.display().to_string())?;
    }
    Ok(true)
}

/// The file that says what the folder's content was made from.
fn record(folder: &Path) -> PathBuf {
    folder.with_extension("made")
}

fn holds(record: &Path, made_from: &Fingerprint, folder: &Path) -> bool {
    let expected = entry(made_from, folder).ok();
    expected.is_some() && fs::read_to_string(record).ok() == expected
}

/// What the record says: what went in, and what came out.
fn entry(made_from: &Fingerprint, folder: &Path) -> Result<String> {
    let made = Fingerprint::default().and_folder(folder, &[])?;
    Ok(format!("{}\n{}\n", made_from.text(), made.text()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// A folder in which a word is put down, and how often that was done.
    struct Work {
        folder: PathBuf,
        made: Cell<u32>,
    }

    impl Work {
        fn new(name: &str) -> Self {
            let name = format!("xtask-kept-{name}-{}", std::process::id());
            let folder = std::env::temp_dir().join(name).join("made");
            fs::create_dir_all(&folder).unwrap();
            let made = Cell::new(0);
            Self { folder, made }
        }

        fn file(&self) -> PathBuf {
            self.folder.join("file")
        }

        fn make(&self, word: &str) -> bool {
            let make = || {
                self.made.set(self.made.get() + 1);
                fs::write(self.file(), word)?;
                Ok(word != "wrong")
            };
            let made_from = || Ok(Fingerprint::default().and(word));
            or_made(&self.folder, made_from, make).unwrap()
        }
    }

    impl Drop for Work {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(self.folder.parent().unwrap());
        }
    }

    #[test]
    fn the_same_is_made_once_and_another_again() {
        let work = Work::new("once");
        assert!(work.make("a") && work.make("a"));
        assert_eq!(work.made.get(), 1);
        assert!(work.make("b") && work.make("a"));
        assert_eq!(work.made.get(), 3);
    }

    #[test]
    fn what_was_touched_or_taken_away_is_made_again() {
        let work = Work::new("touched");
        work.make("a");
        fs::write(work.file(), "by hand").unwrap();
        work.make("a");
        assert_eq!(fs::read_to_string(work.file()).unwrap(), "a");
        fs::remove_dir_all(&work.folder).unwrap();
        fs::create_dir_all(&work.folder).unwrap();
        work.make("a");
        assert_eq!(work.made.get(), 3);
    }

    #[test]
    fn what_failed_is_not_kept() {
        let work = Work::new("failed");
        assert!(!work.make("wrong") && !work.make("wrong"));
        assert_eq!(work.made.get(), 2);
    }

    #[test]
    fn what_changed_while_it_was_made_is_made_again() {
        let work = Work::new("changed");
        let version = Cell::new(0);
        let made_from = || Ok(Fingerprint::default().and(version.get().to_string()));
        let change = || {
            version.set(version.get() + 1);
            Ok(true)
        };
        or_made(&work.folder, made_from, change).unwrap();
        let made = Cell::new(false);
        or_made(&work.folder, made_from, || {
            made.set(true);
            Ok(true)
        })
        .unwrap();
        assert!(made.get());
    }
}
