//! The offer of the guide to ask the servers what they run: nobody is asked before it is pressed, and then only
//! they are.

use serde_json::json;

use crate::look::{NEW_HOST, OLD_HOST, asked, new, old};
use crate::support::personality::akkoma::akkoma;
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::misskey::misskey;
use crate::support::personality::{Account, id};
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Line, Page, Piece, in_every_engine};

const ASK: &str = "#ask a";
const FRAME: &str = "document.querySelector('#ask iframe').contentDocument";

/// Opens the guide with both accounts typed, while these servers are played.
async fn typed(page: &Page, servers: StandIn) {
    page.server.play(servers);
    page.open_guide().await;
    page.insert_into(OLD, "@mina@old.example").await;
    page.insert_into(NEW, "@mina@new.example").await;
    page.lists_are_filled().await;
    page.wait_to_see(ASK).await;
}

/// Waits until that answer stands in the frame.
async fn answered(page: &Page, case: &str) {
    let shown = format!(
        "(({{ hidden }}) => hidden === false)({FRAME}?.querySelector(`[data-answer='${{arguments[0]}}']`) ?? {{}})"
    );
    page.wait_for(&format!("the answer {case}"), &shown, vec![case.into()])
        .await;
}

async fn runs(page: &Page, side: &str, software: &str) {
    page.wait_for_text(&format!("[data-show='{side}.software']"), software)
        .await;
}

fn asked_nobody(page: &Page) -> bool {
    [OLD_HOST, NEW_HOST]
        .iter()
        .all(|host| asked(page, host).is_empty())
}

in_every_engine!(both_servers_are_known_after_asking);
async fn both_servers_are_known_after_asking(page: &Page) {
    typed(page, akkoma(old()).and(misskey(new()))).await;
    assert!(asked_nobody(page), "they were asked too early");
    assert_eq!(
        page.text_of(ASK).await,
        "Ask old.example and new.example what they run"
    );
    page.click(ASK).await;
    runs(page, "old", "Akkoma").await;
    runs(page, "new", "Misskey").await;
    for host in [OLD_HOST, NEW_HOST] {
        let paths: Vec<_> = asked(page, host)
            .into_iter()
            .map(|request| request.path)
            .collect();
        assert!((2..=4).contains(&paths.len()), "{paths:?}");
        let is_of_server =
            |path: &String| path.contains("/.well-known/") || path.contains("nodeinfo");
        assert!(paths.iter().all(is_of_server), "{paths:?}");
    }
    // The answers stay, and nothing else of that page is shown.
    answered(page, "new.server.known").await;
    let whole = format!(
        "((inside) => inside.body.scrollHeight <= document.querySelector('#ask iframe').clientHeight
            && !inside.querySelector('#alias').checkVisibility()
            && !inside.querySelector('form').checkVisibility())({FRAME})"
    );
    page.wait_for("nothing but the answers, and all of them", &whole, vec![])
        .await;
}

in_every_engine!(one_server_that_does_not_answer_stays_unknown);
async fn one_server_that_does_not_answer_stays_unknown(page: &Page) {
    let refused = StandIn::new().host(NEW_HOST, |_| Reply::new(403).cors());
    typed(page, akkoma(old()).and(refused)).await;
    page.click(ASK).await;
    runs(page, "old", "Akkoma").await;
    answered(page, "new.server.unreadable").await;
    page.wait_to_see("#summary").await;
    assert!(page.text_of("#summary").await.contains("new.example"));
    // The choice by hand stays, and is what counts.
    page.choose("new", "Sharkey").await;
    runs(page, "new", "Sharkey").await;
}

in_every_engine!(a_server_that_lets_no_page_read_is_said_to_be_unreadable);
async fn a_server_that_lets_no_page_read_is_said_to_be_unreadable(page: &Page) {
    let closed = StandIn::new().host(OLD_HOST, |_| Reply::new(200));
    typed(page, closed.and(misskey(new()))).await;
    page.click(ASK).await;
    runs(page, "new", "Misskey").await;
    answered(page, "old.server.unreadable").await;
}

in_every_engine!(what_is_typed_meanwhile_is_not_taken_for_what_was_asked);
async fn what_is_typed_meanwhile_is_not_taken_for_what_was_asked(page: &Page) {
    let third = StandIn::new().host("never-asked.example", |_| Reply::new(404).cors());
    typed(
        page,
        akkoma(old()).and(misskey(new())).slow(1_500).and(third),
    )
    .await;
    page.click(ASK).await;
    page.clear(NEW).await;
    page.insert_into(NEW, "@nova@never-asked.example").await;
    runs(page, "old", "Akkoma").await;
    page.wait_for_text(ASK, "Ask old.example and never-asked.example what they run")
        .await;
    assert!(
        !page.sees("#ask iframe").await,
        "the answers are about others"
    );
    // What was found out about a server still counts for it.
    page.clear(NEW).await;
    page.insert_into(NEW, "@mina@new.example").await;
    runs(page, "new", "Misskey").await;
}

in_every_engine!(one_account_is_enough_and_well_known_servers_need_no_asking);
async fn one_account_is_enough_and_well_known_servers_need_no_asking(page: &Page) {
    page.server.play(misskey(Account::new("mina", NEW_HOST)));
    page.open_guide().await;
    page.insert_into(OLD, "@mina@fosstodon.org").await;
    page.lists_are_filled().await;
    page.wait_for_text("[data-show='old.host']", "fosstodon.org")
        .await;
    assert!(!page.sees("#ask").await);
    page.clear(OLD).await;
    page.insert_into(NEW, "@mina@new.example").await;
    page.wait_for_text(ASK, "Ask new.example what it runs")
        .await;
    page.click(ASK).await;
    runs(page, "new", "Misskey").await;
}

in_every_engine!(a_server_alone_is_asked_without_an_account);
async fn a_server_alone_is_asked_without_an_account(page: &Page) {
    page.server.play(misskey(Account::new("mina", NEW_HOST)));
    page.open_guide().await;
    page.insert_into(NEW, "new.example").await;
    page.lists_are_filled().await;
    page.wait_for_text(ASK, "Ask new.example what it runs")
        .await;
    // What it says of the missing account moves the offer down.
    page.wait_to_see("#new-error").await;
    page.click(ASK).await;
    runs(page, "new", "Misskey").await;
    answered(page, "new.server.known").await;
    for request in asked(page, NEW_HOST) {
        assert!(request.path.contains("nodeinfo"), "{}", request.path);
    }
}

in_every_engine!(the_steps_use_the_handle_and_the_server_that_were_found);
async fn the_steps_use_the_handle_and_the_server_that_were_found(page: &Page) {
    let account = Account::new("mina", "social.new.example");
    let finger = json!({ "subject": "acct:mina@new.example", "links": [{
        "rel": "self", "type": "application/activity+json", "href": account.at(id::MASTODON),
    }] });
    let finger = || Reply::json(&finger).cors();
    let path = "/.well-known/webfinger";
    let servers = mastodon(account.clone())
        .instead("social.new.example", path, finger())
        .instead(NEW_HOST, path, finger());
    page.server.play(servers);
    page.open_guide().await;
    page.insert_into(NEW, "@mina@social.new.example").await;
    page.lists_are_filled().await;
    page.wait_to_see(ASK).await;
    page.click(ASK).await;
    page.wait_for_text("[data-show='new.handle']", "@mina@new.example")
        .await;
    page.wait_for_text("[data-show='new.host']", "social.new.example")
        .await;
    assert_eq!(page.typed(NEW).await, "@mina@social.new.example");
    let said = format!("{FRAME}.getElementById('look-status').textContent.endsWith(arguments[0])");
    let words = "Other servers know @mina@social.new.example as @mina@new.example. The steps now use that handle.";
    page.wait_for("the other handle to be named", &said, vec![words.into()])
        .await;
    let leads = page.attributes("a[data-go='new'][href]", "href").await;
    let is_there = |href: &Option<String>| {
        let href = href.as_deref().unwrap_or_default();
        href.starts_with("https://social.new.example/")
    };
    assert!(!leads.is_empty() && leads.iter().all(is_there), "{leads:?}");
}

in_every_engine!(software_without_facts_is_not_taken_for_the_usual_one);
async fn software_without_facts_is_not_taken_for_the_usual_one(page: &Page) {
    let links = |_: &_| {
        Reply::json(&serde_json::json!({ "links": [{
            "rel": "http://nodeinfo.diaspora.software/ns/schema/2.0",
            "href": "https://new.example/nodeinfo/2.0",
        }] }))
        .cors()
    };
    let strange = serde_json::json!({ "version": "2.0", "openRegistrations": false,
        "software": { "name": "seashell", "version": "0.1" } });
    let servers = StandIn::new().host(NEW_HOST, links).instead(
        NEW_HOST,
        "/nodeinfo/2.0",
        Reply::json(&strange).cors(),
    );
    typed(page, mastodon(old()).and(servers)).await;
    page.click(ASK).await;
    answered(page, "new.server.other").await;
    page.wait_for(
        "something else to be chosen",
        "document.getElementById('new-software').value === 'Something else'",
        vec![],
    )
    .await;
}

in_every_engine!(a_program_that_does_not_come_is_said_in_the_frame);
async fn a_program_that_does_not_come_is_said_in_the_frame(page: &Page) {
    typed(page, akkoma(old()).and(misskey(new()))).await;
    page.server.set(Piece::Look, Line::Missing);
    page.click(ASK).await;
    let said = format!("{FRAME}?.querySelector('.general-note')?.checkVisibility() === true");
    page.wait_for("the failure to be said", &said, vec![]).await;
    assert!(page.sees("#ask iframe").await);
    assert!(asked_nobody(page));
    page.server.set(Piece::Look, Line::Open);
    page.click(ASK).await;
    runs(page, "old", "Akkoma").await;
}
