//! How long it takes from a change until everything in the page follows: a keystroke in a field, a change
//! in the version, a choice of software whose data is loaded, and a tick.
//!
//! Each is made in the guide as it is and with more places, and beside it in the same page with plain
//! JavaScript. Both run in one session, in turns, so that the ratio holds on any machine; and both must
//! come to the same page.

use serde_json::{Value, json};

use crate::known::{OTHER, VERSIONS, conditions, known};
use crate::planted::{plain, plain_script, with_places};
use crate::support::Page;
use crate::support::files::Answer;
use crate::support::verbs::{NEW, OLD};
use crate::verdict::{Kind, Row, Time, judge};
use crate::visit::{median, visit};

const TRANSITIONS: &str = include_str!("transitions.js");
/// Chooses a software for the new side, and returns once its texts are there.
const CHOOSE: &str = "const texts = () => document.querySelector('#alias [data-part]').innerHTML;
    const before = texts();
    document.getElementById('new-software').click();
    document.querySelector(`#new-software-list [data-key=${arguments[0]}]`).click();
    return new Promise((done) => {
        const look = () => texts() === before ? setTimeout(look) : done(null);
        look();
    })";
/// The kinds of change, as the script calls them, and what each is.
const KINDS: [(&str, &str); 4] = [
    ("keystroke", "a keystroke in a field"),
    ("version", "a change in the version"),
    ("choice", "a choice of software"),
    ("tick", "a tick"),
];
/// How many places are planted.
const PLANTED: [usize; 3] = [0, 1_000, 10_000];
/// How often each page is opened anew.
const RUNS: usize = 5;
/// How often each change is made there.
const ROUNDS: usize = 24;
const USUAL: &str = "mastodon";
const OURS: &str = "planted.html";
const PLAIN: &str = "plain.html";

/// Prints the times; whether none is longer than it may be.
pub(crate) async fn transitions(page: &Page) -> bool {
    let site = page.server.folder();
    let html = std::fs::read_to_string(site.join("index.html")).expect("the built guide");
    let script = plain_script(&known(&html, site));
    page.server
        .add("plain.js", Answer::new(200, "text/javascript", script));
    let mut kinds = KINDS.map(|(_, name)| Kind { name, rows: vec![] });
    for planted in PLANTED {
        serve(page, &with_places(&html, planted, &conditions(&html)));
        same(page).await;
        for (kind, row) in kinds.iter_mut().zip(rows(page).await) {
            kind.rows.push(row);
        }
    }
    println!("From a change until everything follows; then the same with layout; median of {RUNS}");
    println!("  places  with condition     Rehome      plain  ratio     Rehome      plain  ratio");
    kinds.iter().for_each(Kind::print);
    judge(&kinds)
}

fn serve(page: &Page, html: &str) {
    let html_kind = "text/html; charset=utf-8";
    page.server.add(OURS, Answer::new(200, html_kind, html));
    page.server
        .add(PLAIN, Answer::new(200, html_kind, plain(html)));
}

/// Opens a page, and returns once it follows both accounts.
async fn begin(page: &Page, path: &str) {
    visit(page, path).await;
    page.ask::<()>("localStorage.clear()", vec![]).await;
    page.lists_are_filled().await;
    for (side, label) in [("old", OLD), ("new", NEW)] {
        page.insert_into(label, &format!("mina@{side}.exampl"))
            .await;
        let place = format!("[data-show='{side}.host']");
        page.wait_for_text(&place, &format!("{side}.exampl")).await;
    }
    // From now on the data of both is there.
    for software in [OTHER, USUAL] {
        page.ask::<Value>(CHOOSE, vec![json!(software)]).await;
    }
}

async fn run<T: serde::de::DeserializeOwned>(page: &Page, kind: &str, report: bool) -> T {
    let with = vec![
        json!(kind),
        json!(ROUNDS),
        json!(VERSIONS),
        json!([OTHER, USUAL]),
        json!(report),
    ];
    let answer = page.session().execute_async(TRANSITIONS, with).await;
    let answer = answer.expect("an answer").json().clone();
    serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("{kind}: {answer}"))
}

/// Makes sure that both pages show the same after each change.
async fn same(page: &Page) {
    let mut shown = Vec::new();
    for path in [OURS, PLAIN] {
        begin(page, path).await;
        let mut all: Vec<Vec<String>> = Vec::new();
        for (kind, _) in KINDS {
            all.extend(run::<[Vec<String>; 2]>(page, kind, true).await);
        }
        shown.push(all);
    }
    for (at, (ours, plain)) in shown[0].iter().zip(&shown[1]).enumerate() {
        let other = ours.iter().zip(plain).find(|(ours, plain)| ours != plain);
        let kind = KINDS[at / 2].0;
        assert_eq!(other, None, "after a {kind}, Rehome and plain JavaScript");
        assert_eq!(ours.len(), plain.len(), "after a {kind}");
    }
}

/// A row for each kind of change.
async fn rows(page: &Page) -> Vec<Row> {
    let mut measured = vec![[const { Vec::new() }; 2]; KINDS.len()];
    for _ in 0..RUNS {
        for (side, path) in [OURS, PLAIN].into_iter().enumerate() {
            begin(page, path).await;
            for (at, (kind, _)) in KINDS.into_iter().enumerate() {
                measured[at][side].push(run::<[f64; 4]>(page, kind, false).await);
            }
        }
    }
    measured.iter().map(row).collect()
}

fn row([ours, plain]: &[Vec<[f64; 4]>; 2]) -> Row {
    let time = |runs: &[[f64; 4]]| {
        let of = |at: usize| median(&mut runs.iter().map(|run| run[at]).collect::<Vec<_>>());
        Time {
            followed: of(2),
            laid_out: of(3),
        }
    };
    Row {
        places: ours[0][0],
        conditional: ours[0][1],
        ours: time(ours),
        plain: time(plain),
    }
}
