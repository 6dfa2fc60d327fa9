//! Nodes as elements.

use leptos::prelude::*;

use crate::guide::links::Within;
use crate::guide::node::{Filled, Kind, Node, Target, Variant, condition};
use crate::guide::programs;
use crate::journey::Side;
use crate::journey::condition::{Condition, Term};

use super::View;

impl View<'_> {
    pub(super) fn nodes(self, nodes: &[Node]) -> Vec<AnyView> {
        let mut views = Vec::new();
        let mut rest = nodes;
        while let Some((node, after)) = rest.split_first() {
            if let Some(boxes) = section_of_boxes(node, after) {
                views.push(self.boxes(node, boxes));
                rest = &after[boxes.len()..];
                continue;
            }
            let section = conditional_section(node, after);
            views.push(match &section {
                Some((condition, end)) => {
                    let (when, hidden) = self.when(Some(condition));
                    let section = &after[..*end];
                    let (later, inside) = self.now_or_later(hidden, |view| {
                        view.nodes(section).into_any()
                    });
                    // Its heading is always there for links to lead to.
                    view! { <div data-if=when hidden=hidden>{self.node(node)}<div data-later=later>{inside}</div></div> }
                        .into_any()
                }
                None => self.node(node),
            });
            rest = &after[section.map_or(0, |(_, end)| end)..];
        }
        views
    }

    fn node(self, node: &Node) -> AnyView {
        match &node.kind {
            Kind::Text(text) => text.clone().into_any(),
            Kind::Break => view! { <br/> }.into_any(),
            Kind::Code(inside) => view! { <code>{self.nodes(inside)}</code> }.into_any(),
            Kind::Emphasis(inside) => view! { <em>{self.nodes(inside)}</em> }.into_any(),
            Kind::Strong(inside) => view! { <strong>{self.nodes(inside)}</strong> }.into_any(),
            Kind::Struck(inside) => view! { <s>{self.nodes(inside)}</s> }.into_any(),
            Kind::Value(side, part) => self.value(*side, *part),
            Kind::Copy(side, part) => self.copyable(*side, *part),
            Kind::Software(side, name) => chosen(*side, name),
            Kind::Label(variants) => self.label(variants),
            Kind::Found(name) => view! { <bdi data-found=name.clone()></bdi> }.into_any(),
            Kind::Condition(_) | Kind::TaskId(_) => ().into_any(),
            Kind::Emoji(name) => self.emoji(name),
            Kind::Link(target, words) => self.link(target, words),
            Kind::Way(way, words) => self.way(way, words),
            _ => self.block(node),
        }
    }

    fn block(self, node: &Node) -> AnyView {
        match &node.kind {
            Kind::Paragraph(words) => self.paragraph(words),
            Kind::Heading(level, anchor, words) => self.heading(*level, anchor, words),
            Kind::List(start, items) => self.list(*start, items),
            Kind::Table(head, rows) => self.table(head, rows),
            Kind::Callout(kind, inside) => self.callout(*kind, inside),
            Kind::Details(anchor, summary, inside) => self.details(anchor, summary, inside),
            Kind::Rule => view! { <hr/> }.into_any(),
            Kind::FootnoteMark(_) if self.in_label => ().into_any(),
            Kind::FootnoteMark(name) => footnote_mark(name),
            Kind::Footnote(name, inside) => self.footnote(name, inside),
            Kind::Form(name, caption) => self.form(name, caption),
            Kind::Letter(words) => self.letter(words),
            Kind::Filled(filled) => self.filled(*filled),
            Kind::Adopted(side, part) => adopted(*side, part),
            _ => self.node(node),
        }
    }

    fn paragraph(self, words: &[Node]) -> AnyView {
        if let [
            Node {
                kind: Kind::Way(way, words),
                ..
            },
        ] = words
        {
            return self.action(way, words);
        }
        let (condition, words) = condition(words);
        let (when, hidden) = self.when(condition);
        if let Some(Condition::Is(Term::Found(answer))) = condition {
            let inside = self.nodes(words);
            return view! { <p data-answer=answer.clone() hidden>{inside}</p> }.into_any();
        }
        let (later, inside) = self.now_or_later(hidden, |view| view.nodes(words).into_any());
        view! { <p data-if=when hidden=hidden data-later=later>{inside}</p> }.into_any()
    }

    fn heading(self, level: u8, anchor: &str, words: &[Node]) -> AnyView {
        let id = anchor.to_owned();
        let inside = (self.nodes(words), self.anchor(anchor));
        match level + self.deeper {
            2 => view! { <h2 id=id>{inside}</h2> }.into_any(),
            3 => view! { <h3 id=id>{inside}</h3> }.into_any(),
            4 => view! { <h4 id=id>{inside}</h4> }.into_any(),
            5 => view! { <h5 id=id>{inside}</h5> }.into_any(),
            _ => view! { <h6 id=id>{inside}</h6> }.into_any(),
        }
    }

    /// Returns the small link with which a reader copies the address of a section. It is for pointers
    /// only: with it, each heading would be read out twice, and be a stop of the Tab key.
    pub(super) fn anchor(self, anchor: &str) -> AnyView {
        let title = self.words("anchor");
        view! { " " <a class="anchor" href=format!("#{anchor}") title=title aria-hidden="true" tabindex="-1">"#"</a> }
            .into_any()
    }

    pub(super) fn emoji(self, name: &str) -> AnyView {
        let address = self.assets.address(&format!("emoji/{name}.svg"));
        view! { <img class="emoji" src=address alt="" width="24" height="24" loading="lazy"/> }
            .into_any()
    }

    pub(super) fn link(self, target: &Target, words: &[Node]) -> AnyView {
        if self.in_label {
            return self.nodes(words).into_any();
        }
        let address = self
            .links
            .address(&self.text.path, target, &self.site.base)
            .expect("links are checked with the book");
        let inside = self.nodes(words);
        let within = self.joined.and_then(|page| {
            self.links
                .within(&self.text.path, target, page, &self.site.base)
        });
        if let Some(Within { anchor, or }) = within {
            return view! { <a href=format!("#{anchor}") data-or=or>{inside}</a> }.into_any();
        }
        if let Target::Web(_) = target {
            let note = self.words("new-tab");
            return view! {
                <a href=address target="_blank" rel="noopener noreferrer">
                    {inside}<span class="visually-hidden">{note}</span>
                </a>
            }
            .into_any();
        }
        let carry = address
            .strip_prefix(&*self.site.base)
            .and_then(programs::carry);
        view! { <a href=address data-carry=carry>{inside}</a> }.into_any()
    }

    fn filled(self, filled: Filled) -> AnyView {
        match filled {
            Filled::Part => self.part(),
            Filled::Carried => view! { <div data-pair="">{self.carried()}</div> }.into_any(),
            Filled::Checklist => self.checklist(),
            Filled::Imports => self.imports(),
            Filled::Sources => self.sources(),
            Filled::Pages => self.server_pages(),
            Filled::Software => self.all_software(),
            Filled::Small => self.small(),
            Filled::Grid => self.grid(),
            Filled::Followers => self.followers(),
            Filled::TwoAliases => self.two_aliases(),
            Filled::Servers => self.servers(),
            Filled::Look => self.look(),
            Filled::LookHere => self.look_here(),
            Filled::Crowd => self.crowd(),
            Filled::Arrivals => self.arrivals(),
            Filled::Manners => self.manners(),
            Filled::Bench => self.bench(),
            Filled::Trouble => self.trouble(),
            Filled::TroubleBySoftware => self.trouble_by_software(),
            Filled::ClosingDay => self.closing_day(),
            Filled::Plan => self.plan(),
            Filled::PlanKeeping => self.plan_keeping(),
            Filled::PlanMessages => self.plan_messages(),
            Filled::WelcomeLinks => self.welcome_links(),
        }
    }

    /// Returns the name of a button or field, once for every version that has another.
    fn label(self, variants: &[Variant<String>]) -> AnyView {
        let labels = variants.iter().map(|Variant { condition, thing }| {
            let (when, hidden) = self.when(condition.as_ref());
            view! { <span class="label" data-if=when hidden=hidden>{thing.clone()}</span> }
        });
        labels.collect::<Vec<_>>().into_any()
    }

    /// Returns the text of the usual software for this stage, where that of another can be put.
    fn part(self) -> AnyView {
        let front = &self.text.front;
        let part = self
            .book
            .part(self.text)
            .expect("parts are checked with the book");
        let side = front.side.unwrap_or(Side::New).key();
        let own = self.of(part, self.deeper);
        let (inside, checked) = (own.nodes(&part.nodes), own.checked_line());
        view! { <div data-part=front.part.clone() data-side=side data-instead=front.instead.clone()>{inside}{checked}</div> }
            .into_any()
    }
}

/// Returns the condition of the section that begins at a heading, and where it ends after it.
fn conditional_section<'a>(node: &'a Node, after: &[Node]) -> Option<(&'a Condition, usize)> {
    let Kind::Heading(level, _, words) = &node.kind else {
        return None;
    };
    Some((condition(words).0?, end_of_section(*level, after)))
}

fn end_of_section(level: u8, after: &[Node]) -> usize {
    let ends = |node: &Node| match &node.kind {
        Kind::Heading(found, ..) => *found <= level,
        // The text of the software that owns the stage speaks for itself.
        kind => *kind == Kind::Filled(Filled::Part),
    };
    after.iter().position(ends).unwrap_or(after.len())
}

/// Returns the boxes after a heading whose section holds nothing else.
fn section_of_boxes<'a>(node: &Node, after: &'a [Node]) -> Option<&'a [Node]> {
    let Kind::Heading(level, ..) = &node.kind else {
        return None;
    };
    let boxes = &after[..end_of_section(*level, after)];
    let is_box = |node: &Node| matches!(node.kind, Kind::Details(..));
    (boxes.len() > 1 && boxes.iter().all(is_box)).then_some(boxes)
}

fn chosen(side: Side, name: &str) -> AnyView {
    let show = format!("{}.software", side.key());
    view! { <bdi data-show=show>{name.to_owned()}</bdi> }.into_any()
}

/// Returns a place for a section of a software's page; there is none for the usual software.
fn adopted(side: Side, part: &str) -> AnyView {
    view! { <div data-part=part.to_owned() data-side=side.key()></div> }.into_any()
}

fn footnote_mark(name: &str) -> AnyView {
    view! { <sup><a id=format!("mark-{name}") href=format!("#note-{name}")>{name.to_owned()}</a></sup> }
        .into_any()
}
