//! Lists with their tasks, and tables.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Parser, Until};
use crate::guide::inline;
use crate::guide::node::{Item, Kind, Node, Task, plain_text};

impl<'a> Parser<'a> {
    pub(super) fn items(&mut self, tag: &Tag<'a>) -> Vec<Item> {
        let end = tag.to_end();
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(found) if found == end => break,
                Event::Start(Tag::Item) => items.push(self.item()),
                _ => {}
            }
        }
        items
    }

    fn item(&mut self) -> Item {
        // In a loose list the marker comes first in the item's paragraph.
        let loose = matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _)));
        let paragraph = loose.then(|| self.events.next()).flatten();
        let marker = match self.events.peek() {
            Some((Event::TaskListMarker(ticked), range)) => Some((*ticked, range.start)),
            _ => None,
        };
        if marker.is_some() {
            self.events.next();
        }
        let mut children = Vec::new();
        if let Some((_, range)) = paragraph {
            let place = self.place(range.start);
            let words = self.blocks(&Until::Tag(TagEnd::Paragraph));
            children.push(Node {
                place,
                kind: Kind::Paragraph(words),
            });
        }
        children.extend(self.blocks(&Until::Tag(TagEnd::Item)));
        let task = marker.map(|(ticked, at)| self.task(ticked, at, &mut children));
        Item { task, children }
    }

    /// Returns the task that an item is, whose id is taken out of its words.
    fn task(&mut self, ticked: bool, at: usize, children: &mut Vec<Node>) -> Task {
        let words = match children.first_mut() {
            Some(Node {
                kind: Kind::Paragraph(words),
                ..
            }) => words,
            _ => children,
        };
        let is_id = |node: &Node| matches!(node.kind, Kind::TaskId(_));
        let id = words
            .iter()
            .take(2)
            .position(is_id)
            .map(|at| words.remove(at));
        let place = self.place(at);
        if let Some(Kind::TaskId(id)) = id.map(|node| node.kind) {
            return Task { place, id, ticked };
        }
        let proposal = inline::slug(&plain_text(words));
        self.complain(place, format!("this task has no id, by which its tick is remembered; write `- [ ] {{#{proposal}}} …`, or something shorter"));
        Task {
            place,
            id: proposal,
            ticked,
        }
    }

    pub(super) fn table(&mut self, tag: &Tag<'a>) -> Kind {
        let end = tag.to_end();
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(found) if found == end => break,
                Event::Start(Tag::TableHead) => head = self.cells(TagEnd::TableHead),
                Event::Start(Tag::TableRow) => rows.push(self.cells(TagEnd::TableRow)),
                _ => {}
            }
        }
        Kind::Table(head, rows)
    }

    fn cells(&mut self, end: TagEnd) -> Vec<Vec<Node>> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(found) if found == end => break,
                Event::Start(Tag::TableCell) => {
                    cells.push(self.blocks(&Until::Tag(TagEnd::TableCell)));
                }
                _ => {}
            }
        }
        cells
    }
}
