//! What the operating system has, and its packages where they can be installed.

use crate::process::{self, Event};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The file of a program on the `PATH`.
pub(super) fn which(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    let files = std::env::split_paths(&path).map(|folder| folder.join(&name));
    files.into_iter().find(|file| file.is_file())
}

/// Where the program `name` is, from the system's package if need be and if that can be installed.
///
/// # Errors
/// When it is missing and cannot be installed; the message says which package brings it.
pub(crate) fn program(name: &str, package: &str) -> Result<PathBuf> {
    if which(name).is_none() && has_apt() {
        apt_install(&[package])?;
    }
    which(name).with_context(|| format!("{name} is missing: install the package {package}"))
}

/// Whether packages can be installed here: Debian or one made from it, as root.
pub(super) fn has_apt() -> bool {
    let debian = Path::new("/etc/debian_version").exists() && which("apt-get").is_some();
    debian && process::answer("id", &["-u"]).as_deref() == Some("0")
}

/// Whether this is Ubuntu, whose browsers are no packages but snaps.
pub(super) fn is_ubuntu() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line.trim() == "ID=ubuntu")
}

/// Installs packages, after the lists of packages were brought up to date once.
///
/// # Errors
/// When a package cannot be installed.
pub(super) fn apt_install(packages: &[&str]) -> Result<()> {
    static UPDATED: OnceLock<bool> = OnceLock::new();
    println!(
        "installing packages: {} (a few minutes)",
        packages.join(", ")
    );
    // Its failure is seen in that of the installation, if it matters.
    UPDATED.get_or_init(|| apt(&["update"]).is_ok());
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).with_context(|| format!("cannot install {}", packages.join(", ")))
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.args(arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    // A package that is already in use elsewhere is waited for, not failed on.
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    run(&mut command)
}

/// Runs an installation, telling from time to time that it goes on.
///
/// # Errors
/// When it fails, with the last lines that it printed.
pub(super) fn run(command: &mut Command) -> Result<()> {
    let mut last = String::new();
    let finished = process::collect(command, &mut |event| match event {
        Event::Line(line) => line.trim().clone_into(&mut last),
        Event::Still(time) => println!("  {} s, {last}", time.as_secs()),
    })?;
    if finished.success {
        return Ok(());
    }
    bail!("{}", tail(&finished.output))
}

/// The end of a program's output, which is where it says what went wrong.
pub(super) fn tail(output: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_by_name() {
        assert!(which("cargo").is_some());
        assert!(which("no-such-program-anywhere").is_none());
    }

    #[test]
    fn the_end_of_an_output_is_kept() {
        let output = (0..50)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join("\n");
        assert!(tail(&output).starts_with("30\n") && tail(&output).ends_with("49"));
        assert_eq!(tail("short"), "short");
    }
}
