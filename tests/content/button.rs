//! The button that people paste into a site of theirs: whatever stands in it, a browser reads one link.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use rehome::plan::button::button;

/// An element: its name, its attributes and its text.
type Element = (String, Vec<(String, String)>, String);

/// Returns every element in the body, with its attributes and its text.
fn elements(html: &str) -> Vec<Element> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut found = Vec::new();
    visit(&dom.document, &mut found);
    found.retain(|(name, ..)| !["html", "head", "body"].contains(&name.as_str()));
    found
}

fn visit(node: &Handle, found: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let pair = |one: &html5ever::Attribute| (one.name.local.to_string(), one.value.to_string());
        let attributes = attrs.borrow().iter().map(pair).collect();
        found.push((name.local.to_string(), attributes, text(node)));
    }
    for child in node.children.borrow().iter() {
        visit(child, found);
    }
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}

/// Texts that try to be markup, among any others.
fn hostile() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&lt;",
        "&#60;",
        "</a>",
        "<script>",
        "onclick=",
        "javascript:",
        "a",
        " ",
    ]);
    prop_oneof![
        prop::collection::vec(parts, 0..9).prop_map(|parts| parts.concat()),
        // A browser makes other signs of these wherever they stand.
        "[^\\p{C}\\r]{0,40}",
    ]
}

proptest! {
    #[test]
    fn whatever_stands_in_it_it_is_one_link(address in hostile(), words in hostile()) {
        let found = elements(&button(&address, &words));
        prop_assert_eq!(found.len(), 1, "{:?}", found);
        let (name, attributes, text) = &found[0];
        prop_assert_eq!(name, "a");
        prop_assert_eq!(text, &words);
        let names: Vec<_> = attributes.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, ["href", "style"]);
        prop_assert_eq!(&attributes[0].1, &address);
    }
}
