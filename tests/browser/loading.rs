//! A line that is slow, cut, filtered or behind a login: the guide stays whole, says what is missing,
//! and tries again.

use serde_json::Value;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Line, Page, Piece, in_every_engine};

const MINA: &str = "@mina@old.example";

in_every_engine!(a_program_that_does_not_come_can_be_tried_again);
async fn a_program_that_does_not_come_can_be_tried_again(page: &Page) {
    for (piece, line) in [
        (Piece::Glue, Line::Missing),
        (Piece::Glue, Line::Login),
        (Piece::Program, Line::Missing),
        (Piece::Program, Line::Login),
        (Piece::Program, Line::Half),
    ] {
        page.server.set(piece, line);
        page.open("").await;
        page.insert_into(OLD, MINA).await;
        page.stays_general().await;
        assert!(page.sees(".general-note").await, "{piece:?} {line:?}");
        assert!(page.sees("#move-steps").await, "the guide is still whole");
        page.click("#program-again").await;
        page.stays_general().await;
        page.server.set(piece, Line::Open);
        page.click("#program-again").await;
        page.ready().await;
        page.wait_for_text("[data-show='old.handle']", MINA).await;
        assert_eq!(page.typed(OLD).await, MINA, "{piece:?} {line:?}");
        assert!(!page.sees(".general-note").await, "{piece:?} {line:?}");
        page.clear(OLD).await;
    }
}

in_every_engine!(data_that_does_not_come_can_be_tried_again);
async fn data_that_does_not_come_can_be_tried_again(page: &Page) {
    for line in [Line::Login, Line::Half] {
        page.server.set(Piece::Guide, line);
        page.open_guide().await;
        page.clear(OLD).await;
        page.insert_into(OLD, "mina@gmail.com").await;
        page.wait_to_see(".general-note").await;
        page.insert_into(NEW, "@nova@new.example").await;
        page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
            .await;
        page.server.set(Piece::Guide, Line::Open);
        page.click("#program-again").await;
        page.lists_are_filled().await;
        page.wait_not_to_see(".general-note").await;
        page.wait_to_see("#old-error").await;
        page.clear(NEW).await;
    }
}

in_every_engine!(a_side_that_fails_says_so_until_it_succeeds);
async fn a_side_that_fails_says_so_until_it_succeeds(page: &Page) {
    page.server.set(Piece::Software("misskey"), Line::Login);
    page.open_guide().await;
    page.type_into(OLD, "@mina@misskey.io").await;
    page.wait_to_see("#old-again").await;
    assert!(page.sees("#move-steps").await, "the guide is still whole");
    let said = page.text_of("#old-state").await;
    assert!(said.contains("Misskey"), "{said}");
    assert_eq!(page.text_of("#old-state a").await, "Misskey");
    let links = page.attributes("#old-state a", "href").await;
    assert_eq!(links, [Some("software/misskey/".to_owned())]);

    page.choose("new", "Akkoma").await;
    assert!(
        page.sees("#old-again").await,
        "the other side’s success hides it"
    );
    assert!(!page.sees("#new-state").await);

    page.server.set(Piece::Software("misskey"), Line::Open);
    page.click("#old-again").await;
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    page.wait_not_to_see("#old-state").await;
}

in_every_engine!(a_connection_that_is_back_is_used);
async fn a_connection_that_is_back_is_used(page: &Page) {
    page.server.set(Piece::Software("misskey"), Line::Login);
    page.open_guide().await;
    page.choose("old", "Akkoma").await;
    page.type_into(NEW, "@mina@misskey.io").await;
    page.wait_to_see("#new-again").await;
    page.server.set(Piece::Software("misskey"), Line::Open);
    page.ask::<Value>("dispatchEvent(new Event('online'))", vec![])
        .await;
    page.wait_for_text("[data-show='new.software']", "Misskey")
        .await;
    page.wait_not_to_see("#new-state").await;
}

in_every_engine!(what_is_no_longer_wanted_is_not_shown);
async fn what_is_no_longer_wanted_is_not_shown(page: &Page) {
    page.server.set(Piece::Software("misskey"), Line::Held);
    page.open_guide().await;
    page.type_into(OLD, "@mina@misskey.io").await;
    page.wait_to_see("#old-state").await;
    assert!(page.text_of("#old-state").await.contains("Misskey"));
    assert!(!page.sees("#old-again").await, "it has not failed yet");
    page.choose("old", "Akkoma").await;
    page.server.set(Piece::Software("misskey"), Line::Open);
    page.choose("new", "Misskey").await;
    page.wait_for_text("[data-show='old.software']", "Akkoma")
        .await;
    // A choice that is taken back while it loads leaves nothing behind.
    page.server.set(Piece::Software("lemmy"), Line::Held);
    page.seek("new", "Lemmy").await;
    page.press('\u{e007}').await;
    page.wait_to_see("#new-state").await;
    page.choose("new", "Mastodon").await;
    page.server.set(Piece::Software("lemmy"), Line::Open);
    page.choose("old", "Lemmy").await;
    page.wait_for_text("[data-show='new.software']", "Mastodon")
        .await;
}
