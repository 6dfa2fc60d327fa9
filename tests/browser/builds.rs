//! Builds never mix: what a page joins is named by its content, and if that is gone, a newer build
//! is there and can be loaded with what was typed.

use crate::support::verbs::{NEW, OLD};
use crate::support::{Line, Page, Piece, in_every_engine};

async fn type_all(page: &Page) {
    page.insert_into(OLD, "@mina@old.example").await;
    page.insert_into(NEW, "mina & nova#new.example").await;
    page.state_version("new", "4.1.9").await;
    page.seek("old", "Sharkey").await;
}

/// Loads the newer build, and sees that all of it is there again and nothing of it in the address.
async fn load_newer(page: &Page) {
    page.wait_to_see("#newer").await;
    for piece in [Piece::Guide, Piece::Software("misskey")] {
        page.server.set(piece, Line::Open);
    }
    page.leave_by("#newer-load").await;
    page.ready().await;
    page.lists_are_filled().await;
    page.wait_for_text("[data-show='old.software']", "Sharkey")
        .await;
    assert_eq!(page.typed(OLD).await, "@mina@old.example");
    assert_eq!(page.typed(NEW).await, "mina & nova#new.example");
    assert_eq!(page.value("new-version").await, "4.1.9");
    let address: String = page.ask("return location.href", vec![]).await;
    assert_eq!(address, page.server.url(""));
    assert!(!page.sees("#newer").await);
}

in_every_engine!(without_the_data_of_its_build_a_page_offers_the_newer_one);
async fn without_the_data_of_its_build_a_page_offers_the_newer_one(page: &Page) {
    page.server.set(Piece::Guide, Line::Missing);
    page.open_guide().await;
    type_all(page).await;
    load_newer(page).await;
}

in_every_engine!(a_choice_is_handed_over_even_if_it_is_the_usual_software);
async fn a_choice_is_handed_over_even_if_it_is_the_usual_software(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.insert_into(OLD, "@mina@misskey.io").await;
    page.choose("old", "Mastodon").await;
    page.server.set(Piece::Software("akkoma"), Line::Missing);
    page.seek("new", "Akkoma").await;
    page.press('\u{e007}').await;
    page.wait_to_see("#newer").await;
    page.server.set(Piece::Software("akkoma"), Line::Open);
    page.leave_by("#newer-load").await;
    page.wait_for_text("[data-show='new.software']", "Akkoma")
        .await;
    page.wait_for_text("[data-show='old.software']", "Mastodon")
        .await;
    assert_eq!(page.typed(OLD).await, "@mina@misskey.io");
    assert_eq!(page.value("old-software").await, "Mastodon");
}

in_every_engine!(without_one_software_of_its_build_too);
async fn without_one_software_of_its_build_too(page: &Page) {
    page.open_guide().await;
    page.server.set(Piece::Software("misskey"), Line::Missing);
    page.insert_into(NEW, "@mina@misskey.io").await;
    page.wait_to_see("#newer").await;
    page.wait_to_see("#new-again").await;
    assert!(page.sees("#move-steps").await, "the guide is still whole");
    page.clear(NEW).await;
    type_all(page).await;
    load_newer(page).await;
}
