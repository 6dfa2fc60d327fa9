//! Prints how fast the release build is in Chromium: first paint and what a reading visit loads, the
//! time from the first touch of the fields to the first personal link, also on a slow line, what a search
//! loads and takes, the time from each kind of change until everything in the page follows, beside plain
//! JavaScript; and what opening a long file and a large archive takes, beside a plain page with `PapaParse`
//! and `JSZip`.
//!
//! It fails where that time grows faster than the places that follow, or where the guide as it is does
//! not fit into a frame.

#[allow(
    dead_code,
    unused_macros,
    unused_imports,
    reason = "the tests use the rest"
)]
#[path = "../tests/support/mod.rs"]
mod support;

#[path = "browser/files.rs"]
mod files;
#[path = "browser/known.rs"]
mod known;
#[path = "browser/look.rs"]
mod look;
#[path = "browser/memory.rs"]
mod memory;
#[path = "browser/planted.rs"]
mod planted;
#[path = "browser/reading.rs"]
mod reading;
#[path = "browser/search.rs"]
mod search;
#[path = "browser/touch.rs"]
mod touch;
#[path = "browser/transitions.rs"]
mod transitions;
#[path = "browser/verdict.rs"]
mod verdict;
#[path = "browser/visit.rs"]
mod visit;

use std::process::ExitCode;

use support::{Engine, Page, Setup, run};

fn main() -> ExitCode {
    let mut good = true;
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        reading::reads(page).await;
        touch::touches(page).await;
        search::searches(page).await;
        good = transitions::transitions(page).await;
        look::looks(page).await;
    });
    for work in files::WORK {
        files::opens(&work);
    }
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
