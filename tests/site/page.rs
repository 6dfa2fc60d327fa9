//! A page as a browser's parser reads it.

use std::borrow::Cow;

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A parsed page.
pub(crate) struct Page {
    /// The path of its file below the base path.
    pub(crate) file: String,
    /// What the parser found wrong, with scripts on and with scripts off.
    pub(crate) errors: Vec<Cow<'static, str>>,
    /// Its elements in the order of the document, what stands for absent scripts among them.
    pub(crate) elements: Vec<Element>,
}

/// An element of a page.
#[derive(Clone)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// The names of the elements around it, outermost first.
    pub(crate) around: Vec<String>,
    /// Its attributes.
    pub(crate) attributes: Vec<(String, String)>,
    /// The words in it.
    pub(crate) text: String,
}

impl Page {
    /// Returns the page that stands in a file.
    pub(crate) fn read(file: &str, bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{file} is not UTF-8"));
        let (with, without) = (parse(text, true), parse(text, false));
        let errors = [&with, &without].map(|document| document.errors.borrow().clone());
        let mut elements = Vec::new();
        collect(&without.document, &[], &mut elements);
        Self {
            file: file.to_owned(),
            errors: errors.concat(),
            elements,
        }
    }

    /// Returns its address below the base path: a folder instead of its index.
    pub(crate) fn address(&self) -> &str {
        self.file.strip_suffix("index.html").unwrap_or(&self.file)
    }

    /// Returns the elements with this name.
    pub(crate) fn named(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements
            .iter()
            .filter(move |element| element.name == name)
    }

    /// Returns the only element with this name.
    pub(crate) fn only(&self, name: &str) -> &Element {
        let mut all = self.named(name);
        let found = all
            .next()
            .unwrap_or_else(|| panic!("{}: no {name}", self.file));
        assert!(all.next().is_none(), "{}: more than one {name}", self.file);
        found
    }

    /// Returns the elements that have this attribute, with its value.
    pub(crate) fn having<'a>(
        &'a self,
        name: &'a str,
    ) -> impl Iterator<Item = (&'a Element, &'a str)> {
        let value = move |element: &'a Element| Some((element, element.get(name)?));
        self.elements.iter().filter_map(value)
    }

    /// Returns the content of the meta element whose attribute `by` is `key`.
    pub(crate) fn meta(&self, by: &str, key: &str) -> Option<&str> {
        let found = self.named("meta").find(|meta| meta.get(by) == Some(key));
        found.and_then(|meta| meta.get("content"))
    }
}

impl Element {
    /// Returns the value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns whether it stands inside an element of this name.
    pub(crate) fn is_inside(&self, name: &str) -> bool {
        self.around.iter().any(|around| around == name)
    }
}

/// Returns a document, read as by a browser that runs scripts or one that does not.
pub(crate) fn parse(text: &str, scripts: bool) -> RcDom {
    let tree_builder = TreeBuilderOpts {
        scripting_enabled: scripts,
        ..TreeBuilderOpts::default()
    };
    let options = ParseOpts {
        tree_builder,
        ..ParseOpts::default()
    };
    parse_document(RcDom::default(), options).one(text)
}

/// Adds the elements below `node`.
pub(crate) fn collect(node: &Handle, around: &[String], found: &mut Vec<Element>) {
    let mut inside = around.to_vec();
    if let Some(element) = element(node, around) {
        inside.push(element.name.clone());
        found.push(element);
    }
    for child in node.children.borrow().iter() {
        collect(child, &inside, found);
    }
}

fn element(node: &Handle, around: &[String]) -> Option<Element> {
    let NodeData::Element { name, attrs, .. } = &node.data else {
        return None;
    };
    let attributes = attrs.borrow();
    let attributes = attributes
        .iter()
        .map(|one| (one.name.local.to_string(), one.value.to_string()));
    let mut text = String::new();
    add_text(node, &mut text);
    Some(Element {
        name: name.local.to_string(),
        around: around.to_vec(),
        attributes: attributes.collect(),
        text,
    })
}

fn add_text(node: &Handle, words: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        words.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        add_text(child, words);
    }
}
