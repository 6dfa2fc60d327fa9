//! What search engines, link previews and installers read.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::built::{Built, builds, on_every_page};
use crate::page::{Element, Page};

fn canonical(page: &Page) -> Option<&str> {
    let link = |link: &&Element| link.get("rel") == Some("canonical");
    page.named("link")
        .find(link)
        .and_then(|link| link.get("href"))
}

/// Returns the scheme and host that the build was made for.
fn origin(built: &Built) -> &str {
    let address = canonical(&built.pages["index.html"]);
    let address = address
        .expect("`cargo xtask test` builds for an origin, so the guide has a canonical address");
    let origin = address.strip_suffix(built.base);
    let origin = origin.unwrap_or_else(|| panic!("{address} ends with {}", built.base));
    let host = origin
        .strip_prefix("https://")
        .expect("an origin has a scheme");
    assert!(
        !host.is_empty() && !host.contains('/'),
        "{origin} is an origin"
    );
    origin
}

/// Returns the whole address of a page.
fn whole(built: &Built, page: &Page) -> String {
    format!("{}{}{}", origin(built), built.base, page.address())
}

#[test]
fn every_page_but_the_one_for_lost_readers_has_one_address() {
    on_every_page(|built, page| {
        let expected = (page.file != "404.html").then(|| whole(built, page));
        let found = [canonical(page), page.meta("property", "og:url")];
        let wrong = found
            .into_iter()
            .filter(|found| *found != expected.as_deref());
        wrong
            .map(|found| format!("its address is {found:?}"))
            .collect()
    });
}

#[test]
fn previews_say_what_the_page_says() {
    on_every_page(|_, page| {
        let title = page.only("title").text.clone();
        let same = page.meta("property", "og:title") == Some(title.as_str())
            && page.meta("property", "og:description") == page.meta("name", "description")
            && page.meta("property", "og:type") == Some("website")
            && page
                .meta("property", "og:site_name")
                .is_some_and(|name| title.contains(name));
        if same {
            vec![]
        } else {
            vec!["the preview is about something else".to_owned()]
        }
    });
}

#[test]
fn previews_have_a_picture() {
    on_every_page(|built, page| {
        let described = page
            .meta("property", "og:image:alt")
            .is_some_and(|words| !words.is_empty());
        let large = page.meta("name", "twitter:card") == Some("summary_large_image");
        let path = page
            .meta("property", "og:image")
            .and_then(|address| address.strip_prefix(origin(built)));
        let size = path
            .and_then(|path| built.file_at(path))
            .map(|file| png_size(&built.files[&file]));
        let wide = size.is_some_and(|(width, height)| width >= 1200 && height >= 600);
        if described && large && wide {
            vec![]
        } else {
            vec![format!("its picture is {path:?}, {size:?}")]
        }
    });
}

#[test]
fn the_sitemap_names_every_page_to_be_found() {
    for built in builds() {
        let parts = built.text("sitemap.xml").split("<loc>").skip(1);
        let listed: Vec<_> = parts
            .filter_map(|part| part.split("</loc>").next())
            .collect();
        let listed_once: BTreeSet<_> = listed.iter().map(|&address| address.to_owned()).collect();
        let pages = built.pages.values().filter(|page| page.file != "404.html");
        let expected: BTreeSet<_> = pages.map(|page| whole(built, page)).collect();
        assert_eq!(listed_once, expected);
        assert_eq!(listed.len(), expected.len());
    }
}

#[test]
fn robots_may_read_everything_and_find_the_sitemap() {
    for built in builds() {
        let expected = format!(
            "User-agent: *\nAllow: /\nSitemap: {}{}sitemap.xml\n",
            origin(built),
            built.base
        );
        assert_eq!(built.text("robots.txt"), expected);
    }
}

#[test]
fn the_manifest_stays_under_the_base_path() {
    for built in builds() {
        let manifest = manifest(built);
        for key in ["start_url", "scope"] {
            assert_eq!(manifest[key], built.base, "{key}");
        }
        let page = &built.pages["index.html"];
        assert_eq!(manifest["lang"].as_str(), page.only("html").get("lang"));
        assert_eq!(
            manifest["name"].as_str(),
            page.meta("property", "og:site_name")
        );
        assert_eq!(
            manifest["description"].as_str(),
            page.meta("name", "description")
        );
    }
}

#[test]
fn icons_are_there_in_the_sizes_they_state() {
    for built in builds() {
        let manifest = manifest(built);
        let icons = manifest["icons"]
            .as_array()
            .expect("the manifest has icons");
        for icon in icons {
            let path = icon["src"].as_str().expect("an icon has an address");
            let file = built
                .file_at(path)
                .unwrap_or_else(|| panic!("{path} is not there"));
            let (width, height) = png_size(&built.files[&file]);
            assert_eq!(icon["sizes"], format!("{width}x{height}"), "{path}");
        }
        let purposes: BTreeSet<_> = icons
            .iter()
            .filter_map(|icon| icon["purpose"].as_str())
            .collect();
        assert_eq!(purposes, BTreeSet::from(["any", "maskable"]));
    }
}

#[test]
fn every_page_names_its_icons_and_the_manifest() {
    on_every_page(|built, page| {
        let named = |rel: &str| {
            let link = page
                .named("link")
                .find(|link| link.get("rel") == Some(rel))?;
            built.file_at(link.get("href")?)
        };
        let found = [named("icon"), named("apple-touch-icon"), named("manifest")];
        let touch = found[1].as_ref().map(|file| png_size(&built.files[file]));
        let right = found.iter().all(Option::is_some)
            && touch == Some((180, 180))
            && found[2].as_deref() == Some("manifest.webmanifest");
        if right {
            vec![]
        } else {
            vec![format!("{found:?}, {touch:?}")]
        }
    });
}

fn manifest(built: &Built) -> Value {
    serde_json::from_str(built.text("manifest.webmanifest")).expect("the manifest is JSON")
}

/// Returns the width and the height that a PNG states.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert!(
        bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "a picture is no PNG"
    );
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}
