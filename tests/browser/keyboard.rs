//! Everything can be reached and seen with the keyboard alone.

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

/// Numbers everything that the tab key must reach, in the order of the page.
const NUMBER: &str = "let number = 0;
    for (const element of document.querySelectorAll('a[href], button, input, select, summary'))
        if (!element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
            element.tabStop = number++;
    return number";

/// The number of what has the focus, none for anything else, and how its focus is shown.
const FOCUSED: &str = "const element = document.activeElement;
    const style = getComputedStyle(element);
    const shown = element.matches(':focus-visible')
        && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
    return [element.tabStop ?? null, shown, element.outerHTML.slice(0, 200)]";

in_every_engine!(tab_reaches_everything);
async fn tab_reaches_everything(page: &Page) {
    page.open_guide().await;
    page.type_into(OLD, "@mina@old.example").await;
    page.type_into(NEW, "@nova@new.example").await;
    page.wait_for_text("[data-show='new.host']", "new.example")
        .await;
    let count: u64 = page.ask(NUMBER, vec![]).await;
    page.ask::<()>(
        "document.activeElement.blur(); document.body.tabIndex = -1;
        document.body.focus(); document.body.removeAttribute('tabindex')",
        vec![],
    )
    .await;
    let mut next = 0;
    // Regions that scroll are stops of their own in some engines.
    for _ in 0..2 * count {
        page.press('\u{e004}').await;
        let (number, shown, html): (Option<u64>, bool, String) = page.ask(FOCUSED, vec![]).await;
        let Some(number) = number else { continue };
        assert_eq!(number, next, "tab jumped to {html}");
        assert!(shown, "the focus cannot be seen on {html}");
        next += 1;
        if next == count {
            return;
        }
    }
    panic!("tab reaches {next} of {count}");
}

in_every_engine!(the_first_stop_skips_to_the_guide);
async fn the_first_stop_skips_to_the_guide(page: &Page) {
    page.open_guide().await;
    page.press('\u{e004}').await;
    let link = "const link = document.activeElement;
        return [link.localName, link.getAttribute('href') || '', link.checkVisibility()]";
    let (name, href, seen): (String, String, bool) = page.ask(link, vec![]).await;
    assert_eq!(
        (name.as_str(), seen),
        ("a", true),
        "the first stop is no skip link"
    );
    assert!(href.contains('#'), "the skip link leads to {href}");
    page.press('\u{e007}').await;
    page.wait_for(
        "the link to be followed",
        "location.hash.length > 1",
        vec![],
    )
    .await;
    let inside = "document.querySelector('main').contains(document.querySelector(location.hash))";
    page.wait_for("the target to be in the guide", inside, vec![])
        .await;
}

in_every_engine!(both_fields_by_keyboard);
async fn both_fields_by_keyboard(page: &Page) {
    page.open_guide().await;
    page.field(OLD).await.focus().await.expect("a field");
    page.press("mina@old.example").await;
    page.press('\u{e004}').await;
    let focus = "document.activeElement.id === 'new'";
    for _ in 0..5 {
        if page.ask(&format!("return {focus}"), vec![]).await {
            break;
        }
        page.press('\u{e004}').await;
    }
    page.press("nova@new.example").await;
    page.wait_for_text("[data-show='old.handle']", "@mina@old.example")
        .await;
    page.wait_for_text("[data-show='new.handle']", "@nova@new.example")
        .await;
    // There is nothing to send: the enter key must neither reload nor lose anything.
    page.press('\u{e007}').await;
    assert_eq!(page.typed(NEW).await, "nova@new.example");
}

/// How many stops of the Tab key there are before the link to the page of the alias.
const BEFORE_THE_ALIAS: &str =
    "const stops = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((one) => !one.disabled && one.tabIndex >= 0
            && (one.matches('.skip-link') || one.checkVisibility({ visibilityProperty: true })));
    return stops.findIndex((one) => one.matches('#alias [data-go=new]'))";

in_every_engine!(few_stops_lead_to_the_alias, PHONE);
async fn few_stops_lead_to_the_alias(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.insert_into(OLD, "@mina@mastodon.social").await;
    page.insert_into(NEW, "@nova@hachyderm.io").await;
    page.wait_for_text("[data-show='new.handle']", "@nova@hachyderm.io")
        .await;
    page.wait_not_to_see("#new-software").await;
    let stops: i64 = page.ask(BEFORE_THE_ALIAS, vec![]).await;
    assert!((5..=25).contains(&stops), "{stops} stops before the alias");
}
