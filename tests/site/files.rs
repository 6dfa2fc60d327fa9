//! The files beside the pages.

use std::collections::BTreeSet;

use crate::built::{Built, builds, plain};
use crate::page::{Element, collect, parse};

/// What an emoji may weigh.
const EMOJI_BYTES: usize = 2048;

#[test]
fn github_pages_leaves_the_site_as_it_is() {
    for built in builds() {
        assert_eq!(built.text(".nojekyll"), "");
    }
}

#[test]
fn both_builds_have_the_same_pages() {
    let [one, other] = builds();
    assert!(one.pages.keys().eq(other.pages.keys()));
    for page in [
        "index.html",
        "404.html",
        "about/index.html",
        "software/index.html",
        "software/mastodon/index.html",
    ] {
        assert!(one.pages.contains_key(page), "{page}");
    }
}

/// Names made from the content let a browser keep a file for ever.
#[test]
fn files_that_pages_load_have_a_part_of_their_content_in_their_name() {
    let fixed = [
        "404.html",
        "manifest.webmanifest",
        "robots.txt",
        "sitemap.xml",
        "worker.js",
        ".nojekyll",
    ];
    for built in builds() {
        let others = built
            .files
            .keys()
            .filter(|name| !name.ends_with("index.html") && !fixed.contains(&name.as_str()));
        for name in others {
            assert_ne!(plain(name), *name);
        }
    }
}

#[test]
fn no_two_files_of_one_name_and_kind_are_left_over() {
    for built in builds() {
        let mut seen = BTreeSet::new();
        for name in built
            .files
            .keys()
            .filter(|name| !name.ends_with("index.html"))
        {
            assert!(seen.insert(plain(name)), "{name} is there twice");
        }
    }
}

fn drawing(built: &Built, name: &str) -> Vec<Element> {
    let document = parse(&format!("<!DOCTYPE html><body>{}", built.text(name)), true);
    let mut found = Vec::new();
    collect(&document.document, &[], &mut found);
    assert!(
        found.iter().any(|element| element.name == "svg"),
        "{name} is no drawing"
    );
    found
}

#[test]
fn drawings_run_nothing_and_load_nothing() {
    let refused = [
        "script",
        "style",
        "foreignObject",
        "image",
        "a",
        "set",
        "animate",
    ];
    for built in builds() {
        for name in built.ending(".svg") {
            for element in drawing(built, name) {
                assert!(
                    !refused.contains(&element.name.as_str()),
                    "{name}: {}",
                    element.name
                );
                for (attribute, value) in &element.attributes {
                    let refers = attribute.ends_with("href") || value.contains("url(");
                    let inside = value.starts_with('#') || value.starts_with("url(#");
                    let runs = attribute.starts_with("on") || attribute == "style";
                    let leaves = value.contains("//") && attribute != "xmlns";
                    assert!(
                        !runs && !leaves && (!refers || inside),
                        "{name}: {attribute}=\"{value}\""
                    );
                }
            }
        }
    }
}

#[test]
fn emoji_are_small_and_without_words() {
    for built in builds() {
        let emoji: Vec<_> = built
            .ending(".svg")
            .filter(|name| name.starts_with("emoji/"))
            .collect();
        assert!(emoji.len() >= 12, "at least a dozen emoji");
        for name in emoji {
            let size = built.files[name].len();
            assert!(size < EMOJI_BYTES, "{name} has {size} bytes");
            let words = ["text", "tspan", "title", "desc"];
            let named = drawing(built, name);
            assert!(
                !named
                    .iter()
                    .any(|element| words.contains(&element.name.as_str())
                        && element.is_inside("svg")),
                "{name} has words"
            );
        }
    }
}
