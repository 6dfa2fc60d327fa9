//! The page that looks at both accounts, against servers that are played over real TLS: what it
//! asks, when, and what it makes of the answers.

use serde_json::json;

use crate::support::http::Request;
use crate::support::personality::akkoma::akkoma;
use crate::support::personality::mastodon::{block_list, mastodon, mastodon_4_2, mastodon_secure};
use crate::support::personality::misskey::misskey;
use crate::support::personality::others::{
    friendica, gotosocial, gotosocial_gone, lemmy, pixelfed,
};
use crate::support::personality::small::{hollo, mitra, snac, takahe};
use crate::support::personality::{Account, id};
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

pub(crate) const GO: &str = "#look .look-go";
pub(crate) const OLD_HOST: &str = "old.example";
pub(crate) const NEW_HOST: &str = "new.example";

pub(crate) fn old() -> Account {
    Account::new("mina", OLD_HOST)
}

pub(crate) fn new() -> Account {
    Account::new("mina", NEW_HOST)
}

/// The new account, with an alias for the old one.
pub(crate) fn new_with_alias() -> Account {
    new().alias(old().at(id::MASTODON))
}

/// Looks at `mina` on both servers, and waits for the end of it.
pub(crate) async fn look(page: &Page, servers: StandIn) {
    page.server.play(servers);
    let is_there = "return location.pathname.endsWith('/check/')";
    if !page.ask::<bool>(is_there, vec![]).await {
        page.prepare_look().await;
    }
    page.look().await;
}

/// The words of an answer that is shown, such as `alias.set`; nothing if another one is.
pub(crate) async fn answer(page: &Page, case: &str) -> Option<String> {
    let script = "const item = document.querySelector(`[data-answer='${arguments[0]}']`);
        return item.hidden ? null : item.innerText";
    page.ask(script, vec![json!(case)]).await
}

/// Which answer is shown to the question `row`.
pub(crate) async fn case(page: &Page, row: &str) -> String {
    let script =
        "return [...document.querySelectorAll(`[data-answer^='${arguments[0]}.']:not([hidden])`)]
        .map((item) => item.dataset.answer.split('.').pop()).join()";
    page.ask(script, vec![json!(row)]).await
}

pub(crate) fn asked(page: &Page, host: &str) -> Vec<Request> {
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
        // The old server does not say what it runs, so nothing is known of the age of its copies.
        (
            "later",
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
    let kinds: [(&str, &str, StandIn); 9] = [
        ("Misskey", "set", misskey(aliased(id::MASTODON))),
        ("Akkoma", "set", akkoma(aliased(id::MASTODON))),
        (
            "GoToSocial",
            "unreadable",
            gotosocial(aliased(id::MASTODON)),
        ),
        ("Pixelfed", "unreadable", pixelfed(aliased(id::MASTODON))),
        ("snac", "set", snac(aliased(id::MASTODON))),
        ("Mitra", "set", mitra(aliased(id::MASTODON))),
        ("Takahē", "set", takahe(aliased(id::MASTODON))),
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

in_every_engine!(what_small_servers_do_not_tell);
async fn what_small_servers_do_not_tell(page: &Page) {
    let states: [(&str, &str, StandIn, StandIn); 5] = [
        (
            "ready-lock",
            "locked",
            mastodon(old()),
            snac(new().locked()),
        ),
        (
            "alias",
            "single",
            snac(old()),
            takahe(new().alias(old().at(id::SNAC))),
        ),
        ("after-redirect", "never", mitra(old()), mastodon(new())),
        (
            "new.account",
            "gone",
            mastodon(old()),
            gotosocial_gone(new()),
        ),
        ("ready-new", "free", mastodon(old()), gotosocial(new())),
    ];
    for (row, expected, from, to) in states {
        look(page, from.and(to)).await;
        assert_eq!(case(page, row).await, expected, "{row}");
    }
    look(page, mastodon(old()).and(hollo(new()))).await;
    assert_eq!(case(page, "new.account").await, "found");
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
        !inside.querySelector(\"[data-answer='alias.set']\").hidden
        && clientHeight >= inside.body.scrollHeight
        && getComputedStyle(inside.querySelector('.site-header')).display === 'none')
        (document.querySelector('[name=look]'))";
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
