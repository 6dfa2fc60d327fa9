//! The page that opens files: each is named, explained, mended, saved and taken away, and nothing leaves it.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::verbs::NEW;
use crate::support::{Page, in_every_engine};

/// The text of the region that is named by a file.
const REGION: &str = "return [...document.querySelectorAll('#bench-files > section')]
    .find((region) => region.getAttribute('aria-label') === arguments[0])?.innerText ?? ''";

async fn choose(page: &Page, name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/samples");
    let path = folder.join(name).display().to_string();
    page.type_into("Choose files", &path).await;
    let there = format!(
        "!!document.querySelector('#bench-files > section[aria-label=\"{name}\"]:not([aria-busy])')"
    );
    page.wait_for(name, &there, vec![]).await;
}

async fn region(page: &Page, name: &str) -> String {
    page.ask(REGION, vec![json!(name)]).await
}

in_every_engine!(files_are_explained_for_the_new_server);
async fn files_are_explained_for_the_new_server(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    choose(page, "trouble-semicolon.csv").await;
    let said = region(page, "trouble-semicolon.csv").await;
    assert!(said.contains("Mastodon would take nothing of it"), "{said}");
    assert!(
        said.contains("Mastodon would take everything that is saved: 1 of 1"),
        "{said}"
    );
    choose(page, "trouble-html-saved-as.csv").await;
    let said = region(page, "trouble-html-saved-as.csv").await;
    assert!(said.contains("You were not logged in"), "{said}");
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
