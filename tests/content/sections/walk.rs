//! How the guide is read, from top to bottom, with all that comes later.

use markup5ever_rcdom::{Handle, NodeData};
use rehome::journey::Side;

use super::html::{
    Attributes, attributes, has_class, is_named, is_unseen, is_variant, parse, skipping,
};
use super::{Sections, Spot, What, Whose, bounds};
use crate::rendered::Guide;

impl Sections {
    pub(super) fn read(&mut self, guide: &Guide) {
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
