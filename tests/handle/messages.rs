//! Each refusal has its message, and these are the messages.

use rehome::handle::Refusal;

const MESSAGES: [(Refusal, &str); 18] = [
    (
        Refusal::OnlyName,
        "Add the server after the name, with an @ between them.",
    ),
    (
        Refusal::OnlyServer,
        "This names a server. Add the name of the account and an @ before it, as soon as you have one. If this is the name, add an @ and the server after it.",
    ),
    (Refusal::Space, "Enter only the handle, without spaces."),
    (
        Refusal::EmailProvider,
        "Enter the handle that is shown on the profile. This address belongs to an e-mail provider.",
    ),
    (
        Refusal::IpAddress,
        "Enter the name of the server instead of its IP address.",
    ),
    (
        Refusal::NoDot,
        "Enter the whole name of the server, with the dot and the ending.",
    ),
    (
        Refusal::Name,
        "Check the part before the server: it can have the letters a to z, digits and underscores, with dots and hyphens only inside.",
    ),
    (
        Refusal::TooLong,
        "Enter only the handle. This is longer than a handle can be.",
    ),
    (
        Refusal::Post,
        "Enter the handle, or the address of the profile. This is the address of a post.",
    ),
    (
        Refusal::Number,
        "This address has a number where the name should be. Open it, and copy the handle that is below the picture.",
    ),
    (
        Refusal::Community,
        "This is a community, not an account. Enter the handle of your own account.",
    ),
    (
        Refusal::Client,
        "This address belongs to a program that shows other servers, and there is no name in it. Open the profile on its own server, and copy the handle from there.",
    ),
    (
        Refusal::Bluesky,
        "This is a Bluesky account. If it is bridged, its handle in the Fediverse is {handle}: enter that.",
    ),
    (
        Refusal::BlueskyId,
        "This is an account on Bluesky. Open its profile in the Fediverse, and copy the handle from there.",
    ),
    (
        Refusal::Letter,
        "The letter {letter} is of another alphabet, although it may look like one from a to z. Type it again.",
    ),
    (
        Refusal::Elsewhere,
        "This site has no accounts of the Fediverse. Enter the handle that you have on a server of the Fediverse.",
    ),
    (
        Refusal::Placeholder,
        "This name stands for a real server in instructions. Enter the name of your own server.",
    ),
    (
        Refusal::Other,
        "Enter the handle, with the name, an @ and the server, or the address of the profile.",
    ),
];

/// Returns the table of messages from the interface texts.
fn messages() -> toml::Table {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/content/en/site.toml");
    let text = std::fs::read_to_string(path).expect("site.toml can be read");
    let mut site: toml::Table = toml::from_str(&text).expect("site.toml is TOML");
    match site.remove("refusals") {
        Some(toml::Value::Table(table)) => table,
        other => panic!("[refusals] in site.toml is {other:?}"),
    }
}

#[test]
fn every_refusal_has_its_message() {
    let messages = messages();
    for (refusal, message) in MESSAGES {
        let found = messages.get(refusal.key()).and_then(toml::Value::as_str);
        assert_eq!(found, Some(message), "{refusal:?}");
    }
    assert_eq!(MESSAGES.map(|(refusal, _)| refusal), Refusal::ALL);
    assert_eq!(
        messages.len(),
        Refusal::ALL.len(),
        "a message that no refusal uses"
    );
}

#[test]
fn messages_say_what_to_do() {
    for (key, message) in messages() {
        let message = message.as_str().expect("is text").to_lowercase();
        for word in [
            "invalid", "please", "sorry", "wrong", "error", "oops", "required",
        ] {
            assert!(!message.contains(word), "{key}: {word}");
        }
    }
}
