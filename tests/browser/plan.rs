//! The page with the reader's plan: what stands there, what is kept, and what a link carries.

use serde_json::{Value, json};

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

const MOVE: &str = "plan/#old=@mina@mastodon.social&new=@nova@hachyderm.io";
const ALIAS: &str = "[data-step='alias']";

async fn tick(page: &Page, id: &str) {
    page.click(&format!("input[data-tick='{id}']")).await;
}

async fn record(page: &Page, key: &str) -> Option<String> {
    page.ask(
        "return localStorage.getItem(arguments[0])",
        vec![json!(key)],
    )
    .await
}

async fn href(page: &Page, css: &str) -> String {
    page.ask(
        "return document.querySelector(arguments[0]).getAttribute('href')",
        vec![json!(css)],
    )
    .await
}

/// Returns the steps that are there, in their order.
async fn steps(page: &Page) -> Vec<String> {
    page.ask(
        "return [...document.querySelectorAll('[data-step]:not([hidden])')].map((step) => step.dataset.step)",
        vec![],
    )
    .await
}

in_every_engine!(a_link_makes_the_plan_a_readers_own);
async fn a_link_makes_the_plan_a_readers_own(page: &Page) {
    page.open(MOVE).await;
    page.ready().await;
    page.wait_for_text(
        "[data-step='alias'] .step-title",
        "Make the alias on hachyderm.io",
    )
    .await;
    assert_eq!(page.typed(OLD).await, "@mina@mastodon.social");
    assert_eq!(page.typed(NEW).await, "@nova@hachyderm.io");
    let address: String = page.ask("return location.href", vec![]).await;
    assert_eq!(address, page.server.url("plan/"), "it stays in the address");
    assert_eq!(
        href(page, "[data-step='alias'] [data-page]").await,
        "https://hachyderm.io/settings/aliases"
    );
    let guide = href(page, "[data-step='alias'] [data-carry='alias']").await;
    assert!(
        guide.ends_with("/#old=@mina@mastodon.social&new=@nova@hachyderm.io&go=alias"),
        "{guide}"
    );
    assert_eq!(
        page.text_of("[aria-current='step'] .step-title").await,
        "Open the new account on hachyderm.io"
    );
}

in_every_engine!(what_is_ticked_counts_and_leads_on);
async fn what_is_ticked_counts_and_leads_on(page: &Page) {
    page.open(MOVE).await;
    page.ready().await;
    tick(page, "done.plotting").await;
    page.wait_for_text(
        "[aria-current='step'] .step-title",
        "Fill in your new profile on hachyderm.io",
    )
    .await;
    tick(page, "task.archive").await;
    page.wait_to_see("#plan-due").await;
    assert_eq!(
        record(page, "rehome.ticks.2").await.as_deref(),
        Some("+done.plotting +task.archive")
    );
    page.click("[data-leave='task.picture']").await;
    page.wait_for_text("[data-step='profile'] .step-state", "Left out")
        .await;
    let count = page.text_of("#plan-count").await;
    assert!(count.starts_with("2 of 14 steps"), "{count}");
    page.click("[data-leave='task.picture']").await;
    page.wait_for_text("[data-step='profile'] .step-state", "Next")
        .await;
    page.open("").await;
    let is_ticked: bool = page
        .ask(
            "return document.querySelector('[data-tick=\"done.plotting\"]').checked",
            vec![],
        )
        .await;
    assert!(is_ticked, "the guide knows it, too");
}

in_every_engine!(a_closing_day_turns_the_order_round);
async fn a_closing_day_turns_the_order_round(page: &Page) {
    page.open(MOVE).await;
    page.ready().await;
    assert_eq!(steps(page).await[0], "sign-up");
    page.set("situation", "closing").await;
    page.wait_to_see("#closing").await;
    page.set("closing", "2031-12-24").await;
    page.wait_for(
        "the order",
        "document.querySelector('[data-step]').dataset.step !== 'sign-up'",
        vec![],
    )
    .await;
    assert_eq!(steps(page).await[..3], ["archive", "export", "sign-up"]);
    let link = page.text_of("#plan-link").await;
    assert!(
        link.ends_with("&situation=closing&day=2031-12-24"),
        "{link}"
    );
    page.set("closing", "2020-01-01").await;
    page.wait_to_see("#plan-late").await;
}

in_every_engine!(a_plan_is_remembered_only_if_it_is_asked_for);
async fn a_plan_is_remembered_only_if_it_is_asked_for(page: &Page) {
    page.open(MOVE).await;
    page.ready().await;
    assert_eq!(record(page, "rehome.plan").await, None);
    page.click("#plan-remember").await;
    page.wait_for("the record", "localStorage.getItem('rehome.plan')", vec![])
        .await;
    page.open("about/").await;
    page.open("plan/").await;
    page.ready().await;
    assert_eq!(page.typed(OLD).await, "@mina@mastodon.social");
    page.wait_for_text(
        "[data-step='alias'] .step-title",
        "Make the alias on hachyderm.io",
    )
    .await;
    // The guide takes it over as well.
    page.open("").await;
    page.ready().await;
    page.wait_for_text("[data-show='old.handle']", "@mina@mastodon.social")
        .await;
    page.open("plan/").await;
    page.ready().await;
    page.ask::<Value>("localStorage.setItem('rehome.look', '{}')", vec![])
        .await;
    page.click("#plan-forget").await;
    page.wait_for("nothing to be left", "localStorage.length === 0", vec![])
        .await;
}

in_every_engine!(a_damaged_link_hands_nothing_over);
async fn a_damaged_link_hands_nothing_over(page: &Page) {
    let huge = format!("old=@mina@old.example&new={}", "a".repeat(5_000));
    for fragment in [
        "old=@mina@old.example&new=%E0%A4%A",
        "old=@mina@old.example&closing=soon",
        "old=@mina@old.example&old=@nova@new.example",
        &huge,
    ] {
        page.open("about/").await;
        page.open(&format!("plan/#{fragment}")).await;
        page.wake().await;
        page.ready().await;
        page.wait_to_see(".damaged-note").await;
        assert_eq!(page.typed(OLD).await, "", "{fragment:.60}");
        let hash: String = page.ask("return location.hash", vec![]).await;
        assert_eq!(hash, "");
    }
}

in_every_engine!(the_plan_is_there_to_take_along);
async fn the_plan_is_there_to_take_along(page: &Page) {
    page.open(MOVE).await;
    page.ready().await;
    tick(page, "task.archive").await;
    page.wait_to_see("#plan-due").await;
    let markdown = href(page, "#take-markdown").await;
    assert!(
        markdown.contains(
            &"- [ ] Make the alias on hachyderm.io"
                .replace(' ', "%20")
                .replace('[', "%5B")
                .replace(']', "%5D")
        ),
        "{markdown}"
    );
    assert!(
        href(page, "#take-calendar")
            .await
            .contains("BEGIN%3AVEVENT")
    );
    assert_eq!(
        page.attributes("#plan-qr svg", "role").await.len(),
        0,
        "nobody asked for it"
    );
    page.click("#plan-qr summary").await;
    page.wait_to_see("#plan-qr svg").await;
    page.click("#plan-plain").await;
    page.wait_not_to_see(&format!("{ALIAS} .step-text")).await;
}
