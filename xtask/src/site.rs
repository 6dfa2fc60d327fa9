//! Serving the site while it is worked on, and building it for publishing.

use crate::args::{Build, Serve};
use crate::release::Release;
use crate::{process, tools, trunk};
use anyhow::Result;
use std::path::Path;

/// Whether the server ended well, which it does only when it is told to.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn serve(root: &Path, options: &Serve) -> Result<bool> {
    let tools = tools::for_serving(root)?;
    println!(
        "building; then at http://127.0.0.1:{}{}",
        options.port, options.base
    );
    let mut command = trunk::command(root, &tools, "serve", &options.base)?;
    // Not dist/: what was built for publishing stays.
    command.arg("--dist").arg(root.join("target/site/serve"));
    command.args(["--port", &options.port.to_string()]);
    command.env("REHOME_LIVE_RELOAD", "1");
    if options.open {
        command.arg("--open");
    }
    process::attached(&mut command)
}

/// Whether the site could be built for publishing, into `dist/`.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn build_for_publishing(root: &Path, options: &Build) -> Result<bool> {
    let tools = tools::for_building(root)?;
    let dist = root.join("dist");
    let release = Release {
        root,
        tools: &tools,
        base: &options.base,
        origin: options.origin.as_deref(),
        repository: options.repository.as_deref(),
    };
    let success = release.made(&dist, &mut process::attached)?;
    if success {
        println!("the site for `{}` is in {}", options.base, dist.display());
    }
    Ok(success)
}
