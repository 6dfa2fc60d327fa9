//! Where pictures are made: a page under conditions that can be repeated, and the pictures that were accepted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::small::Small;
use crate::support::Page;

pub(crate) const SIZES: [(&str, u32, u32); 3] = [
    ("phone", 360, 740),
    ("tablet", 820, 1180),
    ("desktop", 1280, 900),
];
pub(crate) const SCHEMES: [&str; 2] = ["light", "dark"];

/// A clock that stands still, so that what says a date says the same tomorrow.
const CLOCK: &str = "
    const Real = Date;
    const now = Real.UTC(2026, 11, 1, 9);
    globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
";

pub(crate) struct Studio {
    pub(crate) folder: PathBuf,
    accepted: PathBuf,
    pub(crate) accepts: bool,
    pub(crate) made: usize,
    changed: Vec<String>,
}

impl Studio {
    /// A studio whose folders are there.
    pub(crate) fn open(root: &Path) -> Self {
        let studio = Self {
            folder: root.join("target/pictures"),
            accepted: root.join("tests/pictures/accepted"),
            accepts: std::env::var_os("REHOME_ACCEPT").is_some(),
            made: 0,
            changed: Vec::new(),
        };
        for folder in [&studio.folder, &studio.accepted] {
            fs::create_dir_all(folder).expect("a folder for pictures");
        }
        studio
    }

    pub(crate) async fn picture(&mut self, page: &Page, name: &str, is_compared: bool) {
        // Emoji further down come when one gets there, and bars stand where one has got to.
        page.ask::<Value>(
            "scrollTo(0, 0);
             // An account's picture has no address before a look.
             const pictures = [...document.images].filter((it) => it.hasAttribute('src'));
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

    pub(crate) fn compare(&mut self, name: &str, bytes: &[u8]) {
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

    pub(crate) fn report(&self) -> ExitCode {
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

pub(crate) fn decoded(answer: &Value) -> Vec<u8> {
    let data = answer["data"].as_str().expect("a picture");
    STANDARD.decode(data).expect("a picture in base 64")
}

/// Has every page that is opened from now on believe that it is the same moment.
pub(crate) async fn stop_the_clock(page: &Page) {
    let params = json!({ "source": CLOCK });
    let stop = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": params });
    page.command("goog/cdp/execute", stop).await;
}

pub(crate) async fn view(page: &Page, width: u32, height: u32, scheme: &str) {
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
