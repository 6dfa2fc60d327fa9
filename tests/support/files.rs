//! The built site as a plain static host answers it: no rules beyond index.html and 404.html.

use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

/// The path under which the release build was made and is served.
pub(crate) const BASE: &str = "/rehome/";

/// What is sent back for one request.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) location: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// An answer with a body of the given content type.
    pub(crate) fn new(status: u16, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            kind,
            location: None,
            body: body.into(),
        }
    }

    /// A redirect of a folder's name without its slash.
    fn redirect(location: String) -> Self {
        Self {
            location: Some(location),
            ..Self::new(301, "text/plain", "")
        }
    }

    /// The bytes to send, packed when the browser accepts that and it is worth it.
    pub(crate) fn packed(&self, accepts_gzip: bool) -> Option<Vec<u8>> {
        let compressible = self.kind.starts_with("text/")
            || ["application/wasm", "application/json", "image/svg+xml"].contains(&self.kind);
        (accepts_gzip && compressible && self.body.len() > 1000).then(|| gzip(&self.body))
    }
}

/// `bytes` as a static host packs them.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("writing to memory");
    encoder.finish().expect("writing to memory")
}

/// The answer for a path (without query) from the folder `site`.
pub(crate) fn answer(site: &Path, path: &str) -> Answer {
    let Some(inside) = path.strip_prefix(BASE) else {
        return Answer::new(404, "text/plain", "outside of the site");
    };
    if inside.split('/').any(|part| part == "..") {
        return Answer::new(400, "text/plain", "no way up");
    }
    let file = site.join(inside);
    if file.is_dir() && !(inside.is_empty() || inside.ends_with('/')) {
        return Answer::redirect(format!("{path}/"));
    }
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    std::fs::read(&file).map_or_else(
        |_| not_found(site),
        |body| Answer::new(200, kind(&file), body),
    )
}

fn not_found(site: &Path) -> Answer {
    let body = std::fs::read(site.join("404.html")).unwrap_or_default();
    Answer::new(404, "text/html; charset=utf-8", body)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/vnd.microsoft.icon",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("xml") => "text/xml; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Every HTML file of the build, as a path below the base: `""`, `"about/"`, `"404.html"`.
pub(crate) fn pages(site: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let listing = std::fs::read_dir(site.join(&folder)).expect("the built site is a folder");
        for entry in listing.map(|entry| entry.expect("a readable entry")) {
            let name = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(name);
            } else if name
                .extension()
                .is_some_and(|extension| extension == "html")
            {
                found.push(address(&name));
            }
        }
    }
    found.sort();
    found
}

/// How a reader would write the file's address: the folder instead of its index.
fn address(name: &Path) -> String {
    let text = name.to_string_lossy().replace('\\', "/");
    text.strip_suffix("index.html")
        .map(str::to_owned)
        .unwrap_or(text)
}
