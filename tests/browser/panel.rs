//! The panel of the two accounts: everything about the move on the first screen, and no empty space
//! kept for what is not there.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

/// The lowest of what has to be seen, in pixels from the top of the page.
const LOWEST: &str = "const seen = [...document.querySelectorAll(
        '#old, #new, #old-software, #new-software, #old-version, #new-version, #summary, .verdict .callout strong')]
        .filter((one) => one.checkVisibility());
    return Math.max(...seen.map((one) => one.getBoundingClientRect().bottom + scrollY))";

/// The gaps between what is shown below one another in the panel, the largest first.
const GAPS: &str = "const shown = (box) => [...box.children].filter((one) =>
        one.checkVisibility() && getComputedStyle(one).position !== 'absolute' && one.offsetHeight);
    const gaps = [];
    const measure = (box) => {
        const children = shown(box);
        const edges = children.map((one) => one.getBoundingClientRect());
        const column = edges.every((edge, at) => !at || edge.top >= edges[at - 1].bottom - 1);
        if (column && edges.length) {
            edges.slice(1).forEach((edge, at) => gaps.push(
                [edge.top - edges[at].bottom, children[at].id || children[at].className]));
            gaps.push([box.getBoundingClientRect().bottom - edges.at(-1).bottom, box.className]);
        }
        children.filter((one) => one.matches('.needs-script, .fields, .field')).forEach(measure);
    };
    measure(document.getElementById('accounts'));
    return gaps.map(([gap, after]) => [Math.round(gap), after]).sort(([one], [other]) => other - one)";

async fn type_both(page: &Page, old: &str, new: &str) {
    page.open_guide().await;
    page.lists_are_filled().await;
    for (label, handle) in [(OLD, old), (NEW, new)] {
        page.clear(label).await;
        page.insert_into(label, handle).await;
    }
    page.wait_to_see("#summary").await;
    page.wait_for_text("[data-show='new.handle']", new).await;
    for state in ["#old-state", "#new-state"] {
        page.wait_not_to_see(state).await;
    }
}

in_every_engine!(everything_is_on_the_first_screen, LAPTOP);
async fn everything_is_on_the_first_screen(page: &Page) {
    for (old, new, verdict) in [
        ("@mina@mastodon.social", "@nova@hachyderm.io", false),
        ("@mina@mastodon.social", "@nova@misskey.io", false),
        ("@mina@lemmy.world", "@nova@mastodon.social", true),
        ("@mina@old.example", "@nova@new.example", false),
    ] {
        type_both(page, old, new).await;
        assert_eq!(
            page.sees(".verdict .callout").await,
            verdict,
            "{old} to {new}"
        );
        page.ask::<Value>("document.activeElement.blur(); scrollTo(0, 0)", vec![])
            .await;
        let lowest: f64 = page.ask(LOWEST, vec![]).await;
        assert!(lowest <= 900.0, "{old} to {new} reaches down to {lowest}");
        nothing_is_reserved(page, 45).await;
    }
}

async fn nothing_is_reserved(page: &Page, most: i64) {
    let gaps: Vec<(i64, String)> = page.ask(GAPS, vec![]).await;
    assert!(gaps.len() > 5, "measured {gaps:?}");
    assert!(gaps[0].0 <= most, "an empty space: {gaps:?}");
}

in_every_engine!(on_a_phone_it_stands_below_one_another, PHONE);
async fn on_a_phone_it_stands_below_one_another(page: &Page) {
    type_both(page, "@mina@lemmy.world", "@nova@misskey.io").await;
    nothing_is_reserved(page, 45).await;
    for side in ["old", "new"] {
        page.click(&format!("#{side}-server summary")).await;
        page.wait_to_see(&format!("#{side}-software")).await;
    }
    let order = "const tops = arguments[0].map((css) =>
            document.querySelector(css).getBoundingClientRect().top);
        return tops.every((top, at) => !at || top > tops[at - 1])";
    let order: bool = page
        .ask(
            order,
            vec![json!([
                "#old",
                "#old-software",
                "#new",
                "#new-software",
                "#summary",
                ".verdict"
            ])],
        )
        .await;
    assert!(order, "in another order");
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert!(!page.ask::<bool>(wide, vec![]).await, "it is too wide");
}

in_every_engine!(one_line_says_what_the_move_is);
async fn one_line_says_what_the_move_is(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.insert_into(OLD, "@mina@mastodon.social").await;
    assert!(!page.sees("#summary").await, "one account is no move");
    page.insert_into(NEW, "@nova@misskey.io").await;
    page.wait_to_see("#summary").await;
    page.wait_for_text("[data-show='new.software']", "Misskey")
        .await;
    let line = page.text_of("#summary").await;
    for part in ["Mastodon to Misskey", "minutes"] {
        assert!(line.contains(part), "{line}");
    }
    leads(page, "#understanding").await;
    page.click("[data-tick='done.understanding']").await;
    // Whoever names the new account has signed up.
    leads(page, "#ready").await;

    page.clear(OLD).await;
    page.insert_into(OLD, "@mina@lemmy.world").await;
    page.wait_for_text("[data-show='old.software']", "Lemmy")
        .await;
    page.wait_to_see("#summary").await;
    let other = page.text_of("#summary span").await;
    assert!(
        other.contains("Lemmy to Misskey") && other != line,
        "{other}"
    );
    page.clear(OLD).await;
    page.wait_not_to_see("#summary").await;
}

in_every_engine!(a_server_alone_is_enough_to_sign_up);
async fn a_server_alone_is_enough_to_sign_up(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.insert_into(NEW, "misskey.io").await;
    page.wait_for_text("[data-show='new.software']", "Misskey")
        .await;
    let leads = "[...document.querySelectorAll('#plotting [data-go=new]')]
        .some((link) => link.checkVisibility() && link.href === 'https://misskey.io/')";
    page.wait_for("the link to sign up", leads, vec![]).await;
    page.press(Key::Tab).await;
    page.wait_to_see("#new-error").await;
    let invalid = "return document.getElementById('new').hasAttribute('aria-invalid')";
    assert!(
        !page.ask::<bool>(invalid, vec![]).await,
        "it is called wrong"
    );
}

in_every_engine!(what_a_recognised_server_runs_is_one_line);
async fn what_a_recognised_server_runs_is_one_line(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    assert!(page.sees("#old-software").await, "nothing is known yet");
    page.insert_into(OLD, "@mina@pixelfed.social").await;
    page.wait_not_to_see("#old-software").await;
    assert_eq!(page.text_of("#old-server summary bdi").await, "Pixelfed");
    assert!(
        page.sees("#new-software").await,
        "the other side has changed"
    );
    page.click("#old-server summary").await;
    page.wait_to_see("#old-version").await;
    let focus: String = page.ask("return document.activeElement.id", vec![]).await;
    assert_eq!(focus, "old-software");
    // What was opened stays open.
    page.state_version("old", "0.12.4").await;
    assert!(page.sees("#old-version").await);
    page.clear(OLD).await;
    page.insert_into(OLD, "@mina@akko.example").await;
    page.wait_for_text("[data-show='old.host']", "akko.example")
        .await;
    assert!(
        page.sees("#old-software").await,
        "nobody knows what it runs"
    );
}

in_every_engine!(a_server_that_nobody_knows_is_asked_about);
async fn a_server_that_nobody_knows_is_asked_about(page: &Page) {
    page.open_guide().await;
    page.lists_are_filled().await;
    page.insert_into(OLD, "@mina@akko.example").await;
    page.wait_to_see("#summary").await;
    let said = page.text_of("#summary span").await;
    assert!(
        said.contains("akko.example") && said.contains("What does it run?"),
        "{said}"
    );
    page.choose("old", "Akkoma").await;
    page.wait_not_to_see("#summary").await;
}

async fn leads(page: &Page, anchor: &str) {
    let right = "document.querySelector('#summary a').getAttribute('href') === arguments[0]
        && document.querySelector(arguments[0]).checkVisibility()";
    page.wait_for("the line to lead on", right, vec![json!(anchor)])
        .await;
}
