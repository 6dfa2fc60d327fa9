//! The page of all that goes wrong: the field for a message, all entries by software, and the data of its
//! program. What can happen anywhere stands in `content/<language>/pages/trouble.md`.

use leptos::prelude::*;

use crate::guide::book::{SAME, Software};
use crate::guide::links::{ACCOUNTS, anchors};
use crate::guide::node::{Filled, Kind, Node, plain_text};
use crate::guide::tidy::without_markers;
use crate::guide::trouble::{AT, Answer, SITUATIONS, TROUBLE, Trouble, all};
use crate::payload::Terms;
use crate::pieces::escaped;
use crate::plan::link::{DAY, SITUATION};
use crate::trouble::Entry;
use crate::version::Range;

use super::View;

/// What the page says.
const SAID: [&str; 10] = [
    "one", "several", "none", "on", "anywhere", "read", "late", "today", "soon", "days",
];

impl View<'_> {
    /// Returns the field for what a server said, and the place for the answers.
    pub(super) fn trouble(self) -> AnyView {
        view! {
            <noscript><p class="notice">{self.words("trouble.no-script")}</p></noscript>
            <section class="accounts trouble needs-script" id=ACCOUNTS
                data-said-copied=self.words("copy.copied") data-said-selected=self.words("copy.selected")>
                {self.program_notes("trouble.general")}
                <label for="said">{self.words("trouble.label")}</label>
                <p class="field-hint" id="said-hint">{self.words("trouble.hint")}</p>
                <textarea id="said" rows="3" aria-describedby="said-hint" spellcheck="false"></textarea>
                <details class="box" id="servers">
                    <summary><span>{self.words("trouble.servers")}</span></summary>
                    <div class="box-body">{self.fields(true)}</div>
                </details>
                <label hidden><input id=SITUATION/></label>
                <label hidden><input id=DAY/></label>
            </section>
            <p class="trouble-status" id="trouble-status" role="status"></p>
            <div id="answers"></div>
        }
        .into_any()
    }

    /// Returns the field for the day on which a server closes.
    pub(super) fn closing_day(self) -> AnyView {
        view! {
            <div class="closing-day needs-script">
                <label for="closing-day">{self.words("trouble.day")}</label>" "
                <input type="date" id="closing-day"/>
                <p id="closing-left" role="status"></p>
            </div>
        }
        .into_any()
    }

    /// Returns the links to all entries, by software and stage.
    pub(super) fn trouble_by_software(self) -> AnyView {
        let entries = all(self.book);
        let boxes = self.in_order().into_iter().filter_map(|software| {
            let is_its = |one: &&Trouble| one.software.is_some_and(|of| of.key == software.key);
            let own: Vec<_> = entries.iter().filter(is_its).collect();
            (!own.is_empty()).then(|| self.trouble_of(software, &own))
        });
        boxes.collect::<Vec<_>>().into_any()
    }

    fn trouble_of(self, software: &Software, entries: &[&Trouble]) -> AnyView {
        let mut stages: Vec<&str> = entries.iter().map(|one| one.stage.as_str()).collect();
        stages.sort_by_key(|stage| self.place_of(stage));
        stages.dedup();
        let lists = stages.into_iter().map(|stage| {
            let items = entries.iter().filter(|one| one.stage == stage).map(|one| {
                let address = format!("{}{}", self.site.base, one.address());
                view! { <li><a href=address>{one.title.clone()}</a></li> }
            });
            view! { <p class="trouble-stage">{self.stage_title(stage)}</p><ul>{items.collect::<Vec<_>>()}</ul> }
        });
        let lists: Vec<_> = lists.collect();
        view! {
            <details class="box" id=format!("{TROUBLE}-{}", software.key)>
                <summary><span>{software.facts.name.clone()}</span></summary>
                <div class="box-body">{lists}</div>
            </details>
        }
        .into_any()
    }

    fn place_of(self, stage: &str) -> usize {
        let mut stages = self.book.stages.iter();
        stages
            .position(|known| known.front.id == stage)
            .unwrap_or(usize::MAX)
    }

    /// Returns what a stage is called; what belongs to none is about the software as a whole.
    fn stage_title(self, stage: &str) -> String {
        let mut stages = self.book.stages.iter();
        match stages.find(|known| known.front.id == stage) {
            Some(stage) => stage.front.title.clone(),
            None if stage == SAME => self.words("trouble.same"),
            None if stage == SITUATIONS => self.situations_title(),
            None => self.words("trouble.whole"),
        }
    }

    /// Returns the heading of what is about the old server or account itself.
    fn situations_title(self) -> String {
        let mut pages = self.book.pages.iter();
        let page = pages.find(|page| page.front.id == TROUBLE);
        let mut nodes = page.into_iter().flat_map(|page| &page.nodes);
        let title = nodes.find_map(|node| match &node.kind {
            Kind::Heading(_, anchor, title) if anchor == SITUATIONS => Some(plain_text(title)),
            _ => None,
        });
        title.unwrap_or_default()
    }

    /// Returns all entries as the program reads them.
    pub(super) fn trouble_entries(self) -> Vec<Entry> {
        let entry = |one: Trouble| Entry {
            software: one
                .software
                .map(|software| software.key.clone())
                .unwrap_or_default(),
            address: format!("{}{}", self.site.base, one.address()),
            answer: self.answer_html(&one),
            stage: one.stage,
            title: one.title,
            messages: one.messages,
        };
        all(self.book).into_iter().map(entry).collect()
    }

    fn answer_html(self, one: &Trouble) -> String {
        let software = one.software.unwrap_or(self.software);
        let view = View { software, ..self }.of(one.text, 0);
        match one.answer {
            Answer::Nodes([]) => format!("<p>{}</p>", escaped(&self.words("trouble.untreated"))),
            Answer::Nodes(nodes) => {
                // A field is on the page only once.
                let parts =
                    nodes.split(|node| matches!(node.kind, Kind::Filled(Filled::ClosingDay)));
                parts.map(|nodes| view.nodes_html(nodes)).collect()
            }
            Answer::Fault(fault) => {
                let ranges = one
                    .messages
                    .iter()
                    .filter_map(|message| view.fault_versions(message.range));
                format!(
                    "<p>{}</p>{}",
                    escaped(&fault.text),
                    ranges.collect::<String>()
                )
            }
        }
    }

    fn nodes_html(self, nodes: &[Node]) -> String {
        without_markers(&self.nodes(nodes).to_html())
    }

    fn fault_versions(self, range: Range) -> Option<String> {
        let versions = self.versions(range)?;
        Some(format!(
            "<p>{}{}</p>",
            escaped(&self.software.facts.name),
            escaped(&versions)
        ))
    }

    /// Returns what the page says, and the titles of all stages.
    pub(super) fn trouble_terms(self) -> Terms {
        let said = SAID.map(|key| (key.to_owned(), self.words(&format!("trouble.{key}"))));
        let stages = self.book.stages.iter().map(|stage| stage.front.id.as_str());
        let stages = stages.chain(["", SAME, SITUATIONS]);
        let stages = stages.map(|id| (format!("{AT}{id}"), self.stage_title(id)));
        said.into_iter().chain(stages).collect()
    }

    /// Returns the link from a stage of the guide to what goes wrong in it, if the page has such a heading.
    /// It names the stage, so that no two of these links are called the same.
    pub(super) fn trouble_link(self, stage: &str, number: usize) -> Option<AnyView> {
        let page = self
            .book
            .pages
            .iter()
            .find(|page| page.front.id == TROUBLE)?;
        let anchor = format!("{AT}{stage}");
        let address = format!("{}{TROUBLE}/#{anchor}", self.site.base);
        let values = [("number", &*number.to_string())];
        let words = self.book.words.fill("stage.trouble", &values);
        let link = || view! { <p class="checked"><a href=address data-carry="">{words}</a></p> };
        anchors(page)
            .contains(&anchor.as_str())
            .then(|| link().into_any())
    }
}
