//! What the browser makes personal: every name by which the program finds its places.

use std::collections::{BTreeMap, BTreeSet};

use rehome::check::ROWS;
use rehome::journey::condition::{Condition, Term};
use rehome::journey::{Part, Side};

use crate::built::{Built, builds, on_every_page};
use crate::data::{conditions, guide};
use crate::page::{Element, Page};

/// Returns what stands behind `start` in the values of an attribute, each once.
fn named(page: &Page, attribute: &str, start: &str) -> BTreeSet<String> {
    let values = page
        .having(attribute)
        .filter_map(|(_, value)| value.strip_prefix(start));
    values.map(str::to_owned).collect()
}

fn shown() -> BTreeSet<String> {
    let both = |part: Part| Side::BOTH.map(|side| format!("{}.{}", side.key(), part.key()));
    let software = Side::BOTH.map(|side| format!("{}.software", side.key()));
    Part::ALL
        .into_iter()
        .flat_map(both)
        .chain(software)
        // A message to be sent stands before the button that copies it.
        .chain(["letter".to_owned()])
        .collect()
}

#[test]
fn everything_that_can_be_ticked_can_be_imported() {
    for built in builds() {
        let guide = guide(built);
        let ticked = named(guide, "data-tick", "bring.");
        assert!(ticked.len() > 4, "the checklist is there");
        assert_eq!(ticked, named(guide, "data-import", ""));
        assert_eq!(ticked, named(guide, "data-tick", "imported."));
        assert_eq!(ticked, asked(built));
    }
}

/// Returns the things whose ticks show or hide something.
fn asked(built: &Built) -> BTreeSet<String> {
    let conditions = conditions(built).into_iter();
    let asked = conditions.filter_map(|condition| match condition {
        Condition::Is(Term::Done(id)) => Some(id.strip_prefix("bring.")?.to_owned()),
        _ => None,
    });
    asked.collect()
}

#[test]
fn every_tick_is_remembered_by_itself() {
    on_every_page(|_, page| {
        let mut seen = BTreeSet::new();
        let twice = page
            .having("data-tick")
            .filter(|(_, name)| !seen.insert(*name));
        twice
            .map(|(_, name)| format!("the tick {name} is there twice"))
            .collect()
    });
}

#[test]
fn every_checkbox_is_remembered() {
    on_every_page(|_, page| {
        let boxes = page
            .named("input")
            .filter(|input| input.get("type") == Some("checkbox"));
        // A switch says itself whether it is remembered.
        let boxes = boxes.filter(|input| input.get("role") != Some("switch"));
        let forgotten = boxes.filter(|input| {
            input
                .get("data-tick")
                .is_none_or(|name| name.ends_with('.'))
        });
        forgotten
            .map(|input| format!("{:?}", input.attributes))
            .collect()
    });
}

/// The program looks at the first of them only.
#[test]
fn what_is_there_under_one_condition_is_hidden_alike_at_first() {
    for built in builds() {
        let mut first = BTreeMap::new();
        for (element, number) in guide(built).having("data-if") {
            let is_hidden = element.get("hidden").is_some();
            let known = *first.entry(number).or_insert(is_hidden);
            assert_eq!(
                known, is_hidden,
                "condition {number}: {:?}",
                element.attributes
            );
        }
    }
}

#[test]
fn every_place_names_something_that_can_be_shown() {
    on_every_page(|_, page| {
        let known = shown();
        let places = page.having("data-show").chain(page.having("data-copy"));
        // What a button copies stands before it; on the pages of the plan's program, that can be a whole text.
        let of_plan = ["plan/index.html", "welcome-links/index.html"];
        let is_text = |name: &str| name.is_empty() && of_plan.contains(&page.file.as_str());
        let places = places.filter(|(_, name)| !is_text(name));
        let wrong = places.filter(|(_, name)| !known.contains(*name));
        wrong
            .map(|(_, name)| format!("nothing is called {name}"))
            .collect()
    });
}

#[test]
fn places_hold_words_before_anything_is_typed() {
    on_every_page(|_, page| {
        let places = page.having("data-show");
        let empty = places.filter(|(place, _)| place.text.trim().is_empty());
        let mut empty: Vec<_> = empty.map(|(_, name)| name).collect();
        // Where the links of each field lead stands below it once its account is known.
        if [
            "index.html",
            "files/index.html",
            "plan/index.html",
            "welcome-links/index.html",
            "trouble/index.html",
        ]
        .contains(&page.file.as_str())
        {
            empty.retain(|name| !["old.host", "new.host"].contains(name));
        }
        empty
            .iter()
            .map(|name| format!("an empty place for {name}"))
            .collect()
    });
}

#[test]
fn links_by_meaning_know_side_and_path_but_no_address_yet() {
    on_every_page(|_, page| {
        let is_right = |link: &Element, side: &str| {
            // What cannot be saved as a file from the usual software has no path yet.
            let is_path = link.get("data-path").map_or(link.is_inside("li"), |path| {
                path.starts_with('/') && !path.starts_with("//")
            });
            link.name == "a"
                && link.get("href").is_none()
                && Side::from_key(side).is_some()
                && is_path
                && !link.text.trim().is_empty()
        };
        let wrong = page
            .having("data-go")
            .filter(|(link, side)| !is_right(link, side));
        wrong
            .map(|(link, _)| format!("{:?}", link.attributes))
            .collect()
    });
}

#[test]
fn both_sides_are_everywhere_in_the_guide() {
    for built in builds() {
        let found = named(guide(built), "data-show", "");
        for side in Side::BOTH {
            for part in [Part::Handle, Part::Address, Part::Host] {
                let name = format!("{}.{}", side.key(), part.key());
                assert!(found.contains(&name), "{name} is shown nowhere");
            }
            assert!(named(guide(built), "data-go", "").contains(side.key()));
        }
    }
}

/// Every answer that a look can come to.
fn answers() -> BTreeSet<String> {
    let of_side = ["server", "account", "blocks", "faults"];
    let all = ROWS.iter().flat_map(|(row, cases)| {
        let sides: &[&str] = if of_side.contains(row) {
            &["old.", "new."]
        } else {
            &[""]
        };
        sides
            .iter()
            .flat_map(move |side| cases.iter().map(move |case| format!("{side}{row}.{case}")))
    });
    all.collect()
}

#[test]
fn every_answer_of_a_look_has_words() {
    for built in builds() {
        let page = &built.pages["check/index.html"];
        let said: BTreeSet<_> = page
            .having("data-answer")
            .map(|(_, name)| name.to_owned())
            .collect();
        assert_eq!(said, answers());
    }
}
