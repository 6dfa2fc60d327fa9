//! Markdown to nodes: block structure here, words in `inline`, expandable boxes in `boxes`.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser as Markdown, Tag,
    TagEnd, TextMergeWithOffset,
};

use crate::journey::Side;
use crate::source::{Mistakes, Place, Source};

use super::names::Names;
use super::node::{Callout, Filled, Item, Kind, Node};
use super::{boxes, inline};

/// Returns the nodes of the Markdown in `source` from the byte offset `body` on.
///
/// What cannot be understood is left out and added to `mistakes`.
pub(super) fn parse(source: &Source, body: usize, names: &Names, mistakes: &mut Mistakes) -> Vec<Node> {
    Parser::new(source, body..source.text.len(), names, mistakes).blocks(&Until::End)
}

/// Returns the nodes of one line of Markdown, as in a summary or a caption.
pub(super) fn parse_line(source: &Source, range: Range<usize>, names: &Names, mistakes: &mut Mistakes) -> Vec<Node> {
    let mut blocks = Parser::new(source, range, names, mistakes).blocks(&Until::End);
    match blocks.pop() {
        Some(Node { kind: Kind::Paragraph(words), .. }) if blocks.is_empty() => words,
        Some(other) => {
            mistakes.add(&source.path, other.place, "only words can stand here; write one line without headings, lists or boxes");
            Vec::new()
        }
        None => Vec::new(),
    }
}

enum Until {
    End,
    Tag(TagEnd),
    BoxEnd,
}

type Events<'a> = Peekable<IntoIter<(Event<'a>, Range<usize>)>>;

struct Parser<'a> {
    source: &'a Source,
    offset: usize,
    names: &'a Names<'a>,
    mistakes: &'a mut Mistakes,
    events: Events<'a>,
}

impl<'a> Parser<'a> {
    fn new(source: &'a Source, range: Range<usize>, names: &'a Names<'a>, mistakes: &'a mut Mistakes) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_GFM
            | Options::ENABLE_HEADING_ATTRIBUTES;
        let offset = range.start;
        let markdown = Markdown::new_ext(&source.text[range], options).into_offset_iter();
        let events: Vec<_> = TextMergeWithOffset::new(markdown).collect();
        Self { source, offset, names, mistakes, events: events.into_iter().peekable() }
    }

    fn place(&self, at: usize) -> Place {
        self.source.place(self.offset + at)
    }

    fn complain(&mut self, place: Place, message: impl Into<String>) {
        self.mistakes.add(&self.source.path, place, message);
    }

    fn blocks(&mut self, until: &Until) -> Vec<Node> {
        let mut nodes = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match (&event, until) {
                (Event::End(end), Until::Tag(wanted)) if end == wanted => break,
                (Event::Start(Tag::HtmlBlock), _) => {
                    if self.html_block(&range, until, &mut nodes) {
                        break;
                    }
                }
                _ => self.node(event, &range, &mut nodes),
            }
        }
        nodes
    }

    fn until(&mut self, tag: &Tag) -> Vec<Node> {
        self.blocks(&Until::Tag(tag.to_end()))
    }

    fn node(&mut self, event: Event<'a>, range: &Range<usize>, nodes: &mut Vec<Node>) {
        let place = self.place(range.start);
        let kind = match event {
            Event::Start(tag) => match self.tag(tag, range) {
                Some(kind) => kind,
                None => return,
            },
            Event::Text(text) => return self.words(&text, range, nodes),
            Event::Code(code) => Kind::Code(self.code(&code, range)),
            Event::SoftBreak => Kind::Text(" ".to_owned()),
            Event::HardBreak => Kind::Break,
            Event::Rule => Kind::Rule,
            Event::FootnoteReference(name) => Kind::FootnoteMark(name.to_string()),
            Event::Html(_) | Event::InlineHtml(_) => {
                return self.complain(place, "only <details> and <summary> may stand as HTML; write Markdown instead");
            }
            _ => return,
        };
        nodes.push(Node { place, kind });
    }

    fn tag(&mut self, tag: Tag<'a>, range: &Range<usize>) -> Option<Kind> {
        let place = self.place(range.start);
        Some(match &tag {
            Tag::Paragraph => Kind::Paragraph(self.until(&tag)),
            Tag::Heading { level, id, .. } => self.heading(&tag, *level, id.as_ref(), place),
            Tag::Emphasis => Kind::Emphasis(self.until(&tag)),
            Tag::Strong => Kind::Strong(self.until(&tag)),
            Tag::Strikethrough => Kind::Struck(self.until(&tag)),
            Tag::FootnoteDefinition(name) => Kind::Footnote(name.to_string(), self.until(&tag)),
            Tag::BlockQuote(kind) => self.callout(&tag, *kind, place)?,
            Tag::List(start) => Kind::List(*start, self.items(&tag)),
            Tag::Table(_) => self.table(&tag),
            Tag::Link { dest_url, .. } => self.link(&tag, dest_url, place)?,
            Tag::Image { .. } => return self.image(&tag, place),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => self.fenced(&tag, info, range)?,
            _ => {
                self.until(&tag);
                self.complain(place, "this kind of block is not used here; write a paragraph, a list, a table or a box");
                return None;
            }
        })
    }

    fn heading(&mut self, tag: &Tag<'a>, level: HeadingLevel, id: Option<&CowStr<'a>>, place: Place) -> Kind {
        let words = self.until(tag);
        let anchor = id.map(ToString::to_string).unwrap_or_else(|| {
            let proposal = inline::slug(&super::node::plain_text(&words));
            self.complain(place, format!("this heading has no anchor; end its line with `{{#{proposal}}}`"));
            proposal
        });
        Kind::Heading(level as u8, anchor, words)
    }

    fn callout(&mut self, tag: &Tag<'a>, kind: Option<BlockQuoteKind>, place: Place) -> Option<Kind> {
        let inside = self.until(tag);
        let callout = match kind {
            Some(BlockQuoteKind::Tip) => Callout::Tip,
            Some(BlockQuoteKind::Note) => Callout::Note,
            Some(BlockQuoteKind::Warning) => Callout::Warning,
            _ => {
                self.complain(place, "a block quote must be a note; begin it with `> [!TIP]`, `> [!NOTE]` or `> [!WARNING]`");
                return None;
            }
        };
        Some(Kind::Callout(callout, inside))
    }

    fn items(&mut self, tag: &Tag<'a>) -> Vec<Item> {
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
            children.push(Node { place, kind: Kind::Paragraph(words) });
        }
        children.extend(self.blocks(&Until::Tag(TagEnd::Item)));
        Item { task, children }
    }

    fn table(&mut self, tag: &Tag<'a>) -> Kind {
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
                Event::Start(Tag::TableCell) => cells.push(self.blocks(&Until::Tag(TagEnd::TableCell))),
                _ => {}
            }
        }
        cells
    }

    fn link(&mut self, tag: &Tag<'a>, address: &str, place: Place) -> Option<Kind> {
        let words = self.until(tag);
        if let Some((side, page)) = address.split_once(':').and_then(|(key, page)| Some((Side::from_key(key)?, page))) {
            return match self.names.way(side, page) {
                Ok(way) => Some(Kind::Way(way, words)),
                Err(message) => {
                    self.complain(place, message);
                    None
                }
            };
        }
        match inline::target(&self.source.path, address) {
            Ok(target) => Some(Kind::Link(target, words)),
            Err(message) => {
                self.complain(place, message);
                None
            }
        }
    }

    fn image(&mut self, tag: &Tag<'a>, place: Place) -> Option<Kind> {
        let description = self.until(tag);
        self.complain(place, match description.is_empty() {
            true => "this image has no description; pictures are emoji (`:name:`) or drawn forms (a block ```form), which bring their own",
            false => "images do not stand in texts; use an emoji (`:name:`) or a drawn form (a block ```form)",
        });
        None
    }

    fn fenced(&mut self, tag: &Tag<'a>, info: &str, range: &Range<usize>) -> Option<Kind> {
        let place = self.place(range.start);
        let mut body: Option<Range<usize>> = None;
        let end = tag.to_end();
        for (event, inside) in self.events.by_ref() {
            match event {
                Event::End(found) if found == end => break,
                _ => body = Some(body.map_or(inside.start, |body| body.start)..inside.end),
            }
        }
        let (word, name) = info.split_once(' ').unwrap_or((info, ""));
        if let Some((_, filled)) = Filled::ALL.into_iter().find(|(known, _)| *known == info) {
            return Some(Kind::Filled(filled));
        }
        if word != "form" {
            let known: Vec<_> = Filled::ALL.iter().map(|(known, _)| *known).collect();
            self.complain(place, format!("the block ```{info} is unknown; write ```form NAME or one of {}", known.join(", ")));
            return None;
        }
        if let Err(message) = self.names.form(name.trim()) {
            self.complain(place, message);
            return None;
        }
        self.captioned(name.trim(), body, place)
    }

    fn captioned(&mut self, name: &str, body: Option<Range<usize>>, place: Place) -> Option<Kind> {
        let Some(body) = body else {
            self.complain(place, "this form has no caption; write in the block what the picture shows");
            return None;
        };
        let range = self.offset + body.start..self.offset + body.end;
        let caption = parse_line(self.source, range, self.names, self.mistakes);
        Some(Kind::Form(name.to_owned(), caption))
    }

    fn words(&mut self, text: &str, range: &Range<usize>, nodes: &mut Vec<Node>) {
        let start = self.offset + range.start;
        inline::words(text, start, self.source, self.names, self.mistakes, nodes);
    }

    fn code(&mut self, text: &str, range: &Range<usize>) -> Vec<Node> {
        let start = self.offset + range.start + 1;
        let mut nodes = Vec::new();
        inline::code(text, start, self.source, self.names, self.mistakes, &mut nodes);
        nodes
    }

    /// Reads a block of HTML that has begun; returns whether it closes the box being read.
    fn html_block(&mut self, range: &Range<usize>, until: &Until, nodes: &mut Vec<Node>) -> bool {
        while self.events.next_if(|(event, _)| *event != Event::End(TagEnd::HtmlBlock)).is_some() {}
        self.events.next();
        let place = self.place(range.start);
        let whole = self.offset + range.start..self.offset + range.end;
        match boxes::read(&self.source.text[whole.clone()]) {
            boxes::Html::Close => {
                if !matches!(until, Until::BoxEnd) {
                    self.complain(place, "this </details> closes no box; take it out or add the <details> before it");
                }
                true
            }
            boxes::Html::Open { id, summary } => {
                let summary = whole.start + summary.start..whole.start + summary.end;
                let summary = parse_line(self.source, summary, self.names, self.mistakes);
                let inside = self.blocks(&Until::BoxEnd);
                nodes.push(Node { place, kind: Kind::Details(id, summary, inside) });
                false
            }
            boxes::Html::Comment => false,
            boxes::Html::Wrong(message) => {
                self.complain(place, message);
                false
            }
        }
    }
}
