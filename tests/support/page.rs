//! One browser session over its own server, opened and closed.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::browser::Browser;
use super::console::{self, LISTEN};
use super::{Engine, Line, Piece, Server, Setup, command, environment};

/// Long enough for a machine that does three other things; it is only ever waited out on failure.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Page {
    pub(crate) engine: Engine,
    pub(crate) setup: Setup,
    pub(crate) server: Server,
    browser: Browser,
    heard: RefCell<Vec<String>>,
    journeys: Cell<u32>,
}

impl Page {
    /// A fresh session over the built site, with nothing open yet.
    ///
    /// Panics with the driver's log when the browser does not start.
    pub(crate) async fn start(engine: Engine, setup: Setup) -> Self {
        let server = Server::start(environment("REHOME_SITE"));
        if setup.program != Line::Open {
            server.set(Piece::Program, setup.program);
        }
        let browser = Browser::lend(engine, &setup, server.address()).await;
        Self {
            engine,
            setup,
            server,
            browser,
            heard: RefCell::default(),
            journeys: Cell::default(),
        }
    }

    pub(crate) fn session(&self) -> &WebDriver {
        self.browser.session()
    }

    /// Ends the session; returns the server with all it has recorded, and the complaints. A browser that
    /// may be in the middle of something is not lent again.
    pub(crate) async fn close(self, may_lend: bool) -> (Server, Vec<String>) {
        self.collect().await;
        let mut complaints = self.heard.take();
        complaints.extend(console::logged(&self).await);
        complaints.retain(|complaint| !console::is_expected(&self, complaint));
        if may_lend {
            self.browser.give_back().await;
        } else {
            self.browser.end().await;
        }
        (self.server, complaints)
    }

    /// Opens a path below the base, listening for complaints before its first script runs.
    pub(crate) async fn open(&self, path: &str) {
        let url = self.server.url(path);
        self.travel(async || self.session().goto(url.as_str()).await)
            .await;
    }

    pub(crate) async fn reload(&self) {
        self.travel(async || self.session().refresh().await).await;
    }

    pub(crate) async fn back(&self) {
        self.travel(async || self.session().back().await).await;
    }

    pub(crate) async fn forward(&self) {
        self.travel(async || self.session().forward().await).await;
    }

    /// Clicks on something that loads another document.
    pub(crate) async fn leave_by(&self, css: &str) {
        self.travel(async || {
            self.click(css).await;
            Ok::<(), String>(())
        })
        .await;
    }

    /// Goes from one document to another. A page that is kept in memory for going back is the
    /// same document again, so the mark of the one that was left is what tells them apart.
    async fn travel<E: std::fmt::Debug>(&self, go: impl AsyncFnOnce() -> Result<(), E>) {
        self.collect().await;
        let mark = self.journeys.get() + 1;
        self.journeys.set(mark);
        self.ask::<Value>("window.leftAt = arguments[0]", vec![json!(mark)])
            .await;
        self.server.hold_scripts(true);
        go().await.expect("the browser goes where it is told");
        let arrived = "document.documentElement && window.leftAt !== arguments[0]
            && location.protocol !== 'about:'";
        self.wait_for("another document", arrived, vec![json!(mark)])
            .await;
        self.ask::<Value>(LISTEN, vec![]).await;
        self.server.hold_scripts(false);
        self.wait_for(
            "the page to load",
            "document.readyState === 'complete'",
            vec![],
        )
        .await;
    }

    async fn collect(&self) {
        let heard = console::heard(self.session()).await;
        self.heard.borrow_mut().extend(heard);
    }

    /// The answer to a driver's own command.
    pub(crate) async fn command(&self, endpoint: &str, body: Value) -> Value {
        command::send(self.session(), "POST", endpoint, Some(body)).await
    }

    /// The answer to a command that only asks.
    pub(crate) async fn get(&self, endpoint: &str) -> Value {
        command::send(self.session(), "GET", endpoint, None).await
    }

    /// What a script returns, run in the page.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str, with: Vec<Value>) -> T {
        let answer = self.session().execute(script, with).await;
        let answer = answer.unwrap_or_else(|error| panic!("{error}\nin {script}"));
        answer
            .convert()
            .unwrap_or_else(|error| panic!("{error}\nfrom {script}"))
    }

    /// Waits until the expression is true in the page.
    ///
    /// Panics with `what` was waited for when it never is.
    pub(crate) async fn wait_for(&self, what: &str, expression: &str, with: Vec<Value>) {
        let engine = self.engine;
        let came = self.comes_true(expression, &with).await;
        assert!(
            came,
            "{engine:?}: waited in vain for {what}: {expression} with {with:?}"
        );
    }

    /// Whether the expression becomes true in the page before patience ends.
    pub(crate) async fn comes_true(&self, expression: &str, with: &[Value]) -> bool {
        let script = format!("return Boolean({expression})");
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            // A document that is just being replaced cannot answer; the next one can.
            let answer = self.session().execute(script.as_str(), with).await;
            if answer.is_ok_and(|answer| answer.json() == &json!(true)) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        false
    }
}
