//! Two handles make the guide personal: typed early or late, one or both, and taken back.

use serde_json::{Value, json};

use crate::support::verbs::{NEW, OLD};
use crate::support::{Line, Page, Piece, in_every_engine};

const MINA: &str = "@mina@old.example";
const MINA_NEW: &str = "@mina@new.example";

in_every_engine!(before_the_program_is_there, SLOW);
async fn before_the_program_is_there(page: &Page) {
    page.open("").await;
    page.remember_places().await;
    page.type_into(OLD, MINA).await;
    page.type_into(NEW, MINA_NEW).await;
    page.state_version("new", "4.1.9").await;
    let changed = page.changed_places().await;
    assert!(
        changed.is_empty(),
        "personal without a program: {changed:#?}"
    );
    // Said in the page, once it takes longer than a moment.
    page.wait_to_see(".loading-note").await;
    page.server.set(Piece::Program, Line::Open);
    page.ready().await;
    is_personal(page, "old", "old.example", MINA).await;
    is_personal(page, "new", "new.example", MINA_NEW).await;
    page.lists_are_filled().await;
    assert_eq!(page.typed(OLD).await, MINA);
    assert_eq!(page.typed(NEW).await, MINA_NEW);
    assert_eq!(page.value("new-version").await, "4.1.9");
    assert!(!page.sees(".loading-note").await);
}

in_every_engine!(before_the_data_is_there);
async fn before_the_data_is_there(page: &Page) {
    page.server.set(Piece::Guide, Line::Held);
    page.open_guide().await;
    page.type_into(OLD, MINA).await;
    is_personal(page, "old", "old.example", MINA).await;
    page.state_version("old", "4.1.9").await;
    page.type_into(NEW, "mina").await;
    page.seek("old", "Misskey").await;
    // More than one name is meant by this, and it is still being typed.
    page.seek("new", "iceshr").await;
    page.server.set(Piece::Guide, Line::Open);
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    assert_eq!(page.value("old-version").await, "4.1.9");
    page.wait_to_see("#new-error").await;
    assert_eq!(page.value("new-software").await, "iceshr");
    let offered = page.offered("new").await;
    assert!(offered.len() > 1, "offered: {offered:?}");
    assert_eq!(
        page.attributes("#new-software", "aria-invalid").await,
        [None]
    );
}

in_every_engine!(after_the_program_is_there);
async fn after_the_program_is_there(page: &Page) {
    page.open_guide().await;
    page.type_into(OLD, MINA).await;
    page.type_into(NEW, MINA_NEW).await;
    is_personal(page, "old", "old.example", MINA).await;
    is_personal(page, "new", "new.example", MINA_NEW).await;
    page.wait_for_text(".route .side-old .side-value", MINA)
        .await;
    page.wait_for_text(".route .side-new .side-value", MINA_NEW)
        .await;
    let spoken = "document.querySelector('#accounts [role=status]').textContent.trim()";
    page.wait_for("the live region to say what changed", spoken, vec![])
        .await;
    // Then, for those who do not see it, what the move is.
    let summary = page.text_of("#summary > span").await;
    assert!(!summary.is_empty());
    page.wait_for_text("#accounts-status", &summary).await;
}

in_every_engine!(old_side_alone);
async fn old_side_alone(page: &Page) {
    one_side(page, OLD, MINA, ["old", "new"]).await;
    is_personal(page, "old", "old.example", MINA).await;
}

in_every_engine!(new_side_alone);
async fn new_side_alone(page: &Page) {
    one_side(page, NEW, MINA_NEW, ["new", "old"]).await;
    is_personal(page, "new", "new.example", MINA_NEW).await;
}

/// Types one handle and sees that nothing of the other side changes.
async fn one_side(page: &Page, label: &str, handle: &str, [side, other]: [&str; 2]) {
    page.open_guide().await;
    page.lists_are_filled().await;
    let css = format!("[data-show^='{other}.']");
    let before = page.texts_of(&css).await;
    page.type_into(label, handle).await;
    page.wait_for_text(&format!("[data-show='{side}.handle']"), handle)
        .await;
    assert_eq!(
        page.texts_of(&css).await,
        before,
        "the {other} side changed too"
    );
    let links = page
        .attributes(&format!("a.go[data-go={other}]"), "href")
        .await;
    assert!(
        links.iter().all(Option::is_none),
        "links of the {other} side: {links:?}"
    );
}

in_every_engine!(clearing_brings_the_general_guide_back);
async fn clearing_brings_the_general_guide_back(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.remember_places().await;
    page.type_into(OLD, MINA).await;
    page.type_into(NEW, MINA_NEW).await;
    is_personal(page, "new", "new.example", MINA_NEW).await;
    page.clear(NEW).await;
    page.clear(OLD).await;
    page.wait_for_same_places().await;
}

in_every_engine!(a_half_deleted_handle_is_no_handle);
async fn a_half_deleted_handle_is_no_handle(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    let general = page.texts_of("[data-show^='old.']").await;
    page.type_into(OLD, MINA).await;
    is_personal(page, "old", "old.example", MINA).await;
    page.type_into(OLD, &"\u{e003}".repeat("old.example".len()))
        .await;
    let links =
        "[...document.querySelectorAll('a.go')].every((link) => !link.hasAttribute('href'))";
    page.wait_for("no link to be left", links, vec![]).await;
    assert_eq!(page.texts_of("[data-show^='old.']").await, general);
}

in_every_engine!(nothing_typed_is_kept);
async fn nothing_typed_is_kept(page: &Page) {
    page.open_guide().await;
    page.type_into(OLD, MINA).await;
    page.type_into(NEW, MINA_NEW).await;
    is_personal(page, "new", "new.example", MINA_NEW).await;
    let kept = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage },
        document.cookie, location.href, document.title, history.state])";
    let kept: String = page.ask(kept, vec![]).await;
    assert!(
        !kept.contains("mina") && !kept.contains("example"),
        "kept: {kept}"
    );
}

in_every_engine!(the_page_stays_where_it_is);
async fn the_page_stays_where_it_is(page: &Page) {
    page.open_guide().await;
    for (label, handle) in [(OLD, MINA), (NEW, "@mina@old.example")] {
        page.field(label)
            .await
            .scroll_into_view()
            .await
            .expect("a field");
        page.type_into(label, "x").await;
        page.clear(label).await;
        let before = position(page, label).await;
        for key in handle.chars() {
            page.type_into(label, &key.to_string()).await;
            assert_eq!(
                position(page, label).await,
                before,
                "the page jumped at “{key}”"
            );
        }
        page.clear(label).await;
        assert_eq!(
            position(page, label).await,
            before,
            "the page jumped when cleared"
        );
        page.type_into(label, handle).await;
    }
}

/// Where the field stands in the window, in whole pixels.
async fn position(page: &Page, label: &str) -> i64 {
    let field = page.field(label).await.to_json().expect("an element");
    let top = "return Math.round(arguments[0].getBoundingClientRect().top)";
    page.ask(top, vec![field]).await
}

/// Waits until every place of a side shows this account, and checks each of its links.
async fn is_personal(page: &Page, side: &str, host: &str, handle: &str) {
    page.wait_for_text(&format!("[data-show='{side}.host']"), host)
        .await;
    page.wait_for_text(&format!("[data-show='{side}.handle']"), handle)
        .await;
    let links = "return [...document.querySelectorAll(`a.go[data-go=${arguments[0]}][data-path^='/']`)].map((a) =>
        [a.dataset.path, a.getAttribute('href'), a.target, a.rel])";
    let links: Vec<[Value; 4]> = page.ask(links, vec![json!(side)]).await;
    assert!(!links.is_empty(), "the {side} side has no links");
    for [path, href, target, rel] in links {
        let path = path.as_str().expect("a link has a data-path");
        assert_eq!(href, format!("https://{host}{path}"));
        assert_eq!(
            (target, rel),
            (json!("_blank"), json!("noopener noreferrer"))
        );
    }
}
