//! The search: every page has its field, and what that loads is there, made of these pages.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::built::{Built, builds, on_every_page, plain};
use crate::page::Page;

/// Returns the folder of the index that a page names.
fn folder<'a>(built: &Built, page: &'a Page) -> &'a str {
    let (_, address) = page.having("data-index").next().expect("an index");
    let below = address.strip_prefix(built.base);
    below.unwrap_or_else(|| panic!("{address} is elsewhere"))
}

#[test]
fn every_page_has_a_field_and_what_it_says() {
    on_every_page(|_, page| {
        let words = |name: &str, by: &str, key: &str| {
            let mut all = page.named(name).filter(|one| one.get(by) == Some(key));
            all.next().map(|one| one.text.trim().to_owned())
        };
        let found = [
            ("button", words("button", "popovertarget", "search")),
            ("label", words("label", "for", "search-field")),
            ("failure", words("p", "id", "search-failed")),
        ];
        let silent = found
            .iter()
            .filter(|(_, words)| words.as_ref().is_none_or(String::is_empty));
        silent.map(|(what, _)| format!("no {what}")).collect()
    });
}

#[test]
fn without_a_script_nothing_of_it_is_shown() {
    on_every_page(|_, page| {
        let parts = page.elements.iter().filter(|element| {
            element.get("id") == Some("search") || element.get("popovertarget") == Some("search")
        });
        let hidden = |class: &str| class.split(' ').any(|one| one == "needs-script");
        let shown = parts.filter(|part| !part.get("class").is_some_and(hidden));
        shown
            .map(|part| format!("{} is shown", part.name))
            .collect()
    });
}

#[test]
fn all_pages_name_one_index_by_its_content() {
    for built in builds() {
        let named: BTreeSet<_> = built
            .pages
            .values()
            .map(|page| folder(built, page))
            .collect();
        let [name] = Vec::from_iter(named)[..] else {
            panic!("more than one index");
        };
        assert_eq!(plain(name), "search/");
        let inside: BTreeSet<_> = built
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(name))
            .collect();
        for file in [
            "pagefind.js",
            "pagefind-entry.json",
            "words.en.json",
            "LICENSE.txt",
        ] {
            assert!(inside.contains(file), "{file}");
        }
        for ending in [".pf_meta", ".pf_index", ".pf_filter", ".pagefind"] {
            assert!(inside.iter().any(|path| path.ends_with(ending)), "{ending}");
        }
        let other = built
            .files
            .keys()
            .filter(|path| path.starts_with("search-"));
        let other = other.filter(|path| path.contains('/') && !path.starts_with(name));
        assert_eq!(other.count(), 0, "what belongs to another index");
    }
}

#[test]
fn every_page_but_the_one_for_lost_readers_is_searched() {
    for built in builds() {
        let name = folder(built, &built.pages["index.html"]);
        let entry: Value = serde_json::from_str(built.text(&format!("{name}pagefind-entry.json")))
            .expect("the entry is JSON");
        let languages = entry["languages"].as_object().expect("languages");
        let counts = languages
            .values()
            .filter_map(|one| one["page_count"].as_u64());
        let pages = built.pages.len() as u64 - 1;
        assert_eq!(counts.sum::<u64>(), pages);
    }
}

#[test]
fn the_index_depends_on_the_pages_alone() {
    // The texts are the same under both base paths, but for the links, which are not searched.
    let [one, other] = builds();
    let of = |built: &Built| {
        let name = folder(built, &built.pages["index.html"]).to_owned();
        let inside = built.files.iter();
        let inside = inside.filter_map(|(path, bytes)| Some((path.strip_prefix(&name)?, bytes)));
        inside
            .map(|(path, bytes)| (path.to_owned(), bytes.clone()))
            .collect::<Vec<_>>()
    };
    assert!(of(one) == of(other), "two builds of the same texts differ");
}
