//! What is checked on the finished site, as a browser would see it: ids that stand twice, links
//! that lead nowhere, addresses on other sites that would be loaded.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::bail;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::site::File;

/// Returns nothing if every page of the site is sound.
///
/// # Errors
/// Everything that is wrong, a line each with the page it is on.
pub fn check(files: &[File], base: &str) -> anyhow::Result<()> {
    let site = Built::read(files, base);
    let mut wrong: Vec<String> = site
        .pages
        .iter()
        .flat_map(|(path, page)| site.check(path, page))
        .collect();
    wrong.sort();
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

struct Built<'a> {
    base: &'a str,
    pages: BTreeMap<&'a str, PageOut>,
    files: BTreeSet<&'a str>,
}

#[derive(Default)]
struct PageOut {
    ids: Vec<String>,
    links: Vec<String>,
    loads: Vec<String>,
}

impl<'a> Built<'a> {
    fn read(files: &'a [File], base: &'a str) -> Self {
        let pages = files.iter().filter(|file| file.is_page());
        Self {
            base,
            pages: pages
                .map(|file| (file.path.as_str(), PageOut::read(&file.bytes)))
                .collect(),
            files: files.iter().map(|file| file.path.as_str()).collect(),
        }
    }

    fn check(&self, path: &str, page: &PageOut) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut seen = BTreeSet::new();
        for id in &page.ids {
            if !seen.insert(id) {
                wrong.push(format!("{path}: the id `{id}` stands twice"));
            }
        }
        for address in &page.loads {
            if self.file_at(address).is_none() {
                wrong.push(format!(
                    "{path}: `{address}` would be loaded, but is no file of the site"
                ));
            }
        }
        for address in &page.links {
            if !address.starts_with("https://") && !self.leads_somewhere(path, address) {
                wrong.push(format!("{path}: the link `{address}` leads nowhere"));
            }
        }
        wrong
    }

    fn file_at(&self, address: &str) -> Option<&str> {
        let path = address.strip_prefix(self.base)?;
        let path = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        self.files.get(path.as_str()).copied()
    }

    fn leads_somewhere(&self, from: &str, address: &str) -> bool {
        let (file, anchor) = address
            .split_once('#')
            .map_or((address, None), |(file, anchor)| (file, Some(anchor)));
        let target = if file.is_empty() {
            Some(from)
        } else {
            self.file_at(file)
        };
        let page = target.and_then(|target| self.pages.get(target));
        match anchor {
            None => target.is_some(),
            Some(anchor) => page.is_some_and(|page| page.ids.iter().any(|id| id == anchor)),
        }
    }
}

impl PageOut {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let document = parse_document(RcDom::default(), ParseOpts::default()).one(text.as_ref());
        let mut page = Self::default();
        page.visit(&document.document);
        page
    }

    fn visit(&mut self, node: &Handle) {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            for attribute in attrs.borrow().iter() {
                let value = attribute.value.to_string();
                match (&*name.local, &*attribute.name.local) {
                    (_, "id") => self.ids.push(value),
                    ("a", "href") => self.links.push(value),
                    ("link", "href") if !is_canonical(&attrs.borrow()) => self.loads.push(value),
                    (_, "src" | "data-js" | "data-wasm") => self.loads.push(value),
                    _ => {}
                }
            }
        }
        for child in node.children.borrow().iter() {
            self.visit(child);
        }
    }
}

fn is_canonical(attributes: &[html5ever::Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| &*attribute.name.local == "rel" && &*attribute.value == "canonical")
}
