//! Links within the guide lead to something that can be seen, whatever the two servers run.

use serde_json::Value;

use crate::support::{Page, in_every_engine};

/// Links within this page whose target is not there or cannot be seen, with all boxes open.
const DEAD: &str = "document.querySelectorAll('details').forEach((box) => { box.open = true; });
    return [...document.querySelectorAll('a[href*=\"#\"]')].filter((link) => {
        const here = link.origin + link.pathname === location.origin + location.pathname;
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return here && link.checkVisibility() && !target?.checkVisibility();
    }).map((link) => link.href)";

const TWICE: &str = "const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at)";

/// The software that a list offers, by its key.
const KEYS: &str = "return [...document.querySelectorAll('#old-software-list [data-key]')]
    .map((option) => option.textContent)";

in_every_engine!(every_link_within_the_guide_leads_to_something_seen);
async fn every_link_within_the_guide_leads_to_something_seen(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    leads_everywhere(page, "the guide as it comes").await;
    page.click("#old-software").await;
    let names: Vec<String> = page.ask(KEYS, vec![]).await;
    assert!(names.len() > 40, "{names:?}");
    page.press('\u{e00c}').await;
    // All of them once as old and once as new, each with another one.
    let half = names.len() / 2;
    for (at, name) in names.iter().enumerate() {
        let other = &names[(at + half) % names.len()];
        page.choose("old", name).await;
        page.choose("new", other).await;
        leads_everywhere(page, &format!("{name} to {other}")).await;
    }
}

in_every_engine!(whatever_the_version);
async fn whatever_the_version(page: &Page) {
    page.open_guide().await;
    for (old, new, versions) in [
        ("Mastodon", "Misskey", ["4.1.9", "2024.1.0"]),
        ("Pixelfed", "Mastodon", ["0.12.4", "4.2.0"]),
        ("GoToSocial", "Akkoma", ["0.13.2", "3.0.0"]),
    ] {
        page.choose("old", old).await;
        page.choose("new", new).await;
        for (side, version) in ["old", "new"].iter().zip(versions) {
            page.state_version(side, version).await;
        }
        leads_everywhere(page, &format!("{old} to {new}")).await;
    }
}

async fn leads_everywhere(page: &Page, what: &str) {
    // Effects run in tasks of their own; one later, all have run.
    page.ask::<Value>("return new Promise((done) => setTimeout(done))", vec![])
        .await;
    let dead: Vec<String> = page.ask(DEAD, vec![]).await;
    assert!(dead.is_empty(), "{what}: {dead:?}");
    let twice: Vec<String> = page.ask(TWICE, vec![]).await;
    assert!(twice.is_empty(), "{what} has ids twice: {twice:?}");
}
