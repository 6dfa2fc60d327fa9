//! axe-core on every page and in every state, in light and in dark: no violations.
//!
//! axe comes in through the driver, past the page's own security policy, which stays as it is.

#[allow(dead_code, reason = "the browser tests use the rest")]
mod support;

use serde_json::{Value, json};

use support::personality::Account;
use support::personality::mastodon::mastodon;
use support::verbs::{NEW, OLD};
use support::{Engine, Page, Setup, environment, files, in_every_engine, run};

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
    page.open_guide().await;
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
    has_no_violations(page, &format!("the guide for another pair in {scheme}")).await;
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
        .session
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
