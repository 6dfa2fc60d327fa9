//! Blocks that concern only some readers, and facts that differ by version.

use crate::tree::{folder, overlaid, replace, sound};
use crate::view::{becomes, main_of};

#[test]
fn a_block_says_when_it_concerns_the_reader() {
    for (markdown, html) in [
        (
            "{move.no} Stay.",
            "<p data-if=\"move.no\" hidden=\"\"> Stay.</p>",
        ),
        (
            "{!move.no} {same} Go.",
            "<p data-if=\"!move.no same\"> Go.</p>",
        ),
        (
            "{new.before.2.0} Old.",
            "<p data-if=\"new.usual new.before.2.0\"> Old.</p>",
        ),
        (
            "- one\n- {!old.usual} two",
            "<ul><li>one</li><li data-if=\"!old.usual\" hidden=\"\"> two</li></ul>",
        ),
        (
            "> [!NOTE]\n> {move.unknown} Ask.",
            "<div role=\"note\" data-if=\"move.unknown\" hidden=\"\" class=\"callout callout-note\"><p class=\"callout-title\">Note</p><p data-if=\"move.unknown\" hidden=\"\"> Ask.</p></div>",
        ),
        (
            "| A |\n| --- |\n| {!same} b |",
            "<div class=\"table\"><table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr data-if=\"!same\" hidden=\"\"><td> b</td></tr></tbody></table></div>",
        ),
        (
            "<details id=\"b\">\n<summary>{same} Box</summary>\n\nInside.\n\n</details>",
            "<details id=\"b\" data-if=\"same\" class=\"box\"><summary><span> Box</span></summary><div class=\"box-body\"><p>Inside.</p></div></details>",
        ),
    ] {
        becomes(markdown, html);
    }
}

#[test]
fn a_heading_speaks_for_its_section() {
    becomes(
        "## {move.no} A {#a}\n\nInside.\n\n### B {#b}\n\n## C {#c}",
        "<div data-if=\"move.no\" hidden=\"\"><h2 id=\"a\"> A <a href=\"#a\" aria-label=\"Link to “A”\" class=\"anchor\">#</a></h2><div><p>Inside.</p>
         <h3 id=\"b\">B <a href=\"#b\" aria-label=\"Link to “B”\" class=\"anchor\">#</a></h3></div></div>
         <h2 id=\"c\">C <a href=\"#c\" aria-label=\"Link to “C”\" class=\"anchor\">#</a></h2>",
    );
}

#[test]
fn a_place_for_other_software_is_empty_for_the_usual_one() {
    let mut tree = sound();
    let page = "+++\ntitle = \"Tidepool\"\ndescription = \"x\"\nreviewed = 2026-01-02\n+++\n\n## Leaving {#leaving}\n\nSlowly.\n";
    replace(&mut tree, "software/tidepool/en/page.md", page);
    let guide = "+++\ntitle = \"The files\"\nid = \"files\"\nemoji = \"map\"\ndescription = \"x\"\nreviewed = 2026-01-02\n+++\n\n```adopted old leaving\n```\n";
    replace(&mut tree, "en/guide/2-files.md", guide);
    let shown = main_of(&tree, "");
    assert!(
        shown.contains("<div data-part=\"leaving\" data-side=\"old\"></div>"),
        "{shown}"
    );
    let page = main_of(&tree, "software/tidepool/");
    assert!(
        page.contains("</h2><div data-part=\"leaving\"><p>Slowly.</p></div>"),
        "{page}"
    );
}

#[test]
fn the_text_of_a_software_has_every_variant_and_shows_the_newest() {
    let mut tree = sound();
    let part =
        "+++\nreviewed = 2026-01-02\n+++\n\nOpen [it](new:imports), {new.label.imports_title}.\n";
    replace(&mut tree, "software/tidepool/en/alias.md", part);
    let guide = main_of(&tree, "");
    for wanted in [
        "<span data-if=\"new.since.2.0\" class=\"way way-new\"><a data-go=\"new\" data-path=\"/settings/cargo\" class=\"go go-new\">",
        "<span data-if=\"!new.since.2.0\" hidden=\"\" class=\"way way-new\"><a data-go=\"new\" data-path=\"/settings/freight\" class=\"go go-new\">",
        "<span data-if=\"new.since.2.0\" class=\"label\">Bring files along</span><span data-if=\"!new.since.2.0\" hidden=\"\" class=\"label\">Upload</span>",
        "<div data-part=\"alias\" data-side=\"new\">",
    ] {
        assert!(guide.contains(wanted), "{wanted} in {guide}");
    }
}

#[test]
fn what_only_others_need_is_kept_on_the_page_of_servers() {
    let mut tree = overlaid(&folder("second"));
    let guide = "+++\ntitle = \"The files\"\nid = \"files\"\nemoji = \"map\"\ndescription = \"x\"\nreviewed = 2026-01-02\n+++\n\n{move.no} Stay with [them](1-alias.md).\n\n{!move.no} Go.\n";
    replace(&mut tree, "en/guide/2-files.md", guide);
    let shown = main_of(&tree, "");
    for wanted in [
        "<p data-if=\"move.no\" hidden=\"\" data-later=\"2-files-9\"></p>",
        "<p data-if=\"!move.no\"> Go.</p>",
    ] {
        assert!(shown.contains(wanted), "{wanted} in {shown}");
    }
    let servers = main_of(&tree, "servers/");
    let kept = "<div data-later=\"2-files-9\"> Stay with <a href=\"/base/#alias\">them</a>.</div>";
    assert!(servers.contains(kept), "{servers}");
}
