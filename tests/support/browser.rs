//! The browsers that sessions are played in: started with their driver, and lent once more where starting
//! takes long and nothing of the session before can be left.
//!
//! Firefox takes several seconds to start with a new profile, and can be told everything that a session needs
//! while it runs. So it is kept as long as somebody waits for a browser, and with the last who waits it goes.

use std::net::SocketAddr;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use thirtyfour::{WebDriver, WindowHandle};

use super::command::{self, Rights};
use super::driver::Driver;
use super::{Engine, Setup};

/// Two browsers at a time: more of them starve each other on a small machine.
const SESSIONS: usize = 2;

/// Empties the profile, and sends everything through another port of the same host.
const RENEW: &str = r"
    const [port, done] = arguments;
    for (const kind of ['http', 'ssl']) {
        Services.prefs.setIntPref(`network.proxy.${kind}_port`, port);
    }
    Services.console.reset();
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done });
";

static DESK: Mutex<Desk> = Mutex::new(Desk {
    lent: Vec::new(),
    waiting: 0,
    idle: Vec::new(),
});
static FREED: Condvar = Condvar::new();

/// Who has a browser, who waits for one, and those that nobody has.
struct Desk {
    lent: Vec<Engine>,
    waiting: usize,
    idle: Vec<Browser>,
}

impl Desk {
    /// Returns whether one more of the engine can be at work. `WebKit` has no headless mode: of two windows on
    /// one screen, one would lose the focus and the clipboard.
    fn has_room(&self, engine: Engine) -> bool {
        let is_alone = engine != Engine::WebKit || !self.lent.contains(&engine);
        self.lent.len() < SESSIONS && is_alone
    }
}

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Leave to have one browser of the engine.
pub(crate) struct Permit(Engine);

impl Permit {
    pub(crate) fn wait(engine: Engine) -> Self {
        let mut desk = desk();
        desk.waiting += 1;
        let guard = FREED.wait_while(desk, |desk| !desk.has_room(engine));
        let mut desk = guard.unwrap_or_else(PoisonError::into_inner);
        desk.waiting -= 1;
        desk.lent.push(engine);
        Self(engine)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let lent = &mut desk().lent;
        if let Some(place) = lent.iter().position(|engine| *engine == self.0) {
            lent.swap_remove(place);
        }
        FREED.notify_all();
    }
}

/// A running browser with its driver; both end when it is dropped.
pub(crate) struct Browser {
    session: WebDriver,
    engine: Engine,
    kind: Kind,
    driver: Driver,
}

/// What a browser can only be told when it starts.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Kind {
    scripts: bool,
    storage: bool,
}

impl Kind {
    fn of(setup: &Setup) -> Self {
        Self {
            scripts: setup.scripts,
            storage: setup.storage,
        }
    }
}

impl Browser {
    /// A browser that knows nothing of any session before, with everything sent through the proxy.
    ///
    /// Panics with the driver's log when it does not start.
    pub(crate) async fn lend(engine: Engine, setup: &Setup, proxy: SocketAddr) -> Self {
        let browser = match Self::idle(engine, setup) {
            Some(browser) => browser.renewed(proxy).await,
            None => Self::start(engine, setup, proxy).await,
        };
        let (width, height) = setup.size;
        let sized = browser.session.set_window_rect(0, 0, width, height).await;
        sized.expect("a window of the wanted size");
        browser
    }

    fn idle(engine: Engine, setup: &Setup) -> Option<Self> {
        let idle = &mut desk().idle;
        let fits = |one: &Self| one.engine == engine && one.kind == Kind::of(setup);
        let found = idle.iter().position(fits)?;
        Some(idle.remove(found))
    }

    async fn start(engine: Engine, setup: &Setup, proxy: SocketAddr) -> Self {
        let driver = engine.driver();
        let wanted = engine.capabilities(setup, proxy, driver.home());
        let session = WebDriver::builder(driver.url(), wanted).await;
        let session = session.unwrap_or_else(|error| {
            panic!("{engine:?} does not start: {error}\n{}", driver.log());
        });
        let kind = Kind::of(setup);
        Self {
            session,
            engine,
            kind,
            driver,
        }
    }

    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    /// Takes the browser back: for the next, or to end it, if there is none or it cannot be renewed.
    pub(crate) async fn give_back(self) {
        let mut ending = Vec::new();
        {
            let mut desk = desk();
            if desk.waiting == 0 {
                ending.append(&mut desk.idle);
            }
            if desk.waiting > 0 && self.engine == Engine::Firefox {
                desk.idle.push(self);
            } else {
                ending.push(self);
            }
        }
        for browser in ending {
            browser.end().await;
        }
    }

    pub(crate) async fn end(self) {
        // The driver goes next and takes the browser with it, should this fail.
        let _ = self.session.quit().await;
        drop(self.driver);
    }

    /// The same Firefox with an empty profile, a tab without a past and another proxy.
    async fn renewed(self, proxy: SocketAddr) -> Self {
        self.open_only_one_tab().await;
        command::give(&self.session, Rights::Browser).await;
        let with = vec![Value::from(proxy.port())];
        let renewed = self.session.execute_async(RENEW, with).await;
        renewed.expect("a Firefox that forgets what was before");
        command::give(&self.session, Rights::Page).await;
        self
    }

    async fn open_only_one_tab(&self) {
        let session = &self.session;
        let before = session.windows().await.expect("the tabs");
        let fresh = session.new_tab().await.expect("another tab");
        for tab in before {
            self.go_to(tab).await;
            session.close_window().await.expect("a tab that closes");
        }
        self.go_to(fresh).await;
    }

    async fn go_to(&self, tab: WindowHandle) {
        let switched = self.session.switch_to_window(tab).await;
        switched.expect("the browser shows a tab of its own");
    }
}
