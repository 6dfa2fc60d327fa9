//! `cargo xtask pictures`: a picture of every page and state in Chromium, in `target/pictures/`, and
//! a comparison with the accepted ones in `tests/pictures/`, which are kept small.
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
use std::process::{Command, ExitCode};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use small::Small;
use support::personality::mastodon::mastodon;
use support::personality::{Account, id};
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
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        studio.looks(page).await;
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
                for label in [OLD, NEW] {
                    page.clear(label).await;
                }
                type_both(page).await;
                self.picture(page, &format!("guide-personal-{size}-{scheme}"), true)
                    .await;
                page.choose("old", "Misskey").await;
                page.choose("new", "Lemmy").await;
                self.picture(page, &format!("guide-pair-{size}-{scheme}"), true)
                    .await;
            }
        }
        self.modes(page).await;
        self.paper(page).await;
    }

    /// The smallest screen, one that lies on its side and a very wide one; from right to left; with
    /// text twice as large.
    async fn modes(&mut self, page: &Page) {
        const TURNED: &str = "document.documentElement.dir = 'rtl'";
        const LARGE: &str = "document.documentElement.style.fontSize = '200%'";
        for (name, width, height, script) in [
            ("small", 320, 640, ""),
            ("forced-colours", 360, 740, ""),
            ("landscape", 740, 360, ""),
            ("wide", 2560, 1300, ""),
            ("right-to-left-phone", 360, 740, TURNED),
            ("right-to-left-desktop", 1280, 900, TURNED),
            ("large-phone", 360, 740, LARGE),
            ("large-desktop", 1280, 900, LARGE),
        ] {
            look(page, width, height, name).await;
            personal_guide(page).await;
            page.ask::<Value>(script, vec![]).await;
            self.picture(page, &format!("guide-{name}"), true).await;
        }
    }

    /// The sheets that come out of a printer.
    async fn paper(&mut self, page: &Page) {
        look(page, 1280, 900, "dark").await;
        personal_guide(page).await;
        let print = json!({ "cmd": "Page.printToPDF", "params": { "preferCSSPageSize": true } });
        let answer = page.command("goog/cdp/execute", print).await;
        let file = self.folder.join("guide.pdf");
        fs::write(&file, decoded(&answer)).expect("a file for the print");
        let mut drawing = Command::new(support::environment("REHOME_PDFTOPPM"));
        drawing.args(["-png", "-r", "60"]).arg(&file);
        let drawn = drawing.arg(self.folder.join("guide-printed")).status();
        assert!(drawn.expect("pdftoppm").success(), "pdftoppm failed");
        for sheet in 1.. {
            let name = format!("guide-printed-{sheet:02}");
            let Ok(bytes) = fs::read(self.folder.join(format!("{name}.png"))) else {
                break;
            };
            self.made += 1;
            self.compare(&name, &bytes);
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

    /// The page that looks at both accounts, before and after, alone and within the guide.
    async fn looks(&mut self, page: &Page) {
        let old = Account::new("mina", "old.example").followers(1_250);
        let alias = old.at(id::MASTODON);
        let new = Account::new("mina", "new.example").alias(alias).locked();
        page.server.play(mastodon(old).and(mastodon(new)));
        for (size, width, height) in SIZES {
            for scheme in SCHEMES {
                look(page, width, height, scheme).await;
                page.prepare_look().await;
                page.look().await;
                self.picture(page, &format!("check-looked-{size}-{scheme}"), true)
                    .await;
            }
        }
        look(page, 360, 740, "light").await;
        personal_guide(page).await;
        page.click("a[target=look]").await;
        let inside = "document.querySelector('[name=look]').contentDocument?.getElementById('look-status')?.textContent.startsWith('Looked')";
        page.wait_for("the end", inside, vec![]).await;
        self.picture(page, "guide-looked-phone-light", true).await;
    }

    async fn picture(&mut self, page: &Page, name: &str, is_compared: bool) {
        // Emoji further down come when one gets there, and bars stand where one has got to.
        page.ask::<Value>(
            "scrollTo(0, 0);
             const pictures = [...document.images];
             for (const picture of pictures) picture.loading = 'eager';
             return Promise.all(pictures.map((picture) => picture.decode()));",
            vec![],
        )
        .await;
        let whole =
            json!({ "cmd": "Page.captureScreenshot", "params": { "captureBeyondViewport": true } });
        let bytes = decoded(&page.command("goog/cdp/execute", whole).await);
        let file = self.folder.join(format!("{name}.png"));
        fs::write(file, &bytes).expect("a file for the picture");
        self.made += 1;
        if is_compared {
            self.compare(name, &bytes);
        }
    }

    fn compare(&mut self, name: &str, bytes: &[u8]) {
        let small = Small::of(bytes);
        let file = format!("{name}.png");
        let path = self.accepted.join(&file);
        let accepted = fs::read(&path).ok().and_then(|kept| Small::read(&kept));
        let difference = match accepted {
            Some(accepted) => small.difference(&accepted),
            None => Some("there is no accepted one".to_owned()),
        };
        let Some(difference) = difference else {
            return;
        };
        if self.accepts {
            fs::write(&path, small.png()).expect("a file for the accepted picture");
        } else {
            self.changed.push(format!("{file}: {difference}"));
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
        for change in &self.changed {
            println!("  {change}");
        }
        ExitCode::FAILURE
    }
}

fn decoded(answer: &Value) -> Vec<u8> {
    let data = answer["data"].as_str().expect("a picture");
    STANDARD.decode(data).expect("a picture in base 64")
}

async fn personal_guide(page: &Page) {
    page.open_guide().await;
    type_both(page).await;
}

async fn type_both(page: &Page) {
    for (label, handle) in [(OLD, "@mina@old.example"), (NEW, "@mina@new.example")] {
        page.insert_into(label, handle).await;
    }
    page.wait_for_text("[data-show='new.host']", "new.example")
        .await;
}

async fn look(page: &Page, width: u32, height: u32, scheme: &str) {
    let forced = if scheme == "forced-colours" {
        "active"
    } else {
        "none"
    };
    let scheme = if scheme == "dark" { "dark" } else { "light" };
    let features = json!([
        { "name": "forced-colors", "value": forced },
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    for (cmd, params) in [
        ("Emulation.setScrollbarsHidden", json!({ "hidden": true })),
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
