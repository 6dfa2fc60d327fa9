//! Release builds: the programs once, and around them the pages, for each base path.

use crate::fingerprint::Fingerprint;
use crate::tools::SiteTools;
use crate::{kept, process, trunk};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The base path that is tested: a site must not work under `/` alone.
pub(crate) const BASE: &str = "/rehome/";
/// Where the checked builds claim to stand, so that canonical addresses and the sitemap are there.
const ORIGIN: &str = "https://rehome.example";

/// What no build is made from. Whatever else there is counts, so that nothing can be forgotten.
const NO_SOURCES: [&str; 9] = [
    ".ci",
    ".dist.new",
    ".git",
    ".github",
    "benches",
    "dist",
    "docs",
    "target",
    "tests",
];
/// How the variables begin that change what compilers and tools make.
const SETTINGS: [&str; 6] = [
    "CARGO_BUILD_",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_PROFILE_",
    "CARGO_TARGET_",
    "RUST",
    "TRUNK_",
];

/// Runs a command and says whether it ended well.
pub(crate) type Run<'a> = &'a mut dyn FnMut(&mut Command) -> Result<bool>;

/// Where the checks build the site, and for which base path.
pub(crate) fn checked_build(root: &Path, base: &str) -> PathBuf {
    let name = if base == "/" { "root" } else { "rehome" };
    root.join("target/site").join(name)
}

/// Where the programs are, as Trunk leaves them: no page is written yet.
pub(crate) fn programs(root: &Path) -> PathBuf {
    root.join("target/site/programs")
}

/// A release build of the site.
pub(crate) struct Release<'a> {
    pub(crate) root: &'a Path,
    pub(crate) tools: &'a SiteTools,
    pub(crate) base: &'a str,
    pub(crate) origin: Option<&'a str>,
    /// Where corrections are sent; the builds that are checked have none.
    pub(crate) repository: Option<&'a str>,
}

impl<'a> Release<'a> {
    /// The build that is checked, for a base path.
    pub(crate) fn checked(root: &'a Path, tools: &'a SiteTools, base: &'a str) -> Self {
        let origin = Some(ORIGIN);
        Self {
            root,
            tools,
            base,
            origin,
            repository: None,
        }
    }

    /// Whether it is in its folder, made now or kept from the last time.
    ///
    /// # Errors
    /// When something cannot be read, written or started.
    pub(crate) fn kept(&self, run: Run) -> Result<bool> {
        if !self.programs(run)? {
            return Ok(false);
        }
        let dist = checked_build(self.root, self.base);
        let made_from = || {
            Ok(self
                .sources()?
                .and(self.base)
                .and(self.origin.unwrap_or("")))
        };
        kept::or_made(&dist, made_from, || self.pages(&dist, run))
    }

    /// Whether it could be made in the folder `dist`.
    ///
    /// # Errors
    /// When something cannot be read, written or started.
    pub(crate) fn made(&self, dist: &Path, run: Run) -> Result<bool> {
        Ok(self.programs(run)? && self.pages(dist, run)?)
    }

    /// Whether the programs, which fit any base path, are there.
    fn programs(&self, run: Run) -> Result<bool> {
        let folder = programs(self.root);
        kept::or_made(&folder, || self.sources(), || self.trunk(&folder, run))
    }

    fn trunk(&self, folder: &Path, run: Run) -> Result<bool> {
        let settings = trunk::Settings::read(self.root)?;
        let beside = folder.parent().unwrap_or(self.root);
        let settings = settings.without_last_steps(beside)?;
        let mut trunk = trunk::command(self.root, self.tools, "build", "/")?;
        trunk::small(&mut trunk);
        trunk.arg("--config").arg(settings);
        trunk.arg("--release").arg("--dist").arg(folder);
        run(trunk.arg(self.root.join("index.html")))
    }

    /// Writes the pages around the programs. What stood in `dist` stays if that fails.
    fn pages(&self, dist: &Path, run: Run) -> Result<bool> {
        let name = dist.file_name().unwrap_or_default().to_string_lossy();
        let staging = dist.with_file_name(format!(".{name}.new"));
        let _ = fs::remove_dir_all(&staging);
        copy(&programs(self.root), &staging)?;
        for mut step in trunk::Settings::read(self.root)?.last_steps()? {
            if !run(self.told(&mut step, &staging)?)? {
                fs::remove_dir_all(&staging)?;
                return Ok(false);
            }
        }
        let page = staging.join("index.html");
        ensure!(page.is_file(), "the build left no {}", page.display());
        let _ = fs::remove_dir_all(dist);
        fs::rename(&staging, dist).with_context(|| dist.display().to_string())?;
        Ok(true)
    }

    /// The step, with all that Trunk would tell it of this build.
    fn told<'s>(&self, step: &'s mut Command, staging: &Path) -> Result<&'s mut Command> {
        step.current_dir(self.root).env("PATH", self.tools.path()?);
        step.env("TRUNK_STAGING_DIR", staging);
        step.env("TRUNK_PUBLIC_URL", self.base);
        step.env("TRUNK_PROFILE", "release");
        step.env_remove("REHOME_LIVE_RELOAD");
        if let Some(origin) = self.origin {
            step.env("REHOME_ORIGIN", origin);
        }
        match self.repository {
            Some(repository) => step.env("REHOME_REPOSITORY", repository),
            None => step.env_remove("REHOME_REPOSITORY"),
        };
        match &self.tools.minifier {
            Some(minifier) => step.env("REHOME_MINIFIER", minifier),
            None => step.env_remove("REHOME_MINIFIER"),
        };
        self.tools.tell_indexer(step);
        Ok(step)
    }

    /// Everything that the build is made from and with.
    fn sources(&self) -> Result<Fingerprint> {
        let compiler = process::answer("rustc", &["-vV"]).context("rustc does not answer")?;
        // The one of the system has any version from some on; there may be none.
        let optimiser = process::answer("wasm-opt", &["--version"]).unwrap_or_default();
        let words = self.tools.words().chain(settings());
        let mut sources = Fingerprint::default().and_folder(self.root, &NO_SOURCES)?;
        for word in words.chain([compiler, optimiser]) {
            sources = sources.and(word);
        }
        Ok(sources)
    }
}

/// The variables that change what compilers and tools make, each with its value.
fn settings() -> impl Iterator<Item = String> {
    let mut all: Vec<String> = std::env::vars_os()
        .map(|(name, value)| format!("{}={}", name.display(), value.display()))
        .filter(|setting| SETTINGS.iter().any(|start| setting.starts_with(start)))
        .collect();
    all.sort();
    all.into_iter()
}

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in from
        .read_dir()
        .with_context(|| from.display().to_string())?
    {
        let entry = entry?;
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied)?;
        } else {
            fs::copy(&path, &copied).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_base_has_its_own_folder() {
        let root = Path::new("/r");
        assert_ne!(checked_build(root, "/"), checked_build(root, BASE));
    }
}
