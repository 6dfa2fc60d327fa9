//! The release build in the three engines, over HTTP under a base path, as a reader uses it.
//!
//! Every session's requests are recorded and every complaint is collected; a test fails when
//! anything but the site was asked for, or when there was a complaint (see `support::run`).

#[allow(
    dead_code,
    reason = "the measurements and the accessibility tests use the rest"
)]
mod support;

#[path = "browser/accepting.rs"]
mod accepting;
#[path = "browser/answering.rs"]
mod answering;
#[path = "browser/apart.rs"]
mod apart;
#[path = "browser/arriving.rs"]
mod arriving;
#[path = "browser/asking.rs"]
mod asking;
#[path = "browser/blocked.rs"]
mod blocked;
#[path = "browser/builds.rs"]
mod builds;
#[path = "browser/choosing.rs"]
mod choosing;
#[path = "browser/copying.rs"]
mod copying;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/fitting.rs"]
mod fitting;
#[path = "browser/followers.rs"]
mod followers;
#[path = "browser/fragment.rs"]
mod fragment;
#[path = "browser/harness.rs"]
mod harness;
#[path = "browser/hostile.rs"]
mod hostile;
#[path = "browser/intent.rs"]
mod intent;
#[path = "browser/keeping.rs"]
mod keeping;
#[path = "browser/keyboard.rs"]
mod keyboard;
#[path = "browser/letters.rs"]
mod letters;
#[path = "browser/links.rs"]
mod links;
#[path = "browser/lists.rs"]
mod lists;
#[path = "browser/loading.rs"]
mod loading;
#[path = "browser/look.rs"]
mod look;
#[path = "browser/looking.rs"]
mod looking;
#[path = "browser/meaning.rs"]
mod meaning;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/panel.rs"]
mod panel;
#[path = "browser/plan.rs"]
mod plan;
#[path = "browser/reading.rs"]
mod reading;
#[path = "browser/saying.rs"]
mod saying;
#[path = "browser/searching.rs"]
mod searching;
#[path = "browser/sides.rs"]
mod sides;
#[path = "browser/situations.rs"]
mod situations;
#[path = "browser/software.rs"]
mod software;
#[path = "browser/style.rs"]
mod style;
#[path = "browser/ticks.rs"]
mod ticks;
#[path = "browser/travelling.rs"]
mod travelling;
#[path = "browser/trouble.rs"]
mod trouble;
#[path = "browser/typing.rs"]
mod typing;
#[path = "browser/welcome.rs"]
mod welcome;
