//! A software is a folder: one that is added is found everywhere it should be, without any Rust.

use rehome::guide::assets::Assets;
use rehome::guide::site::{File, files};
use rehome::guide::view::Site;

use rehome::journey::pair::Answer;

use crate::rendered::{Guide, rendered};
use crate::tree::{book, folder, overlaid, root, sound};

/// Returns the pages of the sound tree with the second software in it, as path and text.
fn site() -> Vec<File> {
    let assets = Assets::read(root(), "/base/").expect("the assets are readable");
    let site = Site {
        base: "/base/".to_owned(),
        origin: Some("https://rehome.example".to_owned()),
        ..Site::default()
    };
    let tree = overlaid(&folder("second"));
    assert!(tree.len() > sound().len(), "the second software is there");
    files(&book(&tree), &assets, &site).expect("the site is made")
}

fn text_of(site: &[File], path: &str) -> String {
    let file = site.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8_lossy(&file.bytes).into_owned()
}

#[test]
fn it_has_a_page_with_its_own_names_and_facts() {
    let page = text_of(&site(), "software/reef/index.html");
    for wanted in [
        "<h1>Reef</h1>",
        "Colourful.",
        "Nobody has asked the fish.",
        "data-path=\"/reef/leave\"",
        "<span class=\"label\">Leave the reef</span>",
        "Reef 7.0",
        "https://reef.example/notes/7.0/words.md",
    ] {
        assert!(page.contains(wanted), "{wanted} in {page}");
    }
}

#[test]
fn what_was_checked_comes_last_on_its_page() {
    let page = text_of(&site(), "software/reef/index.html");
    let places = [
        "Colourful.",
        "id=\"carried\"",
        "data-path=\"/reef/leave\"",
        "id=\"checked\"",
    ];
    let places = places.map(|part| {
        page.find(part)
            .unwrap_or_else(|| panic!("{part} in {page}"))
    });
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn it_stands_in_the_sitemap_and_the_comparison() {
    let site = site();
    assert!(text_of(&site, "sitemap.xml").contains("/base/software/reef/</loc>"));
    let comparison = text_of(&site, "software/index.html");
    let row = comparison
        .split("<tr>")
        .find(|row| row.contains("/base/software/reef/"));
    let row = row.expect("a row of its own");
    let answers: Vec<&str> = row
        .split("class=\"can can-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    // Its newest version sends no Move; of the rest nothing is known.
    assert_eq!(answers, ["no", "yes", "unknown", "unknown", "unknown"]);
}

#[test]
fn it_can_be_chosen_and_recognised() {
    let page = text_of(&site(), "servers/index.html");
    let row = "<li><strong><a href=\"/base/software/reef/\">Reef</a></strong>: reef.example, atoll.example, lagoon.example, shoal.example</li>";
    assert!(page.contains(row), "{page}");
}

#[test]
fn it_stands_in_the_grid_and_among_whose_people_follow() {
    let page = text_of(&site(), "software/index.html");
    // From Reef to Reef: its newest version sends no Move, and it has no files.
    assert!(
        page.contains("<th scope=\"row\">Reef</th><td class=\"pair-none\">-</td>"),
        "{page}"
    );
    let (_, unknown) = page
        .split_once("<dt>Not known</dt>")
        .expect("a group for what is not known");
    assert!(unknown.contains("software/reef/"), "{unknown}");
}

#[test]
fn it_brings_its_facts_and_texts_for_the_guide() {
    let guide = Guide::of(&rendered(&book(&overlaid(&folder("second")))));
    let reef = &guide.software[0];
    assert_eq!(reef.facts.key, "reef");
    assert_eq!(reef.facts.can("send_move", None), Answer::No);
    assert!(reef.facts.page("leave", None).is_some());
    assert!(reef.parts.piece("alias").is_some());
    let listed = guide.payload.directory.get("reef").expect("it is listed");
    assert!(listed.hosts.iter().any(|host| host == "reef.example"));
}

#[test]
fn it_leaves_the_guide_as_it_is() {
    let guide = text_of(&site(), "index.html");
    assert!(
        !guide.contains("Reef") && !guide.contains("reef"),
        "{guide}"
    );
}
