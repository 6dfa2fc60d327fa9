//! Where links lead, and the words of a tree of nodes.

use std::collections::BTreeSet;

use rehome::guide::links::{Links, anchors, page_address};
use rehome::guide::node::{Item, Kind, Node, Target, Variant, plain_text, walk};
use rehome::source::Place;

use crate::rendered::{Guide, rendered};
use crate::tree::{book, book_of_the_site, sound};

const GUIDE: &str = "en/guide/1-alias.md";
const ABOUT: &str = "en/pages/about.md";

fn address(from: &str, target: &Target, base: &str) -> Result<String, String> {
    Links::of(&book(&sound())).address(from, target, base)
}

fn file(path: &str, anchor: Option<&str>) -> Target {
    Target::File(path.to_owned(), anchor.map(str::to_owned))
}

#[test]
fn files_are_found_below_every_base_path() {
    let expected = [
        ("en/guide/0-welcome.md", None, ""),
        (GUIDE, None, "#alias"),
        (GUIDE, Some("afterwards"), "#afterwards"),
        (GUIDE, Some("alias"), "#alias"),
        // A part of the software stands where its stage stands.
        ("software/tidepool/en/alias.md", None, "#alias"),
        (ABOUT, None, "about/"),
        (ABOUT, Some("more"), "about/#more"),
        ("en/pages/not-found.md", None, "404.html"),
        ("software/tidepool/en/page.md", None, "software/tidepool/"),
    ];
    for base in ["/", "/rehome/", "/a/b/"] {
        for (path, anchor, below) in expected {
            let found = address(ABOUT, &file(path, anchor), base);
            assert_eq!(found, Ok(format!("{base}{below}")), "{path} {anchor:?}");
        }
    }
}

#[test]
fn anchors_stay_on_their_page_and_the_web_is_left_alone() {
    let anchor = |name: &str| Target::Anchor(name.to_owned());
    let web = Target::Web("https://web.example/a#b".to_owned());
    assert_eq!(
        address(GUIDE, &web, "/x/").as_deref(),
        Ok("https://web.example/a#b")
    );
    assert_eq!(
        address(GUIDE, &anchor("files"), "/x/").as_deref(),
        Ok("#files")
    );
    assert_eq!(
        address(GUIDE, &anchor("accounts"), "/x/").as_deref(),
        Ok("#accounts")
    );
    assert!(address(ABOUT, &anchor("accounts"), "/x/").is_err());
    assert!(address(ABOUT, &anchor("files"), "/x/").is_err());
}

#[test]
fn pages_are_folders_but_for_the_one_that_hosts_look_for() {
    assert_eq!(page_address("about"), "about/");
    assert_eq!(page_address("404"), "404.html");
}

#[test]
fn anchors_come_in_the_order_of_the_text() {
    let book = book(&sound());
    assert_eq!(anchors(&book.stages[0]), ["afterwards"]);
    assert_eq!(anchors(&book.welcome), [""; 0]);
}

fn node(kind: Kind) -> Node {
    Node {
        place: Place::default(),
        kind,
    }
}

fn text(words: &str) -> Node {
    node(Kind::Text(words.to_owned()))
}

fn label(words: &str) -> Variant<String> {
    Variant {
        condition: None,
        thing: words.to_owned(),
    }
}

#[test]
fn plain_text_is_the_words_without_markup() {
    let item = Item {
        task: None,
        children: vec![text("six")],
    };
    let nodes = [
        text("one "),
        node(Kind::Strong(vec![node(Kind::Emphasis(vec![text("two")]))])),
        node(Kind::Break),
        node(Kind::Label(vec![label("Three"), label("Drei")])),
        node(Kind::Emoji("crab".to_owned())),
        node(Kind::Link(
            Target::Anchor("a".to_owned()),
            vec![text(" four ")],
        )),
        node(Kind::Code(vec![text("five ")])),
        node(Kind::List(None, vec![item])),
    ];
    assert_eq!(plain_text(&nodes), "one two Three four five six");
}

#[test]
fn a_walk_meets_every_node_once_parents_first() {
    let table = Kind::Table(
        vec![vec![text("a")]],
        vec![vec![vec![text("b")], vec![text("c")]]],
    );
    let details = Kind::Details("d".to_owned(), vec![text("e")], vec![node(table)]);
    let nodes = [node(details), text("f")];
    let mut met = Vec::new();
    walk(&nodes, &mut |node| {
        met.push(match &node.kind {
            Kind::Text(words) => words.as_str(),
            Kind::Table(..) => "table",
            _ => "box",
        });
    });
    assert_eq!(met, ["box", "e", "table", "a", "b", "c", "f"]);
}

/// A list of links, as screen readers offer it, says which is which.
#[test]
fn links_to_what_goes_wrong_name_their_stage() {
    let guide = Guide::of(&rendered(&book_of_the_site()));
    let links = guide.html.split("<p class=\"checked\"><a ").skip(1);
    let words = links.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</a>")?.0));
    let words: Vec<_> = words.collect();
    let different: BTreeSet<_> = words.iter().collect();
    assert!(words.len() > 4, "there are such links");
    assert_eq!(different.len(), words.len(), "{words:?}");
}
