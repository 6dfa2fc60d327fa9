//! What people type into the search leads to what they mean, by the words of `content/en/search.toml`, by
//! names with a slip in them and by titles, in the index of this very build.

use serde_json::{Value, json};

use crate::searching::{OPTION, seek};
use crate::support::{Page, in_every_engine};

/// What is typed, and an address that is among the first three. No two that follow one another lead to the
/// same place.
const LEADS: [(&str, &str); 24] = [
    ("mastadon", "software/mastodon/"),
    ("missky", "software/misskey/"),
    ("GTS", "software/gotosocial/"),
    ("friendika", "software/friendica/"),
    ("2FA", "trouble/#situation-locked-out"),
    ("instance closing", "trouble/#situation-closing"),
    ("forgot password", "trouble/#situation-locked-out"),
    ("dead instance", "trouble/#situation-gone"),
    ("banned", "trouble/#situation-suspended"),
    ("mistake", "trouble/#pressed-too-early"),
    ("I made an alias for the wrong account", "#alias-wrong"),
    ("alias missing", "trouble/#alias-not-seen"),
    ("aliases", "#alias-steps"),
    ("lost followers", "trouble/#followers-missing"),
    ("transfer followers", "#move-steps"),
    ("invalid csv", "trouble/#import-no-csv"),
    ("hangs", "#import-trouble"),
    ("error 500", "trouble/#export-error-page"),
    ("old posts", "#export-archive"),
    ("close account", "#delete-old"),
    ("photos", "#export-archive"),
    ("DMs", "#ready-old"),
    ("tracking", "about/#privacy"),
    ("license", "about/#licences"),
];

in_every_engine!(what_people_type_leads_to_what_they_mean);
async fn what_people_type_leads_to_what_they_mean(page: &Page) {
    page.open("servers/").await;
    seek(page, "password").await;
    page.wait_to_see(OPTION).await;
    let type_it = "const field = document.getElementById('search-field');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input'))";
    let leads = "[...document.querySelectorAll('#search-list [role=option]')].slice(0, 3)
        .some((link) => link.href === arguments[0])";
    for (words, address) in LEADS {
        page.ask::<Value>(type_it, vec![json!(words)]).await;
        let what = format!("“{words}” to lead to {address}");
        let address = json!(page.server.url(address));
        page.wait_for(&what, leads, vec![address]).await;
    }
}
