//! Files beside the pages: pictures and scripts as they are, the style bundled into one file. Each
//! gets a name made from its content, so that a browser may keep it for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, anyhow, ensure};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};
use sha2::{Digest, Sha256};

/// A file to be written beside the pages.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the base path, with a part made from its content.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The scripts that only the guide needs, in the order in which they run. They go out as one file:
/// one request, and better compressed.
const GUIDE_SCRIPTS: [&str; 3] = ["ticks.js", "servers.js", "boot.js"];
/// Those of the page that looks at both accounts; they share one scope.
const CHECK_SCRIPTS: [&str; 4] = [
    "check/ask.js",
    "check/show.js",
    "check/crowd.js",
    "check/look.js",
];

/// The styles, and the file that each begins with: for all pages, and for two of them besides.
const STYLES: [(&str, &str); 3] = [
    ("style.css", "main.css"),
    ("compare.css", "compare.css"),
    ("check.css", "check.css"),
];

/// All files beside the pages, by the name that code and content use.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    base: String,
    files: BTreeMap<String, Asset>,
}

impl Assets {
    /// Returns everything in `root/assets` and the bundled style, to be served below `base`.
    ///
    /// # Errors
    /// If a file cannot be read, or the style is not valid CSS; the message names file and line.
    pub fn read(root: &Path, base: &str) -> anyhow::Result<Self> {
        let mut assets = Self {
            base: base.to_owned(),
            files: BTreeMap::new(),
        };
        let folder = root.join("assets");
        for path in files_below(&folder)? {
            let bytes =
                fs::read(&path).with_context(|| format!("failed to read `{}`", path.display()))?;
            let name: Vec<_> = path
                .strip_prefix(&folder)?
                .iter()
                .map(|part| part.to_string_lossy())
                .collect();
            assets.add(&name.join("/"), bytes);
        }
        assets.join("guide.js", &GUIDE_SCRIPTS, ("{\n", "}\n"));
        assets.join("check.js", &CHECK_SCRIPTS, ("", ""));
        for (name, main) in STYLES {
            assets.add(name, bundle(&root.join("style").join(main))?.into_bytes());
        }
        Ok(assets)
    }

    /// Adds a file under the name that code and content use for it.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let path = hashed(name, &bytes);
        self.files.insert(name.to_owned(), Asset { path, bytes });
    }

    /// Puts modules into one file, each between the two texts of `around`: braces where their names
    /// must not meet.
    fn join(&mut self, name: &str, modules: &[&str], around: (&str, &str)) {
        let mut joined = Vec::new();
        for module in modules
            .iter()
            .filter_map(|module| self.files.remove(*module))
        {
            joined.extend([around.0.as_bytes(), &module.bytes, around.1.as_bytes()].concat());
        }
        self.add(name, joined);
    }

    /// Makes all scripts small with esbuild, the program at `minifier`.
    ///
    /// # Errors
    /// If it cannot be started or refuses a script; the message names the script.
    pub fn minify(&mut self, minifier: &Path) -> anyhow::Result<()> {
        let is_script = |name: &&String| name.rsplit_once('.').is_some_and(|(_, end)| end == "js");
        let scripts: Vec<String> = self.files.keys().filter(is_script).cloned().collect();
        for name in scripts {
            let bytes = minified(minifier, &self.files[&name].bytes)
                .with_context(|| format!("failed to make `{name}` small"))?;
            self.add(&name, bytes);
        }
        Ok(())
    }

    /// Leaves out a file that this site does not use.
    pub fn remove(&mut self, name: &str) {
        self.files.remove(name);
    }

    /// Returns the address of a file, with the base path.
    ///
    /// # Panics
    /// If there is no such file: content is checked before, and code names only files that exist.
    pub fn address(&self, name: &str) -> String {
        let asset = self
            .files
            .get(name)
            .unwrap_or_else(|| panic!("there is no file `assets/{name}`"));
        format!("{}{}", self.base, asset.path)
    }

    /// Returns the names of the emoji there are.
    pub fn emoji(&self) -> BTreeSet<String> {
        let name = |path: &String| {
            Some(
                path.strip_prefix("emoji/")?
                    .strip_suffix(".svg")?
                    .to_owned(),
            )
        };
        self.files.keys().filter_map(name).collect()
    }

    /// Returns all files.
    pub fn files(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }
}

fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder)
        .with_context(|| format!("failed to read the folder `{}`", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// Returns `name` with a part made from `bytes` before its ending.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let start: Vec<String> = Sha256::digest(bytes)
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let digest = start.concat();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{digest}.{ending}"),
        None => format!("{name}-{digest}"),
    }
}

fn minified(minifier: &Path, script: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut program = Command::new(minifier)
        .args(["--minify", "--format=esm", "--target=es2022"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    // Closed after writing, which tells it that the script is complete.
    program
        .stdin
        .take()
        .context("it takes no input")?
        .write_all(script)?;
    let output = program.wait_with_output()?;
    ensure!(output.status.success(), "it refused the script");
    Ok(output.stdout)
}

/// Browsers of about 2021, whose readers still come by; newer syntax is written out for them.
fn targets() -> Targets {
    let version = |major: u32| Some(major << 16);
    Targets::from(Browsers {
        chrome: version(90),
        edge: version(90),
        firefox: version(88),
        safari: version(14),
        ios_saf: version(14),
        samsung: version(14),
        ..Browsers::default()
    })
}

fn bundle(main: &Path) -> anyhow::Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler
        .bundle(main)
        .map_err(|error| anyhow!("failed to bundle the style: {error}"))?;
    let minify = MinifyOptions {
        targets: targets(),
        ..MinifyOptions::default()
    };
    sheet
        .minify(minify)
        .map_err(|error| anyhow!("failed to minify the style: {error}"))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        targets: targets(),
        ..PrinterOptions::default()
    });
    Ok(printed
        .map_err(|error| anyhow!("failed to print the style: {error}"))?
        .code)
}
