//! The checks of the scripts in `assets/scripts`: format, likely mistakes, types, unit tests.

use crate::report::Counts;
use crate::tools::scripts::ScriptTools;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

const FOLDER: &str = "assets/scripts";
/// How the name of a file with unit tests ends.
const TEST: &str = ".test.js";

/// The commands that pass or fail as a whole, to be run in the folder of the repository.
pub(crate) fn checks(tools: &ScriptTools) -> [Command; 3] {
    let mut biome = Command::new(&tools.biome);
    biome.args(["ci", "--error-on-warnings", "--colors=off", FOLDER]);
    let mut typescript = Command::new(&tools.typescript);
    typescript.args(["--project", FOLDER]);
    // A worker has no page.
    let mut worker = Command::new(&tools.typescript);
    worker
        .arg("--project")
        .arg(Path::new(FOLDER).join("worker"));
    [biome, typescript, worker]
}

/// The command that runs the unit tests.
///
/// # Errors
/// When their folder cannot be read.
pub(crate) fn tests(root: &Path, tools: &ScriptTools) -> Result<Command> {
    let mut node = Command::new(&tools.node);
    node.args(["--test", "--test-reporter=tap"]);
    node.args(test_files(&root.join(FOLDER).join("tests"))?);
    Ok(node)
}

/// The files with unit tests. They are named one by one, because what Node.js makes of a folder differs
/// between its versions.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = folder
        .read_dir()
        .with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        files.extend(path.to_string_lossy().ends_with(TEST).then_some(path));
    }
    files.sort();
    Ok(files)
}

/// The tests counted in what Node.js printed at the end.
pub(crate) fn count(output: &str) -> Counts {
    let number = |word: &str| -> usize {
        let mut lines = output.lines().filter_map(|line| line.strip_prefix("# "));
        let found = lines.find_map(|line| line.strip_prefix(word)?.strip_prefix(' '));
        found.and_then(|text| text.parse().ok()).unwrap_or(0)
    };
    Counts {
        passed: number("pass"),
        failed: number("fail") + number("cancelled"),
        ignored: number("skipped") + number("todo"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "TAP version 13
# Subtest: pass 99 times
ok 1 - pass 99 times
1..7
# tests 7
# suites 0
# pass 3
# fail 1
# cancelled 1
# skipped 1
# todo 1
# duration_ms 81.7
";

    #[test]
    fn tests_are_counted() {
        let expected = Counts {
            passed: 3,
            failed: 2,
            ignored: 2,
        };
        assert_eq!(count(OUTPUT), expected);
        assert_eq!(count("node: bad option"), Counts::default());
    }

    #[test]
    fn every_unit_test_of_the_scripts_is_found() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = test_files(&root.join(FOLDER).join("tests")).unwrap();
        assert!(files.iter().any(|file| file.ends_with("storage.test.js")));
        assert!(!files.iter().any(|file| file.ends_with("page.js")));
    }
}
