//! Trunk, which builds the programs and serves the site, and what `Trunk.toml` says of its steps.

use crate::tools::SiteTools;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use toml::{Table, Value};

/// A command of Trunk for the site under a base path.
///
/// # Errors
/// When the tools' folders cannot be put on the path.
pub(crate) fn command(root: &Path, tools: &SiteTools, name: &str, base: &str) -> Result<Command> {
    let mut trunk = Command::new(&tools.trunk);
    trunk.current_dir(root).env("PATH", tools.path()?);
    trunk.args([name, "--skip-version-check", "--public-url", base]);
    // Trunk 0.21.14 takes no other value than `true` for it, and stops at `1`.
    trunk.env_remove("NO_COLOR");
    // Only `serve` may ask for the script that reloads.
    trunk.env_remove("REHOME_LIVE_RELOAD");
    trunk.env_remove("REHOME_MINIFIER");
    trunk.env_remove("REHOME_REPOSITORY");
    tools.tell_indexer(&mut trunk);
    Ok(trunk)
}

/// Has Cargo compile the standard library along with the programs, for small code, and leaves out of
/// both what only a developer would read: where a panic happened, and what values look like in it. A
/// program that stops says so by the trap alone. The compiler takes such flags for unstable, so that a
/// stable one has to be told that they are meant.
pub(crate) fn small(trunk: &mut Command) {
    trunk.env("RUSTC_BOOTSTRAP", "1");
    trunk.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    trunk.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    trunk.env("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true");
    trunk.env("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort");
    // Cargo adds them to those in its configuration.
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zlocation-detail=none -Zfmt-debug=none",
    );
}

/// The settings of `Trunk.toml`.
pub(crate) struct Settings(Table);

impl Settings {
    /// Those in the folder of the repository.
    ///
    /// # Errors
    /// When there are none, or they are no TOML.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join("Trunk.toml");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    fn parse(text: &str) -> Result<Self> {
        Ok(Self(text.parse()?))
    }

    /// A file in `folder` with the same settings, but without the steps that follow a build:
    /// those write the pages, for one base path, around programs that fit any.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn without_last_steps(&self, folder: &Path) -> Result<PathBuf> {
        let mut settings = self.0.clone();
        settings.remove("hooks");
        let path = folder.join("Trunk.toml");
        fs::create_dir_all(folder)?;
        fs::write(&path, settings.to_string()).with_context(|| path.display().to_string())?;
        Ok(path)
    }

    /// The commands that follow a build.
    ///
    /// # Errors
    /// When one is at another stage, which nothing here would run, or names no program.
    pub(crate) fn last_steps(&self) -> Result<Vec<Command>> {
        let hooks = self.0.get("hooks").and_then(Value::as_array);
        hooks.into_iter().flatten().map(step).collect()
    }
}

fn step(hook: &Value) -> Result<Command> {
    let stage = hook.get("stage").and_then(Value::as_str);
    anyhow::ensure!(
        stage == Some("post_build"),
        "Trunk.toml has a hook at another stage than `post_build`"
    );
    let program = hook.get("command").and_then(Value::as_str);
    let mut command = Command::new(program.context("a hook in Trunk.toml has no command")?);
    let arguments = hook.get("command_arguments").and_then(Value::as_array);
    command.args(arguments.into_iter().flatten().filter_map(Value::as_str));
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = r#"
[build]
target = "index.html"

[[hooks]]
stage = "post_build"
command = "cargo"
command_arguments = ["run", "--bin", "site"]
"#;

    #[test]
    fn the_last_steps_are_taken_out_and_told() {
        let settings = Settings::parse(SETTINGS).unwrap();
        let steps = settings.last_steps().unwrap();
        let shown: Vec<_> = steps.iter().map(|step| format!("{step:?}")).collect();
        assert_eq!(shown, [r#""cargo" "run" "--bin" "site""#]);

        let folder = std::env::temp_dir().join(format!("xtask-trunk-{}", std::process::id()));
        let path = settings.without_last_steps(&folder).unwrap();
        let text = fs::read_to_string(path).unwrap();
        fs::remove_dir_all(folder).unwrap();
        assert!(text.contains("target = \"index.html\"") && !text.contains("hooks"));
    }

    #[test]
    fn a_step_that_would_not_be_run_is_refused() {
        let settings = Settings::parse(&SETTINGS.replace("post_build", "pre_build")).unwrap();
        assert!(settings.last_steps().is_err());
    }
}
