//! The guide's own content.

use rehome::software::{Facts, Variant};
use rehome::version::Version;

use crate::tree::book_of_the_site;

#[test]
fn nothing_is_wrong_with_the_content() {
    let book = book_of_the_site();
    assert_eq!(book.stages.len(), 8, "the guide has eight stages");
    assert!(!book.pages.is_empty());
}

#[test]
fn every_part_of_a_software_is_read_somewhere() {
    let book = book_of_the_site();
    for key in book.usual().parts.keys() {
        let named = |part: &Option<String>| part.as_ref() == Some(key);
        assert!(
            book.stages.iter().any(|stage| named(&stage.front.part)),
            "no stage names the part `{key}`"
        );
    }
}

/// A menu path that leaves out a step sends a reader astray.
#[test]
fn every_step_of_a_menu_has_a_name_in_every_version_of_its_page() {
    for software in &book_of_the_site().software {
        let facts = &software.facts;
        for (key, variants) in &facts.pages {
            for variant in variants {
                for version in versions(facts) {
                    if variant.range().holds(version) {
                        let named = facts.menu(&variant.fact, version).len();
                        assert_eq!(
                            named,
                            variant.fact.menu.len(),
                            "page `{key}` in version {version:?}"
                        );
                    }
                }
            }
        }
    }
}

/// A server that states a name would otherwise be told to run whichever comes first.
#[test]
fn every_name_in_nodeinfo_belongs_to_one_software() {
    let mut owners = std::collections::BTreeMap::new();
    for software in &book_of_the_site().software {
        let facts = &software.facts;
        let relatives = facts.relatives.iter().flat_map(|one| &one.names);
        for name in facts.nodeinfo.iter().chain(relatives) {
            let other = owners.insert(name.to_lowercase(), software.key.clone());
            assert_eq!(other, None, "`{name}` of {}", software.key);
        }
    }
}

/// Returns every version in which something changes, and the newest one.
fn versions(facts: &Facts) -> Vec<Option<Version>> {
    let labels = facts.labels.values().flatten().map(Variant::range);
    let pages = facts.pages.values().flatten().map(Variant::range);
    let changes = labels
        .chain(pages)
        .flat_map(|range| [range.since, range.until]);
    changes.flatten().map(Some).chain([None]).collect()
}
