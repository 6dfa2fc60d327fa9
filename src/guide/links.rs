//! Where each content file stands on the site, and which anchors it has.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, SAME, Text};
use super::node::{Filled, Kind, Target, condition, walk};

/// Where a content file is read on the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The address of its page below the base path: empty for the guide.
    pub page: String,
    /// The anchor at which it begins, if it is a part of a page.
    pub anchor: Option<String>,
    /// The anchors inside it.
    pub anchors: BTreeSet<String>,
    /// Those of them that are there for every reader.
    pub fixed: BTreeSet<String>,
}

/// Every content file's spot, by path.
#[derive(Clone, Debug, Default)]
pub struct Links(BTreeMap<String, Spot>);

/// The anchor of the table of what comes along, on a software's own page.
pub const CARRIED: &str = "carried";
/// The anchor of the section that says whose people do not come along, there.
pub const LEFT_BEHIND: &str = "left-behind";
/// The anchor of the heading under which a software's page says what was checked.
pub const CHECKED: &str = "checked";
/// The anchor of the list of sources there.
pub const SOURCES: &str = "sources";

/// The page of well-known servers, by which the guide recognises them.
pub const SERVERS: &str = "servers";
/// The heading in the welcome under which stands what is said of a pair before anything else.
pub const VERDICT: &str = "verdict";

/// The anchor of the two fields, which no content file holds.
pub const ACCOUNTS: &str = "accounts";

impl Links {
    /// Returns the spots of all texts in `book`.
    pub fn of(book: &Book) -> Self {
        let mut links = Self::default();
        for page in &book.pages {
            links.add(page, &page_address(&page.front.id), None);
        }
        for software in &book.software {
            for (stage, part) in book.own_stages(software) {
                let page = format!("software/{}/", software.key);
                links.add(part, &page, Some(&stage.front.id));
            }
            if let Some(text) = book.same_way(software) {
                links.add(text, &format!("software/{}/", software.key), Some(SAME));
            }
            links.add(&software.page, &format!("software/{}/", software.key), None);
        }
        // Last, because the usual software's texts are read in the guide.
        links.add(&book.welcome, "", None);
        for stage in &book.stages {
            links.add(stage, "", Some(&stage.front.id));
            if let Some(part) = book.part(stage) {
                links.add(part, "", Some(&stage.front.id));
            }
        }
        links
    }

    fn add(&mut self, text: &Text, page: &str, anchor: Option<&str>) {
        let anchors = anchors(text).into_iter().map(str::to_owned).collect();
        let spot = Spot {
            page: page.to_owned(),
            anchor: anchor.map(str::to_owned),
            anchors,
            fixed: fixed_anchors(text),
        };
        self.0.insert(text.path.clone(), spot);
    }

    /// Returns the address of `target`, as seen from a page under the base path `base`.
    ///
    /// # Errors
    /// If there is no such file or anchor: what to write instead.
    pub fn address(&self, from: &str, target: &Target, base: &str) -> Result<String, String> {
        match target {
            Target::Web(address) => Ok(address.clone()),
            Target::Anchor(anchor) => self.on_same_page(from, anchor),
            Target::File(path, anchor) => self.in_file(path, anchor.as_deref(), base),
        }
    }

    fn on_same_page(&self, from: &str, anchor: &str) -> Result<String, String> {
        let page = self.0.get(from).map(|spot| &spot.page);
        let here = |spot: &&Spot| Some(&spot.page) == page;
        let on_guide = page.is_some_and(String::is_empty) && anchor == ACCOUNTS;
        let found =
            self.0.values().filter(here).any(|spot| {
                spot.anchors.contains(anchor) || spot.anchor.as_deref() == Some(anchor)
            });
        if found || on_guide {
            return Ok(format!("#{anchor}"));
        }
        Err(format!(
            "there is no anchor `#{anchor}` on this page; write one that a heading or a box has"
        ))
    }

    fn in_file(&self, path: &str, anchor: Option<&str>, base: &str) -> Result<String, String> {
        let spot = self.0.get(path).ok_or_else(|| format!(
            "there is no page made from `content/{path}`; write the path of an .md file that exists, as seen from this file",
        ))?;
        let wanted = anchor.or(spot.anchor.as_deref());
        if let Some(anchor) = anchor.filter(|anchor| {
            !spot.anchors.contains(*anchor) && spot.anchor.as_deref() != Some(*anchor)
        }) {
            return Err(format!(
                "`content/{path}` has no anchor `#{anchor}`; write one that a heading or a box there has"
            ));
        }
        let anchor = wanted.map_or(String::new(), |anchor| format!("#{anchor}"));
        Ok(format!("{base}{}{anchor}", spot.page))
    }
}

/// The anchor of what a software’s page says of its limits; every page has it.
pub const LIMITS: &str = "limits";

/// A link to a section that the guide may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    /// The anchor of the section.
    pub anchor: String,
    /// Where the link leads while the guide has no such section, or hides it; `None` if it always has.
    pub or: Option<String>,
}

impl Links {
    /// Returns where a link within the guide leads; `None` if it leads to another page. The text at
    /// `from` is shown in the guide; `page` is where else it stands, empty for the guide's own.
    pub fn within(&self, from: &str, target: &Target, page: &str, base: &str) -> Option<Within> {
        let (path, spot, anchor) = self.resolved(from, target)?;
        let own_page = own_page(path);
        let is_here = spot.page.is_empty() || own_page.as_deref() == Some(page);
        let is_fixed = spot.anchor.as_ref() == Some(&anchor) || spot.fixed.contains(&anchor);
        let or = match own_page {
            // A software's own text is also read on its page.
            Some(page) => Some(format!("{base}{page}#{anchor}")),
            None if is_fixed => None,
            None => Some(format!("#{}", spot.anchor.as_deref().unwrap_or(ACCOUNTS))),
        };
        is_here.then_some(Within { anchor, or })
    }

    /// Returns the file that has the anchor to which `target` leads, its spot, and the anchor.
    fn resolved<'a>(
        &'a self,
        from: &'a str,
        target: &'a Target,
    ) -> Option<(&'a str, &'a Spot, String)> {
        match target {
            Target::Web(_) => None,
            Target::File(path, anchor) => {
                let spot = self.0.get(path)?;
                let anchor = anchor.as_ref().or(spot.anchor.as_ref())?;
                Some((path, spot, anchor.clone()))
            }
            Target::Anchor(anchor) => {
                let page = &self.0.get(from)?.page;
                let here = |(_, spot): &(&String, &Spot)| {
                    let has = spot.anchors.contains(anchor) || spot.anchor.as_ref() == Some(anchor);
                    spot.page == *page && has
                };
                let (path, spot) = self.0.iter().find(here)?;
                Some((path, spot, anchor.clone()))
            }
        }
    }
}

/// Returns the page of the software to which a content file belongs, if it belongs to one.
fn own_page(path: &str) -> Option<String> {
    let (software, _) = path.strip_prefix("software/")?.split_once('/')?;
    Some(format!("software/{software}/"))
}

/// Returns the anchors of headings and boxes in `text` that are there for every reader.
fn fixed_anchors(text: &Text) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    // The level of the conditional section that the walk is in.
    let mut within: Option<u8> = None;
    for node in &text.nodes {
        match &node.kind {
            Kind::Heading(level, anchor, words) => {
                within = within.filter(|outer| level > outer);
                if within.is_none() && condition(words).0.is_some() {
                    within = Some(*level);
                }
                if within.is_none() {
                    found.insert(anchor.clone());
                }
            }
            Kind::Details(anchor, summary, _)
                if within.is_none() && condition(summary).0.is_none() =>
            {
                found.insert(anchor.clone());
            }
            Kind::Filled(Filled::Part) => within = None,
            _ => {}
        }
    }
    found
}

/// Returns the address below the base path of the page with this id.
pub fn page_address(id: &str) -> String {
    match id {
        "404" => "404.html".to_owned(),
        id => format!("{id}/"),
    }
}

/// Returns the anchors of all headings and boxes in `text`, in order.
pub fn anchors(text: &Text) -> Vec<&str> {
    let mut anchors = Vec::new();
    walk(&text.nodes, &mut |node| match &node.kind {
        Kind::Heading(_, anchor, _) | Kind::Details(anchor, _, _) => anchors.push(anchor.as_str()),
        _ => {}
    });
    anchors
}
