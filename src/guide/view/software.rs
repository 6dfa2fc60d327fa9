//! What a software's own page shows of its facts.

use leptos::prelude::*;

use crate::guide::book::Software;
use crate::software::Range;

use super::View;

impl View<'_> {
    /// Returns the software whose page is being shown, or the usual one.
    fn shown_software(&self) -> &Software {
        let own = |software: &&Software| software.page.path == self.text.path;
        self.book
            .software
            .iter()
            .find(own)
            .unwrap_or_else(|| self.book.usual())
    }

    /// Returns the pages of the software, by version.
    pub(super) fn server_pages(self) -> AnyView {
        let facts = &self.shown_software().facts;
        let mut rows = Vec::new();
        for variants in facts.pages.values() {
            for variant in variants {
                let menu = facts
                    .menu(&variant.fact, variant.until.and(variant.since))
                    .join(&self.menu_separator());
                rows.push(view! {
                    <tr>
                        <th scope="row"><code>{variant.fact.path.clone()}</code></th>
                        <td>{menu}</td>
                        <td>{self.range(variant.range())}</td>
                    </tr>
                });
            }
        }
        let heads = ["path", "menu", "versions"]
            .map(|key| view! { <th scope="col">{self.words(&format!("facts.{key}"))}</th> });
        view! { <div class="table"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div> }.into_any()
    }

    fn range(self, range: Range) -> String {
        let since = range.since.map(|version| {
            self.book
                .words
                .fill("facts.since", &[("version", &version.to_string())])
        });
        let until = range.until.map(|version| {
            self.book
                .words
                .fill("facts.until", &[("version", &version.to_string())])
        });
        let parts: Vec<String> = since.into_iter().chain(until).collect();
        if parts.is_empty() {
            self.words("facts.every")
        } else {
            parts.join(", ")
        }
    }

    /// Returns what was looked at, when, and where it can be read.
    pub(super) fn sources(self) -> AnyView {
        let facts = &self.shown_software().facts;
        let checked = &facts.checked;
        let sentence = self.book.words.fill(
            "facts.checked",
            &[
                ("software", &facts.name),
                ("version", &checked.version),
                ("date", &checked.date.to_string()),
            ],
        );
        let items: Vec<_> = facts
            .sources
            .values()
            .map(|address| {
                let name = source_name(address);
                view! { <li><a href=address.clone() rel="noopener noreferrer">{name}</a></li> }
            })
            .collect();
        view! { <p>{sentence}</p><ul class="sources">{items}</ul> }.into_any()
    }
}

/// Returns what tells one source from another: the part of the address behind the project's name.
fn source_name(address: &str) -> String {
    let below = address
        .split_once("://")
        .map_or(address, |(_, below)| below);
    let parts: Vec<&str> = below.splitn(4, '/').collect();
    parts.last().copied().unwrap_or(below).replace("blob/", "")
}
