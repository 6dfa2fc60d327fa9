//! Everything in the guide is there for somebody: no condition contradicts itself, the conditions around
//! it or the facts. (A name or a way that facts have for some versions says nothing of the text around
//! it, which may be about others.)

use std::collections::BTreeSet;

use rehome::journey::condition::AtFirst;

use crate::sections::What;
use crate::servers::Servers;
use crate::tree::{book, folder, overlaid, replace};

/// Returns what no reader between any two servers sees.
fn never(servers: &Servers) -> BTreeSet<String> {
    let spots = servers.sections.spots.iter();
    let mut unseen: Vec<_> = spots
        .filter(|spot| matches!(spot.what, What::Conditional))
        .collect();
    assert!(!unseen.is_empty(), "the guide has conditions");
    let general = servers.sections.seen(&AtFirst, [0, 0]);
    unseen.retain(|spot| !general.can_be_seen(spot));
    for (situation, old, new) in servers.cases() {
        for is_ticked in [true, false] {
            if unseen.is_empty() {
                return BTreeSet::new();
            }
            let seen = servers.seen_in(situation, old, new, is_ticked);
            unseen.retain(|spot| !seen.can_be_seen(spot));
        }
    }
    let told = unseen.iter().map(|spot| {
        let chain = spot
            .chain
            .iter()
            .map(|number| &servers.sections.conditions[*number]);
        format!("{}: {:?}", spot.text, chain.collect::<Vec<_>>())
    });
    told.collect()
}

#[test]
fn everything_is_there_for_some_pair_of_servers() {
    let never = never(Servers::of_the_site());
    let never: Vec<_> = never.into_iter().collect();
    assert!(never.is_empty(), "nobody ever sees\n{}", never.join("\n"));
}

#[test]
fn what_nobody_would_see_is_found() {
    let mut tree = overlaid(&folder("second"));
    let stage = tree
        .iter()
        .find(|source| source.path == "en/guide/2-files.md");
    let stage = stage.expect("the stage is there").text.clone();
    let planted = "## {move.no} Only some {#some}\n\n{move.yes} Nobody.\n\n{same and not old.usual and new.usual} Nor here.";
    replace(
        &mut tree,
        "en/guide/2-files.md",
        &format!("{stage}\n{planted}\n"),
    );
    assert_eq!(never(&Servers::of(&book(&tree))).len(), 2);
}
