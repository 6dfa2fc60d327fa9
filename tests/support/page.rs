//! One browser session over its own server, opened and closed.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver};

use super::console::{self, LISTEN};
use super::driver::Driver;
use super::{Engine, Line, Piece, Server, Setup, environment};

/// Long enough for a machine that does three other things; it is only ever waited out on failure.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Page {
    pub(crate) engine: Engine,
    pub(crate) setup: Setup,
    pub(crate) server: Server,
    pub(crate) session: WebDriver,
    heard: RefCell<Vec<String>>,
    journeys: Cell<u32>,
    driver: Driver,
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
        let driver = engine.driver();
        let wanted = engine.capabilities(&setup, server.address(), driver.home());
        let session = WebDriver::builder(driver.url(), wanted).await;
        let session = session.unwrap_or_else(|error| {
            panic!("{engine:?} does not start: {error}\n{}", driver.log());
        });
        let (width, height) = setup.size;
        let sized = session.set_window_rect(0, 0, width, height).await;
        sized.expect("a window of the wanted size");
        Self {
            engine,
            setup,
            server,
            session,
            heard: RefCell::default(),
            journeys: Cell::default(),
            driver,
        }
    }

    /// Ends the session; returns the server with all it has recorded, and the complaints.
    pub(crate) async fn close(self) -> (Server, Vec<String>) {
        self.collect().await;
        let mut complaints = self.heard.take();
        complaints.extend(console::logged(&self).await);
        complaints.retain(|complaint| !console::is_expected(&self, complaint));
        let Self {
            server,
            session,
            driver,
            ..
        } = self;
        // The driver goes next and takes the browser with it, should this fail.
        let _ = session.quit().await;
        drop(driver);
        (server, complaints)
    }

    /// Opens a path below the base, listening for complaints before its first script runs.
    pub(crate) async fn open(&self, path: &str) {
        let url = self.server.url(path);
        self.travel(async || self.session.goto(url.as_str()).await)
            .await;
    }

    pub(crate) async fn reload(&self) {
        self.travel(async || self.session.refresh().await).await;
    }

    pub(crate) async fn back(&self) {
        self.travel(async || self.session.back().await).await;
    }

    pub(crate) async fn forward(&self) {
        self.travel(async || self.session.forward().await).await;
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
        let heard = console::heard(&self.session).await;
        self.heard.borrow_mut().extend(heard);
    }

    /// The answer to a driver's own command.
    pub(crate) async fn command(&self, endpoint: &str, body: Value) -> Value {
        self.send("POST", endpoint, Some(body)).await
    }

    /// The answer to a command that only asks.
    pub(crate) async fn get(&self, endpoint: &str) -> Value {
        self.send("GET", endpoint, None).await
    }

    async fn send(&self, method: &'static str, endpoint: &str, body: Option<Value>) -> Value {
        let command = Command {
            method,
            endpoint: endpoint.to_owned(),
            body,
        };
        let answer = self.session.cmd(command).await;
        let answer = answer.unwrap_or_else(|error| panic!("{endpoint}: {error}"));
        answer.value_json().expect("an answer")
    }

    /// What a script returns, run in the page.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str, with: Vec<Value>) -> T {
        let answer = self.session.execute(script, with).await;
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
            let answer = self.session.execute(script.as_str(), with).await;
            if answer.is_ok_and(|answer| answer.json() == &json!(true)) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        false
    }
}

/// A command that not every driver knows.
#[derive(Debug)]
struct Command {
    method: &'static str,
    endpoint: String,
    body: Option<Value>,
}

impl FormatRequestData for Command {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = self.method.parse().expect("a method");
        let uri = format!("session/{session}/{}", self.endpoint).into();
        RequestData {
            method,
            uri,
            body: self.body.clone(),
        }
    }
}
