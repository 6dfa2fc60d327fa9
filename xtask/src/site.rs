//! Building and serving the site, through Trunk.

use crate::args::{Build, Serve};
use crate::process;
use crate::tools::{self, SiteTools};
use anyhow::{Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The base path that is tested: a site must not work under `/` alone.
pub(crate) const BASE: &str = "/rehome/";

/// Where the checked builds claim to stand, so that canonical addresses and the sitemap are there.
pub(crate) const ORIGIN: &str = "https://rehome.example";

/// Where the checks build the site, and for which base path.
pub(crate) fn checked_build(root: &Path, base: &str) -> PathBuf {
    let name = if base == "/" { "root" } else { "rehome" };
    root.join("target/site").join(name)
}

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
    let mut command = trunk(root, &tools, "serve", &options.base)?;
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
    let mut command = release(root, &tools, &options.base, &dist)?;
    if let Some(origin) = &options.origin {
        command.env("REHOME_ORIGIN", origin);
    }
    let success = process::attached(&mut command)?;
    if success {
        ensure_complete(&dist)?;
        println!("the site for `{}` is in {}", options.base, dist.display());
    }
    Ok(success)
}

/// The command that makes a release build of the site in the folder `dist`.
///
/// # Errors
/// When the tools' folders cannot be put on the path.
pub(crate) fn release(root: &Path, tools: &SiteTools, base: &str, dist: &Path) -> Result<Command> {
    let mut command = trunk(root, tools, "build", base)?;
    command.arg("--release").arg("--dist").arg(dist);
    if let Some(minifier) = &tools.minifier {
        command.env("REHOME_MINIFIER", minifier);
    }
    Ok(command)
}

/// # Errors
/// When a build that claims to have ended well left no page.
pub(crate) fn ensure_complete(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    ensure!(page.is_file(), "the build left no {}", page.display());
    Ok(())
}

fn trunk(root: &Path, tools: &SiteTools, command: &str, base: &str) -> Result<Command> {
    let mut trunk = Command::new(&tools.trunk);
    trunk.current_dir(root).env("PATH", tools.path()?);
    trunk.args([command, "--skip-version-check", "--public-url", base]);
    // Trunk 0.21.14 takes no other value than `true` for it, and stops at `1`.
    trunk.env_remove("NO_COLOR");
    // Only `serve` may ask for the script that reloads.
    trunk.env_remove("REHOME_LIVE_RELOAD");
    trunk.env_remove("REHOME_MINIFIER");
    Ok(trunk)
}

/// The base path with one slash at either end; nothing at all is the root.
///
/// # Errors
/// When it is an address, leaves its folder, or holds what a path in HTML must not.
pub(crate) fn base_path(text: &str) -> Result<String> {
    let inner = text.trim_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
    if !inner.chars().all(plain) || inner.split('/').any(|part| part == "..") {
        bail!("`{text}` is no base path; it looks like /rehome/");
    }
    if inner.contains("//") {
        bail!("`{text}` has an empty part; a base path looks like /rehome/");
    }
    Ok(match inner {
        "" => "/".to_owned(),
        _ => format!("/{inner}/"),
    })
}

/// The origin without a slash at its end.
///
/// # Errors
/// When it has no scheme or more than a host.
pub(crate) fn origin(text: &str) -> Result<String> {
    let origin = text.trim_end_matches('/');
    let host = origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
    match host {
        Some(host) if !host.is_empty() && host.chars().all(plain) => Ok(origin.to_owned()),
        _ => bail!("`{text}` is no origin; it looks like https://example.org"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_paths_get_their_slashes() {
        for text in ["", "/", "//"] {
            assert_eq!(base_path(text).unwrap(), "/");
        }
        for text in ["rehome", "/rehome", "rehome/", "/rehome/"] {
            assert_eq!(base_path(text).unwrap(), "/rehome/");
        }
        assert_eq!(base_path("/a/b-c.d").unwrap(), "/a/b-c.d/");
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in [
            "https://example.org/",
            "/a b/",
            "/../",
            "/a//b",
            "/\"/",
            "/a?b",
        ] {
            assert!(base_path(text).is_err(), "{text}");
        }
    }

    #[test]
    fn origins_lose_their_slash_and_have_no_path() {
        assert_eq!(origin("https://a.example/").unwrap(), "https://a.example");
        for text in ["a.example", "https://", "https://a.example/b", "ftp://a"] {
            assert!(origin(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_base_has_its_own_folder() {
        let root = Path::new("/r");
        assert_ne!(checked_build(root, "/"), checked_build(root, BASE));
    }
}
