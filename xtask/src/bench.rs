//! What is measured and pictured of the release build: `cargo xtask bench`, `cargo xtask pictures`.

use crate::release::{self, BASE, Release};
use crate::tools::{beside, browsers, system};
use crate::{budget, process, tools, weight};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};

/// The benchmarks that Cargo runs, in this order, each with its profile. What is measured in the browser
/// is the release build; the harness around it shares what the tests have compiled.
const BENCHES: [(&str, &str); 2] = [("browser", "dev"), ("render", "bench")];

/// Whether the sizes are within the budget and every benchmark ran.
///
/// # Errors
/// When something is missing, or the build fails.
pub(crate) fn run(root: &Path) -> Result<bool> {
    let dist = built(root)?;
    let mut good = budget::show(root, &dist)?;
    weight::show(root)?;
    // Only now, so that whoever has no browsers sees the sizes.
    let browsers = browsers::find()?;
    let beside = beside::find()?;
    let screen = browsers.screen()?;
    for (name, profile) in BENCHES {
        let mut command = process::cargo();
        command
            .current_dir(root)
            .args(["bench", "--profile", profile, "--bench", name]);
        command
            .env("REHOME_SITE", &dist)
            .env("DISPLAY", screen.name());
        command.envs(beside.iter().map(|(name, path)| (name, path)));
        good &= process::attached(command.envs(browsers.variables()))?;
    }
    Ok(good)
}

/// Whether every picture of the release build could be made, and is like the accepted one unless
/// new ones are accepted.
///
/// # Errors
/// When something is missing, or the build fails.
pub(crate) fn pictures(root: &Path, accept: bool) -> Result<bool> {
    let browsers = browsers::find()?;
    let pages_to_pictures = system::program("pdftoppm", "poppler-utils")?;
    let dist = built(root)?;
    let screen = browsers.screen()?;
    let mut command = process::cargo();
    command
        .current_dir(root)
        .args(["test", "--test", "pictures"]);
    command
        .env("REHOME_PDFTOPPM", pages_to_pictures)
        .env("REHOME_SITE", &dist)
        .env("DISPLAY", screen.name());
    if accept {
        command.env("REHOME_ACCEPT", "1");
    }
    process::attached(command.envs(browsers.variables()))
}

/// The folder of the release build of what is here now.
fn built(root: &Path) -> Result<PathBuf> {
    let tools = tools::for_building(root)?;
    let built = Release::checked(root, &tools, BASE).kept(&mut process::attached)?;
    ensure!(built, "the release build failed");
    Ok(release::checked_build(root, BASE))
}
