//! What the plan keeps: in two tabs, where storage is blocked or full, and on paper.

use serde_json::{Value, json};

use crate::support::verbs::{NEW, OLD};
use crate::support::{Page, in_every_engine};

const MOVE: &str = "plan/#old=@mina@mastodon.social&new=@nova@hachyderm.io";

async fn open_plan(page: &Page) {
    page.open(MOVE).await;
    page.ready().await;
}

async fn is_on(page: &Page, css: &str) -> bool {
    let script = "return document.querySelector(arguments[0]).checked";
    page.ask(script, vec![json!(css)]).await
}

async fn said(page: &Page, part: &str) {
    let text = "document.getElementById('plan-kept').textContent.includes(arguments[0])";
    page.wait_for("what is said of keeping", text, vec![json!(part)])
        .await;
}

in_every_engine!(two_tabs_have_one_plan);
async fn two_tabs_have_one_plan(page: &Page) {
    open_plan(page).await;
    page.click("#plan-remember").await;
    let first = page.session().window().await.expect("a tab");
    let second = page.session().new_tab().await.expect("another tab");
    let to = async |tab: &thirtyfour::WindowHandle| {
        let switched = page.session().switch_to_window(tab.clone()).await;
        switched.expect("a tab to go to");
    };
    to(&second).await;
    page.open("plan/").await;
    page.ready().await;
    assert!(is_on(page, "#plan-remember").await);
    assert_eq!(page.typed(NEW).await, "@nova@hachyderm.io");
    page.click("[data-leave='task.picture']").await;
    page.click("input[data-tick='done.plotting']").await;
    page.ask::<Value>("document.getElementById('new').select()", vec![])
        .await;
    page.insert_into(NEW, "@nova@new.example").await;
    to(&first).await;
    page.wait_for_text("[data-step='profile'] .step-state", "Left out")
        .await;
    page.wait_for_text(
        "[data-step='alias'] .step-title",
        "Make the alias on new.example",
    )
    .await;
    assert_eq!(page.typed(NEW).await, "@nova@new.example");
    assert!(is_on(page, "input[data-tick='done.plotting']").await);
    to(&second).await;
    page.clear(NEW).await;
    to(&first).await;
    page.wait_for(
        "the field to be empty",
        "document.getElementById('new').value === ''",
        vec![],
    )
    .await;
    page.click("#plan-forget").await;
    to(&second).await;
    page.wait_for(
        "the switch to be off",
        "!document.getElementById('plan-remember').checked",
        vec![],
    )
    .await;
    let left: usize = page.ask("return localStorage.length", vec![]).await;
    assert_eq!(left, 0);
}

/// A tab may read an older record than the other has written by then, or forgotten.
const HEAR_OF_A_TICK: &str = "
    localStorage.setItem('rehome.plan', arguments[0]);
    localStorage.setItem('rehome.ticks.2', '+done.plotting');
    dispatchEvent(new StorageEvent('storage', { key: 'rehome.ticks.2' }));
";

in_every_engine!(what_is_heard_from_another_tab_is_not_written);
async fn what_is_heard_from_another_tab_is_not_written(page: &Page) {
    open_plan(page).await;
    page.click("#plan-remember").await;
    let newer = "written by the other tab";
    page.ask::<Value>(HEAR_OF_A_TICK, vec![json!(newer)]).await;
    let ticked = "document.querySelector(\"input[data-tick='done.plotting']\").checked";
    page.wait_for("the tick", ticked, vec![]).await;
    let kept: String = page
        .ask("return localStorage.getItem('rehome.plan')", vec![])
        .await;
    assert_eq!(kept, newer);
}

in_every_engine!(a_page_that_was_put_aside_reads_again);
async fn a_page_that_was_put_aside_reads_again(page: &Page) {
    for path in [MOVE, "#old=@mina@mastodon.social"] {
        page.open(path).await;
        page.ready().await;
        let comes_back = "
            localStorage.setItem('rehome.ticks.2', '+done.plotting');
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        ";
        page.ask::<Value>(comes_back, vec![]).await;
        let ticked = "document.querySelector(\"input[data-tick='done.plotting']\").checked";
        page.wait_for("the tick", ticked, vec![]).await;
        page.ask::<Value>("localStorage.clear()", vec![]).await;
    }
}

in_every_engine!(without_storage_it_says_so_and_works, FORGETFUL);
async fn without_storage_it_says_so_and_works(page: &Page) {
    open_plan(page).await;
    page.click("#plan-remember").await;
    said(page, "does not let the page keep").await;
    assert!(!is_on(page, "#plan-remember").await, "it only says so");
    works_on(page).await;
}

in_every_engine!(where_storage_is_full_it_says_so_and_works);
async fn where_storage_is_full_it_says_so_and_works(page: &Page) {
    open_plan(page).await;
    page.ask::<Value>(
        "let size = 1 << 22;
         for (let name = 0; size; name += 1) {
           try { localStorage.setItem(`other.${name}`, 'x'.repeat(size)); } catch { size >>= 1; }
         }",
        vec![],
    )
    .await;
    page.click("#plan-remember").await;
    said(page, "does not let the page keep").await;
    assert!(!is_on(page, "#plan-remember").await, "it only says so");
    works_on(page).await;
    let others: bool = page
        .ask(
            "const theirs = Object.keys(localStorage).filter((key) => key.startsWith('other.'));
             localStorage.clear();
             return theirs.length > 3",
            vec![],
        )
        .await;
    assert!(others, "what is not ours stays");
    page.click("#plan-remember").await;
    said(page, "is remembered on this device").await;
}

/// Nothing is lost on the page: what was typed and ticked is there, and leads on.
async fn works_on(page: &Page) {
    page.click("input[data-tick='done.plotting']").await;
    page.wait_for_text(
        "[aria-current='step'] .step-title",
        "Fill in your new profile on hachyderm.io",
    )
    .await;
    assert_eq!(page.typed(OLD).await, "@mina@mastodon.social");
    let file = "return decodeURIComponent(document.getElementById('take-file').href)";
    let file: String = page.ask(file, vec![]).await;
    assert!(file.contains("done.plotting"), "{file}");
}

/// Shows the rules for paper on the screen: the same in every engine.
async fn lay_on_paper(page: &Page) {
    page.ask::<Value>(
        "dispatchEvent(new Event('beforeprint'));
         for (const { cssRules } of document.styleSheets) for (const { media } of cssRules)
           if (media?.mediaText === 'print') media.mediaText = 'screen'",
        vec![],
    )
    .await;
}

in_every_engine!(on_paper_the_guide_says_what_is_so_and_leaves_out_what_can_be_skipped);
async fn on_paper_the_guide_says_what_is_so_and_leaves_out_what_can_be_skipped(page: &Page) {
    page.open("#old=@mina@lemmy.world&new=@mina@mastodon.social")
        .await;
    page.ready().await;
    page.wait_to_see("#verdict .callout").await;
    lay_on_paper(page).await;
    for kept in ["#verdict .callout", "#what-comes .box-body", "#move-tell"] {
        assert!(page.sees(kept).await, "{kept} is missing on paper");
    }
    for screen in [".fields", "#alias .stage-body", "[target=look]"] {
        assert!(!page.sees(screen).await, "{screen} is on paper");
    }
    let addresses = "return [...document.links].map((link) => link.getAttribute('href'))
        .filter((address) => address.startsWith('/'))";
    let incomplete: Vec<String> = page.ask(addresses, vec![]).await;
    assert!(
        incomplete.is_empty(),
        "{incomplete:?} lead nowhere on paper"
    );
}

in_every_engine!(on_paper_stands_the_hand_out_alone);
async fn on_paper_stands_the_hand_out_alone(page: &Page) {
    open_plan(page).await;
    // A step that is done, so that there is a date.
    page.click("[data-step='move'] input[data-tick]").await;
    let dated = "document.querySelector('#plan-dates li') !== null";
    page.wait_for("a date", dated, vec![]).await;
    lay_on_paper(page).await;
    for kept in [
        "h1",
        "#plan-summary",
        "#plan-dates",
        "[data-step='alias'] .step-title",
        "[data-step='alias'] .go",
    ] {
        assert!(page.sees(kept).await, "{kept} is missing on paper");
    }
    for screen in [
        ".site-nav",
        ".theme-choice",
        "#plan-keeping",
        ".messages",
        ".step-tools",
        ".step-links > :not(.go)",
        "#plan-plain",
        "#plan-go",
        "button",
        "input:not([data-tick])",
        "select",
    ] {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .filter((one) => one.checkVisibility?.() ?? one.getClientRects().length)
            .map((one) => one.outerHTML.slice(0, 120))";
        let seen: Vec<String> = page.ask(script, vec![json!(screen)]).await;
        assert!(seen.is_empty(), "on paper: {seen:#?}");
    }
}
