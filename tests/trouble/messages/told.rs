//! What people tell of what goes wrong, before and after they have said which servers they mean.

use rehome::trouble::Server;

use super::{leads, server};
use crate::CATALOGUE;

/// The end of an address, and texts that lead there first.
type Told = (&'static str, &'static [&'static str]);

/// Where no server is chosen, and Mastodon is assumed.
const ANYWHERE: &[Told] = &[
    (
        "#followers-missing",
        &[
            "none of my followers came over",
            "my followers didn't come with me",
            "only half of my followers moved",
            "lost all my followers after migrating",
            "I moved but still have 0 followers",
            "I moved but still have 0 followers on the new account",
            "followers stuck",
            "followers stuck at 120 since yesterday",
            "missing followers",
            "lost followers",
            "followers not moving",
            "my followers did not move from mastodon.social to fosstodon.org",
            "Help, my followers have not arrived yet!",
            "I moved yesterday, and most of my followers did not migrate",
            "my follwers did not move",
        ],
    ),
    (
        "#import-no-csv",
        &[
            "csv upload says invalid",
            "my csv file is rejected",
            "invalid csv",
            "can't upload my following list",
            "it says the CSV file is invalid",
        ],
    ),
    (
        "#import-nothing-came",
        &[
            "uploaded the csv but nothing happens",
            "import has been stuck for hours",
            "my follows didn't import",
            "it imported only some of the people I follow",
            "import takes forever",
            "Why was nothing imported?",
            "the import does nothing on Mastodon",
        ],
    ),
    (
        "#alias-not-seen",
        &[
            "alias not found",
            "it keeps saying alias not found",
            "alias does not work",
            "alias not working",
            "old server doesn't recognise the alias",
            "the old instance cannot see the alias",
        ],
    ),
    (
        "#back-again",
        &[
            "how do I get my followers back on Mastodon",
            "I moved by accident how do I go back",
            "I moved by accident, how do I go back",
            "how do I undo the move",
            "can I cancel the migration",
            "I want to move back to my old instance",
        ],
    ),
    (
        "#pressed-too-early",
        &[
            "I moved by accident",
            "moved to the wrong account by mistake",
            "I migrated to the wrong instance",
        ],
    ),
    (
        "#moved-recently",
        &[
            "must wait 30 days before moving again",
            "the page says I must wait 30 days before moving again",
            "After moving there is a waiting period during which you will not be able to move again",
            "I cannot migrate again yet",
        ],
    ),
    (
        "#old-name-shown",
        &[
            "people still follow my old account",
            "everybody still follows my old handle",
        ],
    ),
    (
        "#not-found-anywhere",
        &[
            "new server can't find my old handle",
            "friends can't find my new account",
            "my new instance does not see my old account",
        ],
    ),
    (
        "#export-error-page",
        &[
            "got an error 500 when exporting",
            "got an error 500 when exporting bookmarks",
            "the bookmarks export fails",
        ],
    ),
    (
        "#export-web-page",
        &[
            "the download is an html file instead of csv",
            "my csv file is html",
        ],
    ),
    (
        "#blocked-too-much",
        &[
            "blocked everyone after importing a blocklist",
            "I blocked everybody by mistake",
        ],
    ),
    (
        "#now-redirecting",
        &[
            "my account says it's redirecting",
            "my account is frozen and says it's redirecting",
            "My old account is redirected",
        ],
    ),
    (
        "#requests-left",
        &[
            "follow requests pending forever after move",
            "my follow requests were not moved",
        ],
    ),
    (
        "#import-limit",
        &[
            "can't follow more people, limit reached",
            "I cannot follow any more people",
        ],
    ),
    (
        "#alias-wrong",
        &[
            "how do I remove an alias",
            "set the alias on the wrong account",
            "how to delete the alias",
        ],
    ),
];

/// The same of the old server or account itself, and what browsers say of it.
const SITUATIONS: &[Told] = &[
    (
        "#situation-gone",
        &[
            "old instance shut down yesterday",
            "the server is gone",
            "my server does not exist any more",
            "the server is gone and I didn't export anything",
            "This site can't be reached",
            "This site can’t be reached. old.example refused to connect.",
            "old.example's server IP address could not be found.",
            "This site can’t be reached\nCheck if there is a typo in old.example.\nDNS_PROBE_FINISHED_NXDOMAIN",
            "DNS_PROBE_FINISHED_NXDOMAIN",
            "ERR_CONNECTION_REFUSED",
            "Hmm. We're having trouble finding that site.",
            "Server Not Found",
            "Server could not be found",
            "Safari can't find the server",
            "Unable to connect",
            "The instance is not reachable",
            "cannot reach my old instance",
        ],
    ),
    (
        "#situation-closing",
        &[
            "my server is shutting down next week",
            "my instance is closing soon",
            "My old server is going to close",
        ],
    ),
    (
        "#situation-shaky",
        &[
            "my instance is down for days",
            "502 Bad Gateway",
            "502 Bad Gateway cloudflare",
            "503 Service Unavailable",
            "504 Gateway Time-out",
            "504 Gateway Time-out nginx",
            "old.example took too long to respond",
            "The connection has timed out",
            "The connection took too long to respond",
            "ERR_CONNECTION_TIMED_OUT",
            "my old instance is offline",
        ],
    ),
    (
        "#situation-suspended",
        &[
            "my account got suspended",
            "my account is limited",
            "my account got suspended, can I still move",
            "my old handle was banned",
        ],
    ),
    (
        "#situation-locked-out",
        &[
            "cannot log in to my old account",
            "I can't log in to my old account",
            "forgot my password on the old server",
            "lost my 2fa phone",
            "lost my 2fa phone, can't log in to move",
            "Invalid E-mail address or password.",
            "I am locked out of my account",
        ],
    ),
];

/// The commonest message of all, with what stands around it.
const NOT_AN_ALIAS: [&str; 9] = [
    "Handle of the new account bea@new.example is not an alias of this account",
    "Something isn't quite right yet! Please review the error below:\nHandle of the new account bea@new.example is not an alias of this account",
    "Handle of the new account is not an alias of this account",
    "Something isn't quite right yet! Please review the error below:\nHandle of the new account is not an alias of this account",
    "Moving from a different account\nHandle of the new account bea@new.example is not an alias of this account\nCurrent password",
    "I get the error is not an alias of this account when I try to move to mastodon.social",
    "When I click move followers it gives me the error bea@new.example is not an alias of this account and nothing happens",
    "bea@new.example is not an alias of this account",
    "it tells me that bea@new.example is not an alias of this account",
];

/// How people begin before they repeat a message.
const BEGINNINGS: [&str; 9] = [
    "I get the error ",
    "I get the message ",
    "it says ",
    "it keeps saying ",
    "the page says ",
    "why does it say ",
    "When I press the button I get this message: ",
    "My old server said ",
    "the error message is ",
];

/// The software, a message of it, and the end of the address.
const MESSAGES: [(&str, &str, &str); 10] = [
    (
        "mastodon",
        "Handle of the old account bea@new.example could not be found",
        "#alias-not-found",
    ),
    (
        "mastodon",
        "1 error prohibited this account from being saved:\nHandle of the old account could not be found",
        "#alias-not-found",
    ),
    (
        "mastodon",
        "Data contains more than 20000 rows",
        "#import-trouble",
    ),
    (
        "misskey",
        "Temporarily unavailable. This action cannot be performed temporarily due to exceeding the execution limit. Please wait for a while and then try again.",
        "#move-limit",
    ),
    (
        "friendica",
        "User 'mina' already exists on this server!",
        "friendica/#import",
    ),
    (
        "friendica",
        "User 'cat lover' already exists on this server!",
        "friendica/#import",
    ),
    (
        "friendica",
        "It says: User 'mina' already exists on this server!",
        "friendica/#import",
    ),
    (
        "misskey",
        "how do I remove an alias",
        "misskey/#alias-wrong",
    ),
    (
        "akkoma",
        "Error adding alias Target account does not exist",
        "#alias-not-found",
    ),
    (
        "misskey",
        "Rate limit exceeded. Please try again later.",
        "#import-trouble",
    ),
];

#[test]
fn what_people_tell_before_they_choose_a_server_finds_its_entry() {
    for told in [ANYWHERE, SITUATIONS] {
        leads(told.iter().flat_map(|(anchor, texts)| {
            texts
                .iter()
                .map(move |text| (assumed(), (*text).to_owned(), *anchor))
        }));
    }
}

#[test]
fn the_old_server_is_in_trouble_whatever_it_runs() {
    for software in ["mastodon", "misskey", "friendica", ""] {
        leads(SITUATIONS.iter().flat_map(|(anchor, texts)| {
            texts
                .iter()
                .map(move |text| (server(software), (*text).to_owned(), *anchor))
        }));
    }
}

#[test]
fn the_commonest_message_is_found_among_whatever_stands_around_it() {
    for servers in [assumed(), server("mastodon")] {
        leads(
            NOT_AN_ALIAS
                .iter()
                .map(|text| (servers.clone(), (*text).to_owned(), "#move-not-an-alias")),
        );
    }
    for text in &NOT_AN_ALIAS[..8] {
        assert!(!CATALOGUE.find(text, &[]).is_empty(), "{text}");
    }
}

#[test]
fn what_stands_behind_it_says_is_a_message() {
    let messages = [
        ("You are on cooldown", "#move-cooldown"),
        (
            "Your account is redirecting to @bea@new.example",
            "#now-redirecting",
        ),
        ("File is too large", "#import-trouble"),
        ("Current password is invalid", "#move-password"),
    ];
    leads(BEGINNINGS.iter().flat_map(|begin| {
        messages.map(|(text, anchor)| (server("mastodon"), [begin, text].concat(), anchor))
    }));
}

#[test]
fn single_messages_of_known_software_find_their_entries() {
    leads(
        MESSAGES
            .iter()
            .map(|(software, text, anchor)| (server(software), (*text).to_owned(), *anchor)),
    );
}

/// Returns a server of which nobody has said what it runs.
fn assumed() -> Server {
    Server {
        is_assumed: true,
        ..server("mastodon")
    }
}
