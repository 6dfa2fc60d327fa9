//! What goes wrong, gathered from all texts and facts: boxes below a heading such as `{#move-trouble}`,
//! boxes that name a message of the software, and all other messages by themselves.

mod messages;

use crate::journey::Side;
use crate::trouble::Message;

use super::book::{Book, FaultWords, SAME, Software, Text};
use super::links::{CHECKED, page_address};
use super::node::{Kind, Node, plain_text};
use messages::{Messages, Place};

/// The fewest words of a title that tells enough to be looked for.
const TELLING: usize = 5;
/// The page of all that goes wrong.
pub const TROUBLE: &str = "trouble";
/// How the anchors of headings end below which all boxes are about trouble.
const HEADING: &str = "trouble";
/// How the anchors of the headings begin on the page itself, one for each stage.
pub const AT: &str = "at-";
/// The anchor of the heading below which all boxes are about the old server or account itself.
pub const SITUATIONS: &str = "situations";

/// One thing that goes wrong.
pub struct Trouble<'a> {
    /// The software whose servers say it; `None` if it can happen anywhere.
    pub software: Option<&'a Software>,
    /// The stage in which it happens.
    pub stage: String,
    /// What it is called.
    pub title: String,
    /// The text that treats it.
    pub text: &'a Text,
    /// Where in the text.
    pub anchor: String,
    /// What the text says of it.
    pub answer: Answer<'a>,
    /// How servers and people say it.
    pub messages: Vec<Message>,
}

/// What is said of something that goes wrong.
#[derive(Clone, Copy)]
pub enum Answer<'a> {
    /// A part of a text.
    Nodes(&'a [Node]),
    /// A fault that comes with versions.
    Fault(&'a FaultWords),
}

impl Trouble<'_> {
    /// Returns the address of the section that treats it, below the base path.
    pub fn address(&self) -> String {
        let page = match self.software {
            Some(software) => format!("software/{}/", software.key),
            None => page_address(TROUBLE),
        };
        format!("{page}#{}", self.anchor)
    }
}

/// Returns everything that goes wrong, what can happen anywhere first.
pub fn all(book: &Book) -> Vec<Trouble<'_>> {
    let page = book.pages.iter().find(|text| text.front.id == TROUBLE);
    let mut found: Vec<_> = page
        .into_iter()
        .flat_map(|text| anywhere(book, text))
        .collect();
    for software in &book.software {
        let mut messages = Messages::of(software);
        messages.leave_out(book.sayings.values().flat_map(|sayings| &sayings.labels));
        for (stage, text) in texts(book, software) {
            found.extend(boxes(book, software, stage, text, &mut messages));
        }
        for (stage, text) in texts(book, software) {
            found.extend(others(software, stage, text, &mut messages));
        }
        found.extend(untreated(book, software, messages));
        found.extend(faults(software));
    }
    found
}

/// Returns the texts of a software with their stages.
fn texts<'a>(book: &'a Book, software: &'a Software) -> Vec<(&'a str, &'a Text)> {
    // What stands for software without a text of its own says nothing of its messages.
    let parts = book
        .own_stages(software)
        .filter(|(_, text)| software.parts.values().any(|part| part.path == text.path));
    let parts = parts.map(|(stage, text)| (stage.front.id.as_str(), text));
    let same = book.same_way(software).map(|text| (SAME, text));
    parts.chain(same).chain([("", &software.page)]).collect()
}

/// Returns what stands in boxes on the page itself, which has a heading for each stage.
fn anywhere<'a>(book: &'a Book, text: &'a Text) -> Vec<Trouble<'a>> {
    let mut stage = "";
    let mut found = Vec::new();
    for node in &text.nodes {
        match &node.kind {
            Kind::Heading(_, anchor, _) => stage = stage_of(anchor),
            Kind::Details(anchor, summary, inside) if !stage.is_empty() => {
                let title = plain_text(summary).trim().to_owned();
                let mut messages = vec![said(&title)];
                messages.extend(sayings(book, anchor));
                found.push(Trouble {
                    software: None,
                    stage: stage.to_owned(),
                    title,
                    text,
                    anchor: anchor.clone(),
                    answer: Answer::Nodes(inside),
                    messages,
                });
            }
            _ => {}
        }
    }
    found
}

/// Returns the stage that a heading of the page stands for; none if it stands for none.
fn stage_of(anchor: &str) -> &str {
    match anchor.strip_prefix(AT) {
        Some(stage) => stage,
        None if anchor == SITUATIONS => anchor,
        None => "",
    }
}

/// Returns how people and servers say what a box is about; its name is its anchor, and `mastodon/move-undo`
/// where it stands in the text of a software.
fn sayings(book: &Book, name: &str) -> Vec<Message> {
    let Some(sayings) = book.sayings.get(name) else {
        return Vec::new();
    };
    let says = sayings.says.iter().map(|text| said(text));
    let labels = sayings.labels.iter().flat_map(|name| labelled(book, name));
    let translated = sayings.translated.iter().map(|text| Message {
        software: book.usual().key.clone(),
        ..said(text)
    });
    says.chain(labels).chain(translated).collect()
}

fn said(text: &str) -> Message {
    Message {
        text: text.to_owned(),
        ..Message::default()
    }
}

/// Returns the label of a software that is called `mastodon.error_self`; nothing if there is none, which
/// the review tells.
fn labelled(book: &Book, name: &str) -> Vec<Message> {
    let (key, label) = name.split_once('.').unwrap_or_default();
    let software = book.software.iter().find(|software| software.key == key);
    software.map_or_else(Vec::new, |software| Messages::of(software).take(&[label]))
}

fn boxes<'a>(
    book: &Book,
    software: &'a Software,
    stage: &str,
    text: &'a Text,
    messages: &mut Messages<'a>,
) -> Vec<Trouble<'a>> {
    let mut heading = "";
    let mut found = Vec::new();
    for node in &text.nodes {
        match &node.kind {
            Kind::Heading(_, anchor, _) => heading = anchor,
            Kind::Details(anchor, summary, inside) => {
                let named = messages.taken_from(std::slice::from_ref(node));
                let sayings = sayings(book, &format!("{}/{anchor}", software.key));
                let is_trouble = heading.ends_with(HEADING) || anchor.ends_with(HEADING);
                if !is_trouble && named.is_empty() && sayings.is_empty() {
                    continue;
                }
                let title = plain_text(summary).trim().to_owned();
                let is_telling = title.split_whitespace().count() >= TELLING;
                let own = is_telling.then(|| said(&title));
                found.push(Trouble {
                    software: Some(software),
                    stage: stage.to_owned(),
                    title,
                    text,
                    anchor: anchor.clone(),
                    answer: Answer::Nodes(inside),
                    messages: named.into_iter().chain(own).chain(sayings).collect(),
                });
            }
            _ => {}
        }
    }
    found
}

/// Returns the messages that a text names outside of boxes, each with what is said right there.
fn others<'a>(
    software: &'a Software,
    stage: &str,
    text: &'a Text,
    messages: &mut Messages<'a>,
) -> Vec<Trouble<'a>> {
    let mut found = Vec::new();
    let mut heading = if stage.is_empty() { CHECKED } else { stage };
    for node in &text.nodes {
        if let Kind::Heading(_, anchor, _) = &node.kind {
            heading = anchor;
        }
        for Place { nodes, named } in messages.places_in(node, &software.facts) {
            found.push(Trouble {
                software: Some(software),
                stage: stage.to_owned(),
                title: named[0].text.clone(),
                text,
                anchor: heading.to_owned(),
                answer: Answer::Nodes(nodes),
                messages: named,
            });
        }
    }
    found
}

/// Returns the messages that no text names: they lead to the part of the software's page that they are
/// about.
fn untreated<'a>(
    book: &'a Book,
    software: &'a Software,
    messages: Messages<'a>,
) -> Vec<Trouble<'a>> {
    let rest = messages.rest().into_iter();
    rest.map(|(key, named)| {
        let part = about(key, &named[0].text);
        let mut texts = texts(book, software).into_iter();
        let found = texts.find(|(_, text)| {
            software
                .parts
                .get(part)
                .is_some_and(|own| own.path == text.path)
        });
        let (stage, text) = found.unwrap_or((part, &software.page));
        let anchor = if found.is_some() { stage } else { CHECKED };
        Trouble {
            software: Some(software),
            stage: stage.to_owned(),
            title: named[0].text.clone(),
            text,
            anchor: anchor.to_owned(),
            answer: Answer::Nodes(&[]),
            messages: named,
        }
    })
    .collect()
}

/// Returns the part that a message is about, by the words of its key and of the message; none if it is
/// about nothing in particular.
fn about(key: &str, text: &str) -> &'static str {
    let table = [
        ("alias", "alias"),
        ("export", "export"),
        ("backup", "export"),
        ("archive", "export"),
        ("request", "export"),
        ("import", "import"),
        ("file", "import"),
        ("exists", "import"),
        ("zip", "import"),
        ("migrat", "move"),
        ("mov", "move"),
        ("handle", "move"),
    ];
    let text = text.to_lowercase();
    let in_key = table.iter().find(|(word, _)| key.contains(word));
    let found = in_key.or_else(|| table.iter().find(|(word, _)| text.contains(word)));
    found.map_or("", |(_, part)| part)
}

fn faults(software: &Software) -> impl Iterator<Item = Trouble<'_>> {
    software.faults.iter().map(|(key, words)| {
        let title = words
            .text
            .split_once(". ")
            .map_or(words.text.as_str(), |(first, _)| first);
        let variants = software.facts.faults.get(key).into_iter().flatten();
        let message = |range| Message {
            text: title.to_owned(),
            software: software.key.clone(),
            range,
        };
        let side = software
            .facts
            .faults
            .get(key)
            .and_then(|all| Some(all.first()?.fact.side));
        Trouble {
            software: Some(software),
            stage: if side == Some(Side::New) {
                "alias"
            } else {
                "move"
            }
            .to_owned(),
            title: title.to_owned(),
            text: &software.page,
            anchor: CHECKED.to_owned(),
            answer: Answer::Fault(words),
            messages: variants.map(|variant| message(variant.range())).collect(),
        }
    })
}
