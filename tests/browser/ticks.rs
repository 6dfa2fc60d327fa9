//! Ticks: kept on this device, shared between tabs, carried over from older guides.

use rehome::payload::{Renamed, read, write};
use serde_json::{Value, json};

use crate::support::files::Answer;
use crate::support::{Page, in_every_engine};

const PICTURE: &str = "task.picture";
const ARCHIVE: &str = "task.archive";
const POST: &str = "task.first-post";

/// Ticks a box, and opens what it is in.
async fn tick(page: &Page, id: &str) {
    let open =
        "let box = document.querySelector(`input[data-tick='${arguments[0]}']`).closest('details');
        for (; box; box = box.parentElement.closest('details')) box.open = true";
    page.ask::<serde_json::Value>(open, vec![json!(id)]).await;
    page.click(&format!("input[data-tick='{id}']")).await;
}

async fn wait_for_tick(page: &Page, id: &str, is_ticked: bool) {
    let all = "(all => all.length && all.every((box) => box.checked === arguments[1]))
        ([...document.querySelectorAll(`input[data-tick='${arguments[0]}']`)])";
    page.wait_for("the ticks", all, vec![json!(id), json!(is_ticked)])
        .await;
}

async fn record(page: &Page, key: &str) -> Option<String> {
    page.ask(
        "return localStorage.getItem(arguments[0])",
        vec![json!(key)],
    )
    .await
}

in_every_engine!(they_are_there_again);
async fn they_are_there_again(page: &Page) {
    page.open("").await;
    tick(page, PICTURE).await;
    page.wake().await;
    tick(page, ARCHIVE).await;
    page.reload().await;
    for id in [PICTURE, ARCHIVE] {
        wait_for_tick(page, id, true).await;
    }
    page.wake().await;
    for id in [PICTURE, ARCHIVE] {
        wait_for_tick(page, id, true).await;
    }
    page.click("#forget-ticks").await;
    for id in [PICTURE, ARCHIVE] {
        wait_for_tick(page, id, false).await;
    }
    assert_eq!(record(page, "rehome.ticks.2").await, None);
}

in_every_engine!(two_tabs_keep_each_others_ticks);
async fn two_tabs_keep_each_others_ticks(page: &Page) {
    page.open("").await;
    let first = page.session().window().await.expect("a tab");
    let second = page.session().new_tab().await.expect("another tab");
    page.session()
        .switch_to_window(second.clone())
        .await
        .expect("it");
    page.open_guide().await;
    page.session()
        .switch_to_window(first.clone())
        .await
        .expect("it");
    // One tab has the program, the other only reads.
    tick(page, PICTURE).await;
    page.session()
        .switch_to_window(second.clone())
        .await
        .expect("it");
    wait_for_tick(page, PICTURE, true).await;
    tick(page, ARCHIVE).await;
    page.session().switch_to_window(first).await.expect("it");
    wait_for_tick(page, ARCHIVE, true).await;
    page.wake().await;
    tick(page, POST).await;
    tick(page, PICTURE).await;
    page.session().switch_to_window(second).await.expect("it");
    wait_for_tick(page, POST, true).await;
    wait_for_tick(page, PICTURE, false).await;
    let record = record(page, "rehome.ticks.2").await.unwrap_or_default();
    let mut kept: Vec<_> = record.split(' ').collect();
    kept.sort_unstable();
    assert_eq!(kept, ["+task.archive", "+task.first-post"]);
}

in_every_engine!(a_former_record_is_carried_over);
async fn a_former_record_is_carried_over(page: &Page) {
    serve_renamed(
        page,
        &[
            ("task.old-sentence", PICTURE),
            ("task.old-sentence", ARCHIVE),
        ],
    );
    page.open("about/").await;
    let former = "+task.old-sentence +done.understanding -bring.follows +task.nobody-knows";
    let plant = "localStorage.setItem('rehome.ticks.1', arguments[0])";
    page.ask::<Value>(plant, vec![json!(former)]).await;
    // Nothing is touched: there is something to restore.
    page.open("").await;
    page.ready().await;
    for (id, is_ticked) in [
        (PICTURE, true),
        (ARCHIVE, true),
        ("done.understanding", true),
        ("bring.follows", false),
        (POST, false),
    ] {
        wait_for_tick(page, id, is_ticked).await;
    }
    let gone = "localStorage.getItem('rehome.ticks.1') === null";
    page.wait_for("the former record to go", gone, vec![]).await;
    page.reload().await;
    wait_for_tick(page, ARCHIVE, true).await;
    assert!(
        !page.is_ready().await,
        "there is nothing to restore any more"
    );
}

/// Serves the guide's data as if these tasks had had other names once.
fn serve_renamed(page: &Page, names: &[(&str, &str)]) {
    let folder = page.server.folder().join("data");
    let mut files = std::fs::read_dir(folder).expect("the built data");
    let file = files.find_map(|file| {
        let file = file.ok()?;
        let name = file.file_name().into_string().ok()?;
        name.starts_with("renamed-").then_some((name, file.path()))
    });
    let (name, path) = file.expect("the names that tasks had");
    let bytes = std::fs::read(path).expect("a readable file");
    let mut data: Vec<Renamed> = read(&bytes).expect("typed data");
    data.extend(names.iter().map(|(was, id)| Renamed {
        was: (*was).to_owned(),
        id: (*id).to_owned(),
    }));
    let body = write(&data).expect("typed data");
    let answer = Answer::new(200, "application/octet-stream", body);
    page.server.add(&format!("data/{name}"), answer);
}
