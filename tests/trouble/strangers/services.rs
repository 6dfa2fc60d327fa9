//! What people say of services that are no servers of the Fediverse, and what any program says.

use rehome::trouble::Server;

use super::server;
use crate::CATALOGUE;

/// Sayings with something else beside them, and messages of other services.
pub(super) const SERVICES: [&str; 50] = [
    "how do I get my followers on TikTok back",
    "how do I get my followers back on Instagram",
    "my Twitter followers did not move",
    "my followers did not move to Bluesky",
    "followers are missing on my YouTube channel",
    "only some followers came along to the party",
    "Instagram: cannot find my account",
    "Cannot find my account on WhatsApp",
    "I moved to the wrong account in my bank transfer",
    "Google Contacts: nothing was imported",
    "nothing happened after the import of my photos",
    "the import does nothing in QuickBooks",
    "The export gives an error page in Shopify",
    "cannot find my account settings",
    "cannot find my account page",
    "cannot find my account menu",
    "I want to go back to my old account name",
    "I want to go back to my old account on Twitter",
    "how do I get my followers back from my suspended account",
    "nothing was imported twice",
    "alias is not recognised as a word",
    "Export failed: file is too large",
    "Steam account migration failed",
    "User already exists",
    "Please try again later",
    "My followers are back",
    "my followers did not move to the new stadium",
    "lost all my followers in the desert",
    "the import of wine takes forever",
    "my csv file is rejected by Excel",
    "my Minecraft server is down",
    "Discord server is gone",
    "my e-mail account is suspended",
    "my bank account is limited",
    "I cannot log in to my Netflix account",
    "my old server rack is going to close",
    "how do I undo the last step in Word",
    "I want to go back to my old school",
    "people still follow my old blog",
    "blocked everyone on WhatsApp",
    "my account is redirecting to a phishing site",
    "I did not import anything",
    "the server in the restaurant is gone for lunch",
    "Unable to connect to the database",
    "can I cancel the subscription",
    "how do I remove an app",
    "Facebook: my account got suspended",
    "my phone took too long to respond to the charger",
    "follow requests on Instagram are pending",
    "alias not found in the dictionary",
];

/// What any program says.
const GENERIC: [&str; 13] = [
    "Operation successful!",
    "Your changes have been saved.",
    "All done. Have fun!",
    "The file is empty",
    "No such user",
    "User not found",
    "Invalid password",
    "Temporarily unavailable",
    "Rate limit exceeded. Please try again later.",
    "That file is too big",
    "It says: No such user",
    "Upload completed.",
    "File is too large",
];

/// The same where the software that says it is chosen.
const CHOSEN: [(&str, &str, &str); 5] = [
    ("misskey", "No such user", "#alias-not-found"),
    ("misskey", "That file is too big", "#import-trouble"),
    ("misskey", "Temporarily unavailable", "#move-limit"),
    ("mitra", "User not found", "#alias-not-found"),
    ("mastodon", "File is too large", "#import-trouble"),
];

#[test]
fn what_any_program_says_is_offered_only_if_its_software_is_chosen() {
    let assumed = Server {
        is_assumed: true,
        ..server("mastodon")
    };
    for text in GENERIC {
        for servers in [vec![], vec![assumed.clone()], vec![server("lemmy")]] {
            assert!(CATALOGUE.find(text, &servers).is_empty(), "{text}");
        }
    }
    for (software, text, anchor) in CHOSEN {
        let found = CATALOGUE.find(text, &[server(software)]);
        let entry = &CATALOGUE.entries()[found.first().expect(text).entry];
        assert!(entry.address.ends_with(anchor), "{text}");
    }
}
