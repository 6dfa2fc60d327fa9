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

#[path = "pictures/days.rs"]
mod days;
#[path = "pictures/guide.rs"]
mod guide;
#[path = "pictures/looks.rs"]
mod looks;
#[path = "pictures/pages.rs"]
mod pages;
#[path = "pictures/small.rs"]
mod small;
#[path = "pictures/studio.rs"]
mod studio;

use std::path::Path;
use std::process::ExitCode;

use studio::Studio;
use support::{Engine, Page, Setup, run};

fn main() -> ExitCode {
    let mut studio = Studio::open(Path::new(env!("CARGO_MANIFEST_DIR")));
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
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        studio.days(page).await;
    });
    studio.report()
}
