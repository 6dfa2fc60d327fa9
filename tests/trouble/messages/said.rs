//! Messages as people tell them: with slips, beside the name of a field, or in their own words.

use super::{leads, server};

/// The software, the text, and the end of the address of the entry that comes first.
const SAID: [(&str, &str, &str); 20] = [
    (
        "mastodon",
        "Handle of the new account is not an alias of this acount",
        "#move-not-an-alias",
    ),
    (
        "mastodon",
        "Handle of the new account is not an alais of this account",
        "#move-not-an-alias",
    ),
    (
        "mastodon",
        "Handle of the old account could not be found",
        "not-found",
    ),
    ("mastodon", "Current password is invalid", "#move-password"),
    (
        "mastodon",
        "Successfully cancelled the redirect.",
        "#move-undo",
    ),
    (
        "mastodon",
        "Successfully canceled the redirect",
        "#move-undo",
    ),
    (
        "mastodon",
        "You can't follow mroe than 7500 people",
        "#import-limit",
    ),
    (
        "mastodon",
        "You can not follow more than 7500 people",
        "#import-limit",
    ),
    ("mastodon", "I can't find my account", "#not-found-anywhere"),
    ("mastodon", "my followers didn't move", "#followers-missing"),
    (
        "mastodon",
        "my followers did not move over",
        "#followers-missing",
    ),
    (
        "mastodon",
        "it says that the account isn't an alias",
        "#alias-not-seen",
    ),
    ("mastodon", "how do I get my followers back", "#back-again"),
    ("mastodon", "I have to wait for 30 days", "#moved-recently"),
    (
        "mastodon",
        "Unquoted fields do not allow new line in line 7.",
        "#import-no-csv",
    ),
    (
        "mastodon",
        "TypeError: Cannot read properties of undefined (reading 'trim')",
        "#import-odd-name",
    ),
    (
        "gotosocial",
        "target account is not aliased to this account via also known as",
        "#move-not-alias",
    ),
    (
        "gotosocial",
        "target account @bea@new.example is not aliased to this account via Also Known As",
        "#move-not-alias",
    ),
    (
        "pixelfed",
        "You have migrated your account already.",
        "#move-cooldown",
    ),
    (
        "misskey",
        "You can not set yourself as your own alias",
        "#alias-self",
    ),
];

#[test]
fn what_people_tell_finds_its_entry() {
    let told = SAID.iter().copied();
    leads(told.map(|(software, text, anchor)| (server(software), text.to_owned(), anchor)));
}
