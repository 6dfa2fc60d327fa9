//! Visits of a page as a reader makes them, with nothing kept back, and what many of them took.

use serde_json::json;

use crate::support::Page;

/// How often something is measured that is not the same every time.
pub(crate) const LOADS: usize = 5;

const LOADED: &str = "!window.left && document.readyState === 'complete'
    && performance.getEntriesByName('first-contentful-paint').length";

/// Opens a page and returns once it is painted.
pub(crate) async fn visit(page: &Page, path: &str) {
    page.ask::<()>("window.left = true", vec![]).await;
    let went = page.session().goto(page.server.url(path)).await;
    went.expect("a page");
    page.wait_for("the first paint", LOADED, vec![]).await;
}

/// Tells the browser something about the network.
pub(crate) async fn network(page: &Page, what: &str, how: serde_json::Value) {
    let command = json!({ "cmd": format!("Network.{what}"), "params": how });
    page.command("goog/cdp/execute", command).await;
}

/// Returns the one in the middle.
pub(crate) fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
