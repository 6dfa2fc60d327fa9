//! What people really paste is understood; what cannot be understood is said once, kindly, and
//! tied to its field.

use serde_json::json;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

/// What is pasted, the handle that is shown, and the host that is linked.
const ACCEPTED: [(&str, &str, &str); 16] = [
    ("@mina@old.example", "@mina@old.example", "old.example"),
    ("mina@old.example", "@mina@old.example", "old.example"),
    ("acct:mina@old.example", "@mina@old.example", "old.example"),
    (
        "https://old.example/@mina",
        "@mina@old.example",
        "old.example",
    ),
    (
        "https://old.example/@mina/",
        "@mina@old.example",
        "old.example",
    ),
    ("old.example/@mina", "@mina@old.example", "old.example"),
    (
        "https://old.example/users/mina",
        "@mina@old.example",
        "old.example",
    ),
    (
        "https://old.example/@mina@far.example",
        "@mina@far.example",
        "far.example",
    ),
    (
        "  @mina@old.example\u{a0}",
        "@mina@old.example",
        "old.example",
    ),
    (
        "\u{200e}@mina@old.example\u{200f}",
        "@mina@old.example",
        "old.example",
    ),
    (
        "\u{2068}@mina@old.example\u{2069}",
        "@mina@old.example",
        "old.example",
    ),
    ("＠mina＠old.example", "@mina@old.example", "old.example"),
    ("@mina@OLD.Example", "@mina@old.example", "old.example"),
    ("@mina@old.example.", "@mina@old.example", "old.example"),
    (
        "@mi.na-x_1@old.example",
        "@mi.na-x_1@old.example",
        "old.example",
    ),
    (
        "@mina@bücher.example",
        "@mina@bücher.example",
        "xn--bcher-kva.example",
    ),
];

/// One for each reason to refuse.
const REFUSED: [&str; 9] = [
    "mina",
    "old.example",
    "mina @old.example",
    "mina@gmail.com",
    "mina@192.168.0.1",
    "mina@localhost",
    "mi!na@old.example",
    "https://old.example/@mina/109876543210987654",
    "@@@",
];

in_every_engine!(every_form_is_understood);
async fn every_form_is_understood(page: &Page) {
    page.open_guide().await;
    for (pasted, handle, host) in ACCEPTED {
        page.insert_into(OLD, pasted).await;
        page.wait_for_text("[data-show='old.handle']", handle).await;
        let wanted = format!("https://{host}/");
        let links = page
            .attributes("a.go[data-go=old][data-path^='/']", "href")
            .await;
        let right = |link: &Option<String>| link.as_ref().is_some_and(|l| l.starts_with(&wanted));
        assert!(links.iter().all(right), "{pasted:?} leads to {links:?}");
        assert_eq!(
            page.typed(OLD).await,
            pasted,
            "the text was changed under the cursor"
        );
        assert!(!page.sees("#old-error").await, "{pasted:?} is called wrong");
        page.clear(OLD).await;
    }
}

in_every_engine!(every_refusal_says_why);
async fn every_refusal_says_why(page: &Page) {
    page.open_guide().await;
    let mut messages = Vec::new();
    for pasted in REFUSED {
        page.insert_into(OLD, pasted).await;
        page.press('\u{e004}').await;
        page.wait_to_see("#old-error").await;
        messages.push(page.text_of("#old-error").await);
        assert_eq!(page.typed(OLD).await, pasted);
        let links = page.attributes("a.go", "href").await;
        // A server alone is known, whoever's account is meant.
        let own = format!("https://{pasted}/");
        let is_right =
            |link: &Option<String>| link.as_ref().is_none_or(|link| link.starts_with(&own));
        assert!(links.iter().all(is_right), "{pasted:?} leads to {links:?}");
        page.clear(OLD).await;
        page.wait_not_to_see("#old-error").await;
    }
    let count = messages.len();
    messages.sort();
    messages.dedup();
    assert_eq!(
        messages.len(),
        count,
        "each reason has its own message: {messages:#?}"
    );
}

in_every_engine!(what_may_mean_another_account_is_asked);
async fn what_may_mean_another_account_is_asked(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.insert_into(OLD, "mina berg@old.example").await;
    page.press('\u{e004}').await;
    page.wait_to_see("#old-several button").await;
    assert!(!page.sees("#old-error").await);
    assert_eq!(
        page.text_of("#old-several button").await,
        "@berg@old.example"
    );
    let links = page.attributes("a.go", "href").await;
    assert!(links.iter().all(Option::is_none), "nobody has chosen yet");
    page.click("#old-several button").await;
    page.wait_for_text("[data-show='old.handle']", "@berg@old.example")
        .await;
    page.wait_not_to_see("#old-several").await;
    assert_eq!(page.typed(OLD).await, "@berg@old.example");
}

in_every_engine!(no_error_on_the_first_keystroke);
async fn no_error_on_the_first_keystroke(page: &Page) {
    page.open_guide().await;
    page.field(OLD).await.focus().await.expect("a field");
    // Looked at in the same breath as the keystroke, so that no slow machine can reach the pause.
    let shown = "document.execCommand('insertText', false, 'm');
        return Promise.resolve().then(() => {}).then(() =>
            [document.querySelector('#old-error').checkVisibility(), document.activeElement.id])";
    let (shown, focus): (bool, String) = page.ask(shown, vec![]).await;
    assert_eq!((shown, focus.as_str()), (false, "old"));
    page.wait_to_see("#old-error").await;
}

in_every_engine!(an_error_belongs_to_its_field);
async fn an_error_belongs_to_its_field(page: &Page) {
    page.open_guide().await;
    for (label, id) in [(OLD, "old"), (NEW, "new")] {
        let (field, error) = (format!("#{id}"), format!("#{id}-error"));
        page.type_into(label, "mina").await;
        page.press('\u{e004}').await;
        page.wait_to_see(&error).await;
        assert_eq!(
            page.attributes(&field, "aria-invalid").await,
            [Some("true".to_owned())]
        );
        let described = page.attributes(&field, "aria-describedby").await.remove(0);
        let described = described.unwrap_or_default();
        assert!(
            described.split(' ').any(|one| one == &error[1..]),
            "described by {described:?}"
        );
        page.type_into(label, "@old.example").await;
        page.wait_not_to_see(&error).await;
        let invalid = page.attributes(&field, "aria-invalid").await.remove(0);
        assert!(
            invalid.is_none_or(|value| value == "false"),
            "still called wrong"
        );
        page.clear(label).await;
    }
}

in_every_engine!(an_error_waits_for_a_pause);
async fn an_error_waits_for_a_pause(page: &Page) {
    page.open_guide().await;
    page.type_into(NEW, "mina").await;
    page.wait_to_see("#new-error").await;
    let focus: String = page.ask("return document.activeElement.id", vec![]).await;
    assert_eq!(focus, "new", "the pause took the focus away");
}

in_every_engine!(the_same_twice_gets_a_notice);
async fn the_same_twice_gets_a_notice(page: &Page) {
    page.open_guide().await;
    assert!(
        notices(page).await.is_empty(),
        "a notice before anything was typed"
    );
    page.type_into(OLD, "@mina@old.example").await;
    page.type_into(NEW, "@mina@old.example").await;
    let one = "[...document.querySelectorAll('#accounts .notice')]
        .filter((notice) => notice.checkVisibility() && notice.textContent.trim()).length === 1
        && document.querySelector('[data-show=\"new.handle\"]').textContent === arguments[0]";
    page.wait_for("a notice", one, vec![json!("@mina@old.example")])
        .await;
    let same_account = notices(page).await;
    page.clear(NEW).await;
    page.type_into(NEW, "@other@old.example").await;
    page.wait_for("a notice", one, vec![json!("@other@old.example")])
        .await;
    assert_ne!(
        same_account,
        notices(page).await,
        "one server is not one account"
    );
    page.clear(NEW).await;
    page.type_into(NEW, "@mina@new.example").await;
    page.wait_for_text("[data-show='new.host']", "new.example")
        .await;
    assert!(
        notices(page).await.is_empty(),
        "a notice for an ordinary move"
    );
}

async fn notices(page: &Page) -> Vec<String> {
    let shown = "return [...document.querySelectorAll('#accounts .notice')]
        .filter((notice) => notice.checkVisibility())
        .map((notice) => notice.textContent.trim()).filter(Boolean)";
    page.ask(shown, vec![]).await
}
