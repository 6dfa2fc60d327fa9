//! What is ticked where the data is exported is the list where it is imported.

use serde_json::json;
use thirtyfour::By;

use crate::support::{Line, Page, Piece, in_every_engine};

/// The kinds of data that the checklist and the import list share, ticked or not.
const SHARED: &str =
    "return [...document.querySelectorAll('#export .checklist li:not([hidden]) input')]
    .map((box) => [box.dataset.tick.replace('bring.', ''), box.checked])
    .filter(([kind]) => document.querySelector(`#import .imports [data-import='${kind}']`))";

in_every_engine!(what_is_ticked_is_listed);
async fn what_is_ticked_is_listed(page: &Page) {
    page.open_guide().await;
    agree(page).await;
    for (kind, _) in shared(page).await {
        page.click(&tick(&kind)).await;
        agree(page).await;
    }
}

in_every_engine!(what_is_ticked_early_is_kept, SLOW);
async fn what_is_ticked_early_is_kept(page: &Page) {
    page.open("").await;
    let before = shared(page).await;
    for (kind, _) in &before {
        page.click(&tick(kind)).await;
    }
    page.touch().await;
    page.server.set(Piece::Program, Line::Open);
    page.ready().await;
    let after = shared(page).await;
    let turned = before
        .iter()
        .zip(&after)
        .all(|(early, late)| early.1 != late.1);
    assert!(turned, "ticks were lost: {before:?} became {after:?}");
    agree(page).await;
}

in_every_engine!(the_keyboard_ticks_too);
async fn the_keyboard_ticks_too(page: &Page) {
    page.open_guide().await;
    for (kind, _) in shared(page).await {
        let found = page
            .session()
            .find(By::Css(tick(&kind)))
            .await
            .expect("a box");
        found.focus().await.expect("a box takes the focus");
        let before = found.is_selected().await.expect("a box");
        page.press(' ').await;
        assert_ne!(
            found.is_selected().await.expect("a box"),
            before,
            "{kind} does not tick"
        );
        agree(page).await;
    }
}

in_every_engine!(what_is_imported_is_counted);
async fn what_is_imported_is_counted(page: &Page) {
    page.open_guide().await;
    let kinds = shared(page).await.into_iter().filter(|(_, ticked)| *ticked);
    let mut counts = vec![page.text_of("#import .imports-count").await];
    for (kind, _) in kinds {
        page.click(&format!("#import input[data-tick='imported.{kind}']"))
            .await;
        let changed = "document.querySelector('#import .imports-count').textContent
            .replace(/\\s+/g, ' ').trim() !== arguments[0]";
        page.wait_for("the count to change", changed, vec![json!(counts.last())])
            .await;
        counts.push(page.text_of("#import .imports-count").await);
    }
    assert!(counts.len() > 1, "nothing is ticked at the start");
}

in_every_engine!(what_is_imported_is_counted_without_the_program);
async fn what_is_imported_is_counted_without_the_program(page: &Page) {
    page.open("").await;
    counts(page, 0).await;
    for (at, (kind, _)) in ticked(page).await.into_iter().enumerate() {
        page.click(&format!("#import input[data-tick='imported.{kind}']"))
            .await;
        counts(page, at + 1).await;
    }
    // The program counts the same.
    let before = page.text_of("#import .imports-count").await;
    page.wake().await;
    page.lists_are_filled().await;
    assert_eq!(page.text_of("#import .imports-count").await, before);
}

async fn ticked(page: &Page) -> Vec<(String, bool)> {
    let shared = shared(page).await.into_iter();
    shared.filter(|(_, ticked)| *ticked).collect()
}

/// Waits until so many of all that is ticked are said to be imported.
async fn counts(page: &Page, imported: usize) {
    let right =
        "(numbers => numbers[0] === arguments[0] && numbers[1] === document.querySelectorAll(
            '#export .checklist li:not([hidden]) input:checked').length)
        (['imported', 'bring'].map((name) =>
            Number(document.querySelector(`[data-count=${name}]`).textContent)))";
    page.wait_for("the count", right, vec![json!(imported)])
        .await;
}

/// Waits until exactly what is ticked is listed.
async fn agree(page: &Page) {
    let agree = "[...document.querySelectorAll('#import .imports [data-import]')].every((row) => {
        const kind = row.dataset.import;
        const box = document.querySelector(`#export .checklist [data-tick='bring.${kind}']`);
        return box && (box.checked && !box.closest('li').hidden) === row.checkVisibility();
    })";
    page.wait_for("the list to follow the ticks", agree, vec![])
        .await;
}

async fn shared(page: &Page) -> Vec<(String, bool)> {
    let shared: Vec<(String, bool)> = page.ask(SHARED, vec![]).await;
    assert!(!shared.is_empty(), "the two lists share nothing");
    shared
}

fn tick(kind: &str) -> String {
    format!("#export .checklist input[data-tick='bring.{kind}']")
}
