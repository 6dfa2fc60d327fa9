//! Handles on another domain than the server, where that domain sends browsers away: other names are offered, and
//! asked only if the reader presses.

use serde_json::json;

use crate::look::{OLD_HOST, answer, asked, case, new_with_alias, old};
use crate::support::http::Request;
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::{Account, id};
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

const DOMAIN: &str = "town.example";
const SERVER: &str = "social.town.example";

/// A domain that passes WebFinger on to its server, without leave for pages to follow.
fn split() -> StandIn {
    let to_server =
        |request: &Request| Reply::redirect(&format!("https://{SERVER}{}", request.path));
    let domain = StandIn::new().host(DOMAIN, to_server);
    let names_old = Account::new("mina", SERVER).alias("https://old.example/ap/users/1");
    domain.and(mastodon(names_old)).and(mastodon(old()))
}

async fn looked_at_the_domain(page: &Page) {
    page.server.play(split());
    page.open("check/").await;
    page.insert_into(OLD, "@mina@old.example").await;
    page.insert_into(NEW, "@mina@town.example").await;
    page.look().await;
}

in_every_engine!(the_servers_own_name_is_offered_and_tells_everything);
async fn the_servers_own_name_is_offered_and_tells_everything(page: &Page) {
    looked_at_the_domain(page).await;
    assert_eq!(case(page, "new.account").await, "unreadable");
    let offered = page.texts_of(".apart button").await;
    let name = format!("Look at @mina@{SERVER}");
    let place = offered
        .iter()
        .position(|text| *text == name)
        .expect("it is offered");
    let before: Vec<_> = asked(page, SERVER).into_iter().map(|it| it.path).collect();
    let is_passed_on = |path: &String| path.starts_with("/.well-known/");
    assert!(before.iter().all(is_passed_on), "{before:?}");
    page.click(&format!(".apart button:nth-of-type({})", place + 1))
        .await;
    page.has_looked().await;
    assert_eq!(page.typed(NEW).await, format!("@mina@{SERVER}"));
    page.wait_not_to_see(".apart").await;
    assert_eq!(case(page, "new.account").await, "found");
}

in_every_engine!(nothing_is_offered_where_the_account_is_there);
async fn nothing_is_offered_where_the_account_is_there(page: &Page) {
    page.server
        .play(mastodon(old()).and(mastodon(new_with_alias())));
    page.prepare_look().await;
    page.look().await;
    assert!(!page.sees(".apart").await);
    assert!(!asked(page, OLD_HOST).is_empty());
}

/// A server of which handles name the domain, and both say so.
fn known_by_its_domain() -> StandIn {
    let account = Account::new("mina", SERVER);
    let finger = json!({ "subject": "acct:mina@town.example", "links": [{
        "rel": "self", "type": "application/activity+json", "href": account.at(id::MASTODON),
    }] });
    let finger = || Reply::json(&finger).cors();
    mastodon(old())
        .and(mastodon(account.clone()))
        .instead(SERVER, "/.well-known/webfinger", finger())
        .instead(DOMAIN, "/.well-known/webfinger", finger())
}

in_every_engine!(the_handle_that_others_know_is_the_one_for_the_steps);
async fn the_handle_that_others_know_is_the_one_for_the_steps(page: &Page) {
    page.server.play(known_by_its_domain());
    page.open("check/").await;
    page.insert_into(OLD, "@mina@old.example").await;
    page.insert_into(NEW, &format!("@mina@{SERVER}")).await;
    page.look().await;
    let said = answer(page, "new.account.found").await.unwrap_or_default();
    assert!(
        said.contains("@mina@town.example is there. That is the handle"),
        "{said}"
    );
    let said = answer(page, "old.account.found").await.unwrap_or_default();
    assert!(!said.contains("That is the handle"), "{said}");
}

in_every_engine!(a_link_to_the_steps_takes_along_what_the_look_knows);
async fn a_link_to_the_steps_takes_along_what_the_look_knows(page: &Page) {
    page.server.play(known_by_its_domain());
    page.open("check/").await;
    page.insert_into(OLD, "@mina@old.example").await;
    let typed = format!("@mina@{SERVER}");
    page.insert_into(NEW, &typed).await;
    page.look().await;
    page.click(".site-header a[data-carry]").await;
    page.wait_for_text("[data-show='new.handle']", "@mina@town.example")
        .await;
    page.wait_for_text("[data-show='new.host']", SERVER).await;
    assert_eq!(page.typed(NEW).await, typed);
    let address: String = page.ask("return location.hash", vec![]).await;
    assert_eq!(address, "");
    // What is typed afterwards is known by nobody.
    page.clear(NEW).await;
    page.insert_into(NEW, "@nova@new.example").await;
    page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
        .await;
}

in_every_engine!(in_the_guide_the_steps_take_that_handle_and_lead_to_the_server);
async fn in_the_guide_the_steps_take_that_handle_and_lead_to_the_server(page: &Page) {
    page.server.play(known_by_its_domain());
    page.open_guide().await;
    page.insert_into(OLD, "@mina@old.example").await;
    // The handle is right, but the domain is not where the server is.
    page.insert_into(NEW, "@mina@town.example").await;
    page.lists_are_filled().await;
    page.click("a[target=look]").await;
    page.wait_for_text("[data-show='new.host']", SERVER).await;
    page.wait_for_text("[data-show='new.handle']", "@mina@town.example")
        .await;
    page.clear(NEW).await;
    let typed = format!("@mina@{SERVER}");
    page.insert_into(NEW, &typed).await;
    page.wait_for_text("[data-show='new.handle']", &typed).await;
    page.click("a[target=look]").await;
    page.wait_for_text("[data-show='new.handle']", "@mina@town.example")
        .await;
    assert_eq!(page.typed(NEW).await, typed);
    let said = "(({ contentDocument: inside }) =>
        inside.querySelector(\"[data-answer='new.account.found']\").textContent
            .includes('The steps now use this form'))(document.querySelector('[name=look]'))";
    page.wait_for("the look to say so", said, vec![]).await;
}
