//! Going through a tree of nodes.

use super::{Kind, Node};
use crate::journey::condition::Condition;

impl Node {
    /// Returns whether it stands below others, not beside them in a line.
    pub fn is_block(&self) -> bool {
        matches!(
            self.kind,
            Kind::Paragraph(_)
                | Kind::Heading(..)
                | Kind::List(..)
                | Kind::Table(..)
                | Kind::Callout(..)
                | Kind::Details(..)
                | Kind::Form(..)
                | Kind::Letter(_)
                | Kind::Filled(_)
                | Kind::Adopted(..)
        )
    }

    /// Returns the lists of nodes directly inside this one.
    pub fn inside(&self) -> Vec<&[Node]> {
        match &self.kind {
            Kind::Code(children)
            | Kind::Emphasis(children)
            | Kind::Strong(children)
            | Kind::Struck(children)
            | Kind::Link(_, children)
            | Kind::Way(_, children)
            | Kind::Footnote(_, children)
            | Kind::Paragraph(children)
            | Kind::Heading(_, _, children)
            | Kind::Callout(_, children)
            | Kind::Form(_, children)
            | Kind::Letter(children) => vec![children],
            Kind::Details(_, summary, inside) => vec![summary, inside],
            Kind::List(_, items) => items.iter().map(|item| item.children.as_slice()).collect(),
            Kind::Table(head, rows) => head
                .iter()
                .chain(rows.iter().flatten())
                .map(Vec::as_slice)
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Returns the condition at the beginning of a block, and what follows it.
pub fn condition(words: &[Node]) -> (Option<&Condition>, &[Node]) {
    let is_blank = |node: &&Node| matches!(&node.kind, Kind::Text(text) if text.trim().is_empty());
    let blank = words.iter().take_while(is_blank).count();
    match words[blank..].split_first() {
        Some((
            Node {
                kind: Kind::Condition(condition),
                ..
            },
            rest,
        )) => (Some(condition), rest),
        _ => (None, words),
    }
}

/// Calls `visit` for every node of a tree, parents first.
pub fn walk<'a>(nodes: &'a [Node], visit: &mut impl FnMut(&'a Node)) {
    for node in nodes {
        visit(node);
        for children in node.inside() {
            walk(children, visit);
        }
    }
}

/// Returns the words of a tree without any markup.
pub fn plain_text(nodes: &[Node]) -> String {
    let mut words = String::new();
    walk(nodes, &mut |node| match &node.kind {
        Kind::Text(text) | Kind::Software(_, text) => words.push_str(text),
        Kind::Label(variants) => {
            words.push_str(variants.first().map_or("", |variant| &variant.thing));
        }
        Kind::Break => words.push(' '),
        _ => {}
    });
    words
}
