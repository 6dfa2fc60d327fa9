//! A handle is data: whatever is put into a field, it never becomes markup, code or a link to
//! anywhere but a host that passed the parser.

use serde_json::json;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

const HOSTILE: [&str; 20] = [
    "<img src=x onerror=\"window.taken = 1\">",
    "<script>window.taken = 1</script>@old.example",
    "\"><script>window.taken = 1</script>@old.example",
    "mina@old.example\"onmouseover=\"window.taken = 1",
    "mina@old.example/<svg onload=window.taken=1>",
    "mina@<b>old.example",
    "javascript:window.taken=1//@old.example",
    "javascript:window.taken=1",
    "data:text/html,<script>window.taken=1</script>",
    "mina@javascript:window.taken=1",
    "' OR 1=1; --@old.example",
    "`${window.taken = 1}`@old.example",
    "{old.handle}@{new.host}",
    "https://user:pass@evil.example@old.example/@mina",
    "mina@evil.example\\@old.example",
    "mina@old.example:8080/path?query#fragment",
    "🦀🐚@old.example",
    "مينا@مثال.إختبار",
    "\u{202e}elpmaxe.dlo@anim@\u{202c}",
    "\u{0}\u{7}mina@old.example\u{fffd}",
];

/// Links that are neither empty nor a plain path on a plain host.
const ASTRAY: &str = r"return [...document.querySelectorAll('a.go[href]')].filter((link) => {
        const rest = link.getAttribute('href').slice('https://'.length);
        return !link.getAttribute('href').startsWith('https://')
            || !/^[a-z0-9.-]+\.[a-z0-9-]+$/.test(rest.slice(0, rest.indexOf('/')))
            || rest.slice(rest.indexOf('/')) !== link.dataset.path;
    }).map((link) => link.outerHTML)";

/// How many elements of each kind there are, and every attribute that could run.
const SHAPE: &str = "return JSON.stringify([...document.querySelectorAll('*')].reduce((all, e) => {
        for (const key of [e.localName, ...e.getAttributeNames().filter((n) => /^on/.test(n))])
            all[key] = (all[key] || 0) + 1;
        return all;
    }, {}))";

in_every_engine!(hostile_text_stays_text);
async fn hostile_text_stays_text(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    let shape: String = page.ask(SHAPE, vec![]).await;
    for text in HOSTILE {
        try_on(page, text).await;
        is_harmless(page, &shape, text).await;
    }
    still_works(page).await;
}

in_every_engine!(ten_thousand_characters);
async fn ten_thousand_characters(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    let shape: String = page.ask(SHAPE, vec![]).await;
    let long = "a".repeat(10_000);
    for text in [
        long.clone(),
        format!("{long}@old.example"),
        format!("mina@{long}.example"),
    ] {
        try_on(page, &text).await;
        page.wait_to_see("#old-error").await;
        is_harmless(page, &shape, &text).await;
    }
    still_works(page).await;
}

/// Puts the text into both fields, leaves them, and sees that it stands there as it was.
async fn try_on(page: &Page, text: &str) {
    for label in [OLD, NEW] {
        page.clear(label).await;
        page.insert_into(label, text).await;
        page.press('\u{e004}').await;
        assert_eq!(page.typed(label).await, text, "the text was changed");
    }
    page.state_version("old", text).await;
}

async fn is_harmless(page: &Page, shape: &str, text: &str) {
    let now: String = page.ask(SHAPE, vec![]).await;
    assert_eq!(now, shape, "{text:.80} became markup");
    assert!(
        !page.ask::<bool>("return 'taken' in window", vec![]).await,
        "{text:.80} was run"
    );
    let astray: Vec<String> = page.ask(ASTRAY, vec![]).await;
    assert!(astray.is_empty(), "{text:.80} leads to {astray:#?}");
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert!(
        !page.ask::<bool>(wide, vec![json!(0)]).await,
        "{text:.80} makes the page too wide"
    );
}

async fn still_works(page: &Page) {
    page.clear(OLD).await;
    page.type_into(OLD, "@mina@old.example").await;
    page.wait_for_text("[data-show='old.handle']", "@mina@old.example")
        .await;
}
