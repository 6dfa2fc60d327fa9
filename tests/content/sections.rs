//! The guide as a browser puts it together for a pair of servers: its page, what comes later, and the
//! texts of each side's software; and of all that, what links lead to and under which conditions it can
//! be seen. It is read once; the same rules as in `browser::guide` then say what a reader sees.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use rehome::guide::view::Rendered;
use rehome::journey::Side;
use rehome::journey::condition::{Condition, State, Term};
use rehome::version::Version;

use crate::rendered::{BASE, Guide};

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

    fn read(&mut self, guide: &Guide) {
        let own = self.numbers(&guide.conditions);
        let later = self.numbers(&guide.later.conditions);
        self.bounds.push(bounds(
            guide.conditions.iter().chain(&guide.later.conditions),
        ));
        let software = guide.software.iter().map(|software| {
            self.bounds.push(bounds(software.parts.conditions.iter()));
            self.numbers(&software.parts.conditions)
        });
        let software = software.collect();
        let tables = Tables {
            guide,
            later,
            software,
        };
        let mut walk = Walk {
            sections: self,
            tables: &tables,
            numbers: &own,
            whose: Whose::Shared,
            chain: Vec::new(),
            text: String::new(),
            in_variant: false,
            is_open: true,
            closed_if: None,
            skipped_if: None,
        };
        walk.html(&guide.html);
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

    /// Returns whether an address on another page leads to something that can be seen there.
    pub(crate) fn leads_to_page(&self, address: &str) -> bool {
        let below = address.strip_prefix(BASE).unwrap_or(address);
        let (page, anchor) = below.split_once('#').unwrap_or((below, ""));
        let anchors = self.pages.get(page);
        anchors.is_some_and(|anchors| anchor.is_empty() || anchors.contains(anchor))
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

/// What the walk looks up.
struct Tables<'a> {
    guide: &'a Guide,
    later: Vec<usize>,
    software: Vec<Vec<usize>>,
}

struct Walk<'a, 'b> {
    sections: &'b mut Sections,
    tables: &'a Tables<'a>,
    /// The numbers of the conditions of what is being read.
    numbers: &'a [usize],
    whose: Whose,
    chain: Vec<usize>,
    text: String,
    /// Whether it is what facts have for some versions.
    in_variant: bool,
    /// Whether it is seen without opening anything.
    is_open: bool,
    /// The conditions under which what is being read stays closed.
    closed_if: Option<usize>,
    /// The condition under which the stage that is being read can be skipped.
    skipped_if: Option<usize>,
}

impl Walk<'_, '_> {
    fn html(&mut self, html: &str) {
        self.nodes(&parse(html).document);
    }

    fn nodes(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            if let Some(attributes) = attributes(child) {
                self.element(child, &attributes);
            } else {
                self.words(child);
                self.nodes(child);
            }
        }
    }

    fn element(&mut self, node: &Handle, attributes: &Attributes) {
        let when = attributes
            .get("data-if")
            .and_then(|number| number.parse::<usize>().ok());
        if when.is_none() && attributes.contains_key("hidden") {
            return;
        }
        let (depth, text) = (self.chain.len(), self.text.clone());
        let (in_variant, is_open) = (self.in_variant, self.is_open);
        if let Some(number) = when {
            self.chain.push(self.numbers[number]);
            self.in_variant |= is_variant(attributes);
            if !self.in_variant {
                self.add(What::Conditional);
            }
        }
        self.own(node, attributes);
        let (closed_if, skipped_if) = (self.closed_if, self.skipped_if);
        if is_named(node, "section") {
            self.skipped_if = skipping(node).map(|number| self.numbers[number]);
        }
        if attributes.contains_key("data-unless")
            || has_class(attributes, &["stage-minutes", "stage-side"])
        {
            self.closed_if = self.closed_if.or(self.skipped_if);
        }
        self.is_open &= !is_unseen(node, attributes);
        match (attributes.get("data-part"), attributes.get("data-later")) {
            (Some(part), _) => self.part(node, part, attributes),
            (None, Some(name)) => self.later(name),
            // Here a browser writes a handle, or a part of one.
            (None, None) if attributes.contains_key("data-show") => self.count(1),
            (None, None) => self.nodes(node),
        }
        self.chain.truncate(depth);
        (self.text, self.in_variant, self.is_open) = (text, in_variant, is_open);
        (self.closed_if, self.skipped_if) = (closed_if, skipped_if);
    }

    /// Adds the words of a text, where a reader sees them without opening anything.
    fn words(&mut self, node: &Handle) {
        if let NodeData::Text { contents } = &node.data {
            let is_word = |word: &&str| word.contains(char::is_alphanumeric);
            self.count(contents.borrow().split_whitespace().filter(is_word).count());
        }
    }

    fn count(&mut self, words: usize) {
        if self.is_open && words > 0 {
            self.add(What::Words(words));
        }
    }

    /// Adds what an element itself is.
    fn own(&mut self, node: &Handle, attributes: &Attributes) {
        if let Some(id) = attributes.get("id") {
            if is_named(node, "section") && !id.is_empty() {
                self.text.clone_from(id);
            }
            self.add(What::Anchor(id.clone()));
        }
        let go = attributes.get("data-go").filter(|_| self.is_open);
        if let Some(side) = go.and_then(|side| Side::from_key(side)) {
            self.add(What::Go(side));
        }
        let href = attributes.get("href").filter(|_| is_named(node, "a"));
        if let Some(to) = href.filter(|to| to.starts_with(['#', '/'])) {
            self.add(What::Link(to.clone(), attributes.get("data-or").cloned()));
        }
    }

    fn later(&mut self, name: &str) {
        let piece = self.tables.guide.later.piece(name);
        let piece = piece.unwrap_or_else(|| panic!("there is no piece {name}"));
        let numbers = std::mem::replace(&mut self.numbers, &self.tables.later);
        self.html(piece);
        self.numbers = numbers;
    }

    /// Reads a place for a side's software: what stands there for the usual one, and for each other.
    fn part(&mut self, node: &Handle, part: &str, attributes: &Attributes) {
        let side = Side::from_key(&attributes["data-side"]).expect("a part is of a side");
        let numbers = self.numbers;
        self.whose = Whose::Of(side, 0);
        self.nodes(node);
        let names = [
            Some(part),
            attributes.get("data-instead").map(String::as_str),
        ];
        let text = self.text.clone();
        for (index, software) in self.tables.guide.software.iter().enumerate() {
            let found = |name: &str| Some((name.to_owned(), software.parts.piece(name)?));
            if let Some((name, piece)) = names.into_iter().flatten().find_map(found) {
                self.whose = Whose::Of(side, index + 1);
                self.numbers = &self.tables.software[index];
                self.text = format!("{text}, {name} of {}", software.facts.key);
                self.html(piece);
            }
        }
        (self.whose, self.numbers, self.text) = (Whose::Shared, numbers, text);
    }

    fn add(&mut self, what: What) {
        self.sections.spots.push(Spot {
            what,
            whose: self.whose,
            chain: self.chain.clone(),
            closed_if: self.closed_if,
            text: self.text.clone(),
        });
    }
}

type Attributes = BTreeMap<String, String>;

fn attributes(node: &Handle) -> Option<Attributes> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let attributes = attrs.borrow();
    let pairs = attributes.iter();
    let pairs = pairs.map(|one| (one.name.local.to_string(), one.value.to_string()));
    Some(pairs.collect())
}

fn keys(guide: &Guide) -> Vec<String> {
    let usual = [guide.payload.usual.key.clone()];
    let others = guide
        .software
        .iter()
        .map(|software| software.facts.key.clone());
    usual.into_iter().chain(others).collect()
}

/// Returns whether an element is a name or a way that facts have for some versions.
fn is_variant(attributes: &Attributes) -> bool {
    let class = attributes.get("class").map_or("", String::as_str);
    let first = class.split(' ').next();
    matches!(first, Some("label" | "way" | "action"))
}

/// Returns the number of the condition under which a stage can be skipped.
fn skipping(stage: &Handle) -> Option<usize> {
    let children = stage.children.borrow();
    let all = children.iter().filter_map(attributes);
    let mut lines = all.filter(|attributes| has_class(attributes, &["stage-off"]));
    lines.next()?.get("data-if")?.parse().ok()
}

/// Returns whether what is in an element is not seen on a phone until something is opened.
fn is_unseen(node: &Handle, attributes: &Attributes) -> bool {
    let is_box = is_named(node, "div") && has_class(attributes, &["box-body", "drawn-window"]);
    // Of a list to choose from, only what is chosen is seen.
    let outside = [
        "head", "header", "footer", "noscript", "script", "select", "style",
    ];
    has_class(
        attributes,
        &["visually-hidden", "loading-note", "general-note"],
    ) || is_box
        || attributes.contains_key("popover")
        || (outside.iter().any(|name| is_named(node, name))
            && !has_class(attributes, &["stage-head"]))
}

fn has_class(attributes: &Attributes, wanted: &[&str]) -> bool {
    let class = attributes.get("class").map_or("", String::as_str);
    class.split(' ').any(|one| wanted.contains(&one))
}

fn is_named(node: &Handle, wanted: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted)
}

fn parse(html: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// Returns the anchors that can be seen on a page as it is built.
fn visible(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(&parse(html).document, &mut found);
    found
}

fn collect(node: &Handle, found: &mut BTreeSet<String>) {
    let attributes = attributes(node).unwrap_or_default();
    if attributes.contains_key("hidden") {
        return;
    }
    found.extend(attributes.get("id").cloned());
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}

fn bounds<'a>(conditions: impl Iterator<Item = &'a Condition>) -> BTreeSet<Version> {
    let mut found = BTreeSet::new();
    for condition in conditions {
        terms(condition, &mut |term| {
            if let Term::Since(_, bound) | Term::Before(_, bound) = term {
                found.insert(*bound);
            }
        });
    }
    found
}

/// Calls `visit` for everything that a condition asks.
pub(crate) fn terms(condition: &Condition, visit: &mut impl FnMut(&Term)) {
    match condition {
        Condition::Is(term) => visit(term),
        Condition::Not(inner) => terms(inner, visit),
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| terms(one, visit)),
    }
}
