//! Servers that run other software: recognised or chosen, their texts in the guide, what travels
//! between them, and what is said when their page cannot be had.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::{By, Key};

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, Piece, in_every_engine};

/// The addresses of all links of a side that can be seen, below a selector.
const PATHS: &str = "return [...document.querySelectorAll(`${arguments[0]} a.go`)]
    .filter((link) => link.checkVisibility()).map((link) => link.dataset.path)";

/// Whether all links that can be seen below a selector lead to one path.
const ONLY_PATH: &str = "(() => {
    document.querySelectorAll('details').forEach((box) => { box.open = true; });
    const links = [...document.querySelectorAll(`${arguments[0]} a.go`)].filter((link) => link.checkVisibility());
    return links.length > 0 && links.every((link) => link.dataset.path === arguments[1]);
})()";

async fn paths(page: &Page, css: &str) -> BTreeSet<String> {
    let open = "document.querySelectorAll('details').forEach((box) => { box.open = true; })";
    page.ask::<serde_json::Value>(open, vec![]).await;
    let found: Vec<Option<String>> = page.ask(PATHS, vec![json!(css)]).await;
    found.into_iter().flatten().collect()
}

/// What can be read of the stages that the old server owns.
async fn stages(page: &Page) -> [String; 2] {
    [page.text_of("#export").await, page.text_of("#move").await]
}

fn fate(thing: &str) -> String {
    format!("[data-pair] tr[data-thing='{thing}'] .fate")
}

in_every_engine!(well_known_servers_are_recognised_and_overruled);
async fn well_known_servers_are_recognised_and_overruled(page: &Page) {
    page.open_guide().await;
    let before = stages(page).await;
    page.type_into(OLD, "@mina@misskey.io").await;
    page.wait_for_text("[data-show='old.software']", "Misskey")
        .await;
    assert_ne!(stages(page).await, before, "nothing was taken over");
    let told: Vec<String> = page
        .server
        .requests()
        .iter()
        .map(|one| one.path.clone())
        .collect();
    assert!(
        told.iter().any(|path| Piece::Software("misskey").is(path)),
        "{told:?}"
    );
    assert!(!told.iter().any(|path| path.contains("mina")), "{told:?}");

    page.choose("old", "Sharkey").await;
    page.choose("old", "Mastodon").await;
    page.clear(OLD).await;
    let again = stages(page).await;
    assert_eq!(again, before, "the usual software’s text is back");
    page.type_into(OLD, "@mina@pixelfed.social").await;
    page.wait_for_text("[data-show='old.software']", "Pixelfed")
        .await;
}

in_every_engine!(the_version_chooses_links);
async fn the_version_chooses_links(page: &Page) {
    page.open_guide().await;
    for (version, expected) in [
        ("4.1.9", "/settings/import"),
        ("v4.2.0", "/settings/imports"),
        ("Mastodon 4.6.5+glitch", "/settings/imports"),
    ] {
        page.state_version("new", version).await;
        let what = format!("{expected} for {version}");
        page.wait_for(
            &what,
            ONLY_PATH,
            vec![json!("#import-steps ~ ol"), json!(expected)],
        )
        .await;
    }
    page.state_version("new", "").await;
    let both = paths(page, "#import").await;
    for path in ["/settings/import", "/settings/imports"] {
        assert!(
            both.contains(path),
            "{path} is named without a version: {both:?}"
        );
    }

    page.choose("old", "Misskey").await;
    for (version, expected) in [
        ("2025.3.0", "/settings/migration"),
        ("2025.3.1", "/settings/other"),
    ] {
        page.state_version("old", version).await;
        let found = paths(page, "#move [data-part]").await;
        assert!(found.contains(expected), "{version}: {found:?}");
        assert_eq!(
            found
                .iter()
                .filter(|path| ["/settings/migration", "/settings/other"].contains(&path.as_str()))
                .count(),
            1,
            "{version}: {found:?}"
        );
    }
}

in_every_engine!(a_version_that_is_none_is_said_to_be_wrong);
async fn a_version_that_is_none_is_said_to_be_wrong(page: &Page) {
    page.open_guide().await;
    assert!(!page.sees("#new-version-error").await);
    page.state_version("new", "the newest").await;
    page.wait_to_see("#new-version-error").await;
    page.state_version("new", "4.6").await;
    page.wait_not_to_see("#new-version-error").await;
}

in_every_engine!(a_pair_that_cannot_move_is_told_so);
async fn a_pair_that_cannot_move_is_told_so(page: &Page) {
    page.open_guide().await;
    let warning = ".verdict .callout-warning";
    assert!(!page.sees(warning).await && page.sees("#move-steps").await);
    page.type_into(OLD, "@mina@lemmy.world").await;
    page.wait_to_see(warning).await;
    assert!(page.text_of(warning).await.contains("Lemmy"));
    for gone in ["#move-steps", "#stop", "#alias-steps"] {
        assert!(!page.sees(gone).await, "{gone} is still there");
    }
    for there in ["#move-tell", "#export > .stage-off"] {
        assert!(page.sees(there).await, "{there} is missing");
    }
    page.click("#six-things > summary").await;
    page.click("#what-comes > summary").await;
    assert_eq!(page.text_of(&fate("followers")).await, "stays behind");

    page.choose("old", "Pixelfed").await;
    page.state_version("old", "0.12.4").await;
    page.wait_to_see(warning).await;
    page.choose("old", "Mastodon").await;
    page.state_version("old", "").await;
    page.wait_not_to_see(warning).await;
    assert!(page.sees("#move-steps").await && page.sees("#alias-steps").await);
}

in_every_engine!(files_that_have_to_be_rearranged_are_marked);
async fn files_that_have_to_be_rearranged_are_marked(page: &Page) {
    page.open_guide().await;
    page.choose("old", "Vernissage").await;
    page.wait_for_text(&fate("follows"), "as a file, after conversion")
        .await;
    let item = "#import [data-import='follows']";
    page.wait_to_see(&format!("{item} [data-converted]")).await;
    assert_eq!(
        page.text_of(&format!("{item} .label")).await,
        "Following list"
    );

    page.choose("old", "Friendica").await;
    page.wait_not_to_see(&format!("{item} [data-converted]"))
        .await;
    assert!(
        !page.sees("#export [data-thing='bookmarks']").await,
        "Friendica exports no bookmarks"
    );
    assert!(!page.sees("#import [data-import='bookmarks']").await);

    page.choose("new", "Friendica").await;
    page.wait_to_see("#own-way").await;
    assert!(
        page.sees("#same-steps").await,
        "the way of its own is there"
    );
    page.click("#six-things > summary").await;
    page.click("#what-comes > summary").await;
    assert_eq!(page.text_of(&fate("followers")).await, "carry as a file");
}

in_every_engine!(two_unknown_servers_are_not_the_same);
async fn two_unknown_servers_are_not_the_same(page: &Page) {
    page.open_guide().await;
    for side in ["old", "new"] {
        page.choose(side, "Something else").await;
    }
    for css in ["#own-way", "#same-steps"] {
        assert!(
            !page.sees(css).await,
            "{css} is there for two unknown servers"
        );
    }
}

in_every_engine!(sections_that_came_in_follow_the_accounts_and_ticks);
async fn sections_that_came_in_follow_the_accounts_and_ticks(page: &Page) {
    page.open_guide().await;
    page.choose("new", "Sharkey").await;
    page.type_into(NEW, "@nova@sharkey.example").await;
    page.type_into(OLD, "@mina@old.example").await;
    let part = "#alias [data-part]";
    page.wait_to_see(&format!("{part} .copyable bdi[data-personal]"))
        .await;
    let links = page.attributes(&format!("{part} a.go"), "href").await;
    assert!(!links.is_empty());
    let right = |link: &Option<String>| {
        link.as_ref()
            .is_some_and(|to| to.starts_with("https://sharkey.example/"))
    };
    assert!(links.iter().all(right), "{links:?}");
    page.click(&format!("{part} button.copy")).await;
    page.wait_for_text("#accounts-status", "Copied").await;

    let tick = "#ready [data-part] input[data-tick]";
    page.click(tick).await;
    let ticked = format!("document.querySelector(\"{tick}\").checked");
    page.choose("new", "Mastodon").await;
    page.choose("new", "Sharkey").await;
    page.wait_for("the tick to be kept", &ticked, vec![]).await;
}

in_every_engine!(the_comparison_is_searched_and_sorted);
async fn the_comparison_is_searched_and_sorted(page: &Page) {
    page.open("software/").await;
    page.type_into("Find a software", "gotos").await;
    page.wait_for_text(".sortable tbody tr:not([hidden]) th", "GoToSocial")
        .await;
    page.clear("Find a software").await;
    let first = "document.querySelector('.sortable tbody th').textContent";
    let before: String = page.ask(&format!("return {first}"), vec![]).await;
    // By keyboard, as whoever cannot point.
    let heading = page.session().find(By::Css(".sortable thead button")).await;
    heading
        .expect("a heading to press")
        .focus()
        .await
        .expect("it takes the focus");
    page.press(Key::Enter).await;
    page.press(Key::Enter).await;
    page.wait_for(
        "the order to turn",
        &format!("{first} !== arguments[0]"),
        vec![json!(before)],
    )
    .await;
    let sorted = page
        .attributes(".sortable thead th:first-child", "aria-sort")
        .await;
    assert_eq!(sorted, [Some("descending".to_owned())]);
}
