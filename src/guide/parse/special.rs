//! What content adds to Markdown: links by meaning, drawn forms, blocks that the build fills, boxes.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::{Parser, Until, parse_line};
use crate::guide::node::{Callout, Filled, Kind, Node};
use crate::guide::{boxes, inline};
use crate::journey::Side;
use crate::source::Place;

impl<'a> Parser<'a> {
    pub(super) fn callout(
        &mut self,
        tag: &Tag<'a>,
        kind: Option<BlockQuoteKind>,
        place: Place,
    ) -> Option<Kind> {
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

    pub(super) fn link(&mut self, tag: &Tag<'a>, address: &str, place: Place) -> Option<Kind> {
        let words = self.until(tag);
        if let Some((side, page)) = address
            .split_once(':')
            .and_then(|(key, page)| Some((Side::from_key(key)?, page)))
        {
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

    pub(super) fn image(&mut self, tag: &Tag<'a>, place: Place) -> Option<Kind> {
        let description = self.until(tag);
        self.complain(place, if description.is_empty() {
            "this image has no description; pictures are emoji (`:name:`) or drawn forms (a block ```form), which bring their own"
        } else {
            "images do not stand in texts; use an emoji (`:name:`) or a drawn form (a block ```form)"
        });
        None
    }

    pub(super) fn fenced(
        &mut self,
        tag: &Tag<'a>,
        info: &str,
        range: &Range<usize>,
    ) -> Option<Kind> {
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
            if body.is_some() {
                self.complain(place, format!("the block ```{info} is filled by the build; leave it empty and write before or after it"));
            }
            return Some(Kind::Filled(filled));
        }
        if let Some((side, part)) = name.split_once(' ').filter(|_| word == "adopted")
            && let Some(side) = Side::from_key(side)
        {
            return Some(Kind::Adopted(side, part.to_owned()));
        }
        if info == "letter" {
            return self.letter(body, place);
        }
        if word != "form" {
            let known: Vec<_> = Filled::ALL.iter().map(|(known, _)| *known).collect();
            self.complain(
                place,
                format!(
                    "the block ```{info} is unknown; write ```form NAME, ```letter, ```adopted old PART, ```adopted new PART or one of {}",
                    known.join(", ")
                ),
            );
            return None;
        }
        if let Err(message) = self.names.form(name.trim()) {
            self.complain(place, message);
            return None;
        }
        self.captioned(name.trim(), body, place)
    }

    fn letter(&mut self, body: Option<Range<usize>>, place: Place) -> Option<Kind> {
        let Some(body) = body else {
            self.complain(
                place,
                "this letter is empty; write in the block what is to be sent",
            );
            return None;
        };
        let range = self.offset + body.start..self.offset + body.end;
        let words = parse_line(self.source, range, self.names, self.mistakes);
        Some(Kind::Letter(words))
    }

    fn captioned(&mut self, name: &str, body: Option<Range<usize>>, place: Place) -> Option<Kind> {
        let Some(body) = body else {
            self.complain(
                place,
                "this form has no caption; write in the block what the picture shows",
            );
            return None;
        };
        let range = self.offset + body.start..self.offset + body.end;
        let caption = parse_line(self.source, range, self.names, self.mistakes);
        Some(Kind::Form(name.to_owned(), caption))
    }

    /// Reads a block of HTML that has begun; returns whether it closes the box being read.
    pub(super) fn html_block(
        &mut self,
        range: &Range<usize>,
        until: &Until,
        nodes: &mut Vec<Node>,
    ) -> bool {
        while self
            .events
            .next_if(|(event, _)| *event != Event::End(TagEnd::HtmlBlock))
            .is_some()
        {}
        self.events.next();
        let place = self.place(range.start);
        let whole = self.offset + range.start..self.offset + range.end;
        match boxes::read(&self.source.text[whole.clone()]) {
            boxes::Html::Close => {
                let closes = matches!(until, Until::Box(_));
                if !closes {
                    self.complain(
                        place,
                        "this </details> closes no box; take it out or add the <details> before it",
                    );
                }
                closes
            }
            boxes::Html::Open { id, summary } => {
                let summary = whole.start + summary.start..whole.start + summary.end;
                let summary = parse_line(self.source, summary, self.names, self.mistakes);
                if matches!(until, Until::Box(_)) {
                    self.complain(place, "a box cannot stand in a box; close the first with </details> before this one");
                }
                let inside = self.blocks(&Until::Box(place));
                nodes.push(Node {
                    place,
                    kind: Kind::Details(id, summary, inside),
                });
                false
            }
            boxes::Html::Comment => false,
            boxes::Html::Wrong(message) => {
                self.complain(place, message);
                // Its end is not to be told of as well.
                if boxes::is_box(&self.source.text[whole]) {
                    nodes.extend(self.blocks(&Until::Box(place)));
                }
                false
            }
        }
    }
}
