//! Going away, coming back and loading again: the guide always agrees with what the fields show.

use serde_json::json;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

in_every_engine!(there_and_back);
async fn there_and_back(page: &Page) {
    page.open_guide().await;
    let general = page.texts_of("[data-show$='.handle']").await;
    type_both(page).await;
    page.open("about/").await;
    page.back().await;
    page.wake().await;
    agree(page, &general).await;
    page.forward().await;
    page.wait_for(
        "the other page",
        "location.pathname.endsWith('/about/')",
        vec![],
    )
    .await;
    page.back().await;
    page.wake().await;
    agree(page, &general).await;
}

in_every_engine!(what_was_chosen_is_there_after_coming_back);
async fn what_was_chosen_is_there_after_coming_back(page: &Page) {
    page.open_guide().await;
    page.type_into(OLD, "@mina@old.example").await;
    page.choose("old", "Sharkey").await;
    page.leave_by("#accounts a[href$='plan/']").await;
    page.back().await;
    page.wake().await;
    page.wait_for_text("[data-show='old.software']", "Sharkey")
        .await;
    assert_eq!(page.value("old-software").await, "Sharkey");
    assert_eq!(page.typed(OLD).await, "@mina@old.example");
}

in_every_engine!(loading_again);
async fn loading_again(page: &Page) {
    page.open_guide().await;
    let general = page.texts_of("[data-show$='.handle']").await;
    type_both(page).await;
    page.reload().await;
    page.wake().await;
    agree(page, &general).await;
    page.clear(OLD).await;
    page.clear(NEW).await;
    type_both(page).await;
}

in_every_engine!(moving_within_the_page_keeps_everything);
async fn moving_within_the_page_keeps_everything(page: &Page) {
    page.open_guide().await;
    type_both(page).await;
    let links = "return [...document.querySelectorAll('a[href^=\"#\"]')]
        .filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'))";
    let links: Vec<String> = page.ask(links, vec![]).await;
    let last = links.last().expect("links within the page");
    page.ask::<()>("location.hash = arguments[0]", vec![json!(last)])
        .await;
    page.session().back().await.expect("the browser goes back");
    page.wait_for("the address to be back", "!location.hash", vec![])
        .await;
    page.wait_for_text("[data-show='old.handle']", "@mina@old.example")
        .await;
    assert_eq!(page.typed(NEW).await, "@nova@new.example");
}

async fn type_both(page: &Page) {
    page.type_into(OLD, "@mina@old.example").await;
    page.type_into(NEW, "@nova@new.example").await;
    page.wait_for_text("[data-show='old.handle']", "@mina@old.example")
        .await;
    page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
        .await;
}

/// Some browsers fill the fields in again and some do not; either way the places must follow. `general` is what
/// they say before anything is typed; the program brings more of them.
async fn agree(page: &Page, general: &[String]) {
    let agree = "[...document.querySelectorAll('[data-show]')].every((place) => {
        const [side, form] = place.dataset.show.split('.');
        const [text, typed] = [place.textContent.trim(), document.getElementById(side).value];
        if (form !== 'handle') return true;
        return typed ? text === typed : arguments[0].includes(text);
    })";
    page.wait_for(
        "the places to agree with the fields",
        agree,
        vec![json!(general)],
    )
    .await;
}
