//! The guide as a text: with scripts switched off it is all there, and shows nothing that cannot
//! work.

use std::path::Path;

use serde_json::json;
use thirtyfour::By;

use crate::support::{Page, files, in_every_engine};

/// Everything visible that needs a script; boxes to tick and boxes to open do not.
const HELPLESS: &str = "return [...document.querySelectorAll(
        'input:not([type=checkbox]), select, textarea, button')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.outerHTML)";

in_every_engine!(every_stage_is_there, SILENT);
async fn every_stage_is_there(page: &Page) {
    page.open("").await;
    let stages = stages();
    assert!(stages.len() >= 8, "the guide has eight stages");
    for (id, title) in stages {
        assert!(page.sees(&format!("#{id}")).await, "no place #{id}");
        let heading = "return [...document.querySelectorAll('h1, h2, h3')].some((heading) =>
            heading.textContent.includes(arguments[0]) && heading.checkVisibility())";
        assert!(
            page.ask::<bool>(heading, vec![json!(title)]).await,
            "no heading “{title}”"
        );
    }
}

in_every_engine!(nothing_helpless_is_shown, SILENT);
async fn nothing_helpless_is_shown(page: &Page) {
    for path in files::pages(page.server.folder()) {
        page.open(&path).await;
        let shown: Vec<String> = page.ask(HELPLESS, vec![]).await;
        assert!(
            shown.is_empty(),
            "/{path} shows what needs a script: {shown:#?}"
        );
    }
}

in_every_engine!(boxes_can_be_ticked_and_opened, SILENT);
async fn boxes_can_be_ticked_and_opened(page: &Page) {
    page.open("").await;
    let css = "#export .checklist input[type=checkbox]";
    let first = page
        .session()
        .find(By::Css(css))
        .await
        .expect("a checklist");
    let before = first.is_selected().await.expect("a box");
    page.click(css).await;
    assert_ne!(
        before,
        first.is_selected().await.expect("a box"),
        "the box does not tick"
    );
    page.click(".box > summary").await;
    assert!(
        page.session().find(By::Css(".box[open]")).await.is_ok(),
        "the box does not open"
    );
}

in_every_engine!(every_page_has_one_heading_and_a_title, SILENT);
async fn every_page_has_one_heading_and_a_title(page: &Page) {
    for path in files::pages(page.server.folder()) {
        page.open(&path).await;
        assert_eq!(page.texts_of("h1").await.len(), 1, "/{path} has not one h1");
        let title: String = page.ask("return document.title", vec![]).await;
        assert!(!title.trim().is_empty(), "/{path} has no title");
    }
}

/// Anchor and title of every stage, from the front matter of its file; `0-` is the welcome.
fn stages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/en/guide");
    let files = std::fs::read_dir(folder).expect("the guide's texts");
    let files = files.map(|file| file.expect("a file").path());
    let stages = files.filter(|file| !file.ends_with("0-welcome.md"));
    let texts = stages.map(|file| std::fs::read_to_string(file).expect("a readable text"));
    texts
        .map(|text| (value(&text, "id"), value(&text, "title")))
        .collect()
}

/// The value of a key of the front matter, which every stage must have.
fn value(text: &str, key: &str) -> String {
    let front = text.split("+++").nth(1).expect("front matter");
    let named = |line: &&str| line.split('=').next().map(str::trim) == Some(key);
    let line = front
        .lines()
        .find(named)
        .unwrap_or_else(|| panic!("no {key} in {front}"));
    line.split('"').nth(1).expect("a text in quotes").to_owned()
}
