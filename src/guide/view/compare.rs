//! All software side by side: what each can do, what travels from each to each, whose people follow
//! along, and which well-known servers run what.

use leptos::prelude::*;

use crate::facts::Facts;
use crate::guide::book::Software;
use crate::journey::between::{End, Pair};
use crate::journey::pair::{Answer, Carried, Moves};
use crate::software::COMPARED;

use super::View;

impl View<'_> {
    /// Returns all software in the order in which a reader looks for a name; what stands for
    /// unlisted software is last.
    pub(super) fn in_order(&self) -> Vec<&Software> {
        let other = self.book.general().map(|software| software.key.as_str());
        let mut all: Vec<&Software> = self.book.software.iter().collect();
        all.sort_by_key(|software| {
            let is_other = Some(software.key.as_str()) == other;
            (is_other, sorting_name(&software.facts.name))
        });
        all
    }

    pub(super) fn known(&self) -> impl Iterator<Item = &Software> {
        let other = self.book.general().map(|software| software.key.clone());
        let all = self.in_order().into_iter();
        all.filter(move |software| Some(&software.key) != other.as_ref())
    }

    pub(super) fn linked(self, software: &Software) -> AnyView {
        let address = format!("{}software/{}/", self.site.base, software.key);
        view! { <a href=address>{software.facts.name.clone()}</a> }.into_any()
    }

    /// Returns every software with what it can do.
    pub(super) fn all_software(self) -> AnyView {
        let rows: Vec<_> = self
            .known()
            .map(|software| self.software_row(software))
            .collect();
        let heads =
            COMPARED.map(|key| view! { <th scope="col">{self.words(&format!("can.{key}"))}</th> });
        view! {
            <div class="needs-script find">
                <label for="find-software">{self.words("can.find")}</label>
                <input id="find-software" type="search" autocomplete="off"/>
                <p role="status" id="found-software" data-found=self.words("can.found")></p>
            </div>
            <div class="table" role="region" tabindex="0" aria-label=self.words("can.label")>
                <table class="sortable" data-sort=self.words("can.sort")>
                    <thead><tr><th scope="col">{self.words("can.software")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    /// Returns the software without a page of its own, each with what it can do.
    pub(super) fn small(self) -> AnyView {
        let rows: Vec<_> = self.book.small.iter().map(|small| {
            let can: Vec<_> = small.can.iter().map(|key| self.words(&format!("can.{key}"))).collect();
            let can = (!can.is_empty()).then(|| format!(" ({})", can.join("; ")));
            let date = small.date.to_string();
            view! { <li><a href=small.source.clone() rel="noopener noreferrer">{small.name.clone()}</a>" "<time>{date}</time>{can}</li> }
        }).collect();
        view! { <ul>{rows}</ul> }.into_any()
    }

    fn software_row(self, software: &Software) -> AnyView {
        let cells = COMPARED.map(|key| {
            let answer = match software.facts.can(key) {
                Answer::Yes => "yes",
                Answer::No => "no",
                Answer::Unknown => "unknown",
            };
            view! { <td><span class=format!("can can-{answer}")>{self.words(&format!("can.{answer}"))}</span></td> }
        });
        view! { <tr><th scope="row">{self.linked(software)}</th>{cells}</tr> }.into_any()
    }

    /// Returns from every software to every other: whether followers travel, and the list of the
    /// people one follows.
    pub(super) fn grid(self) -> AnyView {
        let all: Vec<_> = self.known().map(Entry::of).collect();
        let heads: Vec<_> = all
            .iter()
            .map(|new| view! { <th scope="col"><span>{new.name.to_owned()}</span></th> })
            .collect();
        let rows: Vec<_> = all
            .iter()
            .map(|old| {
                let cells: Vec<_> = all.iter().map(|new| self.grid_cell(old, new)).collect();
                view! { <tr><th scope="row">{old.name.to_owned()}</th>{cells}</tr> }
            })
            .collect();
        view! {
            <div class="table" role="region" tabindex="0" aria-label=self.words("grid.label")>
                <table class="grid">
                    <thead><tr><th scope="col">{self.words("grid.corner")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn grid_cell(self, old: &Entry, new: &Entry) -> AnyView {
        let pair = Pair {
            old: End {
                facts: &old.facts,
                version: None,
            },
            new: End {
                facts: &new.facts,
                version: None,
            },
            is_same: old.facts.key == new.facts.key,
        };
        let followers = match pair.moves() {
            Moves::Yes => "followers",
            Moves::Unknown => "perhaps",
            _ => "",
        };
        let list = old
            .facts
            .thing("follows")
            .map(|thing| pair.travels(thing).0);
        let list = match list {
            Some(Carried::File | Carried::Converted) => "list",
            _ => "",
        };
        let key = match (followers, list) {
            ("", "") => "none".to_owned(),
            (one, "") => one.to_owned(),
            ("", one) => format!("{one}-only"),
            (one, two) => format!("{one}-{two}"),
        };
        view! { <td class=format!("pair-{key}")>{self.words(&format!("grid.{key}"))}</td> }
            .into_any()
    }

    /// Returns whose people follow along when somebody moves, whose are told, and whose are not.
    pub(super) fn followers(self) -> AnyView {
        let groups = ["yes", "depends", "told", "no", "unknown"].map(|key| {
            let of_group: Vec<_> = self
                .known()
                .filter(|software| hears(software) == key)
                .map(|software| self.follower(software))
                .collect();
            view! {
                <dt>{self.words(&format!("hears.{key}"))}</dt>
                <dd><ul>{of_group}</ul></dd>
            }
        });
        view! { <dl class="hears">{groups}</dl> }.into_any()
    }

    /// Returns the well-known servers of every software that has some.
    pub(super) fn servers(self) -> AnyView {
        let items: Vec<_> = self
            .in_order()
            .into_iter()
            .filter(|software| !software.facts.hosts.is_empty())
            .map(|software| {
                let hosts = &software.facts.hosts;
                let names: Vec<_> = hosts
                    .iter()
                    .flat_map(|hosts| &hosts.names)
                    .cloned()
                    .collect();
                view! { <li><strong>{self.linked(software)}</strong>": "{names.join(", ")}</li> }
            })
            .collect();
        view! { <ul>{items}</ul> }.into_any()
    }
}

/// What the grid asks of a software, once for its row and its column.
struct Entry<'a> {
    name: &'a str,
    facts: Facts,
}

impl<'a> Entry<'a> {
    fn of(software: &'a Software) -> Self {
        Self {
            name: &software.facts.name,
            facts: software.known(""),
        }
    }
}

fn hears(software: &Software) -> &'static str {
    match (
        software.facts.can("receive_move"),
        software.facts.can("notify_move"),
    ) {
        (_, Answer::Yes) => "told",
        (Answer::Yes, _) if software.facts.follows_move().is_some() => "depends",
        (Answer::Yes, _) => "yes",
        (Answer::No, _) => "no",
        (Answer::Unknown, _) => "unknown",
    }
}

/// Returns the well-known servers that run a version of their own, with that version:
/// Returns the name as a reader looks for it in a list: without marks around it or its case.
fn sorting_name(name: &str) -> String {
    name.to_lowercase()
        .replace(|letter: char| !letter.is_alphanumeric(), "")
}
