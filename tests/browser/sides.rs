//! What is said of a server holds for that server only, and a change of one side leaves the other as it
//! is.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Line, Page, Piece, in_every_engine};

/// Puts a handle in place of the one before, as pasting over it does.
async fn retype(page: &Page, label: &str, handle: &str) {
    page.clear(label).await;
    page.insert_into(label, handle).await;
    let side = if label == OLD { "old" } else { "new" };
    page.wait_for_text(&format!("[data-show='{side}.handle']"), handle)
        .await;
}

/// Pastes over a handle, so that the field is never empty.
async fn replace(page: &Page, id: &str, handle: &str) {
    let script = "const field = document.getElementById(arguments[0]);
        field.focus(); field.select(); document.execCommand('insertText', false, arguments[1])";
    page.ask::<Value>(script, vec![json!(id), json!(handle)])
        .await;
    page.wait_for_text(&format!("[data-show='{id}.handle']"), handle)
        .await;
}

/// Waits until a side shows this software and this version.
async fn runs(page: &Page, side: &str, software: &str, version: &str) {
    page.wait_for_text(&format!("[data-show='{side}.software']"), software)
        .await;
    assert_eq!(page.value(&format!("{side}-software")).await, software);
    assert_eq!(page.value(&format!("{side}-version")).await, version);
}

in_every_engine!(a_version_belongs_to_its_server);
async fn a_version_belongs_to_its_server(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    replace(page, "old", "@mina@hachyderm.io").await;
    page.state_version("old", "4.6.5").await;
    replace(page, "old", "@mina@misskey.io").await;
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    // Of some servers the version is known.
    assert_ne!(page.value("old-version").await, "4.6.5");
    assert!(
        !page.sees(".verdict .callout-warning").await,
        "called unmovable"
    );
    assert!(page.sees("#move-steps").await);
    replace(page, "old", "@mina@hachyderm.io").await;
    runs(page, "old", "Mastodon", "4.6.5").await;
    replace(page, "old", "@mina@mastodon.social").await;
    page.wait_for_text("[data-show='old.handle']", "@mina@mastodon.social")
        .await;
    assert_ne!(page.value("old-version").await, "4.6.5");
}

in_every_engine!(what_a_look_found_belongs_to_its_server);
async fn what_a_look_found_belongs_to_its_server(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    let found = "rehome.found('asked.example', 'gotosocial', '0.13.2')";
    page.ask::<Value>(found, vec![]).await;
    for (handle, software, version) in [
        ("@mina@asked.example", "GoToSocial", "0.13.2"),
        ("@mina@never-asked.example", "Mastodon", ""),
        ("@nova@asked.example", "GoToSocial", "0.13.2"),
    ] {
        replace(page, "new", handle).await;
        runs(page, "new", software, version).await;
    }
    page.choose("new", "Akkoma").await;
    runs(page, "new", "Akkoma", "").await;
    let found = "rehome.found('asked.example', 'gotosocial', '0.17.0')";
    page.ask::<Value>(found, vec![]).await;
    runs(page, "new", "Akkoma", "").await;
}

in_every_engine!(a_choice_holds_for_its_server);
async fn a_choice_holds_for_its_server(page: &Page) {
    page.open_guide().await;
    replace(page, "old", "@mina@misskey.io").await;
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    page.choose("old", "Sharkey").await;
    for (handle, software) in [
        ("@nova@misskey.io", "Sharkey"),
        ("@mina@old.example", "Mastodon"),
        ("@mina@misskey.io", "Sharkey"),
        ("@mina@pixelfed.social", "Pixelfed"),
    ] {
        replace(page, "old", handle).await;
        runs(page, "old", software, "").await;
    }
}

in_every_engine!(a_choice_before_any_server_is_about_the_next_one);
async fn a_choice_before_any_server_is_about_the_next_one(page: &Page) {
    page.open_guide().await;
    page.choose("old", "Misskey").await;
    page.type_into(OLD, "@mina@old.example").await;
    page.press('\u{e004}').await;
    runs(page, "old", "Misskey", "").await;
    page.choose("new", "Akkoma").await;
    runs(page, "old", "Misskey", "").await;
    replace(page, "old", "@mina@other.example").await;
    runs(page, "old", "Mastodon", "").await;
    retype(page, NEW, "@nova@new.example").await;
    runs(page, "new", "Akkoma", "").await;
}

/// Opens every box of the old side's own texts, ticks what there is, marks some words, puts the focus
/// on a box and looks at it; keeps what is there now.
const SETTLE: &str = "
    const parts = [...document.querySelectorAll(\"[data-part][data-side='old']\")];
    const boxes = parts.flatMap((part) => [...part.querySelectorAll('details')]);
    boxes.forEach((box) => { box.open = true; });
    const summary = boxes.map((box) => box.querySelector('summary'))
        .findLast((one) => one.checkVisibility());
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ behavior: 'instant', block: 'center' });
    getSelection().selectAllChildren(summary);
    window.kept = {
        boxes, summary, words: String(getSelection()),
        nodes: parts.flatMap((part) => [...part.querySelectorAll('*')]),
        top: summary.getBoundingClientRect().top,
    };
    return boxes.length";

/// What of it has changed.
const CHANGED: &str = "const { boxes, summary, words, nodes, top } = window.kept;
    const moved = Math.abs(summary.getBoundingClientRect().top - top);
    return [
        nodes.every((node) => node.isConnected) || 'elements',
        boxes.every((box) => box.open) || 'open boxes',
        document.activeElement === summary || 'the focus',
        String(getSelection()) === words || 'the selection',
        moved < 2 || `the position, by ${moved}`,
    ].filter((one) => one !== true)";

in_every_engine!(the_other_side_stays_as_it_is);
async fn the_other_side_stays_as_it_is(page: &Page) {
    page.open_guide().await;
    page.choose("old", "Misskey").await;
    stays(page).await;
}

in_every_engine!(the_other_side_stays_as_it_is_without_storage, FORGETFUL);
async fn the_other_side_stays_as_it_is_without_storage(page: &Page) {
    page.open_guide().await;
    page.choose("old", "Misskey").await;
    let tick = "input[data-tick='bring.mutes']";
    page.click(tick).await;
    let ticked = format!("return document.querySelector(\"{tick}\").checked");
    let before: bool = page.ask(&ticked, vec![]).await;
    stays(page).await;
    assert_eq!(page.ask::<bool>(&ticked, vec![]).await, before);
}

async fn stays(page: &Page) {
    for (key, name) in [("sharkey", "Sharkey"), ("akkoma", "Akkoma")] {
        page.server.set(Piece::Software(key), Line::Held);
        page.seek("new", name).await;
        page.press(Key::Enter).await;
        page.wait_to_see("#new-state").await;
        page.ask::<u32>(SETTLE, vec![]).await;
        page.server.set(Piece::Software(key), Line::Open);
        has_stayed(page, name).await;
    }
    // This one is there already: it is chosen by leaving the field.
    page.seek("new", "Mastodon").await;
    // Engines scroll to what is typed when they draw next, whatever has been scrolled to by then.
    let drawn =
        "requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; }))";
    page.ask::<Value>(drawn, vec![]).await;
    page.wait_for("a picture", "window.drawn", vec![]).await;
    let count: u32 = page.ask(SETTLE, vec![]).await;
    assert!(count > 1, "the old side’s texts hold boxes");
    has_stayed(page, "Mastodon").await;
}

async fn has_stayed(page: &Page, name: &str) {
    page.wait_for_text("[data-show='new.software']", name).await;
    let changed: Vec<String> = page.ask(CHANGED, vec![]).await;
    assert!(
        changed.is_empty(),
        "{name} for the other side changed {changed:?}"
    );
}
