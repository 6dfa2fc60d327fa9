//! Prints how fast the release build is in Chromium: first paint, time until the fields answer,
//! and the time from a keystroke to every place updated, beside plain JavaScript.
//!
//! The synthetic pages are the built guide with more places at the end of its main part: the
//! guide's own first place, repeated. The plain pages are the same documents with their scripts
//! taken out and one script put in that does the same substitution. Both run in one session, in
//! turns, so that the ratio holds on any machine. Nothing here can fail but the measurement.

#[allow(
    dead_code,
    unused_macros,
    unused_imports,
    reason = "the tests use the rest"
)]
#[path = "../tests/support/mod.rs"]
mod support;

use std::fmt::Write;

use serde_json::json;

use support::files::Answer;
use support::verbs::OLD;
use support::{Engine, Page, Setup, run};

const LOADS: usize = 5;
const SYNTHETIC: [usize; 3] = [100, 1_000, 10_000];
/// A frame at sixty in a second.
const FRAME: f64 = 16.0;

/// Notes when the fields begin to answer; runs before everything else on every page.
const NOTE: &str = "new MutationObserver(() => {
        if (window.readyAt === undefined && document.documentElement.hasAttribute('data-ready'))
            window.readyAt = performance.now();
    }).observe(document, { attributes: true, subtree: true })";

const LOADED: &str = "window.readyAt !== undefined
    && performance.getEntriesByName('first-contentful-paint').length";

/// Types and deletes the last letter of the host in turns, so that every place changes each time,
/// and answers with the median time, layout included, after some rounds to warm up.
const KEYSTROKES: &str = include_str!("browser/keystrokes.js");

/// What a page without a framework would do.
const PLAIN: &str = include_str!("browser/plain.js");

fn main() {
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        // Runs before the page's scripts without keeping them back, which would be measured too.
        let note = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument",
            "params": { "source": NOTE } });
        page.command("goog/cdp/execute", note).await;
        loads(page).await;
        keystrokes(page).await;
    });
}

async fn loads(page: &Page) {
    let (mut paints, mut answers) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        visit(page, "").await;
        let times = "return [performance.getEntriesByName('first-contentful-paint')[0].startTime,
            window.readyAt]";
        let (paint, answer): (f64, f64) = page.ask(times, vec![]).await;
        paints.push(paint);
        answers.push(answer);
    }
    println!("Chromium, release build over loopback, median of {LOADS} first visits");
    println!("  first contentful paint   {:8.1} ms", median(&mut paints));
    println!("  the fields answer        {:8.1} ms", median(&mut answers));
}

async fn keystrokes(page: &Page) {
    let index = page.server.folder().join("index.html");
    let html = std::fs::read_to_string(index).expect("the built guide");
    page.server
        .add("plain.js", Answer::new(200, "text/javascript", PLAIN));
    println!("From a keystroke to every place updated, layout included (median)");
    println!("  places     Rehome   plain JavaScript   ratio   growth");
    let (mut last, mut guide) = (None, 0.0);
    for added in [0].into_iter().chain(SYNTHETIC) {
        let (places, ours) = measure(page, "synthetic.html", &with_places(&html, added)).await;
        let plain = plain(&with_places(&html, added));
        let (_, theirs) = measure(page, "plain.html", &plain).await;
        let growth = growth(last, (places, ours));
        println!(
            "  {places:6} {ours:7.2} ms {theirs:15.2} ms {:7.2} {growth}",
            ours / theirs
        );
        if added == 0 {
            guide = ours;
        }
        last = Some((places, ours));
    }
    let verdict = if guide < FRAME { "yes" } else { "NO" };
    println!("  the guide as it is stays below one frame of {FRAME} ms: {verdict}");
}

/// Number of places and median time of a page made here.
async fn measure(page: &Page, path: &str, html: &str) -> (f64, f64) {
    page.server
        .add(path, Answer::new(200, "text/html; charset=utf-8", html));
    visit(page, path).await;
    page.insert_into(OLD, "mina@old.exampl").await;
    page.wait_for_text("[data-show='old.host']", "old.exampl")
        .await;
    let answer = page
        .session
        .execute_async(KEYSTROKES, vec![])
        .await
        .expect("a measurement");
    let (places, time): (f64, f64) = answer.convert().expect("places were updated");
    assert!(time > 0.0, "nothing was measured");
    (places, time)
}

async fn visit(page: &Page, path: &str) {
    page.session
        .goto(page.server.url(path))
        .await
        .expect("a page");
    page.wait_for("the first paint and the fields", LOADED, vec![])
        .await;
}

/// How time grew against how the places did.
fn growth(last: Option<(f64, f64)>, now: (f64, f64)) -> String {
    let Some(last) = last else {
        return String::new();
    };
    let (places, time) = (now.0 / last.0, now.1 / last.1);
    // A tenth is the noise of a machine that does other things too.
    let verdict = if time <= places * 1.1 {
        "at most linear"
    } else {
        "MORE THAN LINEAR"
    };
    format!("  {places:.1} times the places, {time:.1} times the time: {verdict}")
}

/// The page with more places at the end of its main part.
fn with_places(html: &str, count: usize) -> String {
    let place = first_place(html);
    let (start, end) = html.split_at(html.rfind("</main>").expect("a main part"));
    let mut page = String::from(start);
    for _ in 0..count {
        write!(page, "<p>{place}</p>").expect("writing to memory");
    }
    page + end
}

/// The markup of the first place that shows the old host.
fn first_place(html: &str) -> &str {
    let inside = html
        .find("data-show=\"old.host\"")
        .expect("a place in the guide");
    let start = html[..inside].rfind('<').expect("a tag");
    let name = html[start + 1..].split([' ', '>']).next().expect("a name");
    let close = format!("</{name}>");
    let end = html[inside..].find(&close).expect("an end") + inside + close.len();
    &html[start..end]
}

/// The same page with one plain script instead of its own.
fn plain(html: &str) -> String {
    let mut page = String::new();
    let mut parts = html.split("<script");
    page.push_str(parts.next().unwrap_or_default());
    for part in parts {
        page.push_str(part.split_once("</script>").map_or("", |(_, rest)| rest));
    }
    page.replace("</head>", "<script defer src=\"plain.js\"></script></head>")
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
