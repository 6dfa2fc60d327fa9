//! Every page fits a narrow phone, with letters of any size, in the states that a reader meets.

use serde_json::json;

use crate::look::{look, new_with_alias, old};
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::others::gotosocial;
use crate::support::{Page, in_every_engine};

/// How much wider than the screen the page is, with every box open and the letters of this size.
const BEYOND: &str = "for (const box of document.querySelectorAll('main details')) box.open = true;
    document.documentElement.style.fontSize = arguments[0];
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth";

/// The innermost elements that end beyond the screen, or have something in them that does.
const CULPRITS: &str = "const edge = document.documentElement.clientWidth + 1;
    const isBeyond = (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || Math.max(right, left + element.scrollWidth) > edge);
    };
    const all = [...document.querySelectorAll('body *')].filter(isBeyond);
    const inner = all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
    return inner.map((element) => element.outerHTML.slice(0, 200))";

/// On the narrowest phones, twice as large is this much on a wider one.
const LARGE: &str = "225%";

async fn fits(page: &Page, what: &str, size: &str) {
    let beyond: i64 = page.ask(BEYOND, vec![json!(size)]).await;
    if beyond > 0 {
        let culprits: Vec<String> = page.ask(CULPRITS, vec![]).await;
        panic!("{what} at {size}: {beyond} pixels, because of {culprits:#?}");
    }
}

in_every_engine!(long_messages_and_drawn_pages_fit_a_phone, PHONE);
async fn long_messages_and_drawn_pages_fit_a_phone(page: &Page) {
    page.open_guide().await;
    for (old, new) in [("Akkoma", "Mastodon"), ("Pixelfed", "GoToSocial")] {
        page.choose("old", old).await;
        page.choose("new", new).await;
        for size in ["100%", "200%"] {
            fits(page, &format!("{old} to {new}"), size).await;
        }
    }
}

/// Pages with two accounts that are known, or as they are.
const PAGES: [&str; 8] = [
    "#old=@mina_with_a_long_name@pixelfed.social&new=@nova@an-unknown-server.example",
    "plan/#old=@mina@mastodon.social&new=@nova@misskey.io",
    "check/#old=@mina@mastodon.social&new=@nova@misskey.io",
    "trouble/#old=@mina@mastodon.social",
    "files/",
    "welcome-links/",
    "software/misskey/",
    "about/",
];

in_every_engine!(pages_with_large_letters_fit_a_phone, PHONE);
async fn pages_with_large_letters_fit_a_phone(page: &Page) {
    for path in PAGES {
        page.open(path).await;
        if path.contains('#') {
            page.ready().await;
        }
        fits(page, path, LARGE).await;
    }
}

in_every_engine!(a_look_with_large_letters_fits_a_phone, PHONE);
async fn a_look_with_large_letters_fits_a_phone(page: &Page) {
    look(page, mastodon(old()).and(gotosocial(new_with_alias()))).await;
    fits(page, "a look", LARGE).await;
}

in_every_engine!(opened_files_with_large_letters_fit_a_phone, PHONE);
async fn opened_files_with_large_letters_fit_a_phone(page: &Page) {
    page.open("files/").await;
    page.wake().await;
    for sample in [
        "mastodon-follows-4col.csv",
        "mastodon-lists.csv",
        "mastodon-admin-blocklist.csv",
        "mastodon-filters.json",
        "trouble-duplicates.csv",
        "trouble-html-saved-as.csv",
    ] {
        page.open_sample(sample).await;
    }
    fits(page, "opened files", LARGE).await;
}
