//! Lists with their tasks, and tables.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Parser, Until};
use crate::guide::node::{Item, Kind, Node};

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
        let task = match self.events.peek() {
            Some((Event::TaskListMarker(ticked), _)) => Some(*ticked),
            _ => None,
        };
        if task.is_some() {
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
        Item { task, children }
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
