//! Followers on the page that looks at both accounts: how many have come, and who has not.

use serde_json::{Value, json};

use crate::look::{NEW_HOST, OLD_HOST, answer, asked, case, look, new, new_with_alias, old};
use crate::support::http::Request;
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::{Account, id};
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::{Page, in_every_engine};

fn gone_over() -> Account {
    old().moved_to(new().at(id::MASTODON), "mina@new.example")
}

in_every_engine!(followers_arrive_and_the_numbers_are_kept_only_if_asked_for);
async fn followers_arrive_and_the_numbers_are_kept_only_if_asked_for(page: &Page) {
    let stored = "return localStorage.length - ('rehome.theme' in localStorage ? 1 : 0)";
    look(
        page,
        mastodon(old().followers(200)).and(mastodon(new_with_alias().followers(10))),
    )
    .await;
    assert_eq!(page.ask::<u64>(stored, vec![]).await, 0);
    page.click("#look-keep").await;
    page.wait_for_text("#look-status", "The numbers are kept on this device.")
        .await;
    assert_eq!(page.ask::<u64>(stored, vec![]).await, 1);

    page.server
        .play(mastodon(gone_over().followers(200)).and(mastodon(new_with_alias().followers(60))));
    page.click("#look-again").await;
    page.wait_for(
        "the followers to arrive",
        "!document.querySelector(\"[data-answer='after-progress.moving']\").hidden",
        vec![],
    )
    .await;
    let said = answer(page, "after-progress.moving")
        .await
        .unwrap_or_default();
    assert!(
        said.contains("50") && said.contains("200") && said.contains("25"),
        "{said}"
    );
    assert_eq!(case(page, "after-redirect").await, "published");
    page.click("#look-forget").await;
    page.wait_for_text("#look-status", "Nothing is kept any more.")
        .await;
    assert_eq!(page.ask::<u64>(stored, vec![]).await, 0);
}

/// The followers of an account, where the server shows them; on two pages.
fn crowd(host: &'static str, people: &'static [&'static str]) -> StandIn {
    StandIn::new().host(host, move |request: &Request| {
        if !request.place().ends_with("/followers") {
            return Reply::new(404).cors();
        }
        let (first, second) = people.split_at(people.len() / 2);
        let is_first = request.query("max_id").is_none();
        let page = if is_first { first } else { second };
        let list: Vec<Value> = page.iter().map(|name| json!({ "acct": name })).collect();
        let next = format!("<https://{host}{}?max_id=7>; rel=\"next\"", request.place());
        let reply = Reply::json(&json!(list))
            .cors()
            .header("access-control-expose-headers", "Link");
        if is_first {
            reply.header("link", &next)
        } else {
            reply
        }
    })
}

in_every_engine!(who_has_not_come_along);
async fn who_has_not_come_along(page: &Page) {
    let before = crowd(
        OLD_HOST,
        &["ada", "bo@far.example", "cy@far.example", "di@near.example"],
    );
    let after = crowd(NEW_HOST, &["di@near.example", "ada@old.example", "eve"]);
    let servers = mastodon(old().followers(4)).and(mastodon(new_with_alias().followers(3)));
    look(page, before.and(after).and(servers)).await;
    page.click("#crowd-compare").await;
    page.wait_for_text(
        "#crowd-status",
        "No list is kept yet. It has to be kept before the move.",
    )
    .await;
    page.click("#crowd-keep").await;
    page.wait_for_text(
        "#crowd-status",
        "4 followers of the old account are kept on this device.",
    )
    .await;
    page.click("#crowd-compare").await;
    page.wait_for_text(
        "#crowd-status",
        "2 of 4 are not among the followers of the new account:",
    )
    .await;
    let missing = page.texts_of("#crowd-missing tbody > tr > *").await;
    assert_eq!(missing, ["far.example", "2", "@bo, @cy"]);
}

in_every_engine!(a_server_that_has_had_enough_of_a_list_is_left_alone_by_the_next_look);
async fn a_server_that_has_had_enough_of_a_list_is_left_alone_by_the_next_look(page: &Page) {
    let tired = |request: &Request| {
        if request.place().ends_with("/followers") {
            Reply::new(429).cors().header("retry-after", "600")
        } else {
            Reply::new(404).cors()
        }
    };
    let servers = mastodon(old().followers(4)).and(mastodon(new_with_alias().followers(3)));
    look(page, StandIn::new().host(OLD_HOST, tired).and(servers)).await;
    page.click("#crowd-keep").await;
    page.wait_for_text(
        "#crowd-status",
        "The server asks to be left alone for a while. Look again in some minutes.",
    )
    .await;
    let (before, others) = (asked(page, OLD_HOST).len(), asked(page, NEW_HOST).len());
    page.click("#look-again").await;
    page.has_looked().await;
    assert_eq!(asked(page, OLD_HOST).len(), before);
    assert!(asked(page, NEW_HOST).len() > others);
}
