//! Whose people follow a move depends on both servers: what the facts say of it, and where it is read.

use rehome::source::Source;

use crate::tree::{folder, overlaid, replace};
use crate::view::main_of;

const MOVES: &str = "[[capabilities.send_move]]\nvalue = true\nsource = \"notes 3\"\n";
const HEARS: &str = "[[capabilities.receive_move]]\nvalue = true\nsource = \"notes 3\"\n";
const HIDES: &str = "[[capabilities.publish_redirect]]\nvalue = false\nsource = \"notes 3\"\n";

/// Returns the tree with a Reef that moves people out, hears of moves, shows no redirect, and has `more`.
fn tree(more: &str) -> Vec<Source> {
    let mut tree = overlaid(&folder("second"));
    let facts = tree
        .iter()
        .find(|source| source.path == "software/reef/facts.toml");
    let facts = facts.expect("Reef has facts").text.clone();
    let (before, rest) = facts
        .split_once("[[capabilities.send_move]]")
        .expect("a Move");
    let (_, after) = rest
        .split_once("[[capabilities.export_follows]]")
        .expect("files");
    let text =
        format!("{before}{MOVES}{HEARS}{HIDES}{more}\n[[capabilities.export_follows]]{after}");
    replace(&mut tree, "software/reef/facts.toml", &text);
    tree
}

const NEEDS: &str =
    "[[follows_move]]\nif = [\"target-known\", \"redirect-published\"]\nsource = \"notes 3\"\n";
const NEVER: &str = "[[follows_move]]\nnever_from = [\"reef\"]\nsource = \"notes 3\"\n";

#[test]
fn the_list_says_on_what_it_depends() {
    let cases = [
        ("", "<dt>Follow</dt>", "</a></li>"),
        (
            NEEDS,
            "<dt>Sometimes</dt>",
            "</a> (if met; if shown; not Reef)</li>",
        ),
        (NEVER, "<dt>Sometimes</dt>", "</a> (not Reef)</li>"),
    ];
    for (facts, group, said) in cases {
        let page = main_of(&tree(facts), "software/");
        let (_, group) = page.split_once(group).expect("the group is there");
        let (group, _) = group.split_once("</dd>").expect("the group ends");
        assert!(group.contains(&format!("Reef{said}")), "{facts}: {group}");
    }
}

#[test]
fn a_page_names_those_who_do_not_come_along() {
    let named = |facts: &str| {
        let page = main_of(&tree(facts), "software/reef/");
        page.contains(
            "<p>Not these:</p><ul><li><a href=\"/base/software/reef/\">Reef</a></li></ul>",
        )
    };
    assert!(!named(""));
    assert!(named(NEEDS) && named(NEVER));
    // What is shown is followed.
    let shown = NEEDS.replace("redirect-published", "alias-list");
    assert!(!named(&shown));
}

#[test]
fn whoever_arrives_is_told_whose_servers_want_two_aliases() {
    let facts = "[[capabilities.send_alias_list]]\nvalue = false\nsource = \"notes 3\"\n
        [[capabilities.read_single_alias]]\nvalue = false\nsince = \"5.0\"\nuntil = \"7.0\"\nsource = \"notes 3\"\n";
    let mut tree = tree(facts);
    let alias =
        "+++\nreviewed = 2026-01-03\n+++\n\nOne is not enough for:\n\n```two-aliases\n```\n";
    replace(&mut tree, "software/reef/en/alias.md", alias);
    let page = main_of(&tree, "software/reef/");
    let list = "<ul><li><a href=\"/base/software/reef/\">Reef</a> (from 5.0, before 7.0)</li></ul>";
    assert!(page.contains(list), "{page}");
}
