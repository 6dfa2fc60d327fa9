//! The guide as a browser puts it together for a pair of servers: its page, what comes later, and the
//! texts of each side's software; and of all that, what links lead to and under which conditions it can
//! be seen. It is read once; the same rules as in `browser::guide` then say what a reader sees.
//!
//! - `walk`: how it is read; `seen`: what a reader sees of it
//! - `html`: what elements of HTML say about themselves

#[path = "sections/html.rs"]
mod html;
#[path = "sections/seen.rs"]
mod seen;
#[path = "sections/walk.rs"]
mod walk;

pub(crate) use seen::Seen;

use std::collections::{BTreeMap, BTreeSet};

use rehome::guide::view::Rendered;
use rehome::journey::Side;
use rehome::journey::condition::{Condition, Term};
use rehome::version::Version;

use crate::rendered::{BASE, Guide};
use html::visible;

/// Everything that the guide may hold, in the order of the document.
pub(crate) struct Sections {
    /// The conditions, each once.
    pub(crate) conditions: Vec<Condition>,
    /// Anchors, links, and what is there under a condition.
    pub(crate) spots: Vec<Spot>,
    /// The anchors that can be seen on each page, by its address below the base path.
    pages: BTreeMap<String, BTreeSet<String>>,
    /// The keys of all software, the usual one first.
    keys: Vec<String>,
    /// The versions in the conditions of each software's texts.
    bounds: Vec<BTreeSet<Version>>,
}

/// A place in the document that matters.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    /// What is there.
    pub(crate) what: What,
    /// Whose text it stands in.
    pub(crate) whose: Whose,
    /// The numbers of the conditions under which it can be seen.
    pub(crate) chain: Vec<usize>,
    /// The number of the condition under which it stays closed, with its stage.
    pub(crate) closed_if: Option<usize>,
    /// Where it stands, for whoever has to mend it.
    pub(crate) text: String,
}

/// What is at a place.
#[derive(Clone, Debug)]
pub(crate) enum What {
    /// A section.
    Anchor(String),
    /// A link, and where it leads while that cannot be seen.
    Link(String, Option<String>),
    /// An element that is there only under a condition.
    Conditional,
    /// So many words that stand in the open.
    Words(usize),
    /// A link to a page of a side's server.
    Go(Side),
}

/// Whose text a place is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The guide's own.
    Shared,
    /// That of a software, by its number (the usual one has 0), while a side shows it.
    Of(Side, usize),
}

impl Sections {
    /// Returns the sections of a guide that was rendered.
    pub(crate) fn of(rendered: &Rendered, guide: &Guide) -> Self {
        let pages = rendered.pages.iter();
        let pages = pages.map(|page| (page.address.clone(), visible(&page.html)));
        let mut sections = Self {
            conditions: Vec::new(),
            spots: Vec::new(),
            pages: pages.collect(),
            keys: keys(guide),
            bounds: Vec::new(),
        };
        sections.read(guide);
        sections
    }

    /// Returns the numbers that the conditions of a table have here.
    fn numbers(&mut self, table: &[Condition]) -> Vec<usize> {
        let number = |condition: &Condition| {
            let known = self.conditions.iter().position(|known| known == condition);
            known.unwrap_or_else(|| {
                self.conditions.push(condition.clone());
                self.conditions.len() - 1
            })
        };
        table.iter().map(number).collect()
    }

    /// Returns the versions at which the conditions of a software's texts change.
    pub(crate) fn bounds(&self, software: usize) -> &BTreeSet<Version> {
        &self.bounds[software]
    }

    /// Returns whether an address on another page leads to something that can be seen there.
    pub(crate) fn leads_to_page(&self, address: &str) -> bool {
        let below = address.strip_prefix(BASE).unwrap_or(address);
        let (page, anchor) = below.split_once('#').unwrap_or((below, ""));
        let anchors = self.pages.get(page);
        anchors.is_some_and(|anchors| anchor.is_empty() || anchors.contains(anchor))
    }
}

fn keys(guide: &Guide) -> Vec<String> {
    let usual = [guide.payload.usual.key.clone()];
    let others = guide
        .software
        .iter()
        .map(|software| software.facts.key.clone());
    usual.into_iter().chain(others).collect()
}

fn bounds<'a>(conditions: impl Iterator<Item = &'a Condition>) -> BTreeSet<Version> {
    let bound = |term: &Term| match term {
        Term::Since(_, bound) | Term::Before(_, bound) => Some(*bound),
        _ => None,
    };
    let terms = conditions.flat_map(Condition::terms);
    terms.filter_map(bound).collect()
}
