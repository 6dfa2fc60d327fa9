//! The worker that keeps one whole build on a reader's device: its script, after the list of that build's files.

use std::collections::BTreeMap;

use serde_json::json;

use super::naming::{content_name, digest};

/// Files that no page of the site shows or loads.
const OTHERS: [&str; 4] = [".nojekyll", "404.html", "robots.txt", "sitemap.xml"];

/// Returns the worker of a build with these files, by path. It stands at the base path, because it may serve only what is below itself, and has one
/// name in all builds, by which browsers look for a newer one.
pub(super) fn worker<'a>(
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
    script: &[u8],
) -> Vec<u8> {
    let kept = files.filter(|(path, _)| is_kept(path));
    let list: BTreeMap<&str, String> = kept
        .map(|(path, bytes)| (address(path), digest(bytes)))
        .collect();
    let list = json!(list).to_string();
    let name = content_name(&[list.as_bytes(), script].concat());
    let build = format!("self.build={{\"name\":\"{name}\",\"files\":{list}}};\n");
    [build.as_bytes(), script].concat()
}

/// The picture for other sites is none of what readers see here.
fn is_kept(path: &str) -> bool {
    !OTHERS.contains(&path) && !path.starts_with("card-")
}

/// Returns the address below the base path.
fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}
