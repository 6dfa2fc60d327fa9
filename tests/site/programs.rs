//! Programs: each page loads exactly what the table of pages with programs says, and nothing of a
//! program before somebody wants it.

use std::collections::BTreeSet;
use std::path::Path;

use rehome::guide::programs::{EXTRAS, Extra, WELCOME};

use crate::built::{Built, builds, on_every_page, plain};
use crate::page::Page;

/// Attributes that name what is loaded later, if somebody wants it.
const WANTED: [&str; 6] = [
    "data-js",
    "data-wasm",
    "data-guide",
    "data-later-js",
    "data-later-wasm",
    "data-terms",
];

/// Returns the path of a file of the repository.
fn file(address: &str, base: &str) -> String {
    plain(address.strip_prefix(base).unwrap_or(address))
}

fn extra(page: &Page) -> Option<&'static Extra> {
    EXTRAS.iter().find(|extra| extra.page == page.address())
}

/// Returns the scripts and styles that a page loads at once.
fn loaded(built: &Built, page: &Page) -> BTreeSet<String> {
    let scripts = page.named("script").filter_map(|script| script.get("src"));
    let links = page.named("link");
    let styles = links.filter(|link| link.get("rel") == Some("stylesheet"));
    let styles = styles.filter_map(|link| link.get("href"));
    scripts
        .chain(styles)
        .map(|address| file(address, built.base))
        .collect()
}

#[test]
fn every_page_loads_what_the_table_says() {
    on_every_page(|built, page| {
        let always = ["scripts/theme.js", "scripts/page.js", "style.css"];
        let own = extra(page).into_iter();
        let own = own
            .flat_map(|extra| [Some(extra.script), extra.also, extra.style])
            .flatten();
        let expected: BTreeSet<_> = always.into_iter().chain(own).map(str::to_owned).collect();
        let found = loaded(built, page);
        if found == expected {
            vec![]
        } else {
            vec![format!("it loads {found:?}")]
        }
    });
}

#[test]
fn the_script_of_a_page_names_its_program() {
    on_every_page(|built, page| {
        let named = |attribute| {
            let found = page.having(attribute).map(|(script, address)| {
                let script = script.get("src").unwrap_or_default();
                (file(script, built.base), file(address, built.base))
            });
            found.collect::<Vec<_>>()
        };
        let program = extra(page).and_then(|extra| Some((extra.script, extra.program?)));
        let expected = |name: &dyn Fn(&str) -> String| {
            let all = program.into_iter();
            all.map(|(script, program)| (script.to_owned(), name(program)))
                .collect::<Vec<_>>()
        };
        let mut wrong = Vec::new();
        for (attribute, expected) in [
            ("data-js", expected(&|name| format!("{name}.js"))),
            ("data-wasm", expected(&|name| format!("{name}.wasm"))),
            (
                "data-guide",
                expected(&|name| {
                    let own = match name.strip_prefix("rehome-") {
                        _ if page.address() == WELCOME => "welcome",
                        own => own.unwrap_or("guide"),
                    };
                    format!("data/{own}.bin")
                }),
            ),
        ] {
            let found = named(attribute);
            if found != expected {
                wrong.push(format!("{attribute}: {found:?}"));
            }
        }
        wrong
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

#[test]
fn what_belongs_to_a_program_is_named_for_later_only() {
    on_every_page(|built, page| {
        let later: BTreeSet<_> = WANTED
            .iter()
            .flat_map(|name| page.having(name))
            .map(|(_, address)| address)
            .collect();
        let is_of_program = |value: &str| {
            let data = format!("{}data/", built.base);
            later.contains(value)
                || value.starts_with(&data)
                || Path::new(value)
                    .extension()
                    .is_some_and(|ending| ending == "wasm")
        };
        let all = page.elements.iter().flat_map(|element| &element.attributes);
        let early =
            all.filter(|(name, value)| !WANTED.contains(&name.as_str()) && is_of_program(value));
        early
            .map(|(name, value)| format!("{name}=\"{value}\""))
            .collect()
    });
}

#[test]
fn the_programs_are_there_and_begin() {
    for built in builds() {
        for extra in EXTRAS.iter().filter(|extra| extra.program.is_some()) {
            let page = &built.pages[&format!("{}index.html", extra.page)];
            let address = |name| page.having(name).next().expect("the program is named").1;
            let there = |name| {
                let address = address(name);
                built
                    .file_at(address)
                    .unwrap_or_else(|| panic!("{address} is not there"))
            };
            let is_program = |js, wasm| {
                let is_wasm = built.files[&there(wasm)].starts_with(b"\0asm");
                is_wasm && built.text(&there(js)).contains("export")
            };
            assert!(is_program("data-js", "data-wasm"));
            assert!(extra.later.is_none() || is_program("data-later-js", "data-later-wasm"));
        }
    }
}
