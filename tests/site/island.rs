//! Islands: the program knows each by its name, and the browser sees exactly what was rendered.

use std::path::Path;
use std::sync::Arc;

use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use markup5ever_rcdom::{Handle, NodeData, SerializableHandle};
use rehome::guide::assets::Assets;
use rehome::guide::{Book, Words};
use rehome::islands::Accounts;
use rehome::source::read_folder;

use crate::built::{Built, builds, on_every_page};
use crate::page::{Element, collect, parse};

const ISLAND: &str = "leptos-island";

fn attribute<'a>(built: &'a Built, name: &str) -> &'a str {
    let guide = &built.pages["index.html"];
    let found = guide.named("script").find_map(|script| script.get(name));
    found.unwrap_or_else(|| panic!("no script of the guide has {name}"))
}

fn program(built: &Built, name: &str) -> String {
    let address = attribute(built, name);
    built
        .file_at(address)
        .unwrap_or_else(|| panic!("{address} is not there"))
}

fn contains(bytes: &[u8], name: &str) -> bool {
    bytes
        .windows(name.len())
        .any(|window| window == name.as_bytes())
}

#[test]
fn the_program_has_every_island_of_the_pages() {
    for built in builds() {
        let (js, wasm) = (program(built, "data-js"), program(built, "data-wasm"));
        let pages = built.pages.values();
        let mut names: Vec<_> = pages
            .flat_map(|page| page.named(ISLAND))
            .map(component)
            .collect();
        assert!(!names.is_empty(), "the guide has an island");
        names.push("begin".to_owned());
        for name in names {
            // The minifier lists what is exported at the end, under its own names for it.
            assert!(
                built.text(&js).contains(&format!("as {name}")),
                "{js} does not export {name}"
            );
            assert!(
                contains(&built.files[&wasm], &name),
                "{wasm} does not hold {name}"
            );
        }
    }
}

fn component(island: &Element) -> String {
    island
        .get("data-component")
        .expect("an island has a name")
        .to_owned()
}

#[test]
fn only_pages_with_an_island_load_the_program() {
    on_every_page(|_, page| {
        let path = page.file.as_str();
        if path == "check/index.html" {
            return vec![];
        }
        let islands = page.named(ISLAND).count();
        let programs = page.having("data-wasm").count();
        if programs == islands.min(1) {
            vec![]
        } else {
            vec![format!("{islands} islands, {programs} programs")]
        }
    });
}

#[test]
fn nothing_is_loaded_early() {
    on_every_page(|_, page| {
        let links = page.named("link").filter_map(|link| link.get("rel"));
        let early = links.filter(|rel| rel.contains("preload") || rel.contains("prefetch"));
        early.map(|rel| format!("a link with {rel}")).collect()
    });
}

/// Returns the two fields with the guide's own words, as they are rendered at build time.
fn rendered() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = read_folder(&root.join("content")).expect("the content is readable");
    let emoji = Assets::read(root, "/")
        .expect("the assets are readable")
        .emoji();
    let book = Book::read(&sources, &emoji).unwrap_or_else(|wrong| panic!("{}", wrong.report()));
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        provide_context::<Arc<Words>>(Arc::new(book.words.clone()));
        view! { <Accounts/> }.to_html()
    })
}

/// Returns the only island of a page as a browser has it, and its elements.
fn island_of(html: &str) -> (String, Vec<Element>) {
    let document = parse(html, true);
    let mut islands = Vec::new();
    find_islands(&document.document, &mut islands);
    assert_eq!(islands.len(), 1, "one island");
    let mut elements = Vec::new();
    collect(&islands[0], &[], &mut elements);
    (written(&islands[0]), elements)
}

fn find_islands(node: &Handle, found: &mut Vec<Handle>) {
    if matches!(&node.data, NodeData::Element { name, .. } if &*name.local == ISLAND) {
        found.push(node.clone());
    }
    for child in node.children.borrow().iter() {
        find_islands(child, found);
    }
}

fn written(island: &Handle) -> String {
    let options = SerializeOpts {
        traversal_scope: TraversalScope::IncludeNode,
        ..SerializeOpts::default()
    };
    let mut out = Vec::new();
    let island = SerializableHandle::from(island.clone());
    serialize(&mut out, &island, options).expect("writing to memory");
    String::from_utf8(out).expect("a parsed page is UTF-8")
}

/// Returns a page that holds nothing but the island.
fn page_of(island: &str) -> String {
    format!("<!DOCTYPE html><title>x</title>{island}")
}

#[test]
fn the_browser_sees_the_island_that_was_rendered() {
    let (expected, _) = island_of(&page_of(&rendered().replace("<!>", "<!---->")));
    for built in builds() {
        let (found, _) = island_of(built.text("index.html"));
        assert_eq!(found, expected);
    }
}

/// Returns the names of the elements of an island, as they are written and as a browser has them.
fn names(island: &str) -> (Vec<String>, Vec<String>) {
    let opened = island
        .split('<')
        .skip(1)
        .filter(|tag| tag.starts_with(char::is_alphabetic));
    let name = |tag: &str| {
        tag.split([' ', '>', '/'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let (_, parsed) = island_of(&page_of(island));
    (
        opened.map(name).collect(),
        parsed.into_iter().map(|element| element.name).collect(),
    )
}

/// A parser adds elements (a `tbody`) and moves others (a `div` in a `p`), some without an error;
/// hydration would then look for its elements in the wrong places.
#[test]
fn a_parser_has_nothing_to_mend_in_the_island() {
    let (written, parsed) = names(&rendered());
    assert_eq!(written, parsed);
}

#[test]
fn what_a_parser_mends_would_be_seen() {
    let island = "<leptos-island><table><tr><td>x</td></tr></table></leptos-island>";
    let (written, parsed) = names(island);
    assert_ne!(written, parsed);
}

#[test]
fn the_places_that_hydration_needs_are_kept() {
    let expected = rendered().matches("<!>").count();
    assert!(expected > 0, "texts meet somewhere in the island");
    for built in builds() {
        let (found, _) = island_of(built.text("index.html"));
        assert_eq!(found.matches("<!---->").count(), expected);
    }
}
