//! What elements of HTML say about themselves.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

pub(super) type Attributes = BTreeMap<String, String>;

pub(super) fn attributes(node: &Handle) -> Option<Attributes> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let attributes = attrs.borrow();
    let pairs = attributes.iter();
    let pairs = pairs.map(|one| (one.name.local.to_string(), one.value.to_string()));
    Some(pairs.collect())
}

/// Returns whether an element is a name or a way that facts have for some versions.
pub(super) fn is_variant(attributes: &Attributes) -> bool {
    let class = attributes.get("class").map_or("", String::as_str);
    let first = class.split(' ').next();
    matches!(first, Some("label" | "way" | "action"))
}

/// Returns the number of the condition under which a stage can be skipped.
pub(super) fn skipping(stage: &Handle) -> Option<usize> {
    let children = stage.children.borrow();
    let all = children.iter().filter_map(attributes);
    let mut lines = all.filter(|attributes| has_class(attributes, &["stage-off"]));
    lines.next()?.get("data-if")?.parse().ok()
}

/// Returns whether what is in an element is not seen on a phone until something is opened.
pub(super) fn is_unseen(node: &Handle, attributes: &Attributes) -> bool {
    let is_box = is_named(node, "div") && has_class(attributes, &["box-body", "drawn-window"]);
    // Of a list to choose from, only what is chosen is seen.
    let outside = [
        "head", "header", "footer", "noscript", "script", "select", "style",
    ];
    has_class(
        attributes,
        &["visually-hidden", "loading-note", "general-note"],
    ) || is_box
        || attributes.contains_key("popover")
        || (outside.iter().any(|name| is_named(node, name))
            && !has_class(attributes, &["stage-head"]))
}

pub(super) fn has_class(attributes: &Attributes, wanted: &[&str]) -> bool {
    let class = attributes.get("class").map_or("", String::as_str);
    class.split(' ').any(|one| wanted.contains(&one))
}

pub(super) fn is_named(node: &Handle, wanted: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted)
}

pub(super) fn parse(html: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// Returns the anchors that can be seen on a page as it is built.
pub(super) fn visible(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(&parse(html).document, &mut found);
    found
}

fn collect(node: &Handle, found: &mut BTreeSet<String>) {
    let attributes = attributes(node).unwrap_or_default();
    if attributes.contains_key("hidden") {
        return;
    }
    found.extend(attributes.get("id").cloned());
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}
