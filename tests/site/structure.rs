//! Valid HTML, and the structure that assistive technology relies on.

use std::collections::{BTreeMap, BTreeSet};

use crate::built::{builds, on_every_page};
use crate::page::{Element, Page};

#[test]
fn every_page_is_parsed_without_an_error() {
    on_every_page(|_, page| page.errors.iter().map(ToString::to_string).collect());
}

#[test]
fn ids_are_names_and_stand_once() {
    on_every_page(|_, page| {
        let mut seen = BTreeSet::new();
        let ids = page.having("id").map(|(_, id)| id);
        let wrong =
            ids.filter(|id| !seen.insert(*id) || id.is_empty() || id.contains(char::is_whitespace));
        wrong.map(|id| format!("the id `{id}`")).collect()
    });
}

#[test]
fn what_refers_to_an_id_finds_it() {
    let referring = [
        "for",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-details",
        "headers",
        "list",
    ];
    on_every_page(|_, page| {
        let ids: BTreeSet<_> = page.having("id").map(|(_, id)| id).collect();
        let named = referring.iter().flat_map(|name| page.having(name));
        let named = named.flat_map(|(_, names)| names.split_whitespace());
        named
            .filter(|id| !ids.contains(id))
            .map(|id| format!("there is no id `{id}`"))
            .collect()
    });
}

#[test]
fn language_title_and_description_are_there() {
    on_every_page(|_, page| {
        let html = page.only("html");
        let filled = [
            ("lang", html.get("lang").map(str::to_owned)),
            ("dir", html.get("dir").map(str::to_owned)),
            ("title", Some(page.only("title").text.clone())),
            (
                "description",
                page.meta("name", "description").map(str::to_owned),
            ),
            ("viewport", page.meta("name", "viewport").map(str::to_owned)),
        ];
        let missing = filled
            .into_iter()
            .filter(|(_, text)| text.as_ref().is_none_or(|text| text.trim().is_empty()));
        missing.map(|(what, _)| format!("no {what}")).collect()
    });
}

#[test]
fn titles_and_descriptions_tell_the_pages_apart() {
    for built in builds() {
        let titles: BTreeSet<_> = built
            .pages
            .values()
            .map(|page| page.only("title").text.clone())
            .collect();
        let said: BTreeSet<_> = built
            .pages
            .values()
            .map(|page| page.meta("name", "description"))
            .collect();
        assert_eq!(
            (titles.len(), said.len()),
            (built.pages.len(), built.pages.len())
        );
    }
}

#[test]
fn headings_begin_with_one_title_and_do_not_jump() {
    on_every_page(|_, page| {
        let levels = page.elements.iter().filter_map(level);
        let levels: Vec<u32> = levels.collect();
        let jumps = levels.windows(2).filter(|pair| pair[1] > pair[0] + 1);
        let mut wrong: Vec<_> = jumps
            .map(|pair| format!("h{} is followed by h{}", pair[0], pair[1]))
            .collect();
        if levels.first() != Some(&1) || levels.iter().filter(|level| **level == 1).count() != 1 {
            wrong.push("the first heading has to be the only h1".to_owned());
        }
        wrong
    });
}

fn level(element: &Element) -> Option<u32> {
    let level = element.name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

#[test]
fn headings_have_words() {
    on_every_page(|_, page| {
        let headings = page
            .elements
            .iter()
            .filter(|element| level(element).is_some());
        // What is left without the small link to the heading itself.
        let empty = headings.filter(|heading| heading.text.trim_end_matches('#').trim().is_empty());
        empty
            .map(|heading| format!("an empty {}", heading.name))
            .collect()
    });
}

#[test]
fn every_page_has_its_landmarks() {
    on_every_page(|_, page| {
        let sectioning = ["article", "aside", "main", "nav", "section"];
        let count = |name: &str| {
            let whole =
                |element: &&Element| !sectioning.iter().any(|around| element.is_inside(around));
            page.named(name).filter(whole).count()
        };
        let landmarks = ["header", "main", "footer"];
        let wrong = landmarks.into_iter().filter(|name| count(name) != 1);
        wrong
            .map(|name| format!("{} times {name}", count(name)))
            .collect()
    });
}

#[test]
fn navigations_have_names_of_their_own() {
    on_every_page(|_, page| {
        let name = |nav: &Element| {
            nav.get("aria-label")
                .or(nav.get("aria-labelledby"))
                .map(str::to_owned)
        };
        let mut names = BTreeMap::new();
        for nav in page.named("nav") {
            *names.entry(name(nav)).or_insert(0) += 1;
        }
        let wrong = names
            .into_iter()
            .filter(|(name, count)| name.is_none() || *count > 1);
        wrong
            .map(|(name, count)| format!("{count} navigations named {name:?}"))
            .collect()
    });
}

#[test]
fn the_first_link_skips_to_the_content() {
    on_every_page(|_, page| {
        let target = page.only("main").get("id").map(|id| format!("#{id}"));
        let focusable = ["a", "button", "input", "select", "summary"];
        let first = page
            .elements
            .iter()
            .find(|element| focusable.contains(&element.name.as_str()));
        let skips = first.is_some_and(|first| {
            first.get("href").map(str::to_owned) == target && !first.text.is_empty()
        });
        if skips {
            vec![]
        } else {
            vec!["no skip link at the beginning".to_owned()]
        }
    });
}

#[test]
fn pictures_say_what_they_show_or_that_they_decorate() {
    on_every_page(|_, page| {
        let wanted = ["alt", "width", "height"];
        let lacking =
            |picture: &Element| wanted.into_iter().find(|name| picture.get(name).is_none());
        let wrong = page
            .named("img")
            .filter_map(|picture| Some((picture.get("src")?, lacking(picture)?)));
        wrong
            .map(|(src, name)| format!("the picture {src} has no {name}"))
            .collect()
    });
}

#[test]
fn fields_have_labels() {
    on_every_page(|_, page| {
        let fields = ["input", "select", "textarea"];
        let fields = page
            .elements
            .iter()
            .filter(|element| fields.contains(&element.name.as_str()));
        let wrong = fields.filter(|field| !is_labelled(page, field));
        wrong
            .map(|field| format!("{} {:?} has no label", field.name, field.attributes))
            .collect()
    });
}

fn is_labelled(page: &Page, field: &Element) -> bool {
    let points_here = |label: &Element| {
        label
            .get("for")
            .is_some_and(|id| field.get("id") == Some(id))
    };
    let has_name = field
        .get("aria-label")
        .is_some_and(|name| !name.trim().is_empty());
    has_name || field.is_inside("label") || page.named("label").any(points_here)
}
