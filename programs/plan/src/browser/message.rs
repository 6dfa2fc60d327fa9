//! Words for the reader's people.

use rehome::browser::dom::{self, attribute, filled};
use rehome::journey::Side;
use rehome::plan::link::encoded;
use rehome::plan::note::goodbye;

use super::page::Page;

/// The page of a server that opens its composer with a text.
const SHARE: &str = "share";

/// Lets the messages be about the two accounts.
pub(crate) fn follow(page: &Page) {
    for place in dom::all(&dom::root(), "[data-message]") {
        dom::set_text(&place, &message(page, &attribute(&place, "data-message")));
    }
    for place in dom::all(&dom::root(), "[data-share]") {
        let key = attribute(&place, "data-share");
        let side = if key == "hello" { Side::New } else { Side::Old };
        let text = encoded(&message(page, &key));
        let path = page
            .path(side, SHARE)
            .map(|path| [&path, "?text=", &text].concat());
        let address = path.and_then(|path| page.address(side, &path));
        dom::set(&place, "href", address.as_deref());
        dom::set(&place, "target", Some("_blank"));
        dom::set(&place, "rel", Some("noopener noreferrer"));
        dom::show(&place, address.is_some());
        let host = page.value(&[side.key(), ".host"].concat());
        let words = page.data.plan.term("messages.share");
        dom::set_text(&place, &filled(words, "host", &host.unwrap_or_default()));
    }
}

/// Returns a message in the reader's name.
fn message(page: &Page, key: &str) -> String {
    let kind = if key == "goodbye" {
        goodbye(page.moves())
    } else {
        "text"
    };
    page.speak(|voice| voice.say(&["messages.", key, ".", kind].concat()))
}
