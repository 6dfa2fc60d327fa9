//! `cargo xtask pictures`: a picture of every page and state in Chromium, in `target/pictures/`, and
//! a comparison with the accepted ones in `tests/pictures/`, which are kept small and grey.
//!
//! They show what a change does to the look, also where nobody meant it. Fonts differ from machine to
//! machine, so the comparison means something only where the accepted ones were made.

#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "the browser tests use the rest"
)]
mod support;

#[path = "pictures/small.rs"]
mod small;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use small::Small;
use support::verbs::{NEW, OLD};
use support::{Engine, Page, Setup, files, run};

const SIZES: [(&str, u32, u32); 3] = [
    ("phone", 360, 740),
    ("tablet", 820, 1180),
    ("desktop", 1280, 900),
];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// Pages whose pictures are compared; those of all other pages are only made.
const COMPARED: [&str; 6] = [
    "about/",
    "404.html",
    "software/",
    "servers/",
    "software/misskey/",
    "software/lemmy/",
];

struct Studio {
    folder: PathBuf,
    accepted: PathBuf,
    accepts: bool,
    made: usize,
    changed: Vec<String>,
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut studio = Studio {
        folder: root.join("target/pictures"),
        accepted: root.join("tests/pictures/accepted"),
        accepts: std::env::var_os("REHOME_ACCEPT").is_some(),
        made: 0,
        changed: Vec::new(),
    };
    for folder in [&studio.folder, &studio.accepted] {
        fs::create_dir_all(folder).expect("a folder for pictures");
    }
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        studio.guide(page).await;
    });
    run(Engine::Chromium, Setup::SILENT, async |page: &Page| {
        studio.silent(page).await;
    });
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        studio.pages(page).await;
    });
    studio.report()
}

impl Studio {
    async fn guide(&mut self, page: &Page) {
        for (size, width, height) in SIZES {
            for scheme in SCHEMES {
                look(page, width, height, scheme).await;
                page.open_guide().await;
                self.picture(page, &format!("guide-empty-{size}-{scheme}"), true)
                    .await;
                page.insert_into(OLD, "mina\u{40}").await;
                page.press('\u{e004}').await;
                page.wait_to_see("#old-error").await;
                self.picture(page, &format!("guide-error-{size}-{scheme}"), true)
                    .await;
                for (label, handle) in [(OLD, "@mina@old.example"), (NEW, "@mina@new.example")] {
                    page.clear(label).await;
                    page.insert_into(label, handle).await;
                }
                page.wait_for_text("[data-show='new.host']", "new.example")
                    .await;
                self.picture(page, &format!("guide-personal-{size}-{scheme}"), true)
                    .await;
                page.choose("old", "Misskey").await;
                page.choose("new", "Lemmy").await;
                self.picture(page, &format!("guide-pair-{size}-{scheme}"), true)
                    .await;
            }
        }
        self.modes(page).await;
    }

    /// On paper, from right to left, with text twice as large.
    async fn modes(&mut self, page: &Page) {
        look(page, 1280, 900, "light").await;
        page.open_guide().await;
        for (label, handle) in [(OLD, "@mina@old.example"), (NEW, "@mina@new.example")] {
            page.insert_into(label, handle).await;
        }
        page.wait_for_text("[data-show='new.host']", "new.example")
            .await;
        let answer = page
            .command(
                "goog/cdp/execute",
                json!({ "cmd": "Page.printToPDF", "params": {} }),
            )
            .await;
        fs::write(self.folder.join("guide.pdf"), decoded(&answer)).expect("a file for the print");
        for (name, script) in [
            ("right-to-left", "document.documentElement.dir = 'rtl'"),
            (
                "large",
                "document.documentElement.dir = 'ltr'; document.documentElement.style.fontSize = '200%'",
            ),
        ] {
            look(page, 360, 740, "light").await;
            page.ask::<Value>(script, vec![]).await;
            self.picture(page, &format!("guide-{name}-phone-light"), true)
                .await;
        }
    }

    async fn silent(&mut self, page: &Page) {
        for (size, width, height) in SIZES {
            look(page, width, height, "light").await;
            page.open("").await;
            self.picture(page, &format!("guide-without-scripts-{size}-light"), true)
                .await;
        }
    }

    async fn pages(&mut self, page: &Page) {
        for path in files::pages(page.server.folder()) {
            let is_compared = COMPARED.contains(&path.as_str());
            // To accept pictures, those that are not kept need not be made.
            if path.is_empty() || (self.accepts && !is_compared) {
                continue;
            }
            for (size, width, height) in SIZES {
                for scheme in SCHEMES {
                    look(page, width, height, scheme).await;
                    page.open(&path).await;
                    let name = path.trim_end_matches('/').replace(['/', '.'], "-");
                    self.picture(page, &format!("{name}-{size}-{scheme}"), is_compared)
                        .await;
                }
            }
        }
    }

    async fn picture(&mut self, page: &Page, name: &str, is_compared: bool) {
        let whole =
            json!({ "cmd": "Page.captureScreenshot", "params": { "captureBeyondViewport": true } });
        let bytes = decoded(&page.command("goog/cdp/execute", whole).await);
        let file = format!("{name}.png");
        fs::write(self.folder.join(&file), &bytes).expect("a file for the picture");
        self.made += 1;
        if !is_compared {
            return;
        }
        let small = Small::of(&bytes);
        let path = self.accepted.join(&file);
        let accepted = fs::read(&path).ok().map(|bytes| Small::read(&bytes));
        let differs = accepted.is_none_or(|accepted| !small.is_like(&accepted));
        if differs && self.accepts {
            fs::write(&path, small.png()).expect("a file for the accepted picture");
        } else if differs {
            self.changed.push(file);
        }
    }

    fn report(&self) -> ExitCode {
        println!("{} pictures in {}", self.made, self.folder.display());
        if self.changed.is_empty() {
            return ExitCode::SUCCESS;
        }
        println!(
            "{} differ from the accepted ones; look at them, then accept them with `cargo xtask pictures --accept`:",
            self.changed.len()
        );
        for file in &self.changed {
            println!("  {file}");
        }
        ExitCode::FAILURE
    }
}

fn decoded(answer: &Value) -> Vec<u8> {
    let data = answer["data"].as_str().expect("a picture");
    STANDARD.decode(data).expect("a picture in base 64")
}

async fn look(page: &Page, width: u32, height: u32, scheme: &str) {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    for (cmd, params) in [
        (
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        ),
        (
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        ),
    ] {
        page.command("goog/cdp/execute", json!({ "cmd": cmd, "params": params }))
            .await;
    }
}
