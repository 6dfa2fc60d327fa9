//! The finished site: pages, files beside them, and what search engines and installers read.

use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use serde_json::json;

use super::assets::Assets;
use super::book::Book;
use super::offline;
use super::search;
use super::view::{Page, Site, addresses, render};
use crate::source::read_folder;

/// A file of the finished site.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below the base path.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// Returns whether it is a page.
    pub fn is_page(&self) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|ending| ending == "html")
    }
}

/// Returns what stands in the project's folder: the book, and the files beside its pages as they are
/// under `base`.
///
/// # Errors
/// If a file cannot be read, and all mistakes in the texts and facts with their places.
pub fn read(root: &Path, base: &str) -> anyhow::Result<(Book, Assets)> {
    let assets = Assets::read(root, base)?;
    let sources = read_folder(&root.join("content"))?;
    let book = Book::read(&sources, &assets.emoji());
    let book = book.map_err(|mistakes| anyhow!("{}", mistakes.report()))?;
    Ok((book, assets))
}

/// Returns every file of the site.
///
/// # Errors
/// If a page does not read back as it was meant, or a text of the interface is missing.
pub fn files(book: &Book, assets: &Assets, site: &Site) -> anyhow::Result<Vec<File>> {
    let rendered = render(book, assets, site)?;
    let mut files: Vec<File> = rendered.pages.into_iter().map(page_file).collect();
    let data = rendered.data.into_iter();
    files.extend(data.map(|(path, bytes)| File { path, bytes }));
    files.extend(assets.files().map(|asset| File {
        path: asset.path.clone(),
        bytes: asset.bytes.clone(),
    }));
    files.push(text_file(
        "manifest.webmanifest",
        manifest(book, assets, site),
    ));
    files.push(text_file("robots.txt", robots(site)));
    // GitHub Pages would otherwise run the site through Jekyll.
    files.push(text_file(".nojekyll", String::new()));
    if site.search {
        let (path, bytes) = search::said(book)?;
        files.push(File { path, bytes });
    }
    if let Some(origin) = &site.origin {
        files.push(text_file("sitemap.xml", sitemap(book, origin, &site.base)));
    }
    missing_words(book)?;
    Ok(files)
}

/// Returns the files with the worker that keeps all of them on a device. They have to be as they will be
/// written: it knows each by its content.
pub fn with_worker(mut files: Vec<File>, assets: &Assets) -> Vec<File> {
    let all = files.iter().map(|file| (file.path.as_str(), &*file.bytes));
    let bytes = offline::worker(all, assets.worker());
    files.push(File {
        path: "worker.js".to_owned(),
        bytes,
    });
    files
}

fn missing_words(book: &Book) -> anyhow::Result<()> {
    let mut mistakes = crate::source::Mistakes::default();
    book.words.report_missing(&mut mistakes);
    if !mistakes.is_empty() {
        bail!("{}", mistakes.report());
    }
    Ok(())
}

/// Writes the site into `folder`, which may hold other files already.
///
/// # Errors
/// If a file cannot be written; the message names it. If two files have the same path.
pub fn write(files: &[File], folder: &Path) -> anyhow::Result<()> {
    let mut written = std::collections::BTreeSet::new();
    for file in files {
        if !written.insert(&file.path) {
            bail!("two files of the site are called `{}`", file.path);
        }
        let path = folder.join(&file.path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .with_context(|| format!("failed to make the folder `{}`", parent.display()))?;
        fs::write(&path, &file.bytes)
            .with_context(|| format!("failed to write `{}`", path.display()))?;
    }
    Ok(())
}

fn page_file(page: Page) -> File {
    let path = match page.address.as_str() {
        address if address.is_empty() || address.ends_with('/') => format!("{address}index.html"),
        address => address.to_owned(),
    };
    File {
        path,
        bytes: page.html.into_bytes(),
    }
}

fn text_file(path: &str, text: String) -> File {
    File {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    }
}

/// The paper of the light theme in `style/tokens.css`, shown while an installed site starts.
const PAPER: &str = "#fbf6ec";

fn manifest(book: &Book, assets: &Assets, site: &Site) -> String {
    let icon = |name: &str, size: &str, purpose: &str| {
        let address = assets.address(&format!("icons/{name}"));
        json!({ "src": address, "sizes": size, "type": "image/png", "purpose": purpose })
    };
    let text = |key: &str| book.words.get(key);
    let manifest = json!({
        "name": text("name"),
        "short_name": text("name"),
        "description": book.welcome.front.description,
        "lang": text("language"),
        "start_url": site.base,
        "scope": site.base,
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
    });
    manifest.to_string()
}

fn robots(site: &Site) -> String {
    let sitemap = site.origin.as_ref().map_or(String::new(), |origin| {
        format!("Sitemap: {origin}{}sitemap.xml\n", site.base)
    });
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

fn sitemap(book: &Book, origin: &str, base: &str) -> String {
    let entries: Vec<String> = addresses(book)
        .into_iter()
        .map(|(address, date)| {
            let date = date.map_or(String::new(), |date| format!("<lastmod>{date}</lastmod>"));
            format!("  <url><loc>{origin}{base}{address}</loc>{date}</url>\n")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        entries.concat()
    )
}
