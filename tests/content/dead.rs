//! No link within the guide is dead, whichever two servers a reader moves between.

use std::collections::BTreeMap;

use rehome::journey::condition::Term;
use rehome::journey::situation::key;

use crate::sections::What;
use crate::servers::Servers;
use crate::tree::{book, folder, overlaid, replace};

/// Returns every link that is dead between some pair of servers: where it stands, where it leads, and
/// the pairs.
fn dead(servers: &Servers) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for (situation, old, new) in servers.cases() {
        for spot in servers.seen_in(situation, old, new, true).dead() {
            let names = [old, new].map(|server| servers.name(server));
            let pair = format!("{} to {}, {}", names[0], names[1], key(situation));
            let link = format!("{}: {:?}", spot.text, spot.what);
            found.entry(link).or_default().push(pair);
        }
    }
    found
}

#[test]
fn every_link_leads_to_something_that_can_be_seen_between_all_servers() {
    let dead = dead(Servers::of_the_site());
    let told = dead.iter().map(|(link, pairs)| {
        format!(
            "{link}: {} pairs of servers, such as {}",
            pairs.len(),
            pairs[0]
        )
    });
    let told: Vec<_> = told.collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

/// A browser would take the first, seen or not.
#[test]
fn no_section_stands_twice_between_any_servers() {
    let servers = Servers::of_the_site();
    let newest = servers
        .all()
        .into_iter()
        .filter(|(_, version)| version.is_none());
    let newest: Vec<_> = newest.collect();
    let mut found = BTreeMap::new();
    for old in &newest {
        for new in &newest {
            for id in servers.seen(*old, *new, true).twice() {
                let pair = format!("{} to {}", servers.name(*old), servers.name(*new));
                found.insert(id.to_owned(), pair);
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn links_of_every_kind_are_found() {
    let sections = &Servers::of_the_site().sections;
    let (mut own, mut elsewhere, mut replaced) = (0, 0, 0);
    for spot in &sections.spots {
        if let What::Link(to, or) = &spot.what {
            own += usize::from(to.starts_with('#'));
            elsewhere += usize::from(!to.starts_with('#'));
            replaced += usize::from(or.is_some());
        }
    }
    assert!(
        own > 200 && elsewhere > 50 && replaced > 20,
        "{own}, {elsewhere}, {replaced}"
    );
}

/// So it is enough to go through pairs of servers.
#[test]
fn where_links_lead_does_not_depend_on_what_is_typed_or_ticked() {
    let sections = &Servers::of_the_site().sections;
    for spot in &sections.spots {
        if !matches!(spot.what, What::Anchor(_) | What::Link(..)) {
            continue;
        }
        for number in &spot.chain {
            for term in sections.conditions[*number].terms() {
                let is_typed = matches!(term, Term::Named(_) | Term::Done(_) | Term::Brings);
                assert!(
                    !is_typed,
                    "{}: {:?} depends on {term:?}",
                    spot.text, spot.what
                );
            }
        }
    }
}

#[test]
fn a_link_that_is_dead_for_some_pair_is_found() {
    let mut tree = overlaid(&folder("second"));
    let stage = tree
        .iter()
        .find(|source| source.path == "en/guide/2-files.md");
    let stage = stage.expect("the stage is there").text.clone();
    // The note is hidden with its section where followers can be moved.
    let planted = format!(
        "{stage}\nA word.[^note]\n\n## {{move.no}} Only some {{#some}}\n\n[^note]: A note.\n"
    );
    replace(&mut tree, "en/guide/2-files.md", &planted);
    let found = dead(&Servers::of(&book(&tree)));
    let links: Vec<_> = found.keys().collect();
    assert_eq!(links.len(), 1, "{found:?}");
    assert!(
        links[0].contains("files") && links[0].contains("#note-note"),
        "{found:?}"
    );
}

#[test]
fn a_link_to_software_that_neither_server_runs_is_found() {
    let mut tree = overlaid(&folder("second"));
    let alias = tree
        .iter_mut()
        .find(|source| source.path == "software/tidepool/en/alias.md");
    alias.expect("the part is there").text += "\n## Own {#own}\n\nOnly here.\n";
    let stage = tree
        .iter_mut()
        .find(|source| source.path == "en/guide/2-files.md");
    stage.expect("the stage is there").text +=
        "\nLook [there](../../software/tidepool/en/alias.md#own).\n";
    let found = dead(&Servers::of(&book(&tree)));
    let pairs: Vec<_> = found.values().flatten().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        pairs
            .iter()
            .all(|pair| pair.starts_with("reef") && pair.contains("to reef"))
    );
}
