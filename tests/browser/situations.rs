//! How the old server is: the guide asks, or a link says so, and then comes in another order.

use serde_json::json;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

/// The stages, and where their entries in the list lead, with the numbers of these.
const ORDER: &str = "return [
    [...document.querySelectorAll('.stage')].map((stage) => stage.id),
    [...document.querySelectorAll('.contents li')].map((entry) => entry.querySelector('a').hash.slice(1)),
    [...document.querySelectorAll('.contents li')].map((entry) => entry.value),
]";

type Order = (Vec<String>, Vec<String>, Vec<usize>);

/// What asks how the old server is.
const QUESTION: &str = "situation-choice";

async fn comes_first(page: &Page, stage: &str) {
    let first = "document.querySelector('.stage').id === arguments[0]";
    page.wait_for("the stages to be in order", first, vec![json!(stage)])
        .await;
}

in_every_engine!(what_cannot_wait_comes_first);
async fn what_cannot_wait_comes_first(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    let before: Order = page.ask(ORDER, vec![]).await;
    page.wait_to_see("#situation-choice").await;
    assert!(
        !page.sees(".verdict a[href='#trouble']").await,
        "the question stands in its place"
    );
    page.insert_into(OLD, "@mina@mastodon.social").await;
    page.insert_into(NEW, "@nova@hachyderm.io").await;
    page.wait_to_see("#summary").await;
    assert!(!page.sees(".verdict .callout").await, "nothing is wrong");
    page.set(QUESTION, "closing").await;
    comes_first(page, "export").await;
    page.wait_to_see(".verdict .callout").await;
    page.wait_for(
        "the line to lead on",
        "document.querySelector('#summary a').hash === '#export'",
        vec![],
    )
    .await;
    let (stages, entries, numbers): Order = page.ask(ORDER, vec![]).await;
    assert_eq!(stages, entries, "the list has the order of the stages");
    let at = before.0.iter().position(|stage| stage == "export");
    assert_eq!(numbers[0], at.expect("there is one") + 1);
    page.set(QUESTION, "none").await;
    comes_first(page, &before.0[0]).await;
    let after: Order = page.ask(ORDER, vec![]).await;
    assert_eq!((after.0, after.1), (before.0, before.1));
    page.wait_not_to_see(".verdict .callout").await;
}

in_every_engine!(a_link_says_how_the_old_server_is_and_others_take_it_along);
async fn a_link_says_how_the_old_server_is_and_others_take_it_along(page: &Page) {
    page.open("#old=@mina@mastodon.social&new=@nova@hachyderm.io&situation=gone&day=2031-12-24")
        .await;
    page.ready().await;
    page.wait_to_see(".verdict .callout").await;
    for stage in ["alias", "export", "move"] {
        page.wait_to_see(&format!("#{stage} > .stage-off")).await;
    }
    assert!(
        !page.sees("#import > .stage-off").await,
        "files can be imported"
    );
    assert_eq!(page.value("situation-choice").await, "gone");
    let address: String = page.ask("return location.href", vec![]).await;
    assert_eq!(address, page.server.url(""), "it stays in the address");
    page.leave_by("#accounts a[data-carry]").await;
    page.wait_for(
        "the plan to know",
        "document.getElementById('situation')?.value === 'gone'",
        vec![],
    )
    .await;
}

in_every_engine!(nothing_is_promised_that_the_old_server_may_not_keep);
async fn nothing_is_promised_that_the_old_server_may_not_keep(page: &Page) {
    let accounts = "#old=@mina@mastodon.social&new=@nova@hachyderm.io&situation=";
    let says = "document.querySelector(arguments[0])?.textContent.includes(arguments[1])";
    for (path, place) in [("", "#summary"), ("plan/", "#plan-summary")] {
        for (how, words) in [
            ("shaky", "your followers can come along."),
            ("gone", "is gone, so your followers cannot be moved"),
            ("suspended", "only if"),
            ("locked-out", "once you are back"),
        ] {
            page.open("about/").await;
            page.open(&[path, accounts, how].concat()).await;
            page.ready().await;
            let what = format!("“{words}” at {path}{how}");
            page.wait_for(&what, says, vec![json!(place), json!(words)])
                .await;
        }
    }
}

in_every_engine!(a_situation_that_nobody_knows_is_none);
async fn a_situation_that_nobody_knows_is_none(page: &Page) {
    page.open("#old=@mina@mastodon.social&situation=%3Cb%3E")
        .await;
    page.ready().await;
    page.wait_to_see("#situation-choice").await;
    assert_eq!(page.value("situation-choice").await, "none");
    comes_first(page, "understanding").await;
}

in_every_engine!(guide_and_plan_agree_on_what_is_remembered);
async fn guide_and_plan_agree_on_what_is_remembered(page: &Page) {
    page.open("plan/#old=@mina@mastodon.social&situation=closing&day=2031-12-24")
        .await;
    page.ready().await;
    page.click("#plan-remember").await;
    let kept = "localStorage.getItem('rehome.plan')?.includes(arguments[0])";
    page.wait_for("the record", kept, vec![json!("2031-12-24")])
        .await;
    page.open("").await;
    page.ready().await;
    comes_first(page, "export").await;
    page.wait_to_see("#situation-choice").await;
    assert_eq!(page.value("situation-choice").await, "closing");
    assert_eq!(page.value("day").await, "2031-12-24");
    page.set(QUESTION, "gone").await;
    page.wait_for(
        "the record to change",
        kept,
        vec![json!("\"situation\":\"gone\"")],
    )
    .await;
    page.open("plan/").await;
    page.ready().await;
    assert_eq!(page.value("situation").await, "gone");
    page.click("#plan-forget").await;
    page.wait_for("nothing to be left", "localStorage.length === 0", vec![])
        .await;
    page.open_guide().await;
    page.wait_to_see("#situation-choice").await;
    assert_eq!(page.value("situation-choice").await, "none");
}

in_every_engine!(a_link_to_a_place_takes_along_what_is_typed);
async fn a_link_to_a_place_takes_along_what_is_typed(page: &Page) {
    page.open_guide().await;
    page.insert_into(OLD, "@mina@mastodon.social").await;
    page.leave_by("#alias a[href$='trouble/#at-alias']").await;
    page.wait_for(
        "the place, with the account",
        "location.hash === '#at-alias' && document.getElementById('old')?.value === arguments[0]",
        vec![json!("@mina@mastodon.social")],
    )
    .await;
}
