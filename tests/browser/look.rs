//! The page that looks at both accounts, against servers that are played over real TLS: what it
//! asks, when, and what it makes of the answers.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::support::http::Request;
use crate::support::personality::akkoma::akkoma;
use crate::support::personality::mastodon::{block_list, mastodon, mastodon_4_2, mastodon_secure};
use crate::support::personality::misskey::misskey;
use crate::support::personality::others::{friendica, gotosocial, lemmy, pixelfed};
use crate::support::personality::{Account, id};
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

const GO: &str = "#look .look-go";
const OLD_HOST: &str = "old.example";
const NEW_HOST: &str = "new.example";

fn old() -> Account {
    Account::new("mina", OLD_HOST)
}

fn new() -> Account {
    Account::new("mina", NEW_HOST)
}

/// The new account, with an alias for the old one.
fn new_with_alias() -> Account {
    new().alias(old().at(id::MASTODON))
}

fn gone_over() -> Account {
    old().moved_to(new().at(id::MASTODON), "mina@new.example")
}

/// Looks at `mina` on both servers, and waits for the end of it.
async fn look(page: &Page, servers: StandIn) {
    page.server.play(servers);
    let is_there = "return location.pathname.endsWith('/check/')";
    if !page.ask::<bool>(is_there, vec![]).await {
        page.prepare_look().await;
    }
    page.look().await;
}

/// The words of an answer that is shown, such as `alias.set`; nothing if another one is.
async fn answer(page: &Page, case: &str) -> Option<String> {
    let script = "const item = document.querySelector(`li[data-if='${arguments[0]}']`);
        return item.hidden ? null : item.innerText";
    page.ask(script, vec![json!(case)]).await
}

/// Which answer is shown to the question `row`.
async fn case(page: &Page, row: &str) -> String {
    let script =
        "return [...document.querySelectorAll(`li[data-if^='${arguments[0]}.']:not([hidden])`)]
        .map((item) => item.dataset.if.split('.').pop()).join()";
    page.ask(script, vec![json!(row)]).await
}

fn asked(page: &Page, host: &str) -> Vec<Request> {
    page.server.asked(host)
}

in_every_engine!(an_account_that_is_ready_to_move);
async fn an_account_that_is_ready_to_move(page: &Page) {
    look(page, mastodon(old()).and(mastodon(new_with_alias()))).await;
    for (row, expected) in [
        ("old.server", "known"),
        ("new.server", "known"),
        ("old.account", "found"),
        ("new.account", "found"),
        ("alias", "set"),
        ("ready-pair", "different"),
        ("ready-old", "free"),
        ("ready-new", "free"),
        ("ready-lock", "open"),
        ("ready-profile", "filled"),
        ("old.blocks", "unreadable"),
        ("after-redirect", "none"),
        ("after-followers", "counted"),
        ("after-progress", "no-earlier"),
    ] {
        assert_eq!(case(page, row).await, expected, "{row}");
    }
    let said = answer(page, "alias.set").await.expect("an answer");
    assert!(said.starts_with("Yes."), "{said}");
    assert_eq!(
        page.text_of(".card-old .card-handle").await,
        "@mina@old.example"
    );
}

in_every_engine!(nothing_is_asked_before_the_button_and_only_the_two_servers_after_it);
async fn nothing_is_asked_before_the_button_and_only_the_two_servers_after_it(page: &Page) {
    page.server
        .play(mastodon(old()).and(mastodon(new_with_alias())));
    page.prepare_look().await;
    for host in [OLD_HOST, NEW_HOST] {
        assert!(asked(page, host).is_empty(), "{host} was asked too early");
    }
    page.look().await;
    for host in [OLD_HOST, NEW_HOST] {
        let requests = asked(page, host);
        assert!((1..=8).contains(&requests.len()), "{requests:#?}");
        for request in requests {
            assert_eq!(request.header("cookie"), None);
            assert_eq!(request.header("referer"), None);
        }
    }
}

in_every_engine!(each_state_of_the_alias);
async fn each_state_of_the_alias(page: &Page) {
    let names_new = old().alias(new().at(id::MASTODON));
    let states: [(&str, StandIn); 6] = [
        ("none", mastodon(old()).and(mastodon(new()))),
        (
            "other",
            mastodon(old()).and(mastodon(new().alias("https://else.example/users/lia"))),
        ),
        ("reversed", mastodon(names_new).and(mastodon(new()))),
        (
            "unreadable",
            mastodon(old()).and(mastodon_secure(new_with_alias())),
        ),
        (
            "set",
            mastodon_secure(old()).and(mastodon(new_with_alias())),
        ),
        (
            "set",
            mastodon_4_2(old()).and(mastodon_4_2(new().alias(old().at(id::BY_NAME)))),
        ),
    ];
    for (expected, servers) in states {
        look(page, servers).await;
        assert_eq!(case(page, "alias").await, expected);
    }
}

in_every_engine!(software_of_many_kinds);
async fn software_of_many_kinds(page: &Page) {
    let aliased = |path: &str| new().alias(old().at(path));
    let kinds: [(&str, &str, StandIn); 6] = [
        ("Misskey", "set", misskey(aliased(id::MASTODON))),
        ("Akkoma", "set", akkoma(aliased(id::MASTODON))),
        (
            "GoToSocial",
            "unreadable",
            gotosocial(aliased(id::MASTODON)),
        ),
        ("Pixelfed", "unreadable", pixelfed(aliased(id::MASTODON))),
        ("Friendica", "unable", friendica(new())),
        ("Lemmy", "unable", lemmy(new())),
    ];
    for (name, alias, servers) in kinds {
        look(page, mastodon(old()).and(servers)).await;
        let server = answer(page, "new.server.known").await.unwrap_or_default();
        assert!(server.contains(name), "{name}: {server}");
        assert_eq!(case(page, "alias").await, alias, "{name}");
    }
}

in_every_engine!(what_stands_in_the_way);
async fn what_stands_in_the_way(page: &Page) {
    let servers = mastodon(old())
        .and(mastodon(new().locked().blank()))
        .instead(
            OLD_HOST,
            "/api/v1/instance/domain_blocks",
            block_list(&[("n*w.example", NEW_HOST, "suspend")]),
        );
    look(page, servers).await;
    for (row, expected) in [
        ("ready-lock", "locked"),
        ("ready-profile", "empty"),
        ("old.blocks", "blocked"),
    ] {
        assert_eq!(case(page, row).await, expected, "{row}");
    }
    let elsewhere = old().moved_to("https://else.example/users/lia", "lia@else.example");
    look(page, mastodon(elsewhere).and(mastodon(new_with_alias()))).await;
    assert_eq!(case(page, "ready-old").await, "moved-elsewhere");
    let said = answer(page, "after-redirect.elsewhere").await;
    assert!(said.is_some_and(|said| said.contains("else.example")));
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
    assert_eq!(page.ask::<u64>(stored, vec![]).await, 1);

    page.server
        .play(mastodon(gone_over().followers(200)).and(mastodon(new_with_alias().followers(60))));
    page.click("#look-again").await;
    page.wait_for(
        "the followers to arrive",
        "!document.querySelector(\"li[data-if='after-progress.moving']\").hidden",
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
    assert_eq!(page.ask::<u64>(stored, vec![]).await, 0);
}

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
        "!document.querySelector(\"li[data-if='old.account.found']\").hidden",
        vec![],
    )
    .await;
    // The page's patience is longer than a test's.
    let seconds = "return new Promise((done) => setTimeout(done, 8000))";
    page.ask::<Value>(seconds, vec![]).await;
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

in_every_engine!(the_guide_opens_it_in_place_and_learns_the_software);
async fn the_guide_opens_it_in_place_and_learns_the_software(page: &Page) {
    page.server
        .play(akkoma(old()).and(misskey(new().alias(old().at(id::BY_NAME)))));
    page.open_guide().await;
    page.insert_into(OLD, "@mina@old.example").await;
    page.insert_into(NEW, "@mina@new.example").await;
    page.lists_are_filled().await;
    for host in [OLD_HOST, NEW_HOST] {
        assert!(asked(page, host).is_empty(), "{host} was asked too early");
    }
    page.click("a[target=look]").await;
    page.wait_for_text("[data-show='new.software']", "Misskey")
        .await;
    page.wait_for_text("[data-show='old.software']", "Akkoma")
        .await;
    let fits = "(({ contentDocument: inside, clientHeight }) =>
        !inside.querySelector(\"li[data-if='alias.set']\").hidden
        && clientHeight >= inside.body.scrollHeight
        && getComputedStyle(inside.querySelector('.site-header')).display === 'none')
        (document.querySelector('.look-frame'))";
    page.wait_for("the whole answer to be seen in its place", fits, vec![])
        .await;
}

in_every_engine!(what_is_no_handle_is_told_and_nobody_is_asked);
async fn what_is_no_handle_is_told_and_nobody_is_asked(page: &Page) {
    page.open_look().await;
    page.insert_into(OLD, "mina@").await;
    page.insert_into(NEW, "@mina@127.0.0.1").await;
    page.click(GO).await;
    page.wait_to_see("#old-error").await;
    page.wait_to_see("#new-error").await;
    assert_eq!(page.typed(OLD).await, "mina@");
    let shown: bool = page
        .ask("return !document.getElementById('cards').hidden", vec![])
        .await;
    assert!(!shown, "nothing was looked at");
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
    let servers = mastodon(old()).and(mastodon(new_with_alias()));
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
    assert_eq!(page.text_of("#crowd-missing").await, "far.example @bo, @cy");
}
