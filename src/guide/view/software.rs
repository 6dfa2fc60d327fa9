//! What a software's own page shows of its facts.

use leptos::prelude::*;

use crate::guide::book::{SAME, Text};
use crate::guide::links::{CARRIED, CHECKED, SOURCES};

use crate::software::Data;
use crate::version::Range;

use super::View;

impl View<'_> {
    /// Returns a software's own page: what is said of it, what comes along between two servers of
    /// it, its texts for the stages, and last what was checked.
    pub(super) fn software_page(self) -> AnyView {
        let sections: Vec<_> = self
            .book
            .own_stages(self.software)
            .map(|(stage, part)| self.of(part, 1).part_section(stage))
            .collect();
        let same = self.book.same_way(self.software).map(|text| {
            let title = self
                .book
                .words
                .fill("facts.same", &[("software", &self.software.facts.name)]);
            let inside = self.of(text, 1).nodes(&text.nodes);
            view! {
                <h2 id=SAME>{title.clone()}{self.anchor(SAME)}</h2>
                {inside}
            }
        });
        let title = self
            .book
            .words
            .fill("facts.within", &[("software", &self.software.facts.name)]);
        let carried = (!self.software.facts.data.is_empty()).then(|| {
            view! {
                <h2 id=CARRIED>{title.clone()}{self.anchor(CARRIED)}</h2>
                {self.carried()}
                {self.files_table()}
            }
        });
        let (about, checked) = self.text.split_at_heading(CHECKED);
        view! {
            <main id="main" class="page prose">
                <h1>{self.text.front.title.clone()}</h1>
                {self.nodes(about)}
                {self.left_behind()}
                {same}
                {carried}
                {sections}
                {self.nodes(checked)}
            </main>
        }
        .into_any()
    }

    /// Returns the section of `stage` with this software's text.
    fn part_section(self, stage: &Text) -> AnyView {
        let inside = (self.nodes(&self.text.nodes), self.checked_line());
        self.section(stage, None, inside.into_any())
    }

    /// Returns the files that the software gives out and takes in; nothing if there are none.
    fn files_table(self) -> Option<AnyView> {
        let with_files = |data: &&Data| data.export.is_some() || data.import.is_some();
        let all: Vec<_> = self.software.facts.data.iter().filter(with_files).collect();
        if all.is_empty() {
            return None;
        }
        let rows: Vec<_> = all.into_iter().map(|data| self.files_row(data)).collect();
        let heads = ["thing", "gives", "takes"]
            .map(|key| view! { <th scope="col">{self.words(&format!("files.{key}"))}</th> });
        let label = self.words("files.label");
        Some(
            view! {
                <div class="table" role="region" tabindex="0" aria-label=label>
                    <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
                </div>
            }
            .into_any(),
        )
    }

    fn files_row(self, data: &Data) -> AnyView {
        let gives = data.export.as_ref().map(|export| {
            let versions = self.versions(export.range());
            view! { <code>{export.file.clone()}</code>": "{self.format(&export.format)}{versions} }
        });
        let takes = data.import.as_ref().map(|import| {
            let formats: Vec<_> = import
                .takes
                .iter()
                .map(|format| self.format(format))
                .collect();
            let versions = self.versions(import.range());
            view! { {formats.join("; ")}{versions} }
        });
        let none = || view! { <span>{self.words("files.none")}</span> };
        view! {
            <tr>
                <th scope="row">{self.name_of(&data.id)}</th>
                <td>{gives.is_none().then(none)}{gives}</td>
                <td>{takes.is_none().then(none)}{takes}</td>
            </tr>
        }
        .into_any()
    }

    fn format(self, key: &str) -> String {
        self.book.formats.get(key).cloned().unwrap_or_default()
    }

    /// Returns the versions in brackets, unless it is all of them.
    pub(super) fn versions(self, range: Range) -> Option<String> {
        let is_all = range.since.is_none() && range.until.is_none();
        (!is_all).then(|| format!(" ({})", self.range(range)))
    }

    /// Returns the pages of the software, by version.
    pub(super) fn server_pages(self) -> AnyView {
        let facts = &self.software.facts;
        let mut rows = Vec::new();
        for variants in facts.pages.values() {
            for variant in variants {
                let range = variant.range();
                let menu = facts
                    .menu(&variant.fact, range.example())
                    .join(&self.menu_separator());
                rows.push(view! {
                    <tr>
                        <th scope="row"><code>{variant.fact.path.clone()}</code></th>
                        <td>{menu}</td>
                        <td>{self.range(range)}</td>
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

    /// Returns the small line below a text that says in which version it was checked. On the software's own
    /// page it leads to the sources; in the guide it would be one more stop in each stage. What is said in
    /// general was checked in none.
    pub(super) fn checked_line(self) -> Option<AnyView> {
        let key = &self.software.key;
        let is_own = self
            .software
            .parts
            .values()
            .any(|part| part.path == self.text.path);
        let is_general = self
            .book
            .general()
            .is_some_and(|general| general.key == *key);
        let address = format!("{}software/{key}/#{CHECKED}", self.site.base);
        (is_own && !is_general).then(|| {
            let said = self.checked();
            if self.joined.is_some() {
                return view! { <p class="checked">{said}</p> }.into_any();
            }
            view! { <p class="checked"><a href=address>{said}</a></p> }.into_any()
        })
    }

    fn checked(self) -> String {
        let facts = &self.software.facts;
        let checked = &facts.checked;
        self.book.words.fill(
            "facts.checked",
            &[
                ("software", &facts.name),
                ("version", &checked.version),
                ("date", &checked.date.to_string()),
            ],
        )
    }

    /// Returns what was looked at, when, and where it can be read.
    pub(super) fn sources(self) -> AnyView {
        let facts = &self.software.facts;
        let sentence = self.checked();
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
    let parts: Vec<&str> = below.trim_end_matches('/').splitn(4, '/').collect();
    parts.last().copied().unwrap_or(below).replace("blob/", "")
}
