//! What shows something of a side, and what leads into its server.

use super::page::Guide;
use super::scope::{Way, What};
use crate::facts::Facts;
use crate::handle::link;
use crate::journey::{Part, Side};
use crate::signal::follow;
use crate::version::Version;

/// Lets everything that shows something of a side follow it.
pub(super) fn begin(guide: &Guide) {
    for side in Side::BOTH {
        accounts(guide, side);
        software(guide, side);
        ways(guide, side);
    }
}

fn accounts(guide: &Guide, side: Side) {
    let (asked, guide) = (guide.clone(), guide.clone());
    let ask = move || {
        let of_move = asked.state.asked(|reader, _| {
            let host = reader.server_in_steps(side).map(str::to_owned);
            (reader.handle_in_steps(side).cloned(), host)
        });
        (asked.pieces.get(), of_move)
    };
    follow(ask, move |(_, (handle, host))| {
        let texts = Part::ALL.map(|part| match part {
            Part::Host => (part, host.clone()),
            _ => (part, handle.as_ref().map(|handle| part.of(handle))),
        });
        guide.each_scope(|scope| {
            for show in scope.shows.iter().filter(|show| show.side == side) {
                let text = texts
                    .iter()
                    .find(|(part, _)| show.what == What::Account(*part));
                if let Some((_, text)) = text {
                    show.show(text.as_deref());
                }
            }
        });
    });
}

fn software(guide: &Guide, side: Side) {
    let (asked, guide) = (guide.clone(), guide.clone());
    let ask = move || (asked.pieces.get(), asked.loaded.name(side));
    follow(ask, move |(_, name)| {
        guide.each_scope(|scope| {
            for show in &scope.shows {
                if show.side == side && show.what == What::Software {
                    show.show(name.as_deref());
                }
            }
        });
    });
}

fn ways(guide: &Guide, side: Side) {
    let (asked, guide) = (guide.clone(), guide.clone());
    let ask = move || {
        let facts = asked.loaded.facts(side);
        let version = facts
            .as_ref()
            .and_then(|facts| asked.version_of(side, facts));
        (
            asked.pieces.get(),
            asked.state.server(side),
            facts.map(|facts| facts.key.clone()),
            version,
        )
    };
    follow(ask, move |(_, host, _, version)| {
        let facts = guide.loaded.facts(side);
        let is_usual = guide.loaded.is_usual(side);
        guide.each_scope(|scope| {
            for way in scope.ways.iter().filter(|way| way.side == side) {
                let spot = Spot::of(way, facts.as_deref(), is_usual, *version);
                way.name(spot.menu.as_deref());
                way.stand(&spot.path);
                way.lead(spot.address(host.as_deref()));
            }
        });
    });
}

/// Where a link leads on a server, and the way through the menus if it is another than at first.
struct Spot {
    path: String,
    menu: Option<String>,
}

impl Spot {
    fn of(way: &Way, facts: Option<&Facts>, is_usual: bool, version: Option<Version>) -> Self {
        let as_built = || Self {
            path: way.path.clone(),
            menu: None,
        };
        let Some(facts) = facts else {
            return as_built();
        };
        if let Some(thing) = &way.thing {
            let gives = facts.thing(thing).and_then(|thing| thing.gives.as_ref());
            let path = gives.and_then(|gives| gives.path.clone());
            return Self {
                path: path.unwrap_or_default(),
                menu: None,
            };
        }
        match &way.page {
            // What the usual software's versions differ in stands in the page.
            Some(page) if !is_usual => Self::of_page(facts, page, version),
            _ => as_built(),
        }
    }

    /// Returns where a page is on a server of other software; nowhere if that has none.
    fn of_page(facts: &Facts, page: &str, version: Option<Version>) -> Self {
        let page = facts.page(page, version);
        let menu = page.map(|page| page.menu.as_str()).unwrap_or_default();
        Self {
            path: page.map(|page| page.path.clone()).unwrap_or_default(),
            menu: Some(if menu.is_empty() {
                String::new()
            } else {
                [" (", menu, ")"].concat()
            }),
        }
    }

    fn address(&self, host: Option<&str>) -> Option<String> {
        let host = host.filter(|_| !self.path.is_empty())?;
        Some(link(host, &self.path))
    }
}
