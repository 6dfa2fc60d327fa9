//! The guide: empty, with an error, personal, in every mode, on paper, and without scripts.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::studio::{SCHEMES, SIZES, Studio, decoded, view};
use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, environment};

impl Studio {
    pub(crate) async fn guide(&mut self, page: &Page) {
        for (size, width, height) in SIZES {
            for scheme in SCHEMES {
                view(page, width, height, scheme).await;
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
    pub(crate) async fn modes(&mut self, page: &Page) {
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
            view(page, width, height, name).await;
            personal_guide(page).await;
            page.ask::<Value>(script, vec![]).await;
            self.picture(page, &format!("guide-{name}"), true).await;
        }
    }

    /// The sheets that come out of a printer.
    pub(crate) async fn paper(&mut self, page: &Page) {
        view(page, 1280, 900, "dark").await;
        personal_guide(page).await;
        let print = json!({ "cmd": "Page.printToPDF", "params": { "preferCSSPageSize": true } });
        let answer = page.command("goog/cdp/execute", print).await;
        let file = self.folder.join("guide.pdf");
        fs::write(&file, decoded(&answer)).expect("a file for the print");
        let mut drawing = Command::new(environment("REHOME_PDFTOPPM"));
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

    pub(crate) async fn silent(&mut self, page: &Page) {
        for (size, width, height) in SIZES {
            view(page, width, height, "light").await;
            page.open("").await;
            self.picture(page, &format!("guide-without-scripts-{size}-light"), true)
                .await;
        }
    }
}

pub(crate) async fn personal_guide(page: &Page) {
    page.open_guide().await;
    type_both(page).await;
}

pub(crate) async fn type_both(page: &Page) {
    for (label, handle) in [(OLD, "@mina@old.example"), (NEW, "@mina@new.example")] {
        page.insert_into(label, handle).await;
    }
    page.wait_for_text("[data-show='new.host']", "new.example")
        .await;
}
