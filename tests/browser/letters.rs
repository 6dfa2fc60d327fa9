//! A file that does not say how its letters are stored: it is read in the likeliest way, shown, and read in
//! another way if the reader says so.

use serde_json::{Value, json};

use crate::support::{Page, in_every_engine};

/// Puts a file of these bytes into the field that files are chosen with.
const CHOOSE: &str = "const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(arguments[0])], 'lists.csv'));
    const field = document.getElementById('choose');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }))";
/// Keeps what is saved.
const KEEP: &str = "window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then((text) => window.saved.push(text));
        return make.call(URL, blob);
    }";

async fn wait_for(page: &Page, said: &str) {
    let there = format!(
        "document.querySelector('#bench-files > section:not([aria-busy])')?.innerText.includes('{said}')"
    );
    page.wait_for(said, &there, vec![]).await;
}

in_every_engine!(letters_are_read_as_the_reader_says);
async fn letters_are_read_as_the_reader_says(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    page.ask::<Value>(KEEP, vec![]).await;
    // Two lists with Cyrillic names, as a spreadsheet of Windows stores them.
    let bytes: &[u8] =
        b"\xC4\xF0\xF3\xE7\xFC\xFF,bea@new.example\r\n\xCA\xF0\xE0\xE1\xFB,cy@other.example\r\n";
    page.ask::<Value>(CHOOSE, vec![json!(bytes)]).await;
    wait_for(page, "does not say how its letters are stored").await;
    let read = "const select = document.querySelector('#bench-files .file-letters select');
        select.value = arguments[0];
        select.dispatchEvent(new Event('change'));
        return select.selectedOptions[0].textContent";
    let said: String = page.ask(read, vec![json!("koi8-r")]).await;
    assert!(said.ends_with("(koi8-r)"), "{said}");
    let said: String = page.ask(read, vec![json!("windows-1251")]).await;
    assert_eq!(said, "Друзья, Крабы (windows-1251)");
    let settled = "!document.querySelector('#bench-files [aria-busy]')
        && document.querySelector('#bench-files .file-stop').hidden";
    page.wait_for("the letters", settled, vec![]).await;
    page.click("#bench-files .file-buttons .file-save").await;
    page.wait_for("the file", "window.saved.length", vec![])
        .await;
    let saved: String = page.ask("return window.saved[0]", vec![]).await;
    assert_eq!(saved, "Друзья,bea@new.example\nКрабы,cy@other.example\n");
}

in_every_engine!(words_that_are_known_say_how_letters_are_stored);
async fn words_that_are_known_say_how_letters_are_stored(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    // Yes and no in Polish.
    let bytes: &[u8] =
        b"Account address;Show boosts\r\nbea@new.example;PRAWDA\r\ncy@other.example;FA\xA3SZ\r\n";
    page.ask::<Value>(CHOOSE, vec![json!(bytes)]).await;
    wait_for(page, "Rows out: 2, of which mended: 2").await;
    let hidden = "return document.querySelector('#bench-files .file-stop').hidden";
    assert!(page.ask::<bool>(hidden, vec![]).await, "nothing is asked");
}
