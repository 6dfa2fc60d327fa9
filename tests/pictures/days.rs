//! What belongs to a move of several days: the plan in its states, links for a whole server, files, and what
//! goes wrong.

use serde_json::Value;

use crate::guide::type_both;
use crate::studio::{Studio, stop_the_clock, view};
use crate::support::Page;
use crate::support::verbs::NEW;

/// A phone by day, a desk by night: together every size of letters and every colour.
const VIEWS: [(&str, u32, u32, &str); 2] = [
    ("phone-light", 360, 740, "light"),
    ("desktop-dark", 1280, 900, "dark"),
];

const MOVE: &str = "old=@mina@mastodon.social&new=@nova@hachyderm.io";
const CLOSING: &str = "old=@mina@mastodon.social&new=@nova@hachyderm.io&situation=closing&day=";

/// What a link says, the ticks that are set, and whether only the steps are shown.
struct State {
    name: &'static str,
    fragment: &'static str,
    day: &'static str,
    ticks: &'static [&'static str],
    is_plain: bool,
}

const fn state(name: &'static str, fragment: &'static str, day: &'static str) -> State {
    State {
        name,
        fragment,
        day,
        ticks: &[],
        is_plain: false,
    }
}

const STATES: [State; 10] = [
    state("empty", "", ""),
    state("both", MOVE, ""),
    State {
        ticks: &["done.plotting", "task.archive"],
        ..state("begun", MOVE, "")
    },
    State {
        is_plain: true,
        ..state("steps-only", MOVE, "")
    },
    // The clock stands on the first of December.
    state("closes-next-week", CLOSING, "2026-12-08"),
    state("closes-in-three-weeks", CLOSING, "2026-12-22"),
    state("closed-yesterday", CLOSING, "2026-11-30"),
    state(
        "gone",
        "old=@mina@old.example&new=@nova@hachyderm.io&old-software=Akkoma&situation=gone",
        "",
    ),
    state(
        "cannot-move",
        "old=@mina@lemmy.world&new=@nova@hachyderm.io",
        "",
    ),
    state("unknown", "old=@mina@old.example&new=@nova@new.example", ""),
];

impl Studio {
    pub(crate) async fn days(&mut self, page: &Page) {
        stop_the_clock(page).await;
        for (name, width, height, scheme) in VIEWS {
            view(page, width, height, scheme).await;
            for state in &STATES {
                self.plan(page, state, name).await;
            }
            self.welcome(page, name).await;
            self.situations(page, name).await;
            self.files(page, name).await;
            self.trouble(page, name).await;
        }
    }

    async fn plan(&mut self, page: &Page, state: &State, view: &str) {
        forget(page).await;
        page.open(&format!("plan/#{}{}", state.fragment, state.day))
            .await;
        page.wake().await;
        page.wait_to_see("[data-step] .step-title").await;
        for tick in state.ticks {
            page.click(&format!("input[data-tick='{tick}']")).await;
        }
        if state.is_plain {
            page.click("#plan-plain").await;
        }
        self.picture(page, &format!("plan-{}-{view}", state.name), true)
            .await;
    }

    async fn welcome(&mut self, page: &Page, view: &str) {
        page.open("welcome-links/").await;
        page.wake().await;
        page.insert_into("The server they leave", "mastodon.social")
            .await;
        page.insert_into("The server they go to", "new.example")
            .await;
        page.set("closes", "2026-12-24").await;
        page.wait_to_see("#schedule").await;
        self.picture(page, &format!("welcome-links-filled-{view}"), true)
            .await;
    }

    /// The guide of somebody whose server closes, and of somebody whose server is gone.
    async fn situations(&mut self, page: &Page, view: &str) {
        for situation in ["closing", "gone"] {
            page.open_guide().await;
            page.lists_are_filled().await;
            type_both(page).await;
            page.set("situation-choice", situation).await;
            page.wait_to_see(".verdict .callout").await;
            self.picture(page, &format!("guide-{situation}-{view}"), true)
                .await;
        }
    }

    async fn files(&mut self, page: &Page, view: &str) {
        page.open("files/").await;
        page.wake().await;
        page.insert_into(NEW, "@nova@hachyderm.io").await;
        for name in ["trouble-semicolon.csv", "mastodon-follows-4col.csv"] {
            page.open_sample(name).await;
        }
        self.picture(page, &format!("files-opened-{view}"), true)
            .await;
    }

    async fn trouble(&mut self, page: &Page, view: &str) {
        for (name, said) in [
            ("found", "is not an alias of this account"),
            ("nothing", "The train to Hamburg is late."),
        ] {
            forget(page).await;
            page.open(&format!("trouble/#{MOVE}")).await;
            page.ready().await;
            page.insert_into("What does it say?", said).await;
            let answered = "document.getElementById('trouble-status').textContent !== ''";
            page.wait_for("an answer", answered, vec![]).await;
            self.picture(page, &format!("trouble-{name}-{view}"), true)
                .await;
        }
    }
}

/// Leaves nothing of the state before.
async fn forget(page: &Page) {
    page.open("about/").await;
    page.ask::<Value>("localStorage.clear()", vec![]).await;
}
