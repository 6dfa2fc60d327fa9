//! `cargo xtask bench`: sizes and times of the release build.

use crate::site::{self, BASE};
use crate::tools::browsers;
use crate::{budget, process, tools};
use anyhow::{Result, ensure};
use std::path::Path;

/// The benchmarks that Cargo runs, in this order.
const BENCHES: [&str; 2] = ["browser", "render"];

/// Whether the sizes are within the budget and every benchmark ran.
///
/// # Errors
/// When something is missing, or the build fails.
pub(crate) fn run(root: &Path) -> Result<bool> {
    let tools = tools::for_building(root)?;
    let browsers = browsers::find()?;
    let dist = site::checked_build(root, BASE);
    let built = process::attached(&mut site::release(root, &tools, BASE, &dist)?)?;
    ensure!(built, "the release build failed");
    let mut good = budget::show(root, &dist)?;
    let screen = browsers.screen()?;
    for name in BENCHES {
        let mut command = process::cargo();
        command.current_dir(root).args(["bench", "--bench", name]);
        command
            .env("REHOME_SITE", &dist)
            .env("DISPLAY", screen.name());
        good &= process::attached(command.envs(browsers.variables()))?;
    }
    Ok(good)
}
