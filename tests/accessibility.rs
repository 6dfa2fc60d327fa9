//! axe-core on every page and in every state, in light and in dark: no violations.
//!
//! axe comes in through the driver, past the page's own security policy, which stays as it is.

#[allow(dead_code, reason = "the browser tests use the rest")]
mod support;

use serde_json::{Value, json};
use thirtyfour::Key;

use support::personality::Account;
use support::personality::mastodon::mastodon;
use support::verbs::{NEW, OLD};
use support::{Engine, Line, Page, Piece, Setup, environment, files, in_every_engine, run};

/// Runs axe on everything, what is folded away included.
const AXE: &str = "
    const done = arguments[arguments.length - 1];
    document.querySelectorAll('details').forEach((box) => box.open = true);
    const told = (one) => `${one.id}: ${one.help}\\n`
        + one.nodes.map((node) => `    ${node.html}\\n    ${node.failureSummary}`).join('\\n');
    axe.run(document, { resultTypes: ['violations'] })
        .then((result) => done(result.violations.map(told)), (error) => done([String(error)]));";

#[test]
fn every_page_in_light() {
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        every_page(page, "light").await;
    });
}

#[test]
fn every_page_in_dark() {
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        every_page(page, "dark").await;
    });
}

#[test]
fn every_state_in_light() {
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        every_state(page, "light").await;
    });
}

#[test]
fn every_state_in_dark() {
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        every_state(page, "dark").await;
    });
}

async fn every_page(page: &Page, scheme: &str) {
    prefer(page, scheme).await;
    for path in files::pages(page.server.folder()) {
        page.open(&path).await;
        has_no_violations(page, &format!("/{path} in {scheme}")).await;
    }
}

async fn every_state(page: &Page, scheme: &str) {
    prefer(page, scheme).await;
    in_trouble(page, scheme).await;
    page.open_guide().await;
    page.lists_are_filled().await;
    has_no_violations(page, &format!("the empty guide in {scheme}")).await;
    page.type_into(OLD, "mina").await;
    page.type_into(NEW, "new.example\u{e004}").await;
    page.wait_to_see("#old-error").await;
    page.wait_to_see("#new-error").await;
    has_no_violations(page, &format!("the guide with errors in {scheme}")).await;
    for (label, handle) in [(OLD, "@mina@old.example"), (NEW, "@nova@new.example")] {
        page.clear(label).await;
        page.type_into(label, handle).await;
    }
    page.wait_for_text("[data-show='new.host']", "new.example")
        .await;
    page.wait_not_to_see("#new-error").await;
    has_no_violations(page, &format!("the personal guide in {scheme}")).await;
    page.choose("old", "Lemmy").await;
    page.choose("new", "Misskey").await;
    page.state_version("new", "the newest").await;
    page.wait_to_see("#new-version-error").await;
    page.wait_to_see(".verdict .callout").await;
    page.wait_to_see("#summary").await;
    has_no_violations(page, &format!("the guide for another pair in {scheme}")).await;
    page.seek("old", "no such thing").await;
    page.press('\u{e004}').await;
    page.wait_to_see("#old-software-error").await;
    page.seek("new", "key").await;
    page.wait_to_see("#new-software-list [aria-selected]").await;
    has_no_violations(page, &format!("the list of software in {scheme}")).await;
    page.press('\u{e00c}').await;
    page.clear(NEW).await;
    page.type_into(NEW, "@mina@old.example").await;
    page.wait_to_see("#accounts .notice").await;
    has_no_violations(page, &format!("the guide with a notice in {scheme}")).await;
    let new = Account::new("mina", "new.example").locked();
    page.server
        .play(mastodon(Account::new("mina", "old.example")).and(mastodon(new)));
    page.prepare_look().await;
    page.look().await;
    has_no_violations(page, &format!("a look at both accounts in {scheme}")).await;
    page.open("welcome-links/#old=mastodon.social&situation=closing&day=2031-12-31")
        .await;
    page.ready().await;
    page.wait_to_see("#schedule").await;
    has_no_violations(page, &format!("links for a whole server in {scheme}")).await;
    searching(page, scheme).await;
}

/// With places found, one of them chosen; with nothing found; and without an index.
async fn searching(page: &Page, scheme: &str) {
    page.open("about/").await;
    page.click(".search-open").await;
    page.press("password").await;
    page.wait_to_see("#search-list [role=option]").await;
    page.press('\u{e015}').await;
    page.wait_to_see("#search-list [aria-selected=true]").await;
    has_no_violations(page, &format!("places found in {scheme}")).await;
    page.chord(Key::Control, 'a').await;
    page.press("zzzqq").await;
    page.wait_not_to_see("#search-list").await;
    has_no_violations(page, &format!("nothing found in {scheme}")).await;
    page.server.set(Piece::Index, Line::Missing);
    page.open("about/").await;
    page.click(".search-open").await;
    page.wait_to_see("#search-failed").await;
    has_no_violations(page, &format!("a search that has failed in {scheme}")).await;
    page.server.set(Piece::Index, Line::Open);
}

/// While something is on its way, has not come, or is of another build.
async fn in_trouble(page: &Page, scheme: &str) {
    let set = |piece, line| page.server.set(piece, line);
    set(Piece::Program, Line::Held);
    page.open("").await;
    page.touch().await;
    page.wait_to_see(".loading-note").await;
    has_no_violations(page, &format!("the guide while it loads in {scheme}")).await;
    set(Piece::Program, Line::Missing);
    page.stays_general().await;
    has_no_violations(page, &format!("the general guide in {scheme}")).await;
    set(Piece::Program, Line::Open);
    set(Piece::Guide, Line::Missing);
    page.click("#program-again").await;
    page.wait_to_see("#newer").await;
    has_no_violations(page, &format!("the guide of an older build in {scheme}")).await;
    set(Piece::Guide, Line::Login);
    page.open_guide().await;
    page.wait_to_see(".general-note").await;
    has_no_violations(page, &format!("the guide without data in {scheme}")).await;
    set(Piece::Guide, Line::Open);
    set(Piece::Software("misskey"), Line::Login);
    set(Piece::Software("akkoma"), Line::Held);
    page.open_guide().await;
    page.insert_into(OLD, "@mina@misskey.io").await;
    page.wait_to_see("#old-again").await;
    page.seek("new", "Akkoma").await;
    page.press('\u{e007}').await;
    page.wait_to_see("#new-state").await;
    has_no_violations(page, &format!("a side that has failed in {scheme}")).await;
    set(Piece::Software("misskey"), Line::Open);
    set(Piece::Software("akkoma"), Line::Open);
    page.open("about/").await;
}

/// Makes the system ask for a colour scheme, and for no movement, so that no colour is measured
/// on its way to another.
async fn prefer(page: &Page, scheme: &str) {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
    page.command("goog/cdp/execute", body).await;
}

async fn has_no_violations(page: &Page, what: &str) {
    let axe = std::fs::read_to_string(environment("REHOME_AXE")).expect("the file of REHOME_AXE");
    page.ask::<Value>(&axe, vec![]).await;
    let found = page
        .session()
        .execute_async(AXE, vec![])
        .await
        .expect("axe runs");
    let found: Vec<String> = found.convert().expect("a list of violations");
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

in_every_engine!(the_fields_have_their_names);
async fn the_fields_have_their_names(page: &Page) {
    page.open_guide().await;
    for label in [OLD, NEW] {
        let id = page.field(label).await.element_id();
        let name = page.get(&format!("element/{id}/computedlabel")).await;
        assert_eq!(name, json!(label));
    }
}
