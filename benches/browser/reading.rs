//! What somebody waits for who only reads.

use crate::support::Page;
use crate::visit::{LOADS, median, visit};

const PAINT: &str = "return performance.getEntriesByName('first-contentful-paint')[0].startTime";

/// Answers with the number of requests, and their bytes as they were sent.
const LOADED: &str = "const entries = ['navigation', 'resource']
        .flatMap((kind) => performance.getEntriesByType(kind));
    return [entries.length, entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)]";

/// Prints when the guide is painted, and what was loaded until then and after.
pub(crate) async fn reads(page: &Page) {
    let mut paints = Vec::new();
    for _ in 0..LOADS {
        visit(page, "").await;
        paints.push(page.ask(PAINT, vec![]).await);
    }
    let (requests, bytes): (usize, usize) = page.ask(LOADED, vec![]).await;
    println!("Chromium, release build over loopback, median of {LOADS} first visits");
    println!("  first contentful paint {:8.1} ms", median(&mut paints));
    println!("  a reading visit loads {requests} files, {bytes} bytes packed with gzip");
}
