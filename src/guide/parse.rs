//! Markdown to nodes: block structure here, words in `inline`, expandable boxes in `boxes`.

mod lists;
mod special;

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser as Markdown, Tag, TagEnd,
    TextMergeWithOffset,
};

use crate::source::{Mistakes, Place, Source};

use super::inline;
use super::names::Names;
use super::node::{Kind, Node};

/// Returns the nodes of the Markdown in `source` from the byte offset `body` on.
///
/// What cannot be understood is left out and added to `mistakes`.
pub(super) fn parse(
    source: &Source,
    body: usize,
    names: &Names,
    mistakes: &mut Mistakes,
) -> Vec<Node> {
    Parser::new(source, body..source.text.len(), names, mistakes).blocks(&Until::End)
}

/// Returns the nodes of one line of Markdown, as in a summary or a caption.
pub(super) fn parse_line(
    source: &Source,
    range: Range<usize>,
    names: &Names,
    mistakes: &mut Mistakes,
) -> Vec<Node> {
    let mut blocks = Parser::new(source, range, names, mistakes).blocks(&Until::End);
    match blocks.pop() {
        Some(Node {
            kind: Kind::Paragraph(words),
            ..
        }) if blocks.is_empty() => words,
        Some(other) => {
            mistakes.add(
                &source.path,
                other.place,
                "only words can stand here; write one line without headings, lists or boxes",
            );
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Where a run of blocks ends.
enum Until {
    End,
    Tag(TagEnd),
    /// The end of the box that began at this place.
    Box(Place),
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
    fn new(
        source: &'a Source,
        range: Range<usize>,
        names: &'a Names<'a>,
        mistakes: &'a mut Mistakes,
    ) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_GFM
            | Options::ENABLE_HEADING_ATTRIBUTES;
        let offset = range.start;
        let markdown = Markdown::new_ext(&source.text[range], options).into_offset_iter();
        let events: Vec<_> = TextMergeWithOffset::new(markdown).collect();
        Self {
            source,
            offset,
            names,
            mistakes,
            events: events.into_iter().peekable(),
        }
    }

    fn place(&self, at: usize) -> Place {
        self.source.place(self.offset + at)
    }

    fn complain(&mut self, place: Place, message: impl Into<String>) {
        self.mistakes.add(&self.source.path, place, message);
    }

    fn blocks(&mut self, until: &Until) -> Vec<Node> {
        let mut nodes = Vec::new();
        loop {
            // What closes here began outside of the box: the box itself was never closed.
            let outer = matches!(until, Until::Box(_))
                && matches!(self.events.peek(), None | Some((Event::End(_), _)));
            if let (true, Until::Box(begun)) = (outer, until) {
                self.complain(*begun, "this box never ends; write </details> on a line of its own after it, between empty lines");
                break;
            }
            let Some((event, range)) = self.events.next() else {
                break;
            };
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
            Event::Start(tag) => match self.tag(&tag, range) {
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
                return self.complain(
                    place,
                    "only <details> and <summary> may stand as HTML; write Markdown instead",
                );
            }
            _ => return,
        };
        nodes.push(Node { place, kind });
    }

    fn tag(&mut self, tag: &Tag<'a>, range: &Range<usize>) -> Option<Kind> {
        let place = self.place(range.start);
        Some(match tag {
            Tag::Paragraph => Kind::Paragraph(self.until(tag)),
            Tag::Heading { level, id, .. } => self.heading(tag, *level, id.as_ref(), place),
            Tag::Emphasis => Kind::Emphasis(self.until(tag)),
            Tag::Strong => Kind::Strong(self.until(tag)),
            Tag::Strikethrough => Kind::Struck(self.until(tag)),
            Tag::FootnoteDefinition(name) => Kind::Footnote(name.to_string(), self.until(tag)),
            Tag::BlockQuote(kind) => self.callout(tag, *kind, place)?,
            Tag::List(start) => Kind::List(*start, self.items(tag)),
            Tag::Table(_) => self.table(tag),
            Tag::Link { dest_url, .. } => self.link(tag, dest_url, place)?,
            Tag::Image { .. } => return self.image(tag, place),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => self.fenced(tag, info, range)?,
            _ => {
                self.until(tag);
                self.complain(place, "this kind of block is not used here; write a paragraph, a list, a table or a box");
                return None;
            }
        })
    }

    fn heading(
        &mut self,
        tag: &Tag<'a>,
        level: HeadingLevel,
        id: Option<&CowStr<'a>>,
        place: Place,
    ) -> Kind {
        let words = self.until(tag);
        let anchor = id.map_or_else(
            || {
                let proposal = inline::slug(&super::node::plain_text(&words));
                self.complain(
                    place,
                    format!("this heading has no anchor; end its line with `{{#{proposal}}}`"),
                );
                proposal
            },
            ToString::to_string,
        );
        Kind::Heading(level as u8, anchor, words)
    }

    fn words(&mut self, text: &str, range: &Range<usize>, nodes: &mut Vec<Node>) {
        self.inline(text, self.offset + range.start, nodes).words();
    }

    fn code(&mut self, text: &str, range: &Range<usize>) -> Vec<Node> {
        let whole = &self.source.text[self.offset + range.start..self.offset + range.end];
        let start = self.offset + range.start + whole.find(text).unwrap_or(0);
        let mut nodes = Vec::new();
        self.inline(text, start, &mut nodes).code();
        nodes
    }

    fn inline<'b>(
        &'b mut self,
        text: &'b str,
        start: usize,
        nodes: &'b mut Vec<Node>,
    ) -> inline::Inline<'b, 'a> {
        inline::Inline {
            text,
            start,
            source: self.source,
            names: self.names,
            mistakes: self.mistakes,
            nodes,
        }
    }
}
