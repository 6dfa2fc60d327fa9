//! What screen readers hear and how controls are called.

use std::collections::BTreeSet;

use serde_json::Value;
use thirtyfour::{By, Key};

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

in_every_engine!(a_wrong_text_is_said_and_never_called_cleared);
async fn a_wrong_text_is_said_and_never_called_cleared(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    for (label, id) in [(OLD, "old"), (NEW, "new")] {
        page.insert_into(label, "@mina@old.example").await;
        page.press(Key::Tab).await;
        page.wait_to_hear("@mina@old.example").await;
        page.clear(label).await;
        page.insert_into(label, "mina@gmail.com").await;
        page.press(Key::Tab).await;
        let error = format!("#{id}-error");
        page.wait_to_see(&error).await;
        let message = page.text_of(&error).await;
        page.wait_to_hear(&message).await;
        // Another wrong text of the same kind is as wrong.
        page.clear(label).await;
        page.insert_into(label, "nova@gmail.com").await;
        page.press(Key::Tab).await;
        page.wait_to_hear(&message).await;
        page.clear(label).await;
        page.press(Key::Tab).await;
        page.wait_to_hear("cleared").await;
    }
}

in_every_engine!(a_wrong_version_is_said);
async fn a_wrong_version_is_said(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.state_version("new", "4,6").await;
    page.press(Key::Tab).await;
    page.wait_to_hear(&page.text_of("#new-version-error").await)
        .await;
}

in_every_engine!(an_error_is_said_when_the_words_come_late);
async fn an_error_is_said_when_the_words_come_late(page: &Page) {
    use crate::support::{Line, Piece};
    page.server.set(Piece::Guide, Line::Held);
    page.open_guide().await;
    page.insert_into(OLD, "mina@gmail.com").await;
    page.press(Key::Tab).await;
    page.server.set(Piece::Guide, Line::Open);
    page.wait_to_see("#old-error").await;
    page.wait_to_hear(&page.text_of("#old-error").await).await;
}

in_every_engine!(every_control_has_a_name_of_its_own_side);
async fn every_control_has_a_name_of_its_own_side(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    // Those that appear only in need, too.
    let show = "document.querySelectorAll('#old-state, #new-state, #old-again, #new-again')
        .forEach((one) => { one.hidden = false; })";
    page.ask::<Value>(show, vec![]).await;
    let controls = By::Css(".fields input, .fields button");
    let controls = page.session().find_all(controls).await.expect("controls");
    let mut names = BTreeSet::new();
    for control in &controls {
        let id = control.element_id();
        let name = page.get(&format!("element/{id}/computedlabel")).await;
        let name = name.as_str().expect("a name").to_owned();
        let html = control.id().await.expect("an id").expect("an id");
        let side = html.split('-').next().unwrap_or_default();
        assert!(
            name.to_lowercase().contains(side),
            "{html} is called {name}"
        );
        names.insert(name);
    }
    assert_eq!(names.len(), controls.len(), "called: {names:?}");
    assert_eq!(controls.len(), 8);
    let groups = page
        .attributes(".fields [role=group]", "aria-labelledby")
        .await;
    assert_eq!(groups.len(), 2);
}
