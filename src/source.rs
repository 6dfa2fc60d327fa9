//! Content files as authors wrote them, and what is wrong with them.
//!
//! Every mistake of a run is collected, so that an author sees all of them at once.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A content file: its path below the content folder, with `/` between the parts, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path below the content folder, e.g. `en/guide/4-alias.md`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl Source {
    /// Returns the place of a byte offset; offsets past the end mean the end.
    pub fn place(&self, offset: usize) -> Place {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// Returns the place of the `nth` occurrence of `needle` (from 0), or the file's start.
    pub fn find(&self, needle: &str, nth: usize) -> Place {
        let found = self.text.match_indices(needle).nth(nth);
        self.place(found.map_or(0, |(offset, _)| offset))
    }
}

/// A line and a column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Place {
    /// Where a file begins: the place of what is missing from it.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// One thing that an author has to mend: where it is, what is wrong and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    path: String,
    place: Place,
    message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { line, column } = self.place;
        write!(
            out,
            "content/{}:{line}:{column}: {}",
            self.path, self.message
        )
    }
}

/// All mistakes of one run.
#[derive(Clone, Debug, Default)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    /// Notes a mistake at `place` in the file `path`.
    pub fn add(&mut self, path: &str, place: Place, message: impl Into<String>) {
        self.0.push(Mistake {
            path: path.to_owned(),
            place,
            message: message.into(),
        });
    }

    /// Returns whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns all mistakes, a line each, in the order of files and lines.
    pub fn report(mut self) -> String {
        self.0.sort();
        self.0.dedup();
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|mistake| {
                format!(
                    "{mistake}
"
                )
            })
            .collect();
        lines.concat()
    }
}

/// Returns every `.md` and `.toml` file below `folder`, sorted by path.
///
/// # Errors
/// If a folder or file cannot be read, or a file is not UTF-8; the message names it.
pub fn read_folder(folder: &Path) -> anyhow::Result<Vec<Source>> {
    let mut paths = Vec::new();
    list_files(folder, &mut paths)?;
    paths.sort();
    paths.iter().map(|path| read_file(folder, path)).collect()
}

fn list_files(folder: &Path, found: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).map_err(|error| {
        anyhow::anyhow!("failed to read the folder `{}`: {error}", folder.display())
    })?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            list_files(&path, found)?;
        } else if path
            .extension()
            .is_some_and(|ending| ending == "md" || ending == "toml")
        {
            found.push(path);
        }
    }
    Ok(())
}

fn read_file(folder: &Path, path: &Path) -> anyhow::Result<Source> {
    let text = fs::read_to_string(path)
        .map_err(|error| anyhow::anyhow!("failed to read `{}`: {error}", path.display()))?;
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Ok(Source {
        path: parts.join("/"),
        text: text.replace("\r\n", "\n"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let source = Source {
            path: "a.md".into(),
            text: "one\nzwölf {x}".into(),
        };
        let offset = source.text.find('{').expect("the text has a brace");
        assert_eq!(source.place(offset), Place { line: 2, column: 7 });
        assert_eq!(source.place(0), Place { line: 1, column: 1 });
        assert_eq!(source.place(999), source.place(source.text.len()));
    }

    #[test]
    fn a_report_is_sorted_and_says_where() {
        let mut mistakes = Mistakes::default();
        mistakes.add("b.md", Place { line: 1, column: 1 }, "second");
        mistakes.add("a.md", Place { line: 3, column: 2 }, "first");
        assert_eq!(
            mistakes.report(),
            "content/a.md:3:2: first\ncontent/b.md:1:1: second\n"
        );
    }
}
