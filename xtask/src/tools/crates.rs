//! Programs that are installed with Cargo, each at one version, in a folder of its own: as their
//! makers compiled them where `cargo-binstall` is there to fetch that, or else compiled here.

use super::{folder, system};
use crate::process::{self, Event};
use anyhow::{Result, bail};
use std::fs;
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program to install.
pub(super) struct Crate<'a> {
    /// The package's name.
    pub(super) name: &'a str,
    /// The program's name.
    pub(super) program: &'a str,
    pub(super) version: &'a str,
    /// Whether with the versions of its own lock file.
    pub(super) locked: bool,
    /// Why it is needed.
    pub(super) purpose: &'a str,
    /// How long the installation takes on two cores.
    pub(super) minutes: u32,
    /// How many packages are compiled for it on a new machine.
    pub(super) crates: u32,
}

/// The program's file, installed if it is not there in exactly this version.
///
/// # Errors
/// When it cannot be installed; the message says what to do instead.
pub(super) fn ensure(tool: &Crate) -> Result<PathBuf> {
    let home = folder::tools()?.join(format!("{}-{}", tool.name, tool.version));
    let file = format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX);
    let ours = home.join("bin").join(file);
    let places = [system::which(tool.program), Some(ours.clone())];
    let mut fitting = places.into_iter().flatten();
    if let Some(path) = fitting.find(|path| has_version(path, tool.version)) {
        return Ok(path);
    }
    if fetch(tool, &home) {
        if has_version(&ours, tool.version) {
            return Ok(ours);
        }
        // It is for another system; Cargo would take it for what it is to install.
        fs::remove_dir_all(&home)?;
    }
    install(tool, &home)?;
    if !has_version(&ours, tool.version) {
        bail!("{} was installed but does not start", ours.display());
    }
    Ok(ours)
}

/// Removes what installations compiled, several hundred megabytes. Until all of them are done
/// they share it, and after a failure the next attempt goes on from it.
pub(super) fn clean() {
    if let Ok(folder) = folder::tools() {
        let _ = fs::remove_dir_all(folder.join("build"));
    }
}

fn has_version(program: &Path, version: &str) -> bool {
    let answer = process::answer(program, &["--version"]).unwrap_or_default();
    answer.split_whitespace().any(|word| word == version)
}

/// Whether `cargo-binstall` is there and brought the program. If not, it is compiled after all.
fn fetch(tool: &Crate, home: &Path) -> bool {
    let Some(binstall) = system::which("cargo-binstall") else {
        return false;
    };
    let Crate { name, version, .. } = tool;
    println!("fetching {name} {version}: {}", tool.purpose);
    let mut command = Command::new(binstall);
    command.args(fetching(tool)).arg("--root").arg(home);
    let fetched = system::run(&mut command);
    if let Err(error) = &fetched {
        println!("{error:#}\n{name} {version} could not be fetched");
    }
    fetched.is_ok()
}

/// Only what the program's makers published themselves, and nothing that is asked on the way.
fn fetching(tool: &Crate) -> Vec<String> {
    let version = format!("={}", tool.version);
    let strategies = ["--no-confirm", "--strategies", "crate-meta-data"];
    let program = ["--version", &version, tool.name];
    strategies
        .into_iter()
        .chain(program)
        .map(String::from)
        .collect()
}

fn install(tool: &Crate, home: &Path) -> Result<()> {
    let Crate { name, version, .. } = tool;
    println!(
        "installing {name} {version}: {}; about {} minutes on two cores, once",
        tool.purpose, tool.minutes
    );
    let build = folder::tools()?.join("build");
    fs::create_dir_all(&build)?;
    if let Err(error) = compile(tool, home, &build) {
        let command = arguments(tool).join(" ");
        bail!(
            "{error:#}\n{name} {version} could not be installed. What went wrong stands above; \
             if it is the network, try again. `cargo {command}` puts it on your path by hand, \
             and so does any other way to get exactly this version"
        );
    }
    Ok(())
}

fn arguments(tool: &Crate) -> Vec<String> {
    let mut arguments = vec!["install".to_owned(), tool.name.to_owned()];
    arguments.extend(["--version".to_owned(), format!("={}", tool.version)]);
    if tool.locked {
        arguments.push("--locked".to_owned());
    }
    arguments
}

fn compile(tool: &Crate, home: &Path, build: &Path) -> Result<()> {
    let mut command = process::cargo();
    command.args(arguments(tool)).arg("--root").arg(home);
    command.env("CARGO_TARGET_DIR", build);
    // Away from the checkout: its settings are for the site.
    command.current_dir(build);
    if stderr().is_terminal() {
        return watched(&mut command);
    }
    counted(&mut command, tool.crates)
}

/// With Cargo's own display of how far it is.
fn watched(command: &mut Command) -> Result<()> {
    if process::attached(command.env_remove("CARGO_TERM_COLOR"))? {
        return Ok(());
    }
    bail!("cargo install failed")
}

/// With a line now and then that says how many packages are compiled.
fn counted(command: &mut Command, all: u32) -> Result<()> {
    let mut compiled = 0_u32;
    let finished = process::collect(command, &mut |event| match event {
        Event::Line(line) => compiled += u32::from(line.trim_start().starts_with("Compiling ")),
        Event::Still(time) => {
            println!("  {} s, {compiled} of about {all} packages", time.as_secs());
        }
    })?;
    if finished.success {
        return Ok(());
    }
    bail!("{}", system::tail(&finished.output))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOOL: Crate = Crate {
        name: "trunk",
        program: "trunk",
        version: "0.21.14",
        locked: true,
        purpose: "",
        minutes: 8,
        crates: 384,
    };

    #[test]
    fn the_command_to_type_by_hand_is_the_one_that_is_run() {
        let command = arguments(&TOOL).join(" ");
        assert_eq!(command, "install trunk --version =0.21.14 --locked");
    }

    #[test]
    fn what_is_fetched_has_the_same_version() {
        let arguments = fetching(&TOOL).join(" ");
        let expected = "--no-confirm --strategies crate-meta-data --version =0.21.14 trunk";
        assert_eq!(arguments, expected);
    }

    #[test]
    fn only_the_exact_version_fits() {
        let cargo = system::which("cargo").unwrap();
        let answer = process::answer(&cargo, &["--version"]).unwrap();
        let version = answer.split(' ').nth(1).unwrap();
        assert!(has_version(&cargo, version));
        assert!(!has_version(&cargo, &version[..version.len() - 1]));
    }
}
