//! What a link hands over in its fragment, and fragments that mean something else or nothing.

use serde_json::{Value, json};

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

in_every_engine!(a_link_hands_over_both_accounts);
async fn a_link_hands_over_both_accounts(page: &Page) {
    page.open(
        "#old=%40mina%40misskey.io&new=@nova@new.example&new-software=Akkoma&old-version=2025.3.1",
    )
    .await;
    // Nothing is touched: there is something to restore.
    page.ready().await;
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    page.wait_for_text("[data-show='new.software']", "Akkoma")
        .await;
    page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
        .await;
    assert_eq!(page.typed(OLD).await, "@mina@misskey.io");
    assert_eq!(page.value("old-version").await, "2025.3.1");
    let address: String = page.ask("return location.href", vec![]).await;
    assert_eq!(address, page.server.url(""), "it stays in the address");
    page.reload().await;
    page.wake().await;
}

in_every_engine!(software_alone_may_be_handed_over);
async fn software_alone_may_be_handed_over(page: &Page) {
    page.open("#new-software=Akkoma&new-version=3.15.2").await;
    // Nothing is touched: there is something to restore.
    page.ready().await;
    page.wait_for_text("[data-show='new.software']", "Akkoma")
        .await;
    assert_eq!(page.value("new-version").await, "3.15.2");
}

in_every_engine!(one_account_may_be_handed_over_later);
async fn one_account_may_be_handed_over_later(page: &Page) {
    page.open("").await;
    page.ask::<Value>("location.hash = '#new=@nova@new.example'", vec![])
        .await;
    page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
        .await;
    assert_eq!(page.typed(OLD).await, "");
}

in_every_engine!(a_changed_address_hands_over_as_well);
async fn a_changed_address_hands_over_as_well(page: &Page) {
    for path in ["", "plan/", "check/", "trouble/"] {
        page.open("about/").await;
        page.open(&[path, "#old=@mina@old.example"].concat()).await;
        page.ready().await;
        let change = "location.hash =
            '#old=@ann@mastodon.social&new=@nova@misskey.io&situation=closing&day=2026-12-31'";
        page.ask::<Value>(change, vec![]).await;
        let is_taken = "document.getElementById('old').value === '@ann@mastodon.social'
            && document.getElementById('new').value === '@nova@misskey.io' && location.hash === ''";
        page.wait_for("the fields to follow", is_taken, vec![])
            .await;
        // The trouble-shooter keeps it in a field that nobody sees.
        let is_said = "['situation-choice', 'situation']
            .some((id) => document.getElementById(id)?.value === 'closing')";
        if path != "check/" {
            page.wait_for("the situation to follow", is_said, vec![])
                .await;
        }
    }
}

in_every_engine!(what_is_handed_over_is_text);
async fn what_is_handed_over_is_text(page: &Page) {
    let huge = format!("#old={}", "a".repeat(5_000));
    for (fragment, old) in [
        (
            "#old=%3Cimg%20src%3Dx%20onerror%3D%22window.taken%3D1%22%3E",
            Some("<img src=x onerror=\"window.taken=1\">"),
        ),
        (
            "#old=javascript:window.taken=1",
            Some("javascript:window.taken=1"),
        ),
        ("#old=%E0%A4%A&new=%", None),
        ("#old=@mina@old.example&old=@nova@new.example", Some("")),
        ("#old=", Some("")),
        ("#old", Some("")),
        (
            "#old=@mina@old.example&old-label=x&__proto__=y&colour=second",
            Some("@mina@old.example"),
        ),
        (huge.as_str(), Some("")),
    ] {
        page.open("about/").await;
        page.open(fragment).await;
        page.wake().await;
        page.lists_are_filled().await;
        if let Some(old) = old {
            assert_eq!(page.typed(OLD).await, old, "{fragment:.60}");
        }
        assert!(!page.ask::<bool>("return 'taken' in window", vec![]).await);
        let images: u32 = page
            .ask(
                "return document.querySelectorAll('#accounts img').length",
                vec![],
            )
            .await;
        assert_eq!(images, 0, "{fragment:.60}");
        page.clear(OLD).await;
        page.insert_into(OLD, "@mina@old.example").await;
        page.wait_for_text("[data-show='old.handle']", "@mina@old.example")
            .await;
        page.clear(OLD).await;
        page.clear(NEW).await;
    }
}

in_every_engine!(a_fragment_that_cannot_be_decoded_breaks_nothing);
async fn a_fragment_that_cannot_be_decoded_breaks_nothing(page: &Page) {
    for fragment in ["#100%", "#%E0%A4%A", "#nowhere", "#old-trouble", "#"] {
        page.open("about/").await;
        page.open(fragment).await;
        let printed =
            "const closed = () => document.querySelectorAll('details:not([open], .stage-off)').length;
            dispatchEvent(new Event('beforeprint'));
            const open = closed() === 0;
            dispatchEvent(new Event('afterprint'));
            return open && closed() > 0";
        let is_printed: bool = page.ask(printed, vec![]).await;
        assert!(is_printed, "{fragment}: boxes are not printed open");
        page.wake().await;
        page.clear(OLD).await;
        page.insert_into(OLD, "@mina@old.example").await;
        page.wait_to_see("button.copy").await;
        page.click("button.copy").await;
        page.wait_for(
            "the button to answer",
            "document.getElementById('accounts-status').textContent && !document.querySelector(arguments[0]).hidden",
            vec![json!("button.copy span + span")],
        )
        .await;
        page.clear(OLD).await;
    }
}

in_every_engine!(a_link_into_a_box_opens_it);
async fn a_link_into_a_box_opens_it(page: &Page) {
    page.open("#alias-self").await;
    page.wait_to_see("#alias-self > :not(summary)").await;
    page.ask::<Value>(
        "document.getElementById('alias-self').open = false; location.hash = '#pause'",
        vec![],
    )
    .await;
    page.wait_to_see("#pause > :not(summary)").await;
}

in_every_engine!(what_is_wrong_with_a_handed_over_account_is_said);
async fn what_is_wrong_with_a_handed_over_account_is_said(page: &Page) {
    for path in ["", "plan/", "check/", "trouble/"] {
        page.open("about/").await;
        page.open(&[path, "#old=12345&new=@nova@new.example"].concat())
            .await;
        page.ready().await;
        page.wait_for_text(
            "#old-error",
            "Add the server after the name, with an @ between them.",
        )
        .await;
        assert!(!page.sees("#new-error").await);
    }
}
