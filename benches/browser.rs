//! Prints how fast the release build is in Chromium: first paint, the time from the first touch of
//! the fields to the first personal link, also on a slow line, and the time from a keystroke to
//! every place updated, beside plain JavaScript.
//!
//! The synthetic pages are the built guide with more places at the end of its main part: the
//! guide's own first place, repeated. The plain pages are the same documents with their scripts
//! taken out and one script put in that does the same substitution. Both run in one session, in
//! turns, so that the ratio holds on any machine. It fails where the time for a keystroke grows faster
//! than the places, or where the guide does not fit into a frame.

#[allow(
    dead_code,
    unused_macros,
    unused_imports,
    reason = "the tests use the rest"
)]
#[path = "../tests/support/mod.rs"]
mod support;
#[path = "browser/touch.rs"]
mod touch;
#[path = "browser/visit.rs"]
mod visit;

use std::fmt::Write;
use std::process::ExitCode;

use support::files::Answer;
use support::personality::mastodon::mastodon;
use support::personality::{Account, id};
use support::verbs::OLD;
use support::{Engine, Page, Setup, run};
use visit::{LOADS, median, visit};

/// Milliseconds that a played server takes for each answer.
const ANSWER: u64 = 50;
const SYNTHETIC: [usize; 3] = [100, 1_000, 10_000];
/// A frame at sixty in a second.
const FRAME: f64 = 16.0;

/// Types and deletes the last letter of the host in turns, so that every place changes each time,
/// and answers with the median time, layout included, after some rounds to warm up.
const KEYSTROKES: &str = include_str!("browser/keystrokes.js");

/// Presses the button, and answers with the milliseconds until all verdicts are there.
const LOOK: &str = "const begun = performance.now();
    const status = document.getElementById('look-status');
    return new Promise((done) => {
        new MutationObserver(() => {
            if (status.textContent.startsWith('Looked')) done(performance.now() - begun);
        }).observe(status, { childList: true, characterData: true, subtree: true });
        document.querySelector('#look .look-go').click();
    })";

/// What a page without a framework would do.
const PLAIN: &str = include_str!("browser/plain.js");

fn main() -> ExitCode {
    let mut good = true;
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        loads(page).await;
        touch::touches(page).await;
        good = keystrokes(page).await;
        looks(page).await;
    });
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// From the press of the button to the last answer, both servers answering after a while.
async fn looks(page: &Page) {
    let old = Account::new("mina", "old.example");
    let new = Account::new("mina", "new.example").alias(old.at(id::MASTODON));
    page.server
        .play(mastodon(old).and(mastodon(new)).slow(ANSWER));
    let mut times = Vec::new();
    for _ in 0..LOADS {
        page.prepare_look().await;
        times.push(page.ask(LOOK, vec![]).await);
    }
    let requests = page.server.asked("old.example").len() / LOADS;
    println!(
        "A look at two accounts on Mastodon, each answer after {ANSWER} ms, median of {LOADS}"
    );
    println!(
        "  from the press to the verdicts {:.0} ms, {requests} requests a server",
        median(&mut times)
    );
}

async fn loads(page: &Page) {
    let mut paints = Vec::new();
    for _ in 0..LOADS {
        visit(page, "").await;
        let time = "return performance.getEntriesByName('first-contentful-paint')[0].startTime";
        paints.push(page.ask(time, vec![]).await);
    }
    println!("Chromium, release build over loopback, median of {LOADS} first visits");
    println!("  first contentful paint {:8.1} ms", median(&mut paints));
}

/// Whether a keystroke costs no more than it may.
async fn keystrokes(page: &Page) -> bool {
    let index = page.server.folder().join("index.html");
    let html = std::fs::read_to_string(index).expect("the built guide");
    let script = Answer::new(200, "text/javascript", PLAIN);
    page.server.add("plain.js", script);
    println!("From a keystroke to every place updated, median; then the same, layout included");
    println!("  places    Rehome      plain  ratio     Rehome      plain  ratio");
    let mut rows = Vec::new();
    for added in [0].into_iter().chain(SYNTHETIC) {
        let longer = with_places(&html, added);
        let ours = measure(page, "synthetic.html", &longer).await;
        let theirs = measure(page, "plain.html", &plain(&longer)).await;
        println!(
            "  {:6} {} {}",
            ours.places,
            beside(ours.changed, theirs.changed),
            beside(ours.laid_out, theirs.laid_out)
        );
        rows.push(ours);
    }
    grows_with_places(&rows) & fits_into_a_frame(&rows[0])
}

fn beside(ours: f64, theirs: f64) -> String {
    format!("{ours:7.2} ms {theirs:7.2} ms {:6.2}", ours / theirs)
}

/// Whether time grew no faster than the places did.
fn grows_with_places(rows: &[Keystroke]) -> bool {
    let mut good = true;
    for pair in rows.windows(2) {
        let places = pair[1].places / pair[0].places;
        let time = pair[1].laid_out / pair[0].laid_out;
        // A tenth is the noise of a machine that does other things too.
        let linear = time <= places * 1.1;
        let verdict = if linear {
            "at most linear"
        } else {
            "MORE THAN LINEAR"
        };
        println!("  {places:.1} times the places take {time:.1} times the time: {verdict}");
        good &= linear;
    }
    good
}

/// Whether the guide as it is answers before the next frame.
fn fits_into_a_frame(guide: &Keystroke) -> bool {
    let fits = guide.laid_out < FRAME;
    let verdict = if fits { "yes" } else { "NO" };
    println!("  the guide as it is stays below one frame of {FRAME} ms: {verdict}");
    fits
}

/// What one keystroke costs on a page, in milliseconds.
struct Keystroke {
    places: f64,
    changed: f64,
    laid_out: f64,
}

/// The cost of a keystroke on a page made here.
async fn measure(page: &Page, path: &str, html: &str) -> Keystroke {
    let answer = Answer::new(200, "text/html; charset=utf-8", html);
    page.server.add(path, answer);
    visit(page, path).await;
    page.insert_into(OLD, "mina@old.exampl").await;
    page.wait_for_text("[data-show='old.host']", "old.exampl")
        .await;
    let measured = page.session.execute_async(KEYSTROKES, vec![]).await;
    let measured = measured.expect("a measurement").convert();
    let (places, changed, laid_out) = measured.expect("every place was updated");
    assert!(laid_out > 0.0, "nothing was measured");
    Keystroke {
        places,
        changed,
        laid_out,
    }
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
