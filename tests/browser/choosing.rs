//! Software is found by typing part of its name, with the keyboard or a pointer.

use serde_json::Value;
use thirtyfour::Key;

use crate::support::{Page, in_every_engine};

const SOFTWARE: &str = "new-software";

async fn active(page: &Page) -> Vec<String> {
    let names = page
        .texts_of("#new-software-list [aria-selected=true]")
        .await;
    let id = page
        .attributes("#new-software", "aria-activedescendant")
        .await;
    let active =
        "const id = document.getElementById('new-software').getAttribute('aria-activedescendant');
        return id ? document.getElementById(id)?.textContent : null";
    let active: Option<String> = page.ask(active, vec![]).await;
    assert_eq!(active, names.first().cloned(), "{id:?}");
    names
}

async fn is_closed(page: &Page) -> bool {
    let expanded = page.attributes("#new-software", "aria-expanded").await;
    expanded == [Some("false".to_owned())] && !page.sees("#new-software-list").await
}

in_every_engine!(part_of_a_name_and_the_keyboard);
async fn part_of_a_name_and_the_keyboard(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    assert!(is_closed(page).await);
    page.seek("new", "KEY").await;
    let offered = page.offered("new").await;
    let holds = |name: &String| name.to_lowercase().contains("key");
    assert!(
        offered.len() > 2 && offered.iter().all(holds),
        "{offered:?}"
    );
    page.wait_to_hear(&offered.len().to_string()).await;
    assert_eq!(active(page).await, offered[..1]);
    page.press(Key::Down).await;
    assert_eq!(active(page).await, offered[1..2]);
    page.press(Key::Up).await;
    page.press(Key::Up).await;
    assert_eq!(active(page).await, offered[offered.len() - 1..]);
    page.press(Key::Down).await;
    page.press(Key::Down).await;
    page.press(Key::Enter).await;
    page.wait_for_text("[data-show='new.software']", &offered[1])
        .await;
    assert_eq!(page.value(SOFTWARE).await, offered[1]);
    assert!(is_closed(page).await);
    // The list opens with an arrow, too, and holds everything.
    page.press(Key::Down).await;
    assert!(page.offered("new").await.len() > 40);
    page.press(Key::Escape).await;
    assert!(is_closed(page).await);
}

in_every_engine!(a_pointer_chooses_too);
async fn a_pointer_chooses_too(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.click("#new-software").await;
    assert!(page.offered("new").await.len() > 40);
    page.click("#new-software-list [data-key=pixelfed]").await;
    page.wait_for_text("[data-show='new.software']", "Pixelfed")
        .await;
    assert_eq!(page.value(SOFTWARE).await, "Pixelfed");
    assert!(is_closed(page).await);
    let focus: String = page.ask("return document.activeElement.id", vec![]).await;
    assert_eq!(focus, SOFTWARE, "the field keeps the focus");
}

in_every_engine!(leaving_the_field_takes_what_can_only_be_meant);
async fn leaving_the_field_takes_what_can_only_be_meant(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.seek("new", "pixel").await;
    page.press(Key::Tab).await;
    page.wait_for_text("[data-show='new.software']", "Pixelfed")
        .await;
    page.seek("new", "").await;
    page.press(Key::Tab).await;
    assert_eq!(
        page.value(SOFTWARE).await,
        "Pixelfed",
        "nothing is no choice"
    );
}

in_every_engine!(escape_puts_back);
async fn escape_puts_back(page: &Page) {
    page.open_guide().await;
    page.choose("new", "Akkoma").await;
    for typed in ["mis", "no such thing"] {
        page.seek("new", typed).await;
        page.press(Key::Escape).await;
        assert_eq!(page.value(SOFTWARE).await, "Akkoma", "after {typed}");
        assert!(is_closed(page).await);
        assert_eq!(
            page.attributes("#new-software", "aria-invalid").await,
            [None]
        );
        assert!(!page.sees("#new-software-error").await, "after {typed}");
    }
    let chosen = page.texts_of("[data-show='new.software']").await;
    assert!(chosen.iter().all(|name| name == "Akkoma"), "{chosen:?}");
}

in_every_engine!(a_name_that_is_none_is_said_to_be_unknown);
async fn a_name_that_is_none_is_said_to_be_unknown(page: &Page) {
    page.open_guide().await;
    page.choose("new", "Akkoma").await;
    let mut errors = Vec::new();
    for typed in ["no such thing", "iceshr", "<img src=x>", "keykeykey"] {
        page.seek("new", typed).await;
        page.press(Key::Tab).await;
        page.wait_to_see("#new-software-error").await;
        let error = page.text_of("#new-software-error").await;
        page.wait_to_hear(&error).await;
        errors.push(error);
        assert_eq!(page.value(SOFTWARE).await, typed, "the text was changed");
        let invalid = page.attributes("#new-software", "aria-invalid").await;
        assert_eq!(invalid, [Some("true".to_owned())]);
        let chosen = page.texts_of("[data-show='new.software']").await;
        assert!(chosen.iter().all(|name| name == "Akkoma"), "{chosen:?}");
    }
    // Of two names that begin so, it would be wrong to say that there is none.
    let [none, several, also_none @ ..] = errors.as_slice() else {
        unreachable!("four were typed")
    };
    assert_ne!(several, none);
    assert!(also_none.iter().all(|error| error == none), "{errors:?}");
    // It is said once, not again with everything else that changes.
    page.ask::<Value>(
        "document.getElementById('accounts-status').textContent = ''",
        vec![],
    )
    .await;
    page.state_version("old", "4.6").await;
    page.wait_for_text("[data-show='new.software']", "Akkoma")
        .await;
    assert_eq!(page.said().await, "");
    page.choose("new", "Misskey").await;
    assert!(!page.sees("#new-software-error").await);
    assert_eq!(
        page.attributes("#new-software", "aria-invalid").await,
        [None]
    );
}
