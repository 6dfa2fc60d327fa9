//! What opening a long list and a large archive takes, beside a plain page with `PapaParse` and `JSZip` that
//! does the same work with the same files.

use serde_json::Value;

use crate::memory::Renderer;
use crate::support::files::Answer;
use crate::support::large::{Made, POSTS, archive, list};
use crate::support::{Engine, Page, Setup, environment, run};
use crate::visit::median;

/// How often each is done, in a browser of its own.
const RUNS: usize = 3;
const PLAIN: &str = "plain-files.html";
const PLAIN_HTML: &str = "<!DOCTYPE html><meta charset=\"utf-8\"><title>Plain</title><link rel=\"icon\" href=\"data:,\">\
    <label>Choose files <input id=\"choose\" type=\"file\"></label><p id=\"status\"></p>\
    <script src=\"papaparse.js\"></script><script src=\"jszip.js\"></script>\
    <script src=\"plain-files.js\"></script>";

/// Notes when a file is chosen, when all is said of it, and the longest time for which nothing else could
/// happen in the page. `IS_DONE` stands for an expression that holds at the end.
const WATCH: &str = "window.longest = 0;
    document.addEventListener('change', () => {
        window.begun = performance.now();
        let last = window.begun;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            const now = performance.now();
            window.longest = Math.max(window.longest, now - last);
            last = now;
            if (IS_DONE) window.took = now - window.begun;
            else setTimeout(() => port2.postMessage(null));
        };
        port2.postMessage(null);
    }, true)";

/// A file, and what has to come of it.
pub(crate) struct Work {
    name: &'static str,
    make: fn() -> Made,
    /// What holds in our page once all is said.
    ours: &'static str,
    /// What is pressed before, once it is there.
    press: Option<&'static str>,
    /// What the plain page answers.
    answer: usize,
}

/// How many rows the long list has.
const ROWS: usize = 200_000;

pub(crate) const WORK: [Work; 2] = [
    Work {
        name: "a list of 200,000 rows, 20 MB",
        make: || list(ROWS, "\n"),
        ours: "document.querySelector('#bench-files > section:not([aria-busy]) .file-after:not([hidden])')",
        press: None,
        answer: ROWS,
    },
    Work {
        name: "a list in an archive of 2 GB",
        make: archive,
        ours: "document.querySelector('#bench-files > section:nth-child(2):not([aria-busy]) .file-after:not([hidden])')",
        press: Some("#bench-files .file-inside button"),
        answer: POSTS,
    },
];

/// What one page took: milliseconds until all was said, milliseconds for which nothing else could happen,
/// megabytes above those before, and what was said.
struct Taken {
    time: f64,
    longest: f64,
    memory: f64,
    said: String,
}

/// Prints what both pages take.
pub(crate) fn opens(work: &Work) {
    let made = (work.make)();
    println!("{}, median of {RUNS}", work.name);
    println!("               until all is said  longest pause  more memory");
    let ours = taken(work, &made, true);
    print("Rehome", &ours);
    let plain = taken(work, &made, false);
    print("plain", &plain);
    let failed = plain.said != work.answer.to_string();
    if failed {
        println!("  the plain page does not come to an end: {}", plain.said);
    } else {
        println!(
            "  ratio         {:17.2}  {:13.2}  {:11.2}",
            ours.time / plain.time,
            ours.longest / plain.longest,
            ours.memory / plain.memory
        );
    }
}

fn print(name: &str, taken: &Taken) {
    println!(
        "  {name:<12} {:14.0} ms  {:10.0} ms  {:8.0} MB",
        taken.time, taken.longest, taken.memory
    );
}

/// Returns what a page takes, each in the middle of several runs.
fn taken(work: &Work, made: &Made, is_ours: bool) -> Taken {
    let runs: Vec<_> = (0..RUNS)
        .map(|_| {
            run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
                once(page, work, made, is_ours).await
            })
        })
        .collect();
    let middle = |of: fn(&Taken) -> f64| median(&mut runs.iter().map(of).collect::<Vec<_>>());
    Taken {
        time: middle(|run| run.time),
        longest: middle(|run| run.longest),
        memory: middle(|run| run.memory),
        said: runs[0].said.clone(),
    }
}

async fn once(page: &Page, work: &Work, made: &Made, is_ours: bool) -> Taken {
    let end = if is_ours {
        page.open("files/").await;
        page.wake().await;
        work.ours
    } else {
        serve(page);
        page.open(PLAIN).await;
        "document.getElementById('status').textContent"
    };
    page.ask::<Value>(&WATCH.replace("IS_DONE", end), vec![])
        .await;
    let renderer = Renderer::find();
    let before = renderer.as_ref().and_then(|renderer| {
        renderer.forget();
        renderer.memory()
    });
    let path = made.path().display().to_string();
    page.type_into("Choose files", &path).await;
    if let Some(button) = work.press.filter(|_| is_ours) {
        page.wait_to_see(button).await;
        page.click(button).await;
    }
    page.wait_for("the end", "window.took", vec![]).await;
    let after = renderer.and_then(|renderer| renderer.memory());
    let memory = after
        .zip(before)
        .map(|(after, before)| after.most - before.now);
    let said = "return document.getElementById('status')?.textContent ?? ''";
    Taken {
        time: page.ask("return window.took", vec![]).await,
        longest: page.ask("return window.longest", vec![]).await,
        memory: memory.unwrap_or(f64::NAN),
        said: page.ask(said, vec![]).await,
    }
}

/// Serves the plain page.
fn serve(page: &Page) {
    let read = |variable: &str| {
        let path = environment(variable);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let script = |path: &str, body: Vec<u8>| {
        page.server
            .add(path, Answer::new(200, "text/javascript", body));
    };
    script("papaparse.js", read("REHOME_PAPAPARSE"));
    script("jszip.js", read("REHOME_JSZIP"));
    script("plain-files.js", include_bytes!("plain-files.js").to_vec());
    page.server.add(
        PLAIN,
        Answer::new(200, "text/html; charset=utf-8", PLAIN_HTML),
    );
}
