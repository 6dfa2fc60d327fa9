//! The look at both accounts when servers are in trouble, silent or lying, and without a connection.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::look::{GO, NEW_HOST, answer, asked, case, look, new, new_with_alias, old};
use crate::support::http::Request;
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::{Account, id};
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::{Page, in_every_engine};

/// What a server in trouble says to everything.
fn troubles() -> [(&'static str, Reply); 11] {
    let status = |status: u16| Reply::new(status).cors();
    let busy = status(429)
        .header("retry-after", "60")
        .header("access-control-expose-headers", "Retry-After");
    [
        ("missing", status(404)),
        ("gone", status(410)),
        ("unreadable", status(401)),
        ("unreadable", status(403)),
        ("unreadable", status(500)),
        (
            "unreadable",
            Reply::text("text/html", "<h1>Welcome</h1>").cors(),
        ),
        ("unreadable", Reply::json(&json!({})).no_cors()),
        (
            "unreadable",
            Reply::json(&json!({ "subject": 7, "links": "none" })).cors(),
        ),
        (
            "unreadable",
            Reply::json(&json!({ "links": [] })).cors().broken(),
        ),
        (
            "unreadable",
            Reply::redirect("https://else.example/").cors(),
        ),
        // Last, because a server that wants to be left alone is.
        ("unreadable", busy),
    ]
}

in_every_engine!(servers_in_trouble);
async fn servers_in_trouble(page: &Page) {
    // Where a redirect leads: to a server that is not one of the two.
    let elsewhere = || StandIn::new().host("else.example", |_| Reply::new(200).cors());
    for (expected, reply) in troubles() {
        let kind = format!("{reply:?}");
        let in_trouble = StandIn::new().host(NEW_HOST, move |_| reply.clone());
        look(page, mastodon(old()).and(in_trouble).and(elsewhere())).await;
        assert_eq!(case(page, "new.account").await, expected, "after {kind}");
        assert_eq!(case(page, "alias").await, "unreadable", "after {kind}");
        assert_eq!(case(page, "old.account").await, "found", "after {kind}");
    }
}

in_every_engine!(a_server_that_never_answers_is_given_up);
async fn a_server_that_never_answers_is_given_up(page: &Page) {
    let silent = StandIn::new().host(NEW_HOST, |_| Reply::hang());
    page.server.play(mastodon(old()).and(silent));
    page.prepare_look().await;
    page.click(GO).await;
    page.wait_for(
        "the old account to be seen meanwhile",
        "!document.querySelector(\"[data-answer='old.account.found']\").hidden",
        vec![],
    )
    .await;
    // The page's patience ends long before that of a test.
    page.has_looked().await;
    assert_eq!(case(page, "new.account").await, "unreadable");
    assert_eq!(case(page, "alias").await, "unreadable");
}

in_every_engine!(a_liar_cannot_speak_for_another_server);
async fn a_liar_cannot_speak_for_another_server(page: &Page) {
    // The new server hands out the actor of another server, which names the old account.
    let other = Account::new("lia", "else.example").alias(old().at(id::MASTODON));
    let webfinger = json!({
        "subject": "acct:mina@new.example",
        "links": [{ "rel": "self", "type": "application/activity+json", "href": other.at("/users/lia") }],
    });
    let servers = mastodon(old())
        .and(mastodon(new()))
        .and(mastodon(other))
        .instead(
            NEW_HOST,
            "/.well-known/webfinger",
            Reply::json(&webfinger).cors(),
        );
    look(page, servers).await;
    assert_ne!(case(page, "alias").await, "set");
}

in_every_engine!(answers_never_become_markup);
async fn answers_never_become_markup(page: &Page) {
    let hostile = Account {
        display_name: "<img src=x onerror=document.title='hacked'><b>bold</b>".to_owned(),
        ..new_with_alias().alias("javascript:document.title='hacked'")
    };
    look(page, mastodon(old()).and(mastodon(hostile))).await;
    let name = page.text_of(".card-new .card-name").await;
    assert!(name.contains("<b>bold</b>"), "{name}");
    let markup: u64 = page
        .ask(
            "return document.querySelectorAll('#cards b, main a[href^=javascript]').length",
            vec![],
        )
        .await;
    assert_eq!(markup, 0);
}

in_every_engine!(without_a_connection_it_says_so);
async fn without_a_connection_it_says_so(page: &Page) {
    page.prepare_look().await;
    let offline = "Object.defineProperty(navigator, 'onLine', { get: () => false })";
    page.ask::<Value>(offline, vec![]).await;
    page.look().await;
    let said = answer(page, "old.account.unreadable")
        .await
        .unwrap_or_default();
    assert!(said.contains("no connection"), "{said}");
}

in_every_engine!(what_failed_for_a_moment_is_asked_once_more);
async fn what_failed_for_a_moment_is_asked_once_more(page: &Page) {
    let first = AtomicBool::new(true);
    let tired = StandIn::new().host(NEW_HOST, move |request: &Request| {
        let is_first =
            request.place() == "/.well-known/webfinger" && first.swap(false, Ordering::Relaxed);
        Reply::new(if is_first { 503 } else { 404 }).cors()
    });
    look(
        page,
        tired.and(mastodon(old())).and(mastodon(new_with_alias())),
    )
    .await;
    assert_eq!(case(page, "alias").await, "set");
    let again = asked(page, NEW_HOST);
    let again = again
        .iter()
        .filter(|request| request.place() == "/.well-known/webfinger");
    assert_eq!(again.count(), 2);
}
