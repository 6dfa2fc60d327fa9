//! Texts about anything else find nothing.

use rehome::trouble::Server;

use crate::CATALOGUE;

const STRANGERS: [&str; 40] = [
    "hello",
    "help",
    "it does not work",
    "error",
    "account",
    "@mina@old.example",
    "https://old.example/@mina",
    "404",
    "404 Not Found",
    "500 Internal Server Error",
    "Connection refused",
    "Your password must have at least eight characters.",
    "The weather will be fine tomorrow, with some clouds in the north.",
    "Please accept our cookies to continue to the site.",
    "Your parcel could not be delivered.",
    "The printer is out of paper.",
    "Your battery is low.",
    "This video is not available in your country.",
    "Sign in with your e-mail address and your password",
    "Your subscription ends on 31 December.",
    "How do I cook rice?",
    "Can I follow people on another server from my phone?",
    "What is the Fediverse?",
    "The train to Hamburg is late by twenty minutes.",
    "My keys could not be found anywhere in the house.",
    "A new version of this app is ready to be installed.",
    "Your photo was posted.",
    "You have three new messages.",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    "Das Konto konnte nicht belastet werden.",
    "Le fichier est vide depuis hier soir",
    "The quick brown fox jumps over the lazy dog",
    "Invalid coupon code",
    "Insufficient funds in your bank account",
    "Too many requests, slow down",
    "Page not found",
    "The meeting has moved to Thursday.",
    "Thank you for moving your furniture with us.",
    "We are moving to a new office in March, and all our staff will follow.",
    "asdf qwer zxcv",
];

#[test]
fn texts_about_anything_else_find_nothing() {
    let mut wrong = Vec::new();
    for text in STRANGERS {
        for software in ["mastodon", "misskey", "gotosocial", "pixelfed", ""] {
            let server = Server {
                software: software.to_owned(),
                version: None,
            };
            if let Some(found) = CATALOGUE.find(text, &[server]).first() {
                let title = &CATALOGUE.entries()[found.entry].title;
                wrong.push(format!("{text} → {title} ({})", found.closeness));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
