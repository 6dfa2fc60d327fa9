//! The search of every page: by keyboard and by finger, from the site alone, and honest when something
//! of it does not come.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::{Line, Page, Piece, in_every_engine};

const FIELD: &str = "#search-field";
/// What switches the key of the search on and off.
const KEY: &str = ".search-key input";
pub(crate) const OPTION: &str = "#search-list [role=option]";

/// Whether the list is open, whether the active place is chosen, where it leads, and how many are chosen.
type State = (String, String, String, u32);

/// Opens the field with its key and types words into it.
pub(crate) async fn seek(page: &Page, words: &str) {
    page.press("/").await;
    page.wait_to_see(FIELD).await;
    let focused = "document.activeElement.id === 'search-field'";
    page.wait_for("the focus in the field", focused, vec![])
        .await;
    page.press(words).await;
}

async fn found(page: &Page, title: &str) {
    let found = "[...document.querySelectorAll('.search-title')]
        .some((element) => element.textContent === arguments[0])";
    page.wait_for(&format!("“{title}” to be found"), found, vec![json!(title)])
        .await;
}

/// The address that a reader is at, below the base path.
async fn place(page: &Page) -> String {
    let address: String = page.ask("return location.href", vec![]).await;
    let base = page.server.url("");
    address
        .strip_prefix(&base)
        .expect("a page of the site")
        .to_owned()
}

in_every_engine!(a_section_is_found_by_keyboard_from_the_guide);
async fn a_section_is_found_by_keyboard_from_the_guide(page: &Page) {
    page.open("").await;
    let nothing = page.server.requests();
    let is_of_search = |path: &str| Piece::Search.is(path) || Piece::Index.is(path);
    assert!(
        !nothing.iter().any(|one| is_of_search(&one.path)),
        "too early"
    );
    seek(page, "take the alias with you").await;
    page.wait_to_see(OPTION).await;
    let groups: Vec<String> = page.texts_of("#search-list [role=group] > p").await;
    assert_eq!(groups.first().map(String::as_str), Some("In the guide"));
    let status = page.text_of("#search-status").await;
    let count = page.texts_of(OPTION).await.len();
    assert!(
        status.starts_with(&count.to_string()),
        "{status}, {count} shown"
    );
    let state = "const field = document.activeElement;
        const active = document.getElementById(field.getAttribute('aria-activedescendant'));
        return [field.getAttribute('aria-expanded'), active?.getAttribute('aria-selected') ?? '',
            active?.href ?? '', document.querySelectorAll('#search-list [aria-selected=true]').length]";
    let (expanded, selected, ..): State = page.ask(state, vec![]).await;
    assert_eq!((expanded.as_str(), selected.as_str()), ("true", ""));
    for key in [Key::Up, Key::Down, Key::Down, Key::Up] {
        page.press(key).await;
    }
    let (_, selected, href, count): State = page.ask(state, vec![]).await;
    assert_eq!((selected.as_str(), count), ("true", 1));
    page.press(Key::Enter).await;
    page.wait_for(
        "the place",
        "location.href === arguments[0]",
        vec![json!(href)],
    )
    .await;
    page.wait_not_to_see(FIELD).await;
    assert!(
        place(page).await.starts_with('#'),
        "the first is in the guide"
    );
}

in_every_engine!(a_message_is_found_from_a_software);
async fn a_message_is_found_from_a_software(page: &Page) {
    page.open("software/misskey/").await;
    seek(page, "is not an alias of this account").await;
    found(page, "It says: is not an alias of this account").await;
    let first = "return [...document.querySelectorAll('#search-group-software ~ a')][0].href";
    let address: String = page.ask(first, vec![]).await;
    assert!(address.contains("/software/mastodon/#"), "{address}");
    let marks = page.texts_of("#search-list mark").await;
    assert!(!marks.is_empty(), "nothing is marked");
    page.leave_by("#search-software-0").await;
    assert!(place(page).await.starts_with("software/mastodon/#"));
}

in_every_engine!(escape_leads_back_and_words_stay);
async fn escape_leads_back_and_words_stay(page: &Page) {
    page.open("about/").await;
    page.click(".search-open").await;
    page.press("password").await;
    page.wait_to_see(OPTION).await;
    page.press(Key::Escape).await;
    page.wait_not_to_see(FIELD).await;
    let back = "document.activeElement.matches('.search-open')";
    page.wait_for("the focus on the button", back, vec![]).await;
    page.press(Key::Enter).await;
    page.wait_to_see(OPTION).await;
    assert_eq!(page.value("search-field").await, "password");
}

in_every_engine!(the_key_is_a_letter_while_somebody_types);
async fn the_key_is_a_letter_while_somebody_types(page: &Page) {
    page.open_guide().await;
    page.type_into("Old account", "old.example/@mina").await;
    assert!(!page.sees(FIELD).await);
    assert_eq!(page.typed("Old account").await, "old.example/@mina");
    page.click(".search-open").await;
    page.press("a/b").await;
    assert_eq!(page.value("search-field").await, "a/b");
}

in_every_engine!(the_key_can_be_switched_off);
async fn the_key_can_be_switched_off(page: &Page) {
    page.open("about/").await;
    seek(page, "").await;
    page.wait_to_see(KEY).await;
    page.click(KEY).await;
    page.press(Key::Escape).await;
    page.wait_not_to_see(FIELD).await;
    page.press("/").await;
    assert!(!page.sees(FIELD).await, "on this page");
    page.open("software/").await;
    page.press("/").await;
    assert!(!page.sees(FIELD).await, "on the next page");
    page.click(".search-open").await;
    page.wait_to_see(KEY).await;
    page.click(KEY).await;
    page.press(Key::Escape).await;
    page.wait_not_to_see(FIELD).await;
    seek(page, "password").await;
    page.wait_to_see(OPTION).await;
}

in_every_engine!(nothing_found_is_said);
async fn nothing_found_is_said(page: &Page) {
    page.open("about/").await;
    seek(page, "zzzqq").await;
    let said = "document.querySelector('#search-status')?.textContent.startsWith('Nothing')";
    page.wait_for("that nothing is found", said, vec![]).await;
    assert!(!page.sees(OPTION).await && !page.sees("#search-failed").await);
}

in_every_engine!(without_scripts_there_is_no_field, SILENT);
async fn without_scripts_there_is_no_field(page: &Page) {
    for path in ["", "software/misskey/"] {
        page.open(path).await;
        assert!(!page.sees(".search-open").await && !page.sees(FIELD).await);
    }
}

in_every_engine!(on_a_phone_it_fits, PHONE);
async fn on_a_phone_it_fits(page: &Page) {
    page.open("").await;
    page.click(".search-open").await;
    page.press("followers").await;
    page.wait_to_see(OPTION).await;
    let wide = "return Math.max(document.documentElement.scrollWidth - innerWidth,
        ...[...document.querySelectorAll('#search, #search *')]
            .map((element) => element.getBoundingClientRect().right - innerWidth))";
    let beyond: f64 = page.ask(wide, vec![]).await;
    assert!(beyond <= 0.5, "{beyond} pixels too wide");
}

in_every_engine!(what_does_not_come_is_said_and_tried_again);
async fn what_does_not_come_is_said_and_tried_again(page: &Page) {
    for piece in [Piece::Search, Piece::Index, Piece::Words] {
        for line in [Line::Missing, Line::Login] {
            page.server.set(piece, line);
            page.open("about/").await;
            seek(page, "password").await;
            let failed = "!document.getElementById('search-failed').hidden";
            page.wait_for(&format!("{piece:?} {line:?} to be said"), failed, vec![])
                .await;
            assert!(!page.sees(OPTION).await, "{piece:?} {line:?}");
            let status = "return document.querySelector('#search-status')?.textContent ?? ''";
            let said: String = page.ask(status, vec![]).await;
            assert!(!said.contains("Nothing"), "{piece:?} {line:?}: {said}");
            page.server.set(piece, Line::Open);
            page.click("#search-failed button").await;
            page.wait_to_see(OPTION).await;
            page.wait_not_to_see("#search-failed").await;
        }
    }
}

in_every_engine!(what_is_hidden_for_this_reader_is_not_offered_here);
async fn what_is_hidden_for_this_reader_is_not_offered_here(page: &Page) {
    page.open("").await;
    let hide = "document.getElementById('alias').hidden = true";
    page.ask::<Value>(hide, vec![]).await;
    seek(page, "alias").await;
    page.wait_to_see(OPTION).await;
    let shown = "return [...document.querySelectorAll('#search-list a')]
        .filter((link) => link.pathname === location.pathname && link.hash)
        .filter((link) => document.getElementById(link.hash.slice(1)).closest('[hidden]')).length";
    assert_eq!(page.ask::<u32>(shown, vec![]).await, 0);
}
