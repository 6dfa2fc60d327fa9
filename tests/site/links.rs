//! Where links lead, and what is loaded from where.

use url::Url;

use crate::built::{Built, builds, on_every_page};
use crate::page::{Element, Page};

/// Stands for whatever host the site is put on.
const HOST: &str = "https://site.invalid";
/// Attributes that make a browser load something.
const LOADING: [&str; 6] = [
    "src",
    "data-js",
    "data-wasm",
    "data-guide",
    "data-search",
    "data-style",
];
/// Attributes that would, and that no page uses.
const UNUSED: [&str; 12] = [
    "srcset",
    "imagesrcset",
    "poster",
    "action",
    "formaction",
    "data",
    "background",
    "ping",
    "cite",
    "manifest",
    "archive",
    "srcdoc",
];

/// Returns what is wrong with an address of our own on a page.
fn problem(built: &Built, page: &Page, address: &str) -> Option<String> {
    let here = format!("{HOST}{}{}", built.base, page.address());
    let here = Url::parse(&here).expect("a page has an address");
    let Ok(url) = here.join(address) else {
        return Some(format!("`{address}` is no address"));
    };
    if !url.as_str().starts_with(&format!("{HOST}{}", built.base)) {
        return Some(format!("`{address}` leads out of the site"));
    }
    let Some(file) = built.file_at(url.path()) else {
        return Some(format!("`{address}` is not there"));
    };
    let anchor = url.fragment()?;
    let target = built.pages.get(&file);
    let found = target.is_some_and(|target| target.having("id").any(|(_, id)| id == anchor));
    (!found).then(|| format!("`{address}` names an anchor that is not there"))
}

fn is_canonical(element: &Element) -> bool {
    element.get("rel") == Some("canonical")
}

#[test]
fn no_link_inside_the_site_is_dead() {
    on_every_page(|built, page| {
        let links = page.having("href").filter(|(element, address)| {
            let leaves = element.name == "a" && address.starts_with("https://");
            !leaves && !is_canonical(element)
        });
        links
            .filter_map(|(_, address)| problem(built, page, address))
            .collect()
    });
}

#[test]
fn the_guide_has_links_of_every_kind() {
    // The test above would pass on pages without links.
    for built in builds() {
        let hrefs: Vec<_> = built.pages["index.html"]
            .having("href")
            .map(|(_, address)| address)
            .collect();
        for start in ["#", built.base, "https://"] {
            assert!(
                hrefs.iter().any(|address| address.starts_with(start)),
                "{start}"
            );
        }
    }
}

#[test]
fn everything_that_is_loaded_is_there() {
    on_every_page(|built, page| {
        let loaded = LOADING.iter().flat_map(|name| page.having(name));
        loaded
            .filter_map(|(_, address)| problem(built, page, address))
            .collect()
    });
}

#[test]
fn no_other_site_is_named_where_something_could_be_loaded() {
    on_every_page(|_, page| {
        let mut wrong = Vec::new();
        for element in &page.elements {
            for (name, value) in &element.attributes {
                let may_leave = (element.name == "a" && name == "href")
                    || (element.name == "meta" && name == "content")
                    || is_canonical(element);
                if UNUSED.contains(&name.as_str()) || (value.contains("//") && !may_leave) {
                    wrong.push(format!("{} {name}=\"{value}\"", element.name));
                }
            }
        }
        wrong
    });
}

#[test]
fn links_to_other_sites_tell_them_nothing() {
    on_every_page(|_, page| {
        let leaving = page
            .having("href")
            .filter(|(element, address)| element.name == "a" && address.starts_with("http"));
        let open = leaving.filter(|(link, _)| link.get("rel") != Some("noopener noreferrer"));
        open.map(|(_, address)| format!("{address} lacks its rel"))
            .collect()
    });
}

#[test]
fn the_page_for_lost_readers_works_at_every_depth() {
    for built in builds() {
        let page = &built.pages["404.html"];
        let addresses = page
            .having("href")
            .chain(page.having("src"))
            .map(|(_, address)| address);
        for address in addresses {
            let kind = [built.base, "#", "https://"]
                .iter()
                .any(|start| address.starts_with(start));
            assert!(kind, "`{address}` depends on where the reader is lost");
        }
    }
}

#[test]
fn styles_load_nothing_from_elsewhere() {
    for built in builds() {
        for name in built.ending(".css") {
            let style = built.text(name);
            assert!(
                !style.contains("@import") && !style.contains("//"),
                "{name} names another file or site"
            );
            for address in style
                .split("url(")
                .skip(1)
                .filter_map(|rest| rest.split(')').next())
            {
                let address = address.trim_matches(['"', '\'']);
                let found = address.starts_with('#')
                    || built.file_at(&format!("{}{address}", built.base)).is_some();
                assert!(found, "{name}: `{address}` is not there");
            }
        }
    }
}

#[test]
fn scripts_name_no_other_site() {
    for built in builds() {
        let scripts: Vec<_> = built.ending(".js").collect();
        assert!(!scripts.is_empty());
        // Pagefind’s own reads an address with the help of an invented host, and asks nobody there; the
        // policy of every page would not let it.
        for name in scripts
            .iter()
            .filter(|name| !name.ends_with("/pagefind.js"))
        {
            let lines = built.text(name).lines().map(str::trim_start);
            let code = lines.filter(|line| !line.starts_with("//") && !line.starts_with('*'));
            let leaving = ["http:", "https:", "ws:", "wss:", "\"//", "'//", "`//"];
            for line in code {
                assert!(
                    !leaving.iter().any(|start| line.contains(start)),
                    "{name}: {line}"
                );
            }
        }
    }
}

#[test]
fn scripts_import_what_is_there() {
    for built in builds() {
        for name in built
            .ending(".js")
            .filter(|name| name.starts_with("scripts"))
        {
            let (folder, _) = name.rsplit_once('/').expect("it is in a folder");
            let quoted = built.text(name).split('"');
            for import in quoted.filter_map(|text| text.strip_prefix("./")) {
                let path = format!("{folder}/{import}");
                assert!(built.files.contains_key(&path), "{name}: {path}");
            }
        }
    }
}

#[test]
fn what_a_program_makes_links_to_is_there() {
    // The page that opens files leads to the limits of the new server's software.
    let is_software =
        |address: &str| address.starts_with("software/") && address.len() > "software/".len();
    on_every_page(|_, page| {
        let has_limits = page.having("id").any(|(_, id)| id == "limits");
        let is_missing = is_software(page.address()) && !has_limits;
        is_missing
            .then(|| "no section with the limits".to_owned())
            .into_iter()
            .collect()
    });
}
