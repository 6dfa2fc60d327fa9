//! Words for the reader's people.

use rehome::browser::dom::{self, attribute, filled};
use rehome::journey::outlook::Outlook;
use rehome::journey::{Part, Side};
use rehome::plan::link::encoded;
use rehome::plan::note::goodbye;
use web_sys::Element;

use super::page::Page;

/// The page of a server that opens its composer with a text.
const SHARE: &str = "share";
/// The page of a server that shows an account of another one, to follow it.
const FOLLOW: &str = "follow";

/// Lets the messages be about the two accounts.
pub(crate) fn follow(page: &Page, outlook: Outlook) {
    for place in dom::all(&dom::root(), "[data-message]") {
        dom::set_text(
            &place,
            &message(page, &attribute(&place, "data-message"), outlook),
        );
    }
    for place in dom::all(&dom::root(), "[data-share]") {
        let key = attribute(&place, "data-share");
        let side = if key == "hello" { Side::New } else { Side::Old };
        let text = encoded(&message(page, &key, outlook));
        lead(page, &place, side, SHARE, &["?text=", &text].concat());
        let host = page.value(&[side.key(), ".host"].concat());
        let words = page.data.plan.term("messages.share");
        dom::set_text(&place, &filled(words, "host", &host.unwrap_or_default()));
    }
    follow_new(page);
    // Nobody writes on a server that is gone, or to its admins.
    for place in dom::all(&dom::root(), "[data-needs-old]") {
        dom::show(&place, outlook != Outlook::Gone);
    }
}

/// Lets a link open the new account on the old server, once both are named.
fn follow_new(page: &Page) {
    let new = page.state.now(|reader, _| {
        reader
            .handle(Side::New)
            .map(|handle| Part::Address.of(handle))
    });
    let Some(place) = dom::by_id(FOLLOW) else {
        return;
    };
    match new {
        Some(new) => lead(page, &place, Side::Old, FOLLOW, &encoded(&new)),
        None => dom::show(&place, false),
    }
    dom::set_text(&place, &page.speak(|voice| voice.say("messages.follow")));
}

/// Lets a link lead to a page of a side's server, with this behind its path; hides it if there is no such page.
fn lead(page: &Page, place: &Element, side: Side, to: &str, behind: &str) {
    let path = page.path(side, to).map(|path| [&path, behind].concat());
    let address = path.and_then(|path| page.address(side, &path));
    dom::set(place, "href", address.as_deref());
    dom::set(place, "target", Some("_blank"));
    dom::set(place, "rel", Some("noopener noreferrer"));
    dom::show(place, address.is_some());
}

/// Returns a message in the reader's name.
fn message(page: &Page, key: &str, outlook: Outlook) -> String {
    let kind = if key == "goodbye" {
        goodbye(outlook)
    } else {
        "text"
    };
    page.speak(|voice| voice.say(&["messages.", key, ".", kind].concat()))
}
