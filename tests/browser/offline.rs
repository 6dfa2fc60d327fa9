//! The site without network, for whoever asked for that, and how a newer build takes the place of one.

use rehome::guide::naming::digest;
use serde_json::{Value, json};

use crate::support::files::{self, Answer};
use crate::support::{Engine, Page, in_every_engine};

const ABOUT: &str = "about/";

async fn turn_on(page: &Page) {
    page.open("plan/").await;
    page.click("#keep-offline").await;
    page.wait_to_see("[data-offline='kept']").await;
}

/// A newer build, in which one page says something else.
fn publish(page: &Page, is_whole: bool) {
    let file = |path: &str| files::answer(page.server.folder(), &[files::BASE, path].concat()).body;
    let [worker, about] = ["worker.js", "about/index.html"].map(file);
    let [worker, about] = [worker, about].map(|bytes| String::from_utf8(bytes).expect("text"));
    let newer = about.replacen("<h1>", "<h1>Newer: ", 1);
    assert_ne!(about, newer);
    let listed = worker.replacen(&digest(about.as_bytes()), &digest(newer.as_bytes()), 1);
    let listed = listed.replacen("\"name\":\"", "\"name\":\"newer-", 1);
    assert_ne!(worker, listed);
    page.server
        .add("worker.js", Answer::new(200, "text/javascript", listed));
    if is_whole {
        page.server
            .add(ABOUT, Answer::new(200, "text/html; charset=utf-8", newer));
    }
}

/// Lets the browser look for a newer build, as it does by itself now and then, until that is there or refused.
async fn look_for_newer(page: &Page, state: &str) {
    let script = "navigator.serviceWorker.getRegistration().then(async (registration) => {
        window.newer = undefined;
        await registration.update();
        const found = registration.installing ?? registration.waiting;
        const look = () => { if (found.state !== 'installing') window.newer = found.state; };
        found.addEventListener('statechange', look);
        look();
      });";
    page.ask::<Value>(script, vec![]).await;
    page.wait_for(
        "the newer build",
        "window.newer === arguments[0]",
        vec![json!(state)],
    )
    .await;
}

/// Opens a page in the newer build. Chromium's driver watches workers, and by that keeps the old one from ending
/// before its last page is left, once it has served a picture meanwhile: there a reader leaves and comes back, and
/// may be back before the newer one has begun.
async fn open_newer(page: &Page) {
    const RETURNS: usize = 9;
    let newer = "document.querySelector('h1').textContent.startsWith('Newer: ')";
    let is_newer = ["return ", newer].concat();
    if page.engine == Engine::Chromium {
        for _ in 0..RETURNS {
            page.ask::<Value>("location.href = 'about:blank'", vec![])
                .await;
            page.open(ABOUT).await;
            if page.ask(&is_newer, vec![]).await {
                return;
            }
        }
    }
    page.open(ABOUT).await;
    page.wait_for("the newer build", newer, vec![]).await;
}

async fn kept(page: &Page) -> usize {
    page.ask::<Value>(
        "window.kept = undefined; caches.keys().then((keys) => { window.kept = keys.length; })",
        vec![],
    )
    .await;
    page.wait_for("the caches", "window.kept !== undefined", vec![])
        .await;
    page.ask("return window.kept", vec![]).await
}

in_every_engine!(nothing_is_kept_unless_it_is_asked_for);
async fn nothing_is_kept_unless_it_is_asked_for(page: &Page) {
    page.open("plan/").await;
    page.wake().await;
    page.ready().await;
    assert_eq!(kept(page).await, 0);
    let asked = page.server.requests().into_iter();
    assert!(
        !asked
            .map(|one| one.path)
            .any(|path| path.ends_with("worker.js"))
    );
}

in_every_engine!(the_second_visit_needs_no_network);
async fn the_second_visit_needs_no_network(page: &Page) {
    turn_on(page).await;
    page.open(ABOUT).await;
    page.server.fall_silent();
    page.open("plan/#old=@mina@mastodon.social&new=@nova@hachyderm.io")
        .await;
    page.ready().await;
    page.wait_for_text(
        "[data-step='alias'] .step-title",
        "Make the alias on hachyderm.io",
    )
    .await;
    page.open("").await;
    page.wake().await;
    page.lists_are_filled().await;
    page.choose("old", "Misskey").await;
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    page.open("software/misskey/").await;
    assert!(page.sees("h1").await);
}

in_every_engine!(what_is_loaded_on_intent_needs_no_network_either);
async fn what_is_loaded_on_intent_needs_no_network_either(page: &Page) {
    turn_on(page).await;
    page.open(ABOUT).await;
    page.server.fall_silent();
    page.click(".search-open").await;
    page.press("alias").await;
    page.wait_to_see("#search-list [role=option]").await;
    for path in ["check/", "files/", "trouble/", "welcome-links/"] {
        page.open(path).await;
        page.wake().await;
    }
}

in_every_engine!(forgetting_takes_all_of_it_away);
async fn forgetting_takes_all_of_it_away(page: &Page) {
    turn_on(page).await;
    assert_eq!(kept(page).await, 1);
    page.open("plan/").await;
    page.wake().await;
    page.ready().await;
    page.wait_to_see("[data-offline='kept']").await;
    page.click("#plan-forget").await;
    page.wait_to_see("[data-offline='off']").await;
    assert_eq!(kept(page).await, 0);
    page.open(ABOUT).await;
    let is_served = "return Boolean(navigator.serviceWorker.controller)";
    assert!(!page.ask::<bool>(is_served, vec![]).await);
}

in_every_engine!(a_newer_build_is_taken_whole_at_the_next_start);
async fn a_newer_build_is_taken_whole_at_the_next_start(page: &Page) {
    turn_on(page).await;
    page.open("plan/").await;
    publish(page, true);
    look_for_newer(page, "installed").await;
    open_newer(page).await;
    page.server.fall_silent();
    page.open("plan/").await;
    page.open(ABOUT).await;
    assert!(page.text_of("h1").await.starts_with("Newer: "));
}

in_every_engine!(half_a_build_is_never_taken);
async fn half_a_build_is_never_taken(page: &Page) {
    turn_on(page).await;
    page.open("plan/").await;
    publish(page, false);
    look_for_newer(page, "redundant").await;
    assert_eq!(kept(page).await, 1);
    page.server.fall_silent();
    page.open(ABOUT).await;
    assert!(!page.text_of("h1").await.starts_with("Newer: "));
}

in_every_engine!(what_is_typed_is_taken_along_to_a_newer_build);
async fn what_is_typed_is_taken_along_to_a_newer_build(page: &Page) {
    turn_on(page).await;
    page.open(ABOUT).await;
    page.open("plan/#old=@mina@mastodon.social&new=@nova@hachyderm.io")
        .await;
    page.ready().await;
    publish(page, true);
    look_for_newer(page, "installed").await;
    let ready = "navigator.serviceWorker.controller";
    page.wait_for("the worker", ready, vec![]).await;
    page.wait_to_see("#offline-newer").await;
    page.leave_by("#offline-newer").await;
    page.ready().await;
    page.wait_for_text(
        "[data-step='alias'] .step-title",
        "Make the alias on hachyderm.io",
    )
    .await;
}
