//! Writes the pages of the site. Trunk runs it as its last step; `cargo xtask build` runs Trunk.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use rehome::guide::assets::Assets;
use rehome::guide::programs::{GUIDE, programs};
use rehome::guide::shell::Shell;
use rehome::guide::view::Site;
use rehome::guide::{output, search, site};

fn main() -> ExitCode {
    match run() {
        Ok(pages) => {
            println!("site: {pages} pages written");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<usize> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context(
        "this program is a step of the build; run `cargo xtask build` or `cargo xtask serve`",
    )?;
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let (book, mut assets) = site::read(root, &base)?;
    let indexer = env::var_os("REHOME_INDEXER").map(PathBuf::from);
    let mut site = Site {
        base,
        origin: env::var("REHOME_ORIGIN")
            .ok()
            .filter(|origin| !origin.is_empty()),
        repository: env::var("REHOME_REPOSITORY")
            .ok()
            .filter(|repository| !repository.is_empty()),
        programs: take_programs(&mut assets, &staging)?,
        live_reload: env::var_os("REHOME_LIVE_RELOAD").is_some(),
        search: indexer.is_some(),
    };
    if !site.live_reload {
        assets.remove("scripts/live-reload.js");
    }
    if let Some(minifier) = env::var_os("REHOME_MINIFIER") {
        assets.minify(Path::new(&minifier))?;
        site.programs = programs()
            .map(|name| (name.to_owned(), addresses(&assets, name)))
            .collect();
    }
    let mut files = site::files(&book, &assets, &site)?;
    if let Some(indexer) = &indexer {
        files = search::index::with_index(files, indexer)?;
    }
    let files = site::with_worker(files, &assets);
    output::check(&files, &site.base)?;
    site::write(&files, &staging)?;
    Ok(files.iter().filter(|file| file.is_page()).count())
}

/// Takes the programs that Trunk left, and returns where they are served from.
fn take_programs(
    assets: &mut Assets,
    staging: &Path,
) -> anyhow::Result<BTreeMap<String, (String, String)>> {
    let mut all = BTreeMap::new();
    for name in programs() {
        // Trunk names the first in its page, and leaves the others under their own names.
        let built = if name == GUIDE {
            Shell::read(staging)?
        } else {
            Shell::named(staging, name)
        };
        let (js, wasm) = built.take()?;
        assets.add(&format!("{name}.js"), js);
        assets.add(&format!("{name}.wasm"), wasm);
        all.insert(name.to_owned(), addresses(assets, name));
    }
    Ok(all)
}

fn addresses(assets: &Assets, name: &str) -> (String, String) {
    let address = |ending| assets.address(&format!("{name}.{ending}"));
    (address("js"), address("wasm"))
}
