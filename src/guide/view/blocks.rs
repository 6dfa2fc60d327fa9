//! Blocks that hold others: lists, tables, notes, boxes, footnotes.

use leptos::prelude::*;

use crate::guide::inline;
use crate::guide::node::{Callout, Item, Kind, Node, conditions, plain_text};

use super::View;
use super::prose::when;

impl View<'_> {
    pub(super) fn list(self, start: Option<u64>, items: &[Item]) -> AnyView {
        let is_tasks = items.iter().any(|item| item.task.is_some());
        let inside: Vec<_> = items.iter().map(|item| self.item(item)).collect();
        match start {
            _ if is_tasks => view! { <ul class="tasks" role="list">{inside}</ul> }.into_any(),
            Some(1) => view! { <ol>{inside}</ol> }.into_any(),
            Some(start) => view! { <ol start=start.to_string()>{inside}</ol> }.into_any(),
            None => view! { <ul>{inside}</ul> }.into_any(),
        }
    }

    fn item(self, item: &Item) -> AnyView {
        let condition = item_condition(item);
        let (when, hidden) = when(condition.as_deref());
        let Some(ticked) = item.task else {
            let (later, inside) = self.now_or_later(self.item_name(item), hidden, |view| {
                view.item_inside(&item.children).into_any()
            });
            return view! { <li data-if=when hidden=hidden data-later=later>{inside}</li> }
                .into_any();
        };
        let (words, rest) = item.words_and_rest();
        let tick = format!("task.{}", inline::slug(&plain_text(words)));
        let (later, inside) = self.now_or_later(self.item_name(item), hidden, |view| {
            view! {
                <label><input type="checkbox" data-tick=tick checked=ticked/>" "<span>{view.nodes(words)}</span></label>
                {view.nodes(rest)}
            }
            .into_any()
        });
        view! { <li data-if=when hidden=hidden data-later=later>{inside}</li> }.into_any()
    }

    fn item_name(self, item: &Item) -> String {
        let first = item.children.first();
        self.name_at(first.map(|node| node.place).unwrap_or_default())
    }

    fn item_inside(self, children: &[Node]) -> Vec<AnyView> {
        match children {
            [
                Node {
                    kind: Kind::Way(way, words),
                    ..
                },
            ] => vec![self.action(way, words)],
            _ => self.nodes(children),
        }
    }

    pub(super) fn table(self, head: &[Vec<Node>], rows: &[Vec<Vec<Node>>]) -> AnyView {
        let head: Vec<_> = head
            .iter()
            .map(|cell| view! { <th scope="col">{self.nodes(cell)}</th> })
            .collect();
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                let cells: Vec<_> = row
                    .iter()
                    .map(|cell| view! { <td>{self.nodes(cell)}</td> })
                    .collect();
                let condition = cells_condition(row);
                let (when, hidden) = when(condition.as_deref());
                view! { <tr data-if=when hidden=hidden>{cells}</tr> }
            })
            .collect();
        view! { <div class="table"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div> }
        .into_any()
    }

    pub(super) fn callout(self, kind: Callout, inside: &[Node]) -> AnyView {
        let class = format!("callout callout-{}", kind.key());
        let title = self.words(&format!("callouts.{}", kind.key()));
        let condition = inside.first().and_then(block_condition);
        let (when, hidden) = when(condition.as_deref());
        let place = inside.first().map(|node| node.place).unwrap_or_default();
        let (later, inside) = self.now_or_later(self.name_at(place), hidden, |view| {
            view! { <p class="callout-title">{title}</p>{view.nodes(inside)} }.into_any()
        });
        view! { <div class=class role="note" data-if=when hidden=hidden data-later=later>{inside}</div> }
            .into_any()
    }

    pub(super) fn details(self, anchor: &str, summary: &[Node], inside: &[Node]) -> AnyView {
        let (condition, summary) = conditions(summary);
        let (when, hidden) = when(condition.as_deref());
        let (later, inside) = self.now_or_later(anchor.to_owned(), hidden, |view| {
            view! {
                <summary><span>{view.nodes(summary)}</span></summary>
                <div class="box-body">{view.nodes(inside)}</div>
            }
            .into_any()
        });
        view! { <details class="box" id=anchor.to_owned() data-if=when hidden=hidden data-later=later>{inside}</details> }
            .into_any()
    }

    pub(super) fn footnote(self, name: &str, inside: &[Node]) -> AnyView {
        let back = self.book.words.fill("footnote-back", &[("name", name)]);
        view! {
            <div class="footnote" role="note" id=format!("note-{name}")>
                <a href=format!("#mark-{name}") aria-label=back>{name.to_owned()}</a>" "
                {self.nodes(inside)}
            </div>
        }
        .into_any()
    }
}

fn block_condition(node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Paragraph(words) => conditions(words).0,
        _ => None,
    }
}

fn item_condition(item: &Item) -> Option<String> {
    conditions(item.words_and_rest().0).0
}

fn cells_condition(row: &[Vec<Node>]) -> Option<String> {
    conditions(row.first()?).0
}
