//! How long it takes from the first touch of the fields to the first personal link, with all that is
//! loaded in between.

use serde_json::json;

use crate::support::Page;
use crate::support::verbs::OLD;
use crate::visit::{LOADS, median, network, visit};

/// Puts a handle into a field at once, which is more than a reader can do, and answers with the
/// milliseconds until a link leads to its server.
const TOUCH: &str = "const [field, handle, host] = arguments;
    const begun = performance.now();
    return new Promise((done) => {
        const look = () => {
            if (document.querySelector(`a[href^='https://${host}/']`)) done(performance.now() - begun);
        };
        const all = { attributes: true, childList: true, subtree: true };
        new MutationObserver(look).observe(document, all);
        field.focus();
        document.execCommand('insertText', false, handle);
    })";

/// A line to measure on: its bytes in a second, any number if negative, and its delay.
struct Line {
    name: &'static str,
    bytes: i32,
    milliseconds: u32,
}

const LINES: [Line; 2] = [
    Line {
        name: "over loopback",
        bytes: -1,
        milliseconds: 0,
    },
    Line {
        name: "1.6 Mbit/s, 150 ms",
        bytes: 200_000,
        milliseconds: 150,
    },
];

/// Prints the times for each line.
pub(crate) async fn touches(page: &Page) {
    println!("From the first touch to the first personal link, median of {LOADS} first visits");
    network(page, "enable", json!({})).await;
    for line in LINES {
        let mut times = Vec::new();
        for _ in 0..LOADS {
            times.push(touch(page, &line).await);
        }
        println!("  {:<22} {:8.1} ms", line.name, median(&mut times));
    }
    conditions(page, &LINES[0]).await;
}

async fn touch(page: &Page, line: &Line) -> f64 {
    network(page, "clearBrowserCache", json!({})).await;
    conditions(page, line).await;
    visit(page, "").await;
    let field = page.field(OLD).await.to_json().expect("an element");
    let with = vec![field, json!("@mina@old.example"), json!("old.example")];
    page.ask(TOUCH, with).await
}

async fn conditions(page: &Page, line: &Line) {
    let how = json!({
        "offline": false,
        "latency": line.milliseconds,
        "downloadThroughput": line.bytes,
        "uploadThroughput": line.bytes,
    });
    network(page, "emulateNetworkConditions", how).await;
}
