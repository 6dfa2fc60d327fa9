//! What the browser tests and the browser measurements share: a static host that is at the same
//! time the browser's only way out, other servers as it plays them, the three engines, and verbs a
//! reader would use.

pub(crate) mod browser;
pub(crate) mod command;
pub(crate) mod console;
pub(crate) mod driver;
pub(crate) mod engine;
pub(crate) mod files;
pub(crate) mod guide;
pub(crate) mod http;
pub(crate) mod large;
pub(crate) mod opening;
pub(crate) mod page;
pub(crate) mod personality;
pub(crate) mod piece;
pub(crate) mod reply;
pub(crate) mod server;
pub(crate) mod stand_in;
pub(crate) mod tls;
pub(crate) mod verbs;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};

use browser::Permit;
pub(crate) use engine::Engine;
pub(crate) use page::Page;
pub(crate) use piece::{Line, Piece};
pub(crate) use server::Server;

/// One runtime for all sessions, because a browser outlives the session it was started for.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = Builder::new_multi_thread().enable_all().build();
    runtime.expect("a runtime")
});

/// What a session starts with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setup {
    pub(crate) scripts: bool,
    pub(crate) storage: bool,
    /// What the WebAssembly meets at first.
    pub(crate) program: Line,
    pub(crate) size: (u32, u32),
}

impl Setup {
    /// An ordinary reader's browser.
    pub(crate) const ORDINARY: Self = Self {
        scripts: true,
        storage: true,
        program: Line::Open,
        size: (1100, 800),
    };

    /// With scripts switched off.
    pub(crate) const SILENT: Self = Self {
        scripts: false,
        ..Self::ORDINARY
    };

    /// On a line so slow that the module comes only when the test says so.
    pub(crate) const SLOW: Self = Self {
        program: Line::Held,
        ..Self::ORDINARY
    };

    /// With storage blocked.
    pub(crate) const FORGETFUL: Self = Self {
        storage: false,
        ..Self::ORDINARY
    };

    /// With a screen as many laptops have it.
    pub(crate) const LAPTOP: Self = Self {
        size: (1280, 900),
        ..Self::ORDINARY
    };

    /// On a phone.
    pub(crate) const PHONE: Self = Self {
        size: (360, 740),
        ..Self::ORDINARY
    };

    /// With the WebAssembly blocked.
    pub(crate) const GENERAL: Self = Self {
        program: Line::Missing,
        ..Self::ORDINARY
    };
}

/// The value of a variable that `cargo xtask test` sets.
///
/// Panics with what to run instead when it is missing.
pub(crate) fn environment(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run cargo xtask test"))
}

/// What is left of a session after it has been closed.
pub(crate) struct Session<T> {
    /// What the scenario returned, or its panic.
    pub(crate) outcome: std::thread::Result<T>,
    pub(crate) server: Server,
    pub(crate) complaints: Vec<String>,
}

/// The scenario, played in a fresh session of `engine` over the built site.
pub(crate) fn play<T>(
    engine: Engine,
    setup: Setup,
    scenario: impl AsyncFnOnce(&Page) -> T,
) -> Session<T> {
    let _permit = Permit::wait(engine);
    let page = RUNTIME.block_on(Page::start(engine, setup));
    let outcome = catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(scenario(&page))));
    let (server, complaints) = RUNTIME.block_on(page.close(outcome.is_ok()));
    Session {
        outcome,
        server,
        complaints,
    }
}

/// The result of `scenario` in a fresh session of `engine` over the built site.
///
/// Panics as the scenario does, after the browser has been closed; and when the browser asked for
/// anything but the site, or complained about anything.
pub(crate) fn run<T>(engine: Engine, setup: Setup, scenario: impl AsyncFnOnce(&Page) -> T) -> T {
    let Session {
        outcome,
        server,
        complaints,
    } = play(engine, setup, scenario);
    let value = outcome.unwrap_or_else(|panic| resume_unwind(panic));
    let strangers = server.strangers();
    assert!(
        strangers.is_empty(),
        "{engine:?} asked for more than the site: {strangers:#?}"
    );
    assert!(
        complaints.is_empty(),
        "{engine:?} complains: {complaints:#?}"
    );
    value
}

/// Three tests per scenario, named after the engines: `scenario::chromium` and so on.
///
/// `in_every_engine!(scenario)` starts an ordinary browser,
/// `in_every_engine!(scenario, SLOW)` one that is set up as the constant of [`Setup`] says.
macro_rules! in_every_engine {
    ($scenario:ident) => {
        $crate::support::in_every_engine!($scenario, ORDINARY);
    };
    ($scenario:ident, $setup:ident) => {
        mod $scenario {
            use $crate::support::{Engine, Setup, run};

            #[test]
            fn chromium() {
                run(Engine::Chromium, Setup::$setup, super::$scenario);
            }

            #[test]
            fn firefox() {
                run(Engine::Firefox, Setup::$setup, super::$scenario);
            }

            #[test]
            fn webkit() {
                run(Engine::WebKit, Setup::$setup, super::$scenario);
            }
        }
    };
}

pub(crate) use in_every_engine;
