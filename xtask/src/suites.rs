//! Which test files there are.

use anyhow::{Context, Result};
use std::path::Path;

/// Test files that have a step of their own, and the pictures, which have a command.
const OWN_STEP: [&str; 4] = ["accessibility", "browser", "pictures", "site"];
/// Test files that must be there: without their names a lost file would lose its tests unseen.
const REQUIRED: [&str; 2] = ["content", "handle"];

/// The arguments for Cargo that run every test which has no step of its own.
///
/// # Errors
/// When the folder `tests/` cannot be read.
pub(crate) fn arguments(root: &Path) -> Result<Vec<String>> {
    let mut names = files(&root.join("tests"))?;
    names.retain(|name| !OWN_STEP.contains(&name.as_str()));
    names.extend(REQUIRED.map(String::from));
    names.sort();
    names.dedup();
    // `--no-fail-fast`: every failure is seen in one run.
    let fixed = ["test", "--workspace", "--no-fail-fast", "--lib", "--bins"];
    let each = names.into_iter().flat_map(|name| ["--test".into(), name]);
    Ok(fixed.into_iter().map(String::from).chain(each).collect())
}

/// The names of the test files in a folder, as Cargo finds them.
fn files(folder: &Path) -> Result<Vec<String>> {
    let entries = folder
        .read_dir()
        .context("the folder tests/ cannot be read")?;
    let mut names = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let is_test = path.extension().is_some_and(|end| end == "rs");
        if is_test || path.join("main.rs").is_file() {
            names.extend(
                path.file_stem()
                    .map(|stem| stem.to_string_lossy().into_owned()),
            );
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_test_file_without_a_step_of_its_own_is_run() {
        let root = std::env::temp_dir().join(format!("xtask-tests-{}", std::process::id()));
        let folder = root.join("tests");
        fs::create_dir_all(folder.join("software")).unwrap();
        fs::create_dir_all(folder.join("fixtures")).unwrap();
        for name in [
            "site.rs",
            "browser.rs",
            "handle.rs",
            "extra.rs",
            "software/main.rs",
        ] {
            fs::write(folder.join(name), "").unwrap();
        }
        let arguments = arguments(&root).unwrap();
        fs::remove_dir_all(&root).unwrap();
        let names: Vec<_> = arguments.iter().skip(6).step_by(2).collect();
        assert_eq!(names, ["content", "extra", "handle", "software"]);
    }
}
