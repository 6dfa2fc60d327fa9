//! What Trunk leaves behind: the WebAssembly and the JavaScript that loads it.

mod names;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

/// A program, as Trunk built it.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The JavaScript that loads the WebAssembly.
    pub js: PathBuf,
    /// The WebAssembly.
    pub wasm: PathBuf,
}

impl Shell {
    /// Returns the program that Trunk left in `staging`, its folder for unfinished sites.
    ///
    /// # Errors
    /// If its page is not there, or names no program.
    pub fn read(staging: &Path) -> anyhow::Result<Self> {
        let path = staging.join("index.html");
        let page = fs::read_to_string(&path)
            .with_context(|| format!("failed to read `{}`", path.display()))?;
        let file = |attribute: &str| {
            let address = value_of(&page, attribute).ok_or_else(|| {
                anyhow!(
                    "`{}` names no program; Trunk.toml’s `pattern_script` has to set {attribute}",
                    path.display(),
                )
            })?;
            let name = address.rsplit('/').next().unwrap_or(address);
            anyhow::Ok(staging.join(name))
        };
        Ok(Self {
            js: file("data-js")?,
            wasm: file("data-wasm")?,
        })
    }

    /// Returns a program that Trunk left in `staging` under its own name.
    pub fn named(staging: &Path, name: &str) -> Self {
        Self {
            js: staging.join(format!("{name}.js")),
            wasm: staging.join(format!("{name}_bg.wasm")),
        }
    }

    /// Returns the contents of both files, with short names for what one takes from the other, and takes
    /// the files away: they are written again under names made from what is in them now. Trunk's names
    /// are of the WebAssembly before it was optimised.
    ///
    /// # Errors
    /// If one cannot be read or removed, or they do not fit together.
    pub fn take(&self) -> anyhow::Result<(Vec<u8>, Vec<u8>)> {
        let (js, wasm) = (String::from_utf8(take(&self.js)?)?, take(&self.wasm)?);
        let both = names::shortened(&js, &wasm);
        let (js, wasm) = both.with_context(|| format!("`{}` and its glue", self.wasm.display()))?;
        Ok((js.into_bytes(), wasm))
    }
}

fn take(path: &Path) -> anyhow::Result<Vec<u8>> {
    let bytes = fs::read(path).with_context(|| format!("failed to read `{}`", path.display()))?;
    fs::remove_file(path).with_context(|| format!("failed to remove `{}`", path.display()))?;
    Ok(bytes)
}

/// Returns the value of an attribute in a page of our own making.
fn value_of<'a>(page: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("{attribute}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::value_of;

    #[test]
    fn the_program_is_named_by_attributes() {
        let page = r#"<script data-js="/x/a.js" data-wasm="/x/a.wasm"></script>"#;
        assert_eq!(value_of(page, "data-js"), Some("/x/a.js"));
        assert_eq!(value_of(page, "data-wasm"), Some("/x/a.wasm"));
        assert_eq!(value_of(page, "data-none"), None);
    }
}
