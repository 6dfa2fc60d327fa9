//! The page that opens files: each is named, explained, mended, saved and taken away, and nothing leaves it.

use serde_json::{Value, json};

use crate::support::large::{archive, bomb, list, nested};
use crate::support::verbs::NEW;
use crate::support::{Page, in_every_engine};

/// The text of the region that is named by a file.
const REGION: &str = "return [...document.querySelectorAll('#bench-files > section')]
    .find((region) => region.getAttribute('aria-label') === arguments[0])?.innerText ?? ''";

async fn region(page: &Page, name: &str) -> String {
    page.ask(REGION, vec![json!(name)]).await
}

in_every_engine!(files_are_explained_for_the_new_server);
async fn files_are_explained_for_the_new_server(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.open_sample("trouble-semicolon.csv").await;
    let said = region(page, "trouble-semicolon.csv").await;
    assert!(
        said.contains("Something other than commas divides the cells"),
        "{said}"
    );
    assert!(said.contains("Mastodon would take nothing of it"), "{said}");
    assert!(
        said.contains("Mastodon would take everything that is saved: 1 of 1"),
        "{said}"
    );
    page.open_sample("trouble-html-saved-as.csv").await;
    let said = region(page, "trouble-html-saved-as.csv").await;
    assert!(said.contains("You were not logged in"), "{said}");
    let limits = page.attributes("#bench-files .file-limits a", "href").await;
    let base = "/rehome/software/mastodon/#limits".to_owned();
    assert_eq!(limits.first(), Some(&Some(base)));
    page.insert_into(NEW, "@mina@gotosocial.example").await;
    let away = "document.querySelector('#bench-files > section .file-away').click()";
    page.ask::<Value>(away, vec![]).await;
    let left = "document.querySelectorAll('#bench-files > section').length === 1";
    page.wait_for("one file to be left", left, vec![]).await;
}

in_every_engine!(a_pasted_list_is_a_file);
async fn a_pasted_list_is_a_file(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    let paste = "const data = new DataTransfer();
        data.setData('text/plain', 'bea@new.example\\n@cy@other.example\\n');
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.querySelector('main').dispatchEvent(event);";
    page.ask::<Value>(paste, vec![]).await;
    let there = "!!document.querySelector('#bench-files > section:not([aria-busy])')";
    page.wait_for("the pasted list", there, vec![]).await;
    let said = region(page, "Pasted list.csv").await;
    assert!(said.contains("Rows: 2"), "{said}");
    assert!(said.contains("Say what is in it"), "{said}");
}

in_every_engine!(a_long_list_is_opened_in_slices);
async fn a_long_list_is_opened_in_slices(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    // The page answers while it works: the bar is shown, and what happens meanwhile is counted.
    let count = "window.beats = 0;
        const beat = () => {
            window.beats += document.querySelector('[aria-busy] .file-busy:not([hidden])') ? 1 : 0;
            setTimeout(beat);
        };
        beat();";
    page.ask::<Value>(count, vec![]).await;
    let made = list(190_000, "\r\n");
    page.choose_file(made.path()).await;
    page.wait_for_file("following_accounts.csv").await;
    let said = region(page, "following_accounts.csv").await;
    assert!(said.contains("Rows: 190000"), "{said}");
    assert!(said.contains("Rows in: 190000. Rows out: 190000"), "{said}");
    assert!(
        said.contains("refuse the whole file: it has more rows"),
        "{said}"
    );
    let beats: u32 = page.ask("return window.beats", vec![]).await;
    assert!(beats > 5, "{beats} times");
}

in_every_engine!(work_on_a_long_list_can_be_stopped);
async fn work_on_a_long_list_can_be_stopped(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    // So long that there is time to press.
    let made = list(600_000, "\n");
    let cancel = "#bench-files .file-cancel";
    page.choose_file(made.path()).await;
    page.wait_to_see(cancel).await;
    page.click(cancel).await;
    let gone = "!document.querySelector('#bench-files > section .file-after:not([hidden])')
        && !document.querySelector('#bench-files > section[aria-busy]')";
    page.wait_for("the work to stop", gone, vec![]).await;
    // A file whose work was stopped is in nobody's way.
    page.open_sample("trouble-semicolon.csv").await;
    let said = region(page, "trouble-semicolon.csv").await;
    assert!(said.contains("1 of 1"), "{said}");
}

in_every_engine!(an_archive_of_gigabytes_is_opened_by_slices);
async fn an_archive_of_gigabytes_is_opened_by_slices(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    let made = archive();
    page.choose_file(made.path()).await;
    page.wait_for_file("archive.zip").await;
    let said = region(page, "archive.zip").await;
    assert!(said.contains("Files in it: 2"), "{said}");
    page.click("#bench-files .file-inside button").await;
    page.wait_for_file("likes.json").await;
    let said = region(page, "likes.json").await;
    assert!(said.contains("Rows: 1000"), "{said}");
    assert!(said.contains("Rows out: 1000"), "{said}");
}

in_every_engine!(an_archive_that_is_a_bomb_ends_in_a_sentence);
async fn an_archive_that_is_a_bomb_ends_in_a_sentence(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    let made = bomb();
    page.choose_file(made.path()).await;
    page.wait_for_file("bomb.zip").await;
    page.click("#bench-files .file-inside button").await;
    let status = "document.getElementById('bench-status').textContent.includes('larger than')";
    page.wait_for("the sentence", status, vec![]).await;
    let count = "document.querySelectorAll('#bench-files > section').length === 1";
    page.wait_for("only the archive", count, vec![]).await;
}

in_every_engine!(an_archive_in_an_archive_is_opened);
async fn an_archive_in_an_archive_is_opened(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    let made = nested();
    page.choose_file(made.path()).await;
    page.wait_for_file("outer.zip").await;
    page.click("#bench-files .file-inside button").await;
    page.wait_for_file("inner.zip").await;
    page.click("[aria-label=\"inner.zip\"] .file-inside button")
        .await;
    page.wait_for_file("likes.json").await;
    let said = region(page, "likes.json").await;
    assert!(said.contains("Rows: 1000"), "{said}");
}

in_every_engine!(rows_are_chosen_by_server);
async fn rows_are_chosen_by_server(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.open_sample("mastodon-follows-4col.csv").await;
    page.ask::<Value>(
        "document.querySelector('#bench-files .file-servers').open = true",
        vec![],
    )
    .await;
    page.click("#bench-files .file-servers input").await;
    let said =
        "document.querySelector('#bench-files .file-after').innerText.includes('Rows out: 1,')
        && !document.querySelector('#bench-files [aria-busy]')";
    page.wait_for("one row", said, vec![]).await;
    let focused = "return document.activeElement.closest('.file-servers') !== null
        && document.activeElement.checked";
    assert!(page.ask::<bool>(focused, vec![]).await, "the focus stays");
}

in_every_engine!(boxes_stay_where_they_are_while_a_file_is_shown_anew);
async fn boxes_stay_where_they_are_while_a_file_is_shown_anew(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.open_sample("mastodon-follows-4col.csv").await;
    page.ask::<Value>(
        "window.boxes = [...document.querySelectorAll('#bench-files .file-servers input')];
        const search = document.querySelector('#bench-files .file-search input');
        search.value = 'bea';
        search.dispatchEvent(new Event('change'))",
        vec![],
    )
    .await;
    let said = "document.querySelector('#bench-files .file-after').innerText
        .includes('leave out rows without what you look for')
        && !document.querySelector('#bench-files [aria-busy]')";
    page.wait_for("the rows", said, vec![]).await;
    let stay = "return boxes.length > 1 && boxes.every((box) => box.isConnected)";
    assert!(page.ask::<bool>(stay, vec![]).await, "boxes were replaced");
}

/// Lets `saved` hold the text of every file that the page saves.
const NOTE_WHAT_IS_SAVED: &str = "window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then((text) => window.saved.push(text));
        return make.call(URL, blob);
    }";

in_every_engine!(what_was_just_chosen_is_saved);
async fn what_was_just_chosen_is_saved(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.open_sample("mastodon-follows-4col.csv").await;
    page.ask::<Value>(NOTE_WHAT_IS_SAVED, vec![]).await;
    // The press on the button takes the focus out of the field.
    page.ask::<Value>(
        "const search = document.querySelector('#bench-files .file-search input');
        search.value = 'bea';
        search.dispatchEvent(new Event('change'));
        document.querySelector('#bench-files .file-buttons .file-save').click()",
        vec![],
    )
    .await;
    page.wait_for("the file", "window.saved.length", vec![])
        .await;
    let saved: String = page.ask("return window.saved[0]", vec![]).await;
    let rows: Vec<_> = saved.lines().skip(1).collect();
    assert!(!rows.is_empty(), "{saved}");
    assert!(rows.iter().all(|row| row.contains("bea")), "{saved}");
}

in_every_engine!(two_files_of_one_name_are_told_apart);
async fn two_files_of_one_name_are_told_apart(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.open_sample("akkoma-friends.csv").await;
    page.choose_sample("akkoma-friends.csv").await;
    page.wait_for_file("akkoma-friends-2.csv").await;
    page.ask::<Value>(
        "const select = document.querySelector('#bench-files .file-compare select');
        select.value = 'akkoma-friends-2.csv';
        select.dispatchEvent(new Event('change'))",
        vec![],
    )
    .await;
    let said = "document.querySelector('#bench-files .file-missing').innerText
        .includes('Everything is in akkoma-friends-2.csv')";
    page.wait_for("the comparison", said, vec![]).await;
    let away = "document.querySelector('#bench-files > section:last-child .file-away').click()";
    page.ask::<Value>(away, vec![]).await;
    let gone = "document.querySelector('#bench-files .file-missing').hidden";
    page.wait_for("no comparison", gone, vec![]).await;
}

in_every_engine!(filters_and_hashtags_are_made_of_words);
async fn filters_and_hashtags_are_made_of_words(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.insert_into(NEW, "@mina@new.example").await;
    let open = "document.querySelectorAll('.maker').forEach((maker) => { maker.open = true; })";
    page.ask::<Value>(open, vec![]).await;
    page.ask::<Value>(NOTE_WHAT_IS_SAVED, vec![]).await;
    page.insert_into("Words to filter, one on each line", "the ending\nspoilers")
        .await;
    page.click("#filter-save").await;
    page.wait_for("the file", "window.saved.length", vec![])
        .await;
    let saved: String = page.ask("return window.saved[0]", vec![]).await;
    let saved: Value = serde_json::from_str(&saved).expect("it is JSON");
    assert_eq!(saved["custom_filters"][1]["title"], json!("spoilers"));
    page.insert_into(
        "Hashtags, divided by spaces or lines",
        "#Caturday https://old.example/tags/Bücher",
    )
    .await;
    page.wait_to_see("#tag-list a").await;
    let links = page.attributes("#tag-list a", "href").await;
    let expected =
        ["Caturday", "B%C3%BCcher"].map(|tag| Some(format!("https://new.example/tags/{tag}")));
    assert_eq!(links, expected);
    page.click("#tag-list input").await;
    // More of them change nothing about those that are ticked.
    page.insert_into("Hashtags, divided by spaces or lines", " #Fediverse ")
        .await;
    let more = "document.querySelectorAll('#tag-list input').length === 3
        && document.querySelector('#tag-list input').checked";
    page.wait_for("the tick to stay", more, vec![]).await;
}

in_every_engine!(hostile_files_end_in_a_sentence);
async fn hostile_files_end_in_a_sentence(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    for (text, said) in [
        (",".repeat(100_000), "very many cells"),
        ("[".repeat(100_000), "begins like JSON"),
        (
            "{\"orderedItems\":[],\"orderedItems\":[1],\"type\":\"OrderedCollection\"}".to_owned(),
            "is in it twice",
        ),
        ("=HYPERLINK(1)@new.example,bea@new.example\n".to_owned(), ""),
    ] {
        page.set("pasted", &text).await;
        let there = "document.querySelector('#bench-files > section:not([aria-busy]) .file-kind')
            ?.textContent.length";
        page.wait_for("the file", there, vec![]).await;
        let found = page.text_of("#bench-files > section").await;
        assert!(found.contains(said), "{found}");
        page.click("#bench-files > section .file-away").await;
    }
}
