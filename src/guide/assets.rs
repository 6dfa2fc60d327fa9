//! Files beside the pages: pictures as they are, scripts and style bundled. Each gets a name made from
//! its content, so that a browser may keep it for ever.

mod asset;
mod scripts;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
pub use asset::Asset;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};
use scripts::Entry;

use super::naming::content_name;

/// The styles, and the file that each begins with: for all pages, and for some of them besides.
const STYLES: [(&str, &str); 7] = [
    ("style.css", "main.css"),
    ("compare.css", "compare.css"),
    ("check.css", "check.css"),
    ("bench.css", "bench.css"),
    ("trouble.css", "trouble.css"),
    ("plan.css", "plan.css"),
    ("search.css", "search.css"),
];

/// All files beside the pages, by the name that code and content use.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    base: String,
    /// The folder of the scripts that are modules.
    scripts: PathBuf,
    files: BTreeMap<String, Asset>,
    /// The script of the worker that keeps a whole build.
    worker: Vec<u8>,
}

impl Assets {
    /// Returns everything in `root/assets` and the bundled style, to be served below `base`.
    ///
    /// # Errors
    /// If a file cannot be read, or the style is not valid CSS; the message names file and line.
    pub fn read(root: &Path, base: &str) -> anyhow::Result<Self> {
        let folder = root.join("assets");
        let mut assets = Self {
            base: base.to_owned(),
            scripts: folder.join(scripts::FOLDER),
            files: scripts::modules(&folder)?,
            worker: scripts::worker(&folder)?,
        };
        for path in files_below(&folder, &assets.scripts)? {
            let bytes =
                fs::read(&path).with_context(|| format!("failed to read `{}`", path.display()))?;
            let name: Vec<_> = path
                .strip_prefix(&folder)?
                .iter()
                .map(|part| part.to_string_lossy())
                .collect();
            assets.add(&name.join("/"), bytes);
        }
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

    /// Makes all scripts small with esbuild, the program at `minifier`, and bundles each that a page
    /// names with the modules it imports.
    ///
    /// # Errors
    /// If it cannot be started or refuses a script; the message names the script.
    pub fn minify(&mut self, minifier: &Path) -> anyhow::Result<()> {
        let is_script = |name: &&String| name.rsplit_once('.').is_some_and(|(_, end)| end == "js");
        let names: Vec<String> = self.files.keys().filter(is_script).cloned().collect();
        self.worker = scripts::minified(minifier, &self.worker)?;
        for name in names {
            let Some(script) = self.files.remove(&name) else {
                continue;
            };
            let small = match scripts::entry(&name) {
                Entry::Bundled(file) => scripts::bundled(minifier, &self.scripts, file).map(Some),
                Entry::Imported => Ok(None),
                Entry::Other => scripts::minified(minifier, &script.bytes).map(Some),
            };
            let small = small.with_context(|| format!("failed to make `{name}` small"))?;
            if let Some(bytes) = small {
                self.add(&name, bytes);
            }
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

    /// Returns the script of the worker that keeps a whole build.
    pub fn worker(&self) -> &[u8] {
        &self.worker
    }

    /// Returns all files.
    pub fn files(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }
}

/// Returns all files in `folder` and the folders in it, except in the one `without`.
fn files_below(folder: &Path, without: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder)
        .with_context(|| format!("failed to read the folder `{}`", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if !path.is_dir() {
            found.push(path);
        } else if path != without {
            found.extend(files_below(&path, without)?);
        }
    }
    Ok(found)
}

/// Returns `name` with a part made from `bytes` before its ending.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest = content_name(bytes);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{digest}.{ending}"),
        None => format!("{name}-{digest}"),
    }
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
