//! The part after the move: at an address of its own, with the curve of those who have arrived.

use serde_json::{Value, json};

use crate::look::{case, look, new, old};
use crate::support::personality::id;
use crate::support::personality::mastodon::mastodon;
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

/// Servers on which everything has moved, to an account with this many followers.
fn moved(followers: u64) -> StandIn {
    let new = new().alias(old().at(id::MASTODON)).followers(followers);
    let old = old().moved_to(new.at(id::MASTODON), "mina@new.example");
    mastodon(old).and(mastodon(new))
}

in_every_engine!(the_part_after_the_move_has_an_address_of_its_own);
async fn the_part_after_the_move_has_an_address_of_its_own(page: &Page) {
    page.open("check/#after").await;
    page.wait_to_see(".look-after").await;
    assert!(page.sees("#look .look-go").await);
    assert!(page.sees("#after-progress").await);
    for before_the_move in ["#alias-set", "#alias", "#after", "h1 + p"] {
        assert!(!page.sees(before_the_move).await, "{before_the_move}");
    }
    page.insert_into(OLD, "@mina@old.example").await;
    page.insert_into(NEW, "@mina@new.example").await;
    look(page, moved(20)).await;
    assert_eq!(case(page, "after-redirect").await, "published");
    assert!(page.sees("[data-answer='after-redirect.published']").await);
    assert!(!page.sees("#look-overall").await && !page.sees("#alias-set").await);
    // The rest of the page is one press away.
    page.click(".look-after a").await;
    page.wait_to_see("#look-overall").await;
    assert!(!page.sees(".look-after").await);
}

in_every_engine!(what_was_kept_of_each_day_is_drawn_as_a_curve);
async fn what_was_kept_of_each_day_is_drawn_as_a_curve(page: &Page) {
    page.prepare_look().await;
    let kept = json!({ "mina@old.example mina@new.example": {
        "date": "2024-02-26", "today": "2024-02-29", "old": 200, "new": 10,
        "redirect_seen": "2024-02-27", "is_from_before": true,
        "counts": { "2024-02-28": 60, "2024-02-29": 110 },
    } });
    let keep = "localStorage.setItem('rehome.look', arguments[0])";
    page.ask::<Value>(keep, vec![json!(kept.to_string())]).await;
    look(page, moved(160)).await;
    assert_eq!(case(page, "after-progress").await, "over");
    page.wait_to_see("#arrivals svg").await;
    let drawn = "return document.querySelectorAll('#arrivals circle').length";
    assert_eq!(page.ask::<usize>(drawn, vec![]).await, 3);
    let said = page.text_of("#arrivals figcaption").await;
    assert!(
        said.contains("150 of 200") && said.contains("old.example"),
        "{said}"
    );
    page.click("#arrivals summary").await;
    let numbers = page.texts_of("#arrivals tbody td").await;
    assert_eq!(numbers, ["50", "100", "150"]);
    // What is kept today is one more day of the same record.
    page.click("#look-keep").await;
    page.wait_for_text("#look-status", "The numbers are kept on this device.")
        .await;
    let days = "return Object.keys(Object.values(JSON.parse(localStorage['rehome.look']))[0].counts).length";
    assert_eq!(page.ask::<usize>(days, vec![]).await, 3);
    page.click("#look-forget").await;
    page.wait_not_to_see("#arrivals").await;
}

in_every_engine!(what_was_forgotten_is_not_kept_again);
async fn what_was_forgotten_is_not_kept_again(page: &Page) {
    page.prepare_look().await;
    let kept = json!({ "mina@old.example mina@new.example": {
        "date": "2024-02-26", "old": 200, "new": 10,
        "redirect_seen": "2024-02-27", "is_from_before": true,
    } });
    let keep = "localStorage.setItem('rehome.look', arguments[0])";
    page.ask::<Value>(keep, vec![json!(kept.to_string())]).await;
    look(page, moved(160)).await;
    page.click("#look-forget").await;
    page.wait_for_text("#look-status", "Nothing is kept any more.")
        .await;
    page.click("#look-keep").await;
    page.wait_for_text("#look-status", "The numbers are kept on this device.")
        .await;
    let kept = "const [kept] = Object.values(JSON.parse(localStorage['rehome.look']));
        return [kept.is_from_before, kept.new]";
    let (is_from_before, new): (bool, u64) = page.ask(kept, vec![]).await;
    assert_eq!((is_from_before, new), (false, 160));
}
