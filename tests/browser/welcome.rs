//! The page that makes links for everybody from a server, and what its links do on the other pages.

use crate::support::{Page, in_every_engine};

const OLD: &str = "The server they leave";
const NEW: &str = "The server they go to";

async fn open(page: &Page) {
    page.open("welcome-links/").await;
    page.wake().await;
    page.ready().await;
}

async fn fragment(page: &Page) -> String {
    let link = page.text_of("#welcome-link").await;
    let (_, fragment) = link.split_once('#').expect("a link with a fragment");
    fragment.to_owned()
}

in_every_engine!(a_link_of_two_servers_works_on_every_page);
async fn a_link_of_two_servers_works_on_every_page(page: &Page) {
    open(page).await;
    assert!(!page.sees("#welcome").await, "there is nothing to link to");
    page.insert_into(OLD, " Mastodon.Social ").await;
    page.insert_into(NEW, "new.example").await;
    page.wait_to_see("#welcome-link").await;
    page.seek("new", "Akkoma").await;
    page.wait_for_text("#new-software-list [aria-selected=true]", "Akkoma")
        .await;
    page.press('\u{e007}').await;
    page.wait_for(
        "the link to follow",
        "document.getElementById('welcome-link').textContent.includes('new-software=Akkoma')",
        vec![],
    )
    .await;
    page.set("closes", "2031-12-24").await;
    page.wait_to_see("#schedule").await;
    let fragment = fragment(page).await;
    assert_eq!(
        fragment,
        "old=mastodon.social&new=new.example&new-software=Akkoma&situation=closing&day=2031-12-24"
    );
    page.open("about/").await;
    page.open(&format!("plan/#{fragment}")).await;
    page.ready().await;
    page.wait_for_text(
        "[data-step='alias'] .step-title",
        "Make the alias on new.example",
    )
    .await;
    let day = "return document.getElementById('closing').value";
    assert_eq!(page.ask::<String>(day, vec![]).await, "2031-12-24");
    for other in ["", "check/"] {
        page.open(&format!("{other}#{fragment}")).await;
        page.ready().await;
        let old = "return document.getElementById('old').value";
        assert_eq!(page.ask::<String>(old, vec![]).await, "mastodon.social");
        let address: String = page.ask("return location.href", vec![]).await;
        assert_eq!(address, page.server.url(other), "it stays in the address");
    }
}

in_every_engine!(a_closing_day_has_days_before_it);
async fn a_closing_day_has_days_before_it(page: &Page) {
    open(page).await;
    page.insert_into(OLD, "mastodon.social").await;
    page.set("closes", "2031-12-31").await;
    page.wait_to_see("#schedule").await;
    let days = "return document.querySelectorAll('#welcome-schedule li').length";
    assert_eq!(page.ask::<usize>(days, vec![]).await, 4);
    let text = page.text_of("#welcome-schedule ul").await;
    assert!(
        text.contains("September 30") || text.contains("30 September"),
        "{text}"
    );
    let calendar = "return decodeURIComponent(document.getElementById('take-calendar').href)";
    let calendar: String = page.ask(calendar, vec![]).await;
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20310930"),
        "{calendar}"
    );
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 4);
    // Of a server of which nobody said what it runs, only what is true everywhere.
    page.clear(OLD).await;
    page.insert_into(OLD, "unknown.example").await;
    page.wait_to_see("#schedule-about").await;
    assert_eq!(page.ask::<usize>(days, vec![]).await, 2);
}

in_every_engine!(whatever_is_typed_stays_text);
async fn whatever_is_typed_stays_text(page: &Page) {
    open(page).await;
    for text in [
        "<img src=x onerror=taken=1>",
        "\"><script>taken=1</script>",
        "old example",
    ] {
        page.clear(OLD).await;
        page.insert_into(OLD, text).await;
        assert!(!page.sees("#welcome").await, "{text} is no server");
    }
    page.clear(OLD).await;
    page.insert_into(OLD, "old.example").await;
    page.wait_to_see("#welcome-button").await;
    let script =
        "return [document.querySelectorAll('#welcome-button *').length, 'taken' in window]";
    let found: (u32, bool) = page.ask(script, vec![]).await;
    assert_eq!(found, (0, false));
    let button = page.text_of("#welcome-button").await;
    assert!(
        button.starts_with("<a href=") && button.ends_with("</a>"),
        "{button}"
    );
    assert_eq!(button.matches('<').count(), 2, "{button}");
}

in_every_engine!(nothing_of_ones_own_is_handed_out);
async fn nothing_of_ones_own_is_handed_out(page: &Page) {
    page.open("plan/#old=@mina@mastodon.social&new=@nova@hachyderm.io")
        .await;
    page.ready().await;
    page.click("#plan-remember").await;
    page.wait_for("the record", "localStorage.getItem('rehome.plan')", vec![])
        .await;
    open(page).await;
    let fields = "return [...document.querySelectorAll('#accounts input')].map((one) => one.value).join(' ')";
    let fields: String = page.ask(fields, vec![]).await;
    assert!(
        !fields.contains("mina") && !fields.contains("nova"),
        "{fields}"
    );
}
