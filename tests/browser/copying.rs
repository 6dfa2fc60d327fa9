//! Copy buttons put exactly the wanted form on the clipboard.

use std::collections::BTreeSet;

use thirtyfour::Key;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

/// What the buttons copy that can be seen; for other pairs of servers there are more.
const SHOWN: &str = "return [...document.querySelectorAll('button.copy')]
    .filter((button) => button.checkVisibility()).map((button) => button.dataset.copy)";

// One test only: the browsers on one display share one clipboard.
in_every_engine!(copy_buttons_copy);
async fn copy_buttons_copy(page: &Page) {
    page.open_guide().await;
    page.type_into(OLD, "@mina@old.example").await;
    page.type_into(NEW, "@nova@new.example").await;
    page.wait_to_see("button.copy").await;
    let places: BTreeSet<String> = page.ask(SHOWN, vec![]).await;
    page.clear(OLD).await;
    page.clear(NEW).await;
    assert!(!places.is_empty(), "there is nothing to copy");
    for place in places {
        page.type_into(OLD, "@mina@old.example").await;
        page.type_into(NEW, "@nova@new.example").await;
        let button = format!("button.copy[data-copy='{place}']");
        page.wait_to_see(&button).await;
        page.click(&button).await;
        // Reading the clipboard needs a permission, pasting does not.
        page.clear(OLD).await;
        page.clear(NEW).await;
        page.chord(Key::Control, 'v').await;
        assert_eq!(
            page.typed(NEW).await,
            wanted(&place),
            "{place} copies something else"
        );
        page.clear(NEW).await;
    }
}

fn wanted(place: &str) -> &'static str {
    match place {
        "old.handle" => "@mina@old.example",
        "old.address" => "mina@old.example",
        "old.host" => "old.example",
        "old.name" => "mina",
        "new.handle" => "@nova@new.example",
        "new.address" => "nova@new.example",
        "new.host" => "new.example",
        "new.name" => "nova",
        other => panic!("no copy button is expected for {other}"),
    }
}
