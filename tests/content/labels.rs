//! Labels hold words alone: pressing them ticks or goes to the one field they are for, and they are read out
//! as that field's name.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use rehome::guide::Book;
use rehome::payload::Html;

use crate::rendered::{Guide, rendered};
use crate::tree::{book, book_of_the_site, folder, overlaid};

/// What can be pressed or typed into by itself.
const INTERACTIVE: [&str; 10] = [
    "a", "area", "button", "details", "iframe", "input", "label", "select", "summary", "textarea",
];

/// Returns every piece of HTML that a reader may get, with where it is from.
fn everything(book: &Book) -> Vec<(String, String)> {
    let rendered = rendered(book);
    let guide = Guide::of(&rendered);
    let named = |name: &str, html: &Html| {
        let pieces = html.pieces.iter();
        let pieces = pieces.map(|(key, piece)| (format!("{name}, {key}"), piece.clone()));
        pieces.collect::<Vec<_>>()
    };
    let software = guide.software.iter();
    let software = software.flat_map(|software| named(&software.facts.key, &software.parts));
    let pages = rendered.pages.iter();
    pages
        .map(|page| (page.address.clone(), page.html.clone()))
        .chain(named("later", &guide.later))
        .chain(software)
        .collect()
}

fn name(node: &Handle) -> &str {
    match &node.data {
        NodeData::Element { name, .. } => &name.local,
        _ => "",
    }
}

fn each(node: &Handle, visit: &mut impl FnMut(&Handle)) {
    for child in node.children.borrow().iter() {
        visit(child);
        each(child, visit);
    }
}

/// Returns the labels that hold more than words and one field, and how many labels there are.
fn crowded(pieces: &[(String, String)]) -> (Vec<String>, usize) {
    let (mut found, mut count) = (Vec::new(), 0);
    for (place, html) in pieces {
        let document = parse_document(RcDom::default(), ParseOpts::default()).one(&**html);
        each(&document.document, &mut |label| {
            if name(label) != "label" {
                return;
            }
            count += 1;
            let mut inside = Vec::new();
            each(label, &mut |node| {
                if INTERACTIVE.contains(&name(node)) {
                    inside.push(name(node).to_owned());
                }
            });
            let is_field = |one: &String| ["input", "select", "textarea"].contains(&&**one);
            if inside.len() > 1 || !inside.iter().all(is_field) {
                found.push(format!("{place}: {inside:?}"));
            }
        });
    }
    (found, count)
}

#[test]
fn no_label_holds_anything_else_to_press() {
    let (found, count) = crowded(&everything(&book_of_the_site()));
    assert!(count > 300, "{count} labels");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_a_task_links_to_is_said_in_its_label_and_stands_below_it() {
    let mut tree = overlaid(&folder("second"));
    let stage = tree
        .iter_mut()
        .find(|source| source.path == "en/guide/2-files.md");
    stage.expect("the stage is there").text += "\n- [ ] {#planted} Write {copy:new.handle} on [the **page** there](https://there.example/).\n";
    let pieces = everything(&book(&tree));
    assert_eq!(crowded(&pieces).0, Vec::<String>::new());
    let (_, guide) = pieces
        .iter()
        .find(|(place, _)| place.is_empty())
        .expect("the guide is there");
    let (_, after) = guide
        .split_once("data-tick=\"task.planted\"")
        .expect("the task is there");
    let (label, below) = after.split_once("</label>").expect("the label ends");
    let (below, _) = below.split_once("</li>").expect("the item ends");
    assert!(label.contains("the <strong>page</strong> there"), "{label}");
    assert!(label.contains("data-show=\"new.handle\""), "{label}");
    for part in [
        "href=\"https://there.example/\"",
        "data-copy=\"new.handle\"",
    ] {
        assert!(below.contains(part), "{below}");
    }
}
