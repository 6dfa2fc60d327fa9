//! What a search loads, and how long it takes until places are shown: the first one, with all that is loaded
//! for it, and one with other words after that.

use serde_json::json;

use crate::support::{Page, Piece};
use crate::visit::{LOADS, median, network, visit};

/// Puts words into the field, and answers with the milliseconds until places are shown for them.
const SEEK: &str = "const [words] = arguments;
    const field = document.getElementById('search-field');
    const before = document.getElementById('search-list')?.firstChild ?? null;
    document.getElementById('search').togglePopover(true);
    const begun = performance.now();
    return new Promise((done) => {
        const look = () => {
            const list = document.getElementById('search-list');
            if (list && !list.hidden && list.firstChild !== before) done(performance.now() - begun);
        };
        const all = { attributes: true, childList: true, subtree: true };
        new MutationObserver(look).observe(document, all);
        field.focus();
        // A window that is not in front gets no focus.
        if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focus'));
        field.value = words;
        field.dispatchEvent(new InputEvent('input'));
    })";

/// Answers with the number of files of the search, and their bytes as they were sent.
const LOADED: &str = "const entries = performance.getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname.includes('/search-'));
    return [entries.length, entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)]";

/// Prints the times and the sizes.
pub(crate) async fn searches(page: &Page) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    let mut loaded = Vec::new();
    for _ in 0..LOADS {
        network(page, "clearBrowserCache", json!({})).await;
        visit(page, "").await;
        first.push(page.ask(SEEK, vec![json!("alias")]).await);
        loaded.push(page.ask::<(usize, usize)>(LOADED, vec![]).await);
        second.push(page.ask(SEEK, vec![json!("password")]).await);
        loaded.push(page.ask::<(usize, usize)>(LOADED, vec![]).await);
    }
    let asked = page.server.requests();
    assert!(
        asked.iter().any(|one| Piece::Index.is(&one.path)),
        "nothing was searched"
    );
    println!(
        "From words in the field to places, with a pause of 120 ms, median of {LOADS} first visits"
    );
    let [.., (files, bytes), (all, sum)] = loaded[..] else {
        panic!("nothing was measured");
    };
    println!(
        "  the first search       {:8.1} ms, loads {files} files, {bytes} bytes",
        median(&mut first)
    );
    let (more, besides) = (all - files, sum - bytes);
    println!(
        "  another one            {:8.1} ms, loads {more} files, {besides} bytes",
        median(&mut second)
    );
}
