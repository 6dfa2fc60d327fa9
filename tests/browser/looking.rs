//! The page that looks at both accounts, over time: what it says while it works, whom it is about, what
//! it keeps, and what it says of what it could not do.

use serde_json::Value;

use crate::look::{GO, NEW_HOST, OLD_HOST, asked, case, look, new, new_with_alias, old};
use crate::support::personality::mastodon::mastodon;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Line, Page, Piece, in_every_engine};

fn ready() -> StandIn {
    mastodon(old()).and(mastodon(new_with_alias()))
}

in_every_engine!(one_verdict_stands_above_all_answers);
async fn one_verdict_stands_above_all_answers(page: &Page) {
    look(page, ready()).await;
    let overall = "return document.getElementById('look-overall').dataset.overall";
    assert_eq!(page.ask::<String>(overall, vec![]).await, "ready");
    let about = page.text_of(".overall-about").await;
    assert!(about.contains("@mina@old.example") && about.contains("@mina@new.example"));
    look(page, mastodon(old()).and(mastodon(new().locked()))).await;
    assert_eq!(page.ask::<String>(overall, vec![]).await, "not-yet");
    let links = page.attributes(".look-overall a", "href").await;
    assert!(links.contains(&Some("#alias-set".to_owned())), "{links:?}");
}

in_every_engine!(what_is_fine_folds_away);
async fn what_is_fine_folds_away(page: &Page) {
    look(page, ready()).await;
    assert!(!page.sees("[data-answer='alias.set']").await);
    assert!(page.sees("[data-answer='after-progress.no-earlier']").await);
    page.click("#look-fine").await;
    page.wait_to_see("[data-answer='alias.set']").await;
}

in_every_engine!(a_look_stays_about_its_two_accounts);
async fn a_look_stays_about_its_two_accounts(page: &Page) {
    look(page, mastodon(old()).and(mastodon(new()))).await;
    page.clear(NEW).await;
    page.insert_into(NEW, "@nova@never-asked.example").await;
    page.wait_to_see("#look-stale").await;
    let said = page.text_of("#look-stale").await;
    assert!(said.contains("@mina@new.example"), "{said}");
    for text in page.texts_of("[data-answer]:not([hidden])").await {
        assert!(!text.contains("never-asked"), "{text}");
    }
    page.clear(NEW).await;
    page.insert_into(NEW, "@mina@new.example").await;
    page.wait_not_to_see("#look-stale").await;
}

in_every_engine!(what_storage_refuses_is_not_said_to_be_kept);
async fn what_storage_refuses_is_not_said_to_be_kept(page: &Page) {
    look(page, ready()).await;
    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('full') }";
    page.ask::<Value>(refuse, vec![]).await;
    page.click("#look-keep").await;
    page.wait_for_text(
        "#look-status",
        "Your browser does not let this page keep anything. Write the numbers down.",
    )
    .await;
}

in_every_engine!(without_a_clipboard_the_report_is_shown);
async fn without_a_clipboard_the_report_is_shown(page: &Page) {
    look(page, ready()).await;
    let missing = "Object.defineProperty(navigator, 'clipboard', { get: () => undefined })";
    page.ask::<Value>(missing, vec![]).await;
    page.click("#look-report").await;
    page.wait_to_see("#look-report-text").await;
    let report = page.value("look-report-text").await;
    assert!(
        report.contains("https://new.example/.well-known/webfinger"),
        "{report}"
    );
}

in_every_engine!(redirects_to_a_third_host_are_not_followed);
async fn redirects_to_a_third_host_are_not_followed(page: &Page) {
    let path = "/users/mina";
    let astray = || Reply::redirect("https://third.example/users/mina").cors();
    let servers = ready().instead(NEW_HOST, path, astray());
    let third = StandIn::new().host("third.example", |_| Reply::new(200).cors());
    look(page, servers.and(third)).await;
    assert!(asked(page, "third.example").is_empty());
    assert!(!asked(page, OLD_HOST).is_empty());
    assert_ne!(case(page, "alias").await, "set");
}

in_every_engine!(a_program_that_does_not_come_can_be_tried_again);
async fn a_program_that_does_not_come_can_be_tried_again(page: &Page) {
    page.server.play(ready());
    for piece in [Piece::Program, Piece::Look] {
        page.server.set(piece, Line::Missing);
        page.open("check/").await;
        page.insert_into(OLD, "@mina@old.example").await;
        page.insert_into(NEW, "@mina@new.example").await;
        // What is pressed meanwhile is done once it can be.
        page.click(GO).await;
        page.stays_general().await;
        page.wait_to_see(".general-note").await;
        page.server.set(piece, Line::Open);
        page.click("#program-again").await;
        page.has_looked().await;
        assert_eq!(case(page, "alias").await, "set");
    }
}

in_every_engine!(a_link_hands_over_both_accounts_and_asks_nobody);
async fn a_link_hands_over_both_accounts_and_asks_nobody(page: &Page) {
    page.server.play(ready());
    page.open("check/#old=@mina@old.example&new=@mina@new.example")
        .await;
    page.ready().await;
    assert_eq!(page.typed(OLD).await, "@mina@old.example");
    assert!(asked(page, OLD_HOST).is_empty() && asked(page, NEW_HOST).is_empty());
    let address: String = page.ask("return location.hash", vec![]).await;
    assert_eq!(address, "");
    page.look().await;
    assert_eq!(case(page, "alias").await, "set");
}

/// How many files of the program of what can be done with a look were asked for.
async fn tools_asked(page: &Page) -> usize {
    let asked = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('rehome-tools')).length";
    page.ask(asked, vec![]).await
}

in_every_engine!(what_is_done_with_a_look_is_loaded_when_somebody_does_it);
async fn what_is_done_with_a_look_is_loaded_when_somebody_does_it(page: &Page) {
    look(page, ready()).await;
    assert_eq!(tools_asked(page).await, 0);
    page.server.set(Piece::Program, Line::Held);
    page.click("#look-keep").await;
    page.wait_to_see("#look-tools .tools-loading").await;
    page.server.set(Piece::Program, Line::Open);
    page.wait_for_text("#look-status", "The numbers are kept on this device.")
        .await;
    assert!(!page.sees("#look-tools .tools-loading").await);
    // The one who comes back has something to compare with: no button has to be pressed for that.
    page.prepare_look().await;
    page.look().await;
    page.wait_for("the program", "document.querySelector('html:not([data-tools])') && performance.getEntriesByType('resource').some(({ name }) => name.includes('rehome-tools'))", vec![])
        .await;
}

in_every_engine!(what_could_not_be_loaded_is_told_and_tried_again);
async fn what_could_not_be_loaded_is_told_and_tried_again(page: &Page) {
    look(page, ready()).await;
    for piece in [Piece::Program, Piece::Tools] {
        page.server.set(piece, Line::Missing);
        page.click("#crowd-compare").await;
        page.wait_to_see("#crowd .tools-failed").await;
        page.server.set(piece, Line::Open);
    }
    page.click("#crowd-compare").await;
    page.wait_for_text(
        "#crowd-status",
        "No list is kept yet. It has to be kept before the move.",
    )
    .await;
    assert!(!page.sees("#crowd .tools-failed").await);
}
