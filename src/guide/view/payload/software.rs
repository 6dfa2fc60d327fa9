//! What the guide takes over of each software: its facts, and its texts as HTML.

use leptos::prelude::*;

use super::Data;
use crate::facts::Facts;
use crate::guide::book::SAME;
use crate::guide::links::LEFT_BEHIND;
use crate::guide::node::{Kind, Node};
use crate::guide::tidy::without_markers;
use crate::guide::view::{Conditions, View};
use crate::payload::{Html, SoftwarePayload};

impl View<'_> {
    /// Returns what the guide takes over of each software.
    pub(in crate::guide::view) fn software_payloads(self) -> anyhow::Result<Vec<Data>> {
        // The usual software's texts stand in the guide itself.
        let others = self.book.software.iter().skip(1);
        let payloads = others.map(|software| {
            let payload = View { software, ..self }.software_payload();
            Data::of(
                &software.key,
                &format!("software-{}", software.key),
                &payload,
            )
        });
        payloads.collect()
    }

    fn software_payload(self) -> SoftwarePayload {
        let conditions = Conditions::default();
        let address = format!("software/{}/", self.software.key);
        let view = View {
            conditions: &conditions,
            joined: Some(&address),
            ..self
        };
        let own = self
            .book
            .own_stages(self.software)
            .filter_map(|(stage, text)| {
                let part = stage.front.part.clone()?;
                Some((part, view.of(text, 1).part_html()))
            });
        let same = self.book.same_way(self.software);
        let same = same.map(|text| (SAME.to_owned(), view.of(text, 1).part_html()));
        let sections = view.of(&self.software.page, 0).sections();
        let left_behind = view.left_behind_inside();
        let left_behind =
            left_behind.map(|inside| (LEFT_BEHIND.to_owned(), without_markers(&inside.to_html())));
        let pieces = own.chain(same).chain(sections).chain(left_behind);
        let pieces = pieces.collect::<Vec<_>>();
        SoftwarePayload {
            facts: self.facts_known(),
            parts: Html {
                pieces,
                conditions: conditions.all(),
            },
        }
    }

    /// Returns what is known of the software in all its versions.
    pub(super) fn facts_known(self) -> Facts {
        self.software.known(&self.menu_separator())
    }

    fn part_html(self) -> String {
        let inside = (self.nodes(&self.text.nodes), self.checked_line());
        without_markers(&inside.to_html())
    }

    /// Returns what stands below each heading of a page, by its anchor.
    fn sections(self) -> Vec<(String, String)> {
        let begins = |node: &Node| matches!(node.kind, Kind::Heading(2, ..));
        let sections = self.text.nodes.chunk_by(|_, next| !begins(next));
        let inside = sections.filter_map(|section| match section.split_first()? {
            (
                Node {
                    kind: Kind::Heading(2, anchor, _),
                    ..
                },
                inside,
            ) => Some((
                anchor.clone(),
                without_markers(&self.nodes(inside).to_html()),
            )),
            _ => None,
        });
        inside.collect()
    }
}
