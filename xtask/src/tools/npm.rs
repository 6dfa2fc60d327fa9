//! Files that are installed with npm, each at one version, in a folder of its own.

use super::{folder, system};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package to install.
pub(super) struct Package<'a> {
    pub(super) name: &'a str,
    pub(super) version: &'a str,
    /// The file that is wanted of it, below the folder of all packages.
    pub(super) file: &'a str,
    /// Why it is needed.
    pub(super) purpose: &'a str,
}

/// The wanted file of a package, installed if it is not there in exactly this version.
///
/// # Errors
/// When npm is missing or the package cannot be installed; the message says what to do instead.
pub(super) fn ensure(package: &Package) -> Result<PathBuf> {
    let Package { name, version, .. } = package;
    let home = folder::tools()?.join(format!("{name}-{version}"));
    let file = home.join("node_modules").join(package.file);
    if !file.is_file() {
        println!("installing {name} {version}: {}", package.purpose);
        fs::create_dir_all(&home)?;
        let mut npm = install(&home, &format!("{name}@{version}"))?;
        system::run(&mut npm).with_context(|| format!("{name} could not be installed"))?;
        ensure!(file.is_file(), "{name} has no {}", file.display());
    }
    Ok(file)
}

fn install(home: &Path, package: &str) -> Result<Command> {
    if system::which("npm").is_none() && system::has_apt() {
        system::apt_install(&["nodejs", "npm"])?;
    }
    let Some(program) = system::which("npm") else {
        bail!("npm is missing, which brings {package}: install Node.js, version 18 or later");
    };
    let mut npm = Command::new(program);
    npm.args([
        "install",
        "--no-save",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]);
    npm.arg("--prefix").arg(home).arg(package);
    // Away from the checkout, so that no package file of it plays a part.
    npm.current_dir(home);
    Ok(npm)
}
