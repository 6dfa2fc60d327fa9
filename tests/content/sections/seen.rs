//! What a reader sees while the sides show two kinds of software.

use std::collections::{BTreeSet, HashMap};

use rehome::journey::condition::State;

use super::{Sections, Spot, What, Whose};
use crate::rendered::BASE;

impl Sections {
    /// Returns what is seen while the sides show these two kinds of software.
    pub(crate) fn seen(&self, state: &impl State, shown: [usize; 2]) -> Seen<'_> {
        let holds = self
            .conditions
            .iter()
            .map(|condition| condition.holds(state));
        let mut seen = Seen {
            sections: self,
            holds: holds.collect(),
            shown,
            anchors: HashMap::new(),
        };
        for spot in &self.spots {
            if let What::Anchor(id) = &spot.what
                && seen.is_there(spot)
            {
                let can_be_seen = seen.can_be_seen(spot);
                // A browser takes the first of a name.
                seen.anchors.entry(id).or_insert(can_be_seen);
            }
        }
        seen
    }
}

/// What a reader sees.
pub(crate) struct Seen<'a> {
    sections: &'a Sections,
    holds: Vec<bool>,
    shown: [usize; 2],
    anchors: HashMap<&'a str, bool>,
}

impl<'a> Seen<'a> {
    fn is_there(&self, spot: &Spot) -> bool {
        match spot.whose {
            Whose::Shared => true,
            Whose::Of(side, software) => self.shown[side as usize] == software,
        }
    }

    /// Returns whether a place is there and nothing hides it.
    pub(crate) fn can_be_seen(&self, spot: &Spot) -> bool {
        self.is_there(spot) && spot.chain.iter().all(|number| self.holds[*number])
    }

    /// Returns everything that is seen without opening anything, from top to bottom.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = &'a Spot> {
        let spots = self.sections.spots.iter();
        let is_closed = |spot: &Spot| spot.closed_if.is_some_and(|number| self.holds[number]);
        spots.filter(move |spot| self.can_be_seen(spot) && !is_closed(spot))
    }

    /// Returns the links that can be seen and lead to nothing that can, or from a text for all to a page
    /// about software that neither server runs.
    pub(crate) fn dead(&self) -> impl Iterator<Item = &'a Spot> {
        let spots = self.sections.spots.iter();
        spots.filter(move |spot| match &spot.what {
            What::Link(to, or) => {
                self.can_be_seen(spot) && !self.leads_to(to) && !self.leads_or(spot, or.as_deref())
            }
            _ => false,
        })
    }

    /// Returns the anchors that stand more than once in the document.
    pub(crate) fn twice(&self) -> BTreeSet<&'a str> {
        let mut once = BTreeSet::new();
        let there = self
            .sections
            .spots
            .iter()
            .filter(|spot| self.is_there(spot));
        let anchors = there.filter_map(|spot| match &spot.what {
            What::Anchor(id) => Some(id.as_str()),
            _ => None,
        });
        anchors.filter(|id| !once.insert(*id)).collect()
    }

    fn leads_or(&self, spot: &Spot, or: Option<&str>) -> bool {
        let is_about_these = |address: &str| {
            let below = address.strip_prefix(BASE).unwrap_or(address);
            let about = below
                .strip_prefix("software/")
                .and_then(|rest| rest.split_once('/'));
            let mut keys = self.shown.iter().map(|number| &self.sections.keys[*number]);
            spot.whose != Whose::Shared || about.is_none_or(|(key, _)| keys.any(|one| one == key))
        };
        or.is_some_and(|or| self.leads_to(or) && is_about_these(or))
    }

    fn leads_to(&self, address: &str) -> bool {
        let within = address.strip_prefix(BASE).unwrap_or(address);
        match within.strip_prefix('#') {
            Some(anchor) => self
                .anchors
                .get(anchor)
                .is_some_and(|can_be_seen| *can_be_seen),
            None => self.sections.leads_to_page(address),
        }
    }
}
