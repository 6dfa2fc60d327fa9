//! What a software's own page shows of its facts.

use leptos::prelude::*;

use crate::guide::book::Software;
use crate::guide::links::{CARRIED, CHECKED, SOURCES};
use crate::software::{COMPARED, Range};

use super::View;

impl View<'_> {
    /// Returns a software's own page: what is said of it, what comes along between two servers of
    /// it, its texts for the stages, and last what was checked.
    pub(super) fn software_page(self) -> AnyView {
        let sections: Vec<_> = self
            .book
            .own_stages(self.software)
            .map(|(stage, part)| self.of(part, 1).section(stage, None))
            .collect();
        let title = self
            .book
            .words
            .fill("facts.within", &[("software", &self.software.facts.name)]);
        let carried = (!self.software.facts.data.is_empty()).then(|| {
            view! {
                <h2 id=CARRIED>{title.clone()}{self.anchor(CARRIED, &title)}</h2>
                {self.carried()}
            }
        });
        let (about, checked) = self.text.split_at_heading(CHECKED);
        view! {
            <main id="main" class="page prose">
                <h1>{self.text.front.title.clone()}</h1>
                {self.nodes(about)}
                {carried}
                {sections}
                {self.nodes(checked)}
            </main>
        }
        .into_any()
    }

    /// Returns every software with what it can do.
    pub(super) fn all_software(self) -> AnyView {
        let mut all: Vec<&Software> = self.book.software.iter().collect();
        all.sort_by_key(|software| sorting_name(&software.facts.name));
        let rows: Vec<_> = all
            .into_iter()
            .map(|software| self.software_row(software))
            .collect();
        let heads =
            COMPARED.map(|key| view! { <th scope="col">{self.words(&format!("can.{key}"))}</th> });
        view! {
            <div class="table" role="region" tabindex="0" aria-label=self.words("can.label")>
                <table>
                    <thead><tr><th scope="col">{self.words("can.software")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn software_row(self, software: &Software) -> AnyView {
        let address = format!("{}software/{}/", self.site.base, software.key);
        let cells = COMPARED.map(|key| {
            let answer = match software.facts.can(key) {
                Some(true) => "yes",
                Some(false) => "no",
                None => "unknown",
            };
            view! { <td><span class=format!("can can-{answer}")>{self.words(&format!("can.{answer}"))}</span></td> }
        });
        view! { <tr><th scope="row"><a href=address>{software.facts.name.clone()}</a></th>{cells}</tr> }
            .into_any()
    }

    /// Returns the pages of the software, by version.
    pub(super) fn server_pages(self) -> AnyView {
        let facts = &self.software.facts;
        let mut rows = Vec::new();
        for variants in facts.pages.values() {
            for variant in variants {
                let menu = facts
                    .menu(&variant.fact, variant.range().example())
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
        let facts = &self.software.facts;
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
        let title = self.words("facts.sources");
        view! {
            <p>{sentence}</p>
            <details class="box" id=SOURCES>
                <summary><span>{title}</span></summary>
                <div class="box-body"><ul>{items}</ul></div>
            </details>
        }
        .into_any()
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

/// Returns the name as a reader looks for it in a list: without marks around it or its case.
fn sorting_name(name: &str) -> String {
    name.to_lowercase()
        .replace(|letter: char| !letter.is_alphanumeric(), "")
}
