//! Nothing of the program comes while somebody only reads, and it comes with the first sign that
//! somebody wants what it adds.

use serde_json::Value;
use thirtyfour::Key;

use crate::support::verbs::OLD;
use crate::support::{Page, in_every_engine};

in_every_engine!(reading_loads_no_program);
async fn reading_loads_no_program(page: &Page) {
    page.open("").await;
    page.click("#six-things > summary").await;
    page.click("#export .checklist input[type=checkbox]").await;
    page.click("[data-tick='done.understanding']").await;
    page.click(".contents a[href='#settling']").await;
    let read = "scrollTo(0, document.body.scrollHeight);
        dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'));
        document.querySelector('h1').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));";
    page.ask::<Value>(read, vec![]).await;
    page.press(Key::Tab).await;
    page.reload().await;
    page.open("about/").await;
    page.back().await;
    let fetched = page.server.fetched();
    assert!(fetched.is_empty(), "reading has loaded {fetched:?}");
    assert!(!page.is_ready().await);
}

in_every_engine!(a_pointer_at_the_panel_loads_it);
async fn a_pointer_at_the_panel_loads_it(page: &Page) {
    page.open("").await;
    page.touch().await;
    page.ready().await;
}

in_every_engine!(a_press_in_the_panel_loads_it);
async fn a_press_in_the_panel_loads_it(page: &Page) {
    page.open("").await;
    page.click("#accounts-title").await;
    page.ready().await;
}

in_every_engine!(the_focus_in_a_field_loads_it);
async fn the_focus_in_a_field_loads_it(page: &Page) {
    page.open("").await;
    page.field(OLD).await.focus().await.expect("a field");
    page.press("m").await;
    page.ready().await;
    assert_eq!(page.typed(OLD).await, "m");
}

in_every_engine!(it_comes_once);
async fn it_comes_once(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    for _ in 0..3 {
        page.touch().await;
    }
    page.choose("old", "Misskey").await;
    page.choose("old", "Mastodon").await;
    page.choose("new", "Misskey").await;
    page.choose("old", "Misskey").await;
    let mut fetched = page.server.fetched();
    let count = fetched.len();
    fetched.sort();
    fetched.dedup();
    assert_eq!(
        count, 5,
        "glue, program, the guide’s data, its later pieces, one software: {fetched:?}"
    );
    assert_eq!(fetched.len(), count, "something came twice: {fetched:?}");
}
