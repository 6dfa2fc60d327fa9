//! Blocks that hold others: lists, tables, notes, boxes, footnotes.

use leptos::prelude::*;

use crate::guide::node::{Callout, Item, Kind, Node, Task, condition, walk};
use crate::journey::condition::{Condition, Term};

use super::View;

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
        let condition = condition(item.words_and_rest().0).0;
        if let Some(Condition::Is(Term::Found(answer))) = condition {
            let inside = self.item_inside(&item.children);
            return view! { <li data-answer=answer.clone() hidden>{inside}</li> }.into_any();
        }
        let (when, hidden) = self.when(condition);
        let (later, inside) = self.now_or_later(hidden, |view| match &item.task {
            Some(task) => view.task(task, item),
            None => view.item_inside(&item.children).into_any(),
        });
        view! { <li data-if=when hidden=hidden data-later=later>{inside}</li> }.into_any()
    }

    /// Returns a box with its words, all of which tick it, and below them what of them can be pressed: a label
    /// that holds a link is read out with the link's notes, and ticks where somebody wanted to go there.
    fn task(self, task: &Task, item: &Item) -> AnyView {
        let (words, rest) = item.words_and_rest();
        // What was done for one software says nothing of another.
        let of = self.text.path.strip_prefix("software/");
        let of = of.and_then(|path| Some(format!("{}.", path.split_once('/')?.0)));
        let tick = format!("task.{}{}", of.unwrap_or_default(), task.id);
        let label = Self {
            in_label: true,
            ..self
        };
        view! {
            <label><input type="checkbox" data-tick=tick checked=task.ticked/>" "<span>{label.nodes(words)}</span></label>
            {self.pressed(words)}
            {self.nodes(rest)}
        }
        .into_any()
    }

    /// Returns a line of what can be pressed in some words, if there is something.
    fn pressed(self, words: &[Node]) -> Option<AnyView> {
        let mut all = Vec::new();
        walk(words, &mut |node| {
            if can_be_pressed(node) {
                all.push(view! { {self.nodes(std::slice::from_ref(node))}" " }.into_any());
            }
        });
        (!all.is_empty()).then(|| view! { <p>{all}</p> }.into_any())
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
                let condition = row.first().and_then(|cell| condition(cell).0);
                let (when, hidden) = self.when(condition);
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
        let (when, hidden) = self.when(condition);
        let (later, inside) = self.now_or_later(hidden, |view| {
            view! { <p class="callout-title">{title}</p>{view.nodes(inside)} }.into_any()
        });
        view! { <div class=class role="note" data-if=when hidden=hidden data-later=later>{inside}</div> }
            .into_any()
    }

    pub(super) fn details(self, anchor: &str, summary: &[Node], inside: &[Node]) -> AnyView {
        let (condition, summary) = condition(summary);
        let (when, hidden) = self.when(condition);
        let (later, inside) = self.now_or_later(hidden, |view| {
            view! {
                <summary><span>{view.nodes(summary)}</span></summary>
                <div class="box-body">{view.nodes(inside)}</div>
            }
            .into_any()
        });
        view! { <details class="box" id=anchor.to_owned() data-if=when hidden=hidden data-later=later>{inside}</details> }
            .into_any()
    }

    /// Returns a heading and the boxes below it as one box that holds them.
    pub(super) fn boxes(self, heading: &Node, boxes: &[Node]) -> AnyView {
        let Kind::Heading(level, anchor, words) = &heading.kind else {
            return self.nodes(boxes).into_any();
        };
        let (condition, words) = condition(words);
        let (when, hidden) = self.when(condition);
        let (later, inside) = self.now_or_later(hidden, |view| {
            let title = view.nodes(words);
            let title = match level + view.deeper {
                2 => view! { <h2>{title}</h2> }.into_any(),
                3 => view! { <h3>{title}</h3> }.into_any(),
                _ => view! { <h4>{title}</h4> }.into_any(),
            };
            view! {
                <summary>{title}</summary>
                <div class="box-body">{view.nodes(boxes)}</div>
            }
            .into_any()
        });
        view! { <details class="box boxes" id=anchor.to_owned() data-if=when hidden=hidden data-later=later>{inside}</details> }
            .into_any()
    }

    pub(super) fn letter(self, words: &[Node]) -> AnyView {
        let what = self.words("copy.letter");
        view! {
            <div class="letter">
                <p>{self.nodes(words)}</p>
                <button type="button" class="copy needs-script" data-copy="letter">
                    <span>{self.words("copy.copy")}<span class="visually-hidden">" "{what}</span></span>
                    <span hidden>{self.words("copy.copied")}</span>
                </button>
            </div>
        }
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

fn can_be_pressed(node: &Node) -> bool {
    matches!(
        node.kind,
        Kind::Link(..) | Kind::Way(..) | Kind::Copy(..) | Kind::FootnoteMark(_)
    )
}

fn block_condition(node: &Node) -> Option<&Condition> {
    match &node.kind {
        Kind::Paragraph(words) => condition(words).0,
        _ => None,
    }
}
