//! Blocks that concern only some readers, and facts that differ by version.

use rehome::source::Source;

use crate::rendered::{Guide, numbered, rendered};
use crate::tree::{book, folder, overlaid, replace, sound};
use crate::view::main_of;

const FRONT: &str = "+++\ntitle = \"The files\"\nid = \"files\"\nemoji = \"map\"\ndescription = \"x\"\nreviewed = 2026-01-02\n+++\n\n";

/// Returns a tree whose second stage is `markdown`.
fn with(mut tree: Vec<Source>, markdown: &str) -> Vec<Source> {
    replace(
        &mut tree,
        "en/guide/2-files.md",
        &format!("{FRONT}{markdown}\n"),
    );
    tree
}

/// Returns the guide of the sound tree with such a stage.
fn guide(markdown: &str) -> Guide {
    Guide::of(&rendered(&book(&with(sound(), markdown))))
}

/// Checks what `markdown` becomes in the guide, with conditions written out and `LATER` where a piece
/// is left out.
#[track_caller]
fn becomes(markdown: &str, html: &str) {
    let guide = guide(markdown);
    let mut wanted: String = html.lines().map(str::trim).collect();
    for (name, _) in &guide.later.pieces {
        wanted = wanted.replacen("LATER", name, 1);
    }
    let wanted = numbered(&guide.conditions, &wanted);
    let (_, stage) = guide
        .html
        .rsplit_once("</header>")
        .expect("the stage has a head");
    let (stage, _) = stage
        .split_once("<p class=\"stage-done")
        .expect("the stage ends");
    assert_eq!(stage, wanted, "\n{markdown}");
}

#[test]
fn a_block_says_when_it_concerns_the_reader() {
    for (markdown, html) in [
        (
            "{move.no} Stay.",
            "<p data-if=\"{move.no}\" hidden=\"\" data-later=\"LATER\"></p>",
        ),
        (
            "{not move.no and same} Go.",
            "<p data-if=\"{not move.no and same}\"> Go.</p>",
        ),
        (
            "{old.usual and (same or not files)} Go.",
            "<p data-if=\"{old.usual and (same or not files)}\"> Go.</p>",
        ),
        (
            "{new.before.2.0} Old.",
            "<p data-if=\"{new.usual and new.before.2.0}\"> Old.</p>",
        ),
        (
            "- one\n- {not old.usual} two",
            "<ul><li>one</li><li data-if=\"{not old.usual}\" hidden=\"\" data-later=\"LATER\"></li></ul>",
        ),
        (
            "> [!NOTE]\n> {move.unknown} Ask.",
            "<div role=\"note\" data-if=\"{move.unknown}\" hidden=\"\" data-later=\"LATER\" class=\"callout callout-note\"></div>",
        ),
        (
            "| A |\n| --- |\n| {not same} b |",
            "<div class=\"table\"><table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr data-if=\"{not same}\" hidden=\"\"><td> b</td></tr></tbody></table></div>",
        ),
        (
            "<details id=\"b\">\n<summary>{same} Box</summary>\n\nInside.\n\n</details>",
            "<details id=\"b\" data-if=\"{same}\" class=\"box\"><summary><span> Box</span></summary><div class=\"box-body\"><p>Inside.</p></div></details>",
        ),
    ] {
        becomes(markdown, html);
    }
}

#[test]
fn a_heading_speaks_for_its_section() {
    becomes(
        "## {same} A {#a}\n\nInside.\n\n### B {#b}\n\n## {move.no} C {#c}\n\nNot.\n\n## D {#d}",
        "<div data-if=\"{same}\"><h3 id=\"a\"> A <a href=\"#a\" title=\"Link to this section\" aria-hidden=\"true\" tabindex=\"-1\" class=\"anchor\">#</a></h3><div><p>Inside.</p>
         <h4 id=\"b\">B <a href=\"#b\" title=\"Link to this section\" aria-hidden=\"true\" tabindex=\"-1\" class=\"anchor\">#</a></h4></div></div>
         <div data-if=\"{move.no}\" hidden=\"\"><h3 id=\"c\"> C <a href=\"#c\" title=\"Link to this section\" aria-hidden=\"true\" tabindex=\"-1\" class=\"anchor\">#</a></h3><div data-later=\"LATER\"></div></div>
         <h3 id=\"d\">D <a href=\"#d\" title=\"Link to this section\" aria-hidden=\"true\" tabindex=\"-1\" class=\"anchor\">#</a></h3>",
    );
}

#[test]
fn a_place_for_other_software_is_empty_for_the_usual_one() {
    let mut tree = sound();
    let page = "+++\ntitle = \"Tidepool\"\ndescription = \"x\"\nreviewed = 2026-01-02\n+++\n\n## Leaving {#leaving}\n\nSlowly.\n";
    replace(&mut tree, "software/tidepool/en/page.md", page);
    let tree = with(tree, "```adopted old leaving\n```");
    let shown = main_of(&tree, "");
    assert!(
        shown.contains("<div data-part=\"leaving\" data-side=\"old\"></div>"),
        "{shown}"
    );
    let page = main_of(&tree, "software/tidepool/");
    assert!(page.contains("</h2><p>Slowly.</p>"), "{page}");
}

#[test]
fn the_text_of_a_software_has_every_variant_and_shows_the_newest() {
    let mut tree = sound();
    let part =
        "+++\nreviewed = 2026-01-02\n+++\n\nOpen [it](new:imports), {new.label.imports_title}.\n";
    replace(&mut tree, "software/tidepool/en/alias.md", part);
    let guide = Guide::of(&rendered(&book(&tree)));
    for wanted in [
        "<span data-if=\"{new.since.2.0}\" class=\"way way-new\"><a data-go=\"new\" data-path=\"/settings/cargo\" class=\"go go-new\">",
        "<span data-if=\"{not new.since.2.0}\" hidden=\"\" class=\"way way-new\"><a data-go=\"new\" data-path=\"/settings/freight\" class=\"go go-new\">",
        "<span data-if=\"{new.since.2.0}\" class=\"label\">Bring files along</span><span data-if=\"{not new.since.2.0}\" hidden=\"\" class=\"label\">Upload</span>",
        "<div data-part=\"alias\" data-side=\"new\">",
    ] {
        let wanted = numbered(&guide.conditions, wanted);
        assert!(guide.html.contains(&wanted), "{wanted} in {}", guide.html);
    }
}

#[test]
fn what_only_others_need_travels_as_data() {
    let tree = with(
        overlaid(&folder("second")),
        "{move.no} Stay with [them](1-alias.md).\n\n{not move.no} Go.",
    );
    let guide = Guide::of(&rendered(&book(&tree)));
    let (name, piece) = &guide.later.pieces[0];
    assert_eq!(piece, " Stay with <a href=\"#alias\">them</a>.");
    for wanted in [
        &format!("<p data-if=\"{{move.no}}\" hidden=\"\" data-later=\"{name}\"></p>"),
        "<p data-if=\"{not move.no}\"> Go.</p>",
    ] {
        let wanted = numbered(&guide.conditions, wanted);
        assert!(guide.html.contains(&wanted), "{wanted} in {}", guide.html);
    }
}
