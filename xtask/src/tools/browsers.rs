//! Browsers, their drivers and axe-core, for the tests in three engines.

use super::crates::{self, Crate};
use super::display::Display;
use super::npm::{self, Package};
use super::system;
use anyhow::{Context, Result, ensure};
use std::ffi::OsString;
use std::path::PathBuf;

/// The checks' rules change with it, so it is one version.
const AXE: &str = "4.14.1";
const GECKODRIVER: &str = "0.37.1";

/// A program that comes with the system.
struct Program {
    /// The variable that tells the tests where it is, and that a person can set.
    variable: &'static str,
    names: &'static [&'static str],
    /// A folder that holds it, in a variable of GitHub's machines.
    folder: &'static str,
    /// The package of Debian; none where Ubuntu's of this name is an empty one.
    debian: &'static str,
    ubuntu: Option<&'static str>,
    advice: &'static str,
}

const PROGRAMS: [Program; 5] = [
    Program {
        variable: "REHOME_CHROMIUM",
        names: &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
        folder: "",
        debian: "chromium",
        ubuntu: None,
        advice: "Chromium or Google Chrome (on Ubuntu Google's own package: a snap does not do)",
    },
    Program {
        variable: "REHOME_CHROMEDRIVER",
        names: &["chromedriver"],
        folder: "CHROMEWEBDRIVER",
        debian: "chromium-driver",
        ubuntu: None,
        advice: "chromedriver, of the same version as the browser",
    },
    Program {
        variable: "REHOME_FIREFOX",
        names: &["firefox-esr", "firefox"],
        folder: "",
        debian: "firefox-esr",
        ubuntu: None,
        advice: "Firefox (on Ubuntu Mozilla's own package: a snap does not do)",
    },
    Program {
        variable: "REHOME_WEBKIT_DRIVER",
        names: &["WebKitWebDriver"],
        folder: "",
        debian: "webkit2gtk-driver",
        ubuntu: Some("webkit2gtk-driver"),
        advice: "WebKitGTK's WebDriver, in Debian's and Ubuntu's package webkit2gtk-driver",
    },
    Program {
        variable: "REHOME_XVFB",
        names: &["Xvfb"],
        folder: "",
        debian: "xvfb",
        ubuntu: Some("xvfb"),
        advice: "Xvfb, in the package xvfb",
    },
];

/// Where everything is.
pub(crate) struct Browsers {
    variables: Vec<(&'static str, OsString)>,
    xvfb: PathBuf,
}

impl Browsers {
    /// What tells the tests where to find the browsers, drivers and axe-core.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'static str, &OsString)> {
        self.variables.iter().map(|(name, path)| (*name, path))
    }

    /// A screen for `WebKit`'s browser, which has no mode without one.
    ///
    /// # Errors
    /// When it does not start.
    pub(crate) fn screen(&self) -> Result<Display> {
        Display::start(&self.xvfb)
    }
}

/// All of them, installed where that can be done.
///
/// # Errors
/// When one is missing; the message names all that are, and what to install.
pub(crate) fn find() -> Result<Browsers> {
    install_missing()?;
    let mut variables = Vec::new();
    let mut missing = Vec::new();
    for program in &PROGRAMS {
        match program.path() {
            Some(path) => variables.push((program.variable, path.into_os_string())),
            None => missing.push(program.advice),
        }
    }
    ensure!(
        missing.is_empty(),
        "missing for the browser tests:\n  {}\n(`--without-browsers` leaves these tests out)",
        missing.join("\n  ")
    );
    variables.push(("REHOME_GECKODRIVER", geckodriver()?.into_os_string()));
    variables.push(("REHOME_AXE", axe()?.into_os_string()));
    let xvfb = variables.iter().find(|(name, _)| *name == "REHOME_XVFB");
    let xvfb = PathBuf::from(&xvfb.context("Xvfb was not looked for")?.1);
    Ok(Browsers { variables, xvfb })
}

/// Installs the packages of what is missing, where there are such packages.
fn install_missing() -> Result<()> {
    if !system::has_apt() {
        return Ok(());
    }
    let ubuntu = system::is_ubuntu();
    let missing = PROGRAMS.iter().filter(|program| program.path().is_none());
    let packages: Vec<&str> = missing
        .filter_map(|program| program.package(ubuntu))
        .collect();
    if packages.is_empty() {
        return Ok(());
    }
    system::apt_install(&packages)
}

impl Program {
    fn path(&self) -> Option<PathBuf> {
        let given = std::env::var_os(self.variable).map(PathBuf::from);
        given
            .filter(|path| path.is_file())
            .or_else(|| self.search())
    }

    fn search(&self) -> Option<PathBuf> {
        let on_path = self.names.iter().find_map(|name| system::which(name));
        let folder = || std::env::var_os(self.folder).map(PathBuf::from);
        let inside = || Some(folder()?.join(self.names[0])).filter(|path| path.is_file());
        on_path.or_else(inside)
    }

    fn package(&self, ubuntu: bool) -> Option<&'static str> {
        if ubuntu {
            self.ubuntu
        } else {
            Some(self.debian)
        }
    }
}

/// Firefox's driver. Any version on the path does; Debian has no package of it.
fn geckodriver() -> Result<PathBuf> {
    let given = std::env::var_os("REHOME_GECKODRIVER").map(PathBuf::from);
    if let Some(path) = given.or_else(|| system::which("geckodriver")) {
        return Ok(path);
    }
    let path = crates::ensure(&Crate {
        name: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER,
        locked: true,
        purpose: "the tests drive Firefox with it",
        minutes: 3,
        crates: 163,
    })?;
    crates::clean();
    Ok(path)
}

/// The file of axe-core, from its package.
fn axe() -> Result<PathBuf> {
    npm::ensure(&Package {
        name: "axe-core",
        version: AXE,
        file: "axe-core/axe.min.js",
        purpose: "it checks the accessibility of the pages",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ubuntu_has_no_packages_of_browsers() {
        let packages = |ubuntu: bool| {
            let named = PROGRAMS
                .iter()
                .filter_map(move |program| program.package(ubuntu));
            named.collect::<Vec<_>>()
        };
        assert_eq!(packages(true), ["webkit2gtk-driver", "xvfb"]);
        assert_eq!(packages(false).len(), PROGRAMS.len());
    }
}
