//! Browsers that allow less: no storage, no WebAssembly.

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

in_every_engine!(without_storage, FORGETFUL);
async fn without_storage(page: &Page) {
    page.open_guide().await;
    let storage = "try { return Boolean(window.localStorage) } catch { return false }";
    assert!(
        !page.ask::<bool>(storage, vec![]).await,
        "storage is not blocked at all"
    );
    page.type_into(OLD, "@mina@old.example").await;
    page.type_into(NEW, "@nova@new.example").await;
    page.wait_for_text("[data-show='old.handle']", "@mina@old.example")
        .await;
    page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
        .await;
    let tick = "#export .checklist input[type=checkbox]";
    page.click(tick).await;
    page.wait_to_see("#ticks-unkept").await;
    assert!(!page.sees("#ticks-kept").await, "both is said");
    // They last in the page, whatever happens to its texts.
    let ticked = format!("return document.querySelector('{tick}').checked");
    let now: bool = page.ask(&ticked, vec![]).await;
    page.choose("old", "Misskey").await;
    page.choose("old", "Mastodon").await;
    assert_eq!(page.ask::<bool>(&ticked, vec![]).await, now);
    changes_colours(page).await;
}

in_every_engine!(without_webassembly, GENERAL);
async fn without_webassembly(page: &Page) {
    page.open("").await;
    page.type_into(OLD, "@mina@old.example").await;
    page.stays_general().await;
    assert!(!page.is_ready().await, "ready without WebAssembly?");
    assert!(page.sees(".general-note").await && page.sees("#program-again").await);
    assert_eq!(page.typed(OLD).await, "@mina@old.example");
    for css in ["button.copy", "#old-error", "#old-software", "#old-version"] {
        assert!(!page.sees(css).await, "{css} is shown and cannot work");
    }
    let first = "#export .checklist input[type=checkbox]";
    let ticked = format!("return document.querySelector('{first}').checked");
    let before: bool = page.ask(&ticked, vec![]).await;
    page.click(first).await;
    assert_ne!(
        page.ask::<bool>(&ticked, vec![]).await,
        before,
        "the box does not tick"
    );
}

in_every_engine!(the_chosen_theme_is_kept);
async fn the_chosen_theme_is_kept(page: &Page) {
    page.open_guide().await;
    changes_colours(page).await;
    let dark = background(page).await;
    page.reload().await;
    page.wake().await;
    assert_eq!(background(page).await, dark, "the theme was forgotten");
    page.open("about/").await;
    assert_eq!(
        background(page).await,
        dark,
        "the theme holds for one page only"
    );
}

/// Chooses light, then dark.
async fn changes_colours(page: &Page) {
    choose(page, "light").await;
    let light = background(page).await;
    choose(page, "dark").await;
    assert_ne!(background(page).await, light, "dark looks like light");
}

async fn choose(page: &Page, theme: &str) {
    let option = format!("select#theme option[value={theme}]");
    let found = page.session().find(thirtyfour::By::Css(option)).await;
    found
        .expect("a theme to choose")
        .click()
        .await
        .expect("a theme to choose");
}

async fn background(page: &Page) -> String {
    page.ask(
        "return getComputedStyle(document.documentElement).backgroundColor
        + getComputedStyle(document.body).backgroundColor",
        vec![],
    )
    .await
}
