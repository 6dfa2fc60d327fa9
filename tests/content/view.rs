//! What each kind of node becomes: a text of one page, and the inside of that page's `main`.

use rehome::source::Source;

use crate::rendered::{Guide, numbered, rendered};
use crate::tree::{book, replace, sound};

const FRONT: &str =
    "+++\ntitle = \"About\"\nid = \"about\"\ndescription = \"x\"\nreviewed = 2026-01-02\n+++\n\n";

/// Returns the sound tree with `markdown` on the page About.
fn with(markdown: &str) -> Vec<Source> {
    let mut tree = sound();
    // The stage links to this anchor.
    let text = format!("{FRONT}{markdown}\n\n## More {{#more}}\n");
    replace(&mut tree, "en/pages/about.md", &text);
    tree
}

/// Returns the HTML of `markdown` on the page About of the sound tree.
pub(crate) fn shown(markdown: &str) -> String {
    let inside = main_of(&with(markdown), "about/");
    let (_, inside) = inside.split_once("</h1>").expect("the page has a title");
    let (inside, _) = inside
        .rsplit_once("<h2 id=\"more\">")
        .expect("the page ends with a section");
    inside.to_owned()
}

pub(crate) fn main_of(tree: &[Source], address: &str) -> String {
    let pages = rendered(&book(tree)).pages;
    let page = pages
        .into_iter()
        .find(|page| page.address == address)
        .expect("the page is there");
    let (_, main) = page
        .html
        .split_once("<main")
        .expect("the page has a main part");
    let (main, _) = main.split_once("</main>").expect("the main part ends");
    main.to_owned()
}

/// Checks what `markdown` becomes; breaks of `html` into lines do not count, and conditions of the
/// guide are written out in it.
#[track_caller]
pub(crate) fn becomes(markdown: &str, html: &str) {
    let html: String = html.lines().map(str::trim).collect();
    let guide = Guide::of(&rendered(&book(&sound())));
    let html = numbered(&guide.conditions, &html);
    assert_eq!(shown(markdown), html, "\n{markdown}");
}

#[test]
fn words_and_their_emphasis() {
    becomes(
        "A *b* **c** ~~d~~ `e`\\\nf",
        "<p>A <em>b</em> <strong>c</strong> <s>d</s> <code>e</code><br>f</p>",
    );
    becomes("One\n\n---\n\nTwo", "<p>One</p><hr><p>Two</p>");
    becomes("<!-- Nobody sees a remark. -->", "");
}

#[test]
fn what_looks_like_markup_stays_text() {
    becomes(
        "Tags like `<b onclick=\"x\">`, “quotes” \"both\" &amp; \\<i>",
        "<p>Tags like <code>&lt;b onclick=\"x\"&gt;</code>, “quotes” \"both\" &amp; &lt;i&gt;</p>",
    );
}

#[test]
fn headings_keep_their_anchor_and_link_to_it() {
    becomes(
        "## Two {#two}\n\n### A *third* {#three}",
        "<h2 id=\"two\">Two <a href=\"#two\" title=\"Link to this section\" aria-hidden=\"true\" tabindex=\"-1\" class=\"anchor\">#</a></h2>
         <h3 id=\"three\">A <em>third</em> <a href=\"#three\" title=\"Link to this section\" aria-hidden=\"true\" tabindex=\"-1\" class=\"anchor\">#</a></h3>",
    );
}

#[test]
fn headings_of_a_stage_are_a_level_deeper() {
    let guide = main_of(&sound(), "");
    assert!(guide.contains("<h2 id=\"alias-title\">"), "{guide}");
    assert!(
        guide.contains("<h3 id=\"afterwards\">Afterwards "),
        "{guide}"
    );
}

#[test]
fn lists() {
    becomes("1. One\n2. Two", "<ol><li>One</li><li>Two</li></ol>");
    becomes("3. Three", "<ol start=\"3\"><li>Three</li></ol>");
    becomes(
        "- Loose\n\n  More\n\n- Last",
        "<ul><li><p>Loose</p><p>More</p></li><li><p>Last</p></li></ul>",
    );
}

#[test]
fn tasks_are_checkboxes_with_their_words_as_label() {
    becomes(
        "- [ ] {#this} Do *this*\n- [x] {#that} And that\n\n  More of it.",
        "<ul role=\"list\" class=\"tasks\">
         <li><label><input type=\"checkbox\" data-tick=\"task.this\"> <span> Do <em>this</em></span></label></li>
         <li><label><input type=\"checkbox\" data-tick=\"task.that\" checked=\"\"> <span> And that</span></label>
         <p>More of it.</p></li></ul>",
    );
}

#[test]
fn tables() {
    becomes(
        "| A | B |\n|---|---|\n| c | `d` |",
        "<div class=\"table\"><table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>
         <tbody><tr><td>c</td><td><code>d</code></td></tr></tbody></table></div>",
    );
}

#[test]
fn notes() {
    for (written, class, title) in [
        ("TIP", "tip", "Tip"),
        ("NOTE", "note", "Note"),
        ("WARNING", "warning", "Warning"),
    ] {
        becomes(
            &format!("> [!{written}]\n> Look."),
            &format!(
                "<div role=\"note\" class=\"callout callout-{class}\"><p class=\"callout-title\">{title}</p><p>Look.</p></div>"
            ),
        );
    }
}

#[test]
fn boxes() {
    becomes(
        "<details id=\"box\">\n<summary>A *box* of {old.name}</summary>\n\nInside.\n\n</details>",
        "<details id=\"box\" class=\"box\"><summary><span>A <em>box</em> of <bdi data-show=\"old.name\" class=\"value value-old\">your old name</bdi></span></summary>
         <div class=\"box-body\"><p>Inside.</p></div></details>",
    );
}

#[test]
fn footnotes() {
    becomes(
        "A word.[^one]\n\n[^one]: A note.",
        "<p>A word.<sup><a id=\"mark-one\" href=\"#note-one\">one</a></sup></p>
         <div role=\"note\" id=\"note-one\" class=\"footnote\"><a href=\"#mark-one\" aria-label=\"Back to note one in the text\">one</a> <p>A note.</p></div>",
    );
}

#[test]
fn placeholders_have_their_general_words_and_say_what_they_follow() {
    for (name, general) in [
        ("old.handle", "your old handle"),
        ("old.address", "your old address"),
        ("new.host", "your new server"),
        ("new.name", "your new name"),
    ] {
        let side = &name[..3];
        becomes(
            &format!("{{{name}}}"),
            &format!(
                "<p><bdi data-show=\"{name}\" class=\"value value-{side}\">{general}</bdi></p>"
            ),
        );
    }
}

#[test]
fn facts_stand_in_the_text() {
    becomes(
        "{old.software}: {new.label.create}, before 2.0 {new.label.imports_title@1.9}; {new.number.rows}",
        "<p><bdi data-show=\"old.software\">Tidepool</bdi>: <span class=\"label\">Remember this shell</span>, before 2.0 <span class=\"label\">Upload</span>; 12,500</p>",
    );
}

#[test]
fn what_is_to_be_pasted_has_a_button() {
    becomes(
        "Paste {copy:old.address}.",
        "<p>Paste <span class=\"copyable\"><code><bdi data-show=\"old.address\">your old address</bdi></code>
         <button type=\"button\" data-copy=\"old.address\" data-if=\"{old}\" hidden=\"\" class=\"copy\">
         <span>Copy<span class=\"visually-hidden\"> the old address</span></span><span hidden=\"\">Copied</span></button></span>.</p>",
    );
}

#[test]
fn links_leave_for_the_web_in_a_new_tab_only() {
    becomes(
        "[guide](../guide/1-alias.md#afterwards), [here](#more)",
        "<p><a href=\"/base/#afterwards\" data-carry=\"\">guide</a>, <a href=\"#more\">here</a></p>",
    );
    becomes(
        "[web](https://web.example/?a=1&b=2)",
        "<p><a href=\"https://web.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer\">web<span class=\"visually-hidden\"> (new tab)</span></a></p>",
    );
}

#[test]
fn links_by_meaning_have_their_menu_beside_them_and_no_address_yet() {
    becomes(
        "Open [the *shells*](new:aliases) first.",
        "<p>Open <span class=\"way way-new\"><a data-go=\"new\" data-path=\"/settings/shells\" data-page=\"aliases\" class=\"go go-new\">the <em>shells</em>
         <span data-if=\"{new}\" hidden=\"\" class=\"visually-hidden\"> on <bdi data-show=\"new.host\">your new server</bdi> (new tab)</span></a><span class=\"menu\"> (Harbour → Former shells)</span></span> first.</p>",
    );
}

#[test]
fn a_link_by_meaning_alone_is_the_action_of_its_step() {
    let action = "<p class=\"action action-old\"><a data-go=\"old\" data-path=\"/settings/freight\" class=\"go go-old\">
        <span>Open it <span class=\"go-host\">on <bdi data-show=\"old.host\">your old server</bdi></span>
        <span data-if=\"{old}\" hidden=\"\" class=\"visually-hidden\"> (new tab)</span></span></a></p>";
    becomes("[Open it](old:imports@1.0)", action);
    becomes(
        "- [Open it](old:imports@1.0)",
        &format!("<ul><li>{action}</li></ul>"),
    );
}

#[test]
fn emoji_are_pictures_that_say_nothing() {
    let shown = shown("A :key:");
    let (before, after) = shown
        .split_once("/base/emoji/key-")
        .expect("the picture is ours");
    assert_eq!(before, "<p>A <img src=\"");
    assert!(
        after.ends_with(
            ".svg\" alt=\"\" width=\"24\" height=\"24\" loading=\"lazy\" class=\"emoji\"></p>"
        ),
        "{after}"
    );
}
