//! What the browser complains about: errors, broken promises, and everything that the page's own
//! security policy stopped.
//!
//! Nothing is added to the page, so its policy stays as readers get it. The server keeps every
//! script back until the driver has put the listeners in; they see the same in all engines.
//! Chromium's and Firefox's own logs are read besides, because they also know what happened before
//! the first script, such as an inline style that the policy refused. `WebKit` has no such log: in
//! automation its sessions are private, and those write no console messages.

use serde_json::Value;
use thirtyfour::WebDriver;

use super::command::{self, Rights};
use super::{Engine, Page};

/// Starts listening on a document, once.
pub(crate) const LISTEN: &str = r"
    if (window.complaints) return;
    const list = window.complaints = [];
    const name = (target) => target && (target.src || target.href) || target;
    addEventListener('error', (e) => list.push(`error: ${e.message || name(e.target)}`), true);
    addEventListener('unhandledrejection', (e) => list.push(`unhandled: ${e.reason}`));
    addEventListener('securitypolicyviolation', (e) =>
        list.push(`policy: ${e.violatedDirective} stopped ${e.blockedURI} (${e.sample})`));
    for (const level of ['error', 'warn']) {
        const original = console[level];
        console[level] = (...words) => {
            list.push(`console.${level}: ${words.join(' ')}`);
            original.apply(console, words);
        };
    }
";

/// What the listeners of the current document have heard.
pub(crate) async fn heard(session: &WebDriver) -> Vec<String> {
    let answer = session
        .execute("return window.complaints || []", Vec::new())
        .await;
    answer
        .ok()
        .and_then(|list| list.convert().ok())
        .unwrap_or_default()
}

/// What the engine's own log has kept since the session began.
pub(crate) async fn logged(page: &Page) -> Vec<String> {
    match page.engine {
        Engine::Chromium => chromium(page).await,
        Engine::Firefox => firefox(page).await,
        Engine::WebKit => Vec::new(),
    }
}

async fn chromium(page: &Page) -> Vec<String> {
    let log = page.session().browser_log().await.unwrap_or_default();
    let bad = log
        .into_iter()
        .filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()));
    bad.map(|entry| format!("log: {}", entry.message)).collect()
}

/// The browser console, which only code with the browser's own rights may read.
async fn firefox(page: &Page) -> Vec<String> {
    let script = r"
        return Services.console.getMessageArray()
            .filter((message) => message instanceof Ci.nsIScriptError)
            .filter((message) => message.sourceName.startsWith(arguments[0]))
            .map((message) => `log: ${message.category}: ${message.errorMessage}`);
    ";
    // From here on scripts run in the browser itself instead of the page.
    command::give(page.session(), Rights::Browser).await;
    let list = page
        .session()
        .execute(script, vec![Value::from(page.server.url(""))])
        .await;
    list.expect("the browser console")
        .convert()
        .expect("a list of texts")
}

/// Whether a complaint only says what the test itself arranged or how slow the machine is.
pub(crate) fn is_expected(page: &Page, complaint: &str) -> bool {
    let spoilt = page.server.spoils() && SPOILT.iter().any(|kind| complaint.contains(kind));
    let left = LEFT.iter().any(|kind| complaint.contains(kind));
    spoilt || left || tells_of_played(page, complaint)
}

/// What browsers say of a page that is left: Chromium while it fetches the manifest or what that names, Firefox while
/// a worker answers a request, which has no address any more.
const LEFT: [&str; 3] = [
    "Manifest: Line: 1, column: 1, Syntax error",
    "icon from the Manifest",
    "Failed to load ‘’. A ServiceWorker intercepted the request",
];

/// What browsers say of a piece of the program that did not come, or came as something else.
const SPOILT: [&str; 6] = [
    "Failed to load resource",
    "Failed to load module script",
    "Loading module from",
    "Loading failed for the module",
    "WebAssembly",
    "Failed to load the index chunk",
];

/// Whether Chromium's log only says that a played server answered with an error, not at all, or
/// without permission to be read. What the page's own policy stops is not among that.
fn tells_of_played(page: &Page, complaint: &str) -> bool {
    let Some(told) = complaint.strip_prefix("log: ") else {
        return false;
    };
    let refused = told.split_once("Access to fetch at '");
    let Some((_, rest)) = refused
        .map_or(told, |(_, rest)| rest)
        .split_once("https://")
    else {
        return false;
    };
    let host = rest.split(['/', ':', '\'']).next().unwrap_or_default();
    let kinds = ["Failed to load resource", "blocked by CORS policy"];
    page.server.plays(host) && kinds.iter().any(|kind| told.contains(kind))
}
