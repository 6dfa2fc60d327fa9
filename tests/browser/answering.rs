//! The page of what goes wrong: a message as a server shows it finds its answer.

use crate::support::{Page, in_every_engine};

/// The label of the field.
const SAID: &str = "What does it say?";

async fn first(page: &Page) -> String {
    let script = "return document.querySelector('#answers details')?.textContent ?? ''";
    page.ask(script, vec![]).await
}

in_every_engine!(a_pasted_message_is_answered_for_the_readers_own_software_first);
async fn a_pasted_message_is_answered_for_the_readers_own_software_first(page: &Page) {
    page.open("trouble/#old=@ann@old.example&new=@bea@new.example&old-software=GoToSocial")
        .await;
    // Nothing is touched: there is something to restore.
    page.ready().await;
    page.insert_into(
        SAID,
        "“@bea@new.example is not aliased to this acount via alsoKnownAs”",
    )
    .await;
    let is_open = "document.querySelector('#answers details[open]') !== null";
    page.wait_for("an answer", is_open, vec![]).await;
    let answer = first(page).await;
    assert!(answer.contains("GoToSocial"), "{answer}");
}

in_every_engine!(what_is_about_something_else_finds_nothing);
async fn what_is_about_something_else_finds_nothing(page: &Page) {
    page.open("trouble/").await;
    page.wake().await;
    page.insert_into(SAID, "The train to Hamburg is late.")
        .await;
    page.wait_for_text("#trouble-status", "Nothing known fits this text. Shorten it to the message itself, or look through the lists below. At the end of the page is a letter to the people who run the server.")
        .await;
    assert_eq!(first(page).await, "");
}

in_every_engine!(a_link_hands_over_how_the_old_server_is);
async fn a_link_hands_over_how_the_old_server_is(page: &Page) {
    page.open("trouble/#situation=closing&day=2020-01-31").await;
    page.ready().await;
    let is_open = "document.getElementById('situation-closing').open";
    page.wait_for("the box of the situation", is_open, vec![])
        .await;
    let script = "return document.getElementById('closing-left').textContent";
    let said: String = page.ask(script, vec![]).await;
    assert!(said.starts_with("That day has passed"), "{said}");
}

in_every_engine!(a_letter_names_both_accounts_once_they_are_known);
async fn a_letter_names_both_accounts_once_they_are_known(page: &Page) {
    page.open("trouble/#old=@ann@old.example&new=@bea@new.example")
        .await;
    page.ready().await;
    page.wait_for_text(".letter [data-show='old.address']", "ann@old.example")
        .await;
}
