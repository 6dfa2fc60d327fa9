//! Texts that are a word away from a message, and mean something else.

use super::server;
use crate::CATALOGUE;

/// What is said of other things, and the opposite of messages.
pub(super) const NEAR: [&str; 55] = [
    "The webpage at https://old.example/ could not be found",
    "The host could not be found",
    "This page could not be found",
    "The page could not be found NOT_FOUND",
    "E-mail address could not be found",
    "Recipient could not be found",
    "The domain name could not be found",
    "Error 404: This page could not be found.",
    "It is an alias of this account",
    "You are not on cooldown",
    "You are on holiday",
    "My followers did move",
    "My followers came along",
    "followers are not missing",
    "My account was found on the other server",
    "I can find my account",
    "my handle is found",
    "alias is recognised",
    "follow requests are taken along",
    "after the import my follows are there",
    "everybody I follow is not blocked",
    "I never moved to the wrong account",
    "I don't have to wait 30 days",
    "The CSV file is valid",
    "Valid CSV file",
    "how do I get my password back",
    "how do I get my money back",
    "how do I get my account back",
    "how do I get my photos back",
    "cannot find my keys",
    "cannot find my phone",
    "I have to wait 3 days",
    "I have to wait 30 minutes",
    "I have to wait 2 weeks",
    "I moved to the wrong city",
    "I moved to the wrong flat",
    "the downloaded file contains viruses",
    "the csv file is a spreadsheet",
    "the export gives an empty file",
    "nothing happened after the update",
    "I follow more than 500 people on Instagram",
    "I follow more than 1000 people",
    "Can I follow more than 500 people?",
    "Uncaught TypeError: Cannot read properties of undefined (reading 'length')",
    "Uncaught TypeError: Cannot read properties of undefined (reading 'map')",
    "Cannot read properties of null (reading 'trim')",
    "Something went wrong",
    "An error occurred, please try again later.",
    "Your file is too large",
    "Image file is too large",
    "The attached file is too large",
    "This file is too large. Max 10 MB",
    "The file is too large for the destination file system",
    "Service temporarily unavailable",
    "You have moved your mouse",
];

/// The same where the software is that of the message.
const OF: [(&str, &str); 17] = [
    (
        "peertube",
        "User registration is not enabled by your administrator",
    ),
    (
        "peertube",
        "User email is not enabled by your administrator",
    ),
    ("peertube", "User import is enabled by your administrator"),
    ("peertube", "Video quota is exceeded"),
    ("peertube", "Daily video quota is exceeded"),
    ("misskey", "You have not moved your account."),
    ("misskey", "You haven't moved your account."),
    ("misskey", "The user is temporarily unavailable"),
    ("mitra", "File already exists"),
    ("mitra", "Post already exists"),
    ("akkoma", "Error moving file: target does not exist"),
    ("akkoma", "Target file does not exist."),
    ("pixelfed", "You have deleted your account already."),
    ("misskey", "has already moved"),
    ("mastodon", "has already moved"),
    ("mastodon", "Please try again later"),
    (
        "mastodon",
        "Handle of the new account is an alias of this account",
    ),
];

#[test]
fn another_thing_on_the_same_software_finds_nothing() {
    let mut wrong = Vec::new();
    for (software, text) in OF {
        if let Some(found) = CATALOGUE.find(text, &[server(software)]).first() {
            let title = &CATALOGUE.entries()[found.entry].title;
            wrong.push(format!("{software}: {text} → {title}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
