//! Typed data beside the pages: it is named by its content, all of it is there, and what the guide
//! refers to by number or name is in it.

use std::collections::BTreeSet;

use rehome::check::{Verdict, reasons};
use rehome::guide::naming::content_name;
use rehome::journey::condition::{AtFirst, Condition, Term};
use rehome::payload::{
    GuidePayload, Html, LookPayload, Renamed, SoftwarePayload, TroublePayload, read,
};

use crate::built::{Built, builds};
use crate::page::{Element, Page, collect, parse};

pub(crate) fn guide(built: &Built) -> &Page {
    &built.pages["index.html"]
}

/// Returns the file of typed data at an address.
fn data<T: serde::de::DeserializeOwned>(built: &Built, address: &str) -> T {
    let file = built
        .file_at(address)
        .unwrap_or_else(|| panic!("{address} is not there"));
    read(&built.files[&file]).unwrap_or_else(|| panic!("{address} cannot be read"))
}

fn address(built: &Built) -> &str {
    address_on(guide(built))
}

fn address_on(page: &Page) -> &str {
    let mut named = page.having("data-guide");
    named.next().expect("the page names its data").1
}

/// Returns what the guide's program needs.
pub(crate) fn payload(built: &Built) -> GuidePayload {
    data(built, address(built))
}

/// Returns the conditions to which the guide's page refers by number.
pub(crate) fn conditions(built: &Built) -> Vec<Condition> {
    let mut named = guide(built).having("data-conditions");
    let (_, text) = named.next().expect("the guide has conditions");
    let bytes = rehome::payload::printed::bytes(text).expect("they are printed");
    rehome::payload::read(&bytes).expect("they can be read")
}

fn software(built: &Built) -> Vec<SoftwarePayload> {
    let directory = payload(built).directory;
    let others = directory
        .software
        .iter()
        .filter(|software| software.key != directory.usual);
    others.map(|software| data(built, &software.data)).collect()
}

/// Returns the elements of a piece of HTML.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let mut found = Vec::new();
    collect(&parse(html, true).document, &[], &mut found);
    found
}

/// Returns every table of conditions with the elements that refer to it, and whose they are.
fn tables(built: &Built) -> Vec<(String, Vec<Condition>, Vec<Element>)> {
    let pieces = |html: &Html| {
        let all = html.pieces.iter();
        all.flat_map(|(_, piece)| elements(piece))
            .collect::<Vec<_>>()
    };
    let later: Html = data(built, &payload(built).later);
    let mut tables = vec![
        (
            "the page".to_owned(),
            conditions(built),
            guide(built).elements.clone(),
        ),
        (
            "what comes later".to_owned(),
            later.conditions.clone(),
            pieces(&later),
        ),
    ];
    for SoftwarePayload { facts, parts } in software(built) {
        tables.push((facts.key, parts.conditions.clone(), pieces(&parts)));
    }
    tables
}

#[test]
fn data_is_named_by_its_content() {
    for built in builds() {
        let files: Vec<_> = built.ending(".bin").collect();
        assert!(files.len() > 20, "{files:?}");
        for name in files {
            let ending = format!("-{}.bin", content_name(&built.files[name]));
            assert!(
                name.starts_with("data/") && name.ends_with(&ending),
                "{name}"
            );
        }
    }
}

#[test]
fn the_guide_names_a_file_for_every_software_but_the_usual_one() {
    for built in builds() {
        let directory = payload(built).directory;
        let [look, trouble, plan, files, welcome] =
            ["check", "trouble", "plan", "files", "welcome-links"]
                .map(|page| address_on(&built.pages[&format!("{page}/index.html")]));
        let GuidePayload { later, renamed, .. } = payload(built);
        let look_page = &built.pages["check/index.html"];
        let (_, tools) = look_page.having("data-terms").next().expect("is named");
        let own = [address(built), look, tools, files, trouble, plan, welcome];
        let mut named = BTreeSet::from(own.map(str::to_owned));
        named.extend([later, renamed]);
        for listed in &directory.software {
            if listed.key == directory.usual {
                assert_eq!(listed.data, "", "its texts stand in the guide");
                continue;
            }
            let of: SoftwarePayload = data(built, &listed.data);
            assert_eq!(of.facts.key, listed.key);
            assert!(
                named.insert(listed.data.clone()),
                "{} is named twice",
                listed.data
            );
        }
        let there = built.ending(".bin");
        let there = there.map(|name| format!("{}{name}", built.base));
        assert_eq!(named, there.collect::<BTreeSet<_>>());
    }
}

#[test]
fn every_answer_to_trouble_has_words_and_leads_somewhere() {
    for built in builds() {
        let address = address_on(&built.pages["trouble/index.html"]);
        let trouble: TroublePayload = data(built, address);
        assert!(trouble.terms.0.iter().all(|(_, words)| !words.is_empty()));
        assert!(trouble.entries.len() > 300, "{}", trouble.entries.len());
        for entry in &trouble.entries {
            assert!(!entry.answer.is_empty(), "{}", entry.title);
            let (page, anchor) = entry.address.split_once('#').expect("a section");
            let file = format!("{}index.html", page.trim_start_matches(built.base));
            let page = &built.pages[&file];
            let is_there = page.having("id").any(|(_, id)| id == anchor);
            assert!(is_there, "{} is not there", entry.address);
            let stage = format!("at-{}", entry.stage);
            let known = trouble.terms.0.iter().any(|(term, _)| *term == stage);
            assert!(known, "there are no words for {stage}");
        }
    }
}

#[test]
fn the_payload_of_the_look_has_words_for_all_it_can_come_to() {
    for built in builds() {
        let address = address_on(&built.pages["check/index.html"]);
        let look: LookPayload = data(built, address);
        assert_eq!(look.directory.usual, payload(built).directory.usual);
        let faults = look.manners.iter().flat_map(|manners| &manners.faults);
        let faults = faults.map(|fault| fault.key.clone());
        let verdicts = Verdict::ALL.map(Verdict::key);
        let keys = reasons().chain(verdicts).map(str::to_owned);
        for key in keys.chain(faults) {
            let known = look.terms.0.iter().find(|(known, _)| *known == key);
            assert!(known.is_some_and(|(_, words)| !words.is_empty()), "{key}");
        }
        for listed in &look.directory.software {
            let mut manners = look.manners.iter();
            assert!(manners.any(|one| one.key == listed.key), "{}", listed.key);
        }
    }
}

#[test]
fn the_payload_of_the_guide_is_whole() {
    for built in builds() {
        let GuidePayload {
            directory,
            usual,
            stages,
            later,
            words,
            renamed,
        } = payload(built);
        assert_eq!(usual.key, directory.usual);
        assert!(directory.get(&directory.other).is_some());
        let ids = guide(built)
            .named("section")
            .filter_map(|section| section.get("id"));
        let ids: Vec<_> = ids
            .filter(|id| stages.iter().any(|stage| stage.id == *id))
            .collect();
        assert!(
            stages.iter().map(|stage| &stage.id).eq(ids.iter()),
            "{ids:?}"
        );
        let mut said = words
            .said
            .iter()
            .chain(&words.refusals)
            .chain(&words.carried);
        assert!(said.all(|word| !word.is_empty()));
        let later: Html = data(built, &later);
        let renamed: Vec<Renamed> = data(built, &renamed);
        assert!(!later.pieces.is_empty() && !renamed.is_empty());
    }
}

#[test]
fn every_number_stands_for_a_condition() {
    for built in builds() {
        for (whose, conditions, elements) in tables(built) {
            let mut used = BTreeSet::new();
            for element in &elements {
                let Some(number) = element.get("data-if") else {
                    continue;
                };
                let at = number
                    .parse::<usize>()
                    .ok()
                    .filter(|at| *at < conditions.len());
                let at = at.unwrap_or_else(|| panic!("{whose}: there is no condition {number}"));
                used.insert(at);
            }
            assert!(
                used.iter().copied().eq(0..conditions.len()),
                "{whose}: some are unused"
            );
        }
    }
}

/// What depends on a tick is there at first, for whoever reads without scripts.
fn asks_for_ticks(condition: &Condition) -> bool {
    matches!(condition, Condition::Is(Term::Done(_)))
}

#[test]
fn at_first_what_is_hidden_is_what_conditions_hide() {
    for built in builds() {
        for (whose, conditions, elements) in tables(built) {
            for element in &elements {
                let number = element
                    .get("data-if")
                    .and_then(|number| number.parse::<usize>().ok());
                let Some(condition) = number.map(|number| &conditions[number]) else {
                    continue;
                };
                let is_hidden = element.get("hidden").is_some();
                assert!(
                    asks_for_ticks(condition) || is_hidden != condition.holds(&AtFirst),
                    "{whose}: {condition:?} {:?}",
                    element.attributes
                );
            }
        }
    }
}

#[test]
fn everything_that_is_left_out_comes_later() {
    for built in builds() {
        let left_out: BTreeSet<_> = guide(built)
            .having("data-later")
            .map(|(_, name)| name)
            .collect();
        let later: Html = data(built, &payload(built).later);
        let pieces: BTreeSet<_> = later.pieces.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(left_out, pieces);
        for (name, piece) in &later.pieces {
            assert_eq!(content_name(piece.as_bytes()), *name);
            assert!(!piece.contains("data-later"), "{name} comes whole");
        }
    }
}

#[test]
fn what_is_left_out_leaves_nothing_behind() {
    for built in builds() {
        for (element, name) in guide(built).having("data-later") {
            assert_eq!(element.text, "", "{name}");
        }
    }
}
