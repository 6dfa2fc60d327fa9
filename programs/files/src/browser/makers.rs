//! What has no export, made from words that are typed: a file of filters, and hashtags to be followed one
//! by one.

use std::cell::RefCell;
use std::rc::Rc;

use rehome::browser::dom;
use rehome::files::{filters, hashtags, lines};
use rehome::journey::Side;
use rehome::pieces::joined;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::bench::Bench;
use super::region::{add, tick};
use super::save;
use super::words::sentence;

/// Lets the fields for words work.
pub(crate) fn begin(bench: &Rc<Bench>) {
    if let Some(button) = dom::by_id("filter-save") {
        let saving = Rc::clone(bench);
        dom::listen(&button, "click", move |_| save_filters(&saving));
    }
    if let Some(tags) = dom::by_id("tags") {
        let listing = Rc::clone(bench);
        dom::listen(&tags, "input", move |_| show(&listing));
    }
    show(bench);
}

/// Shows what the new server does with filters and hashtags.
pub(crate) fn show(bench: &Rc<Bench>) {
    let server = bench.new_server();
    let reader = server.reader;
    let path = reader.and_then(|reader| reader.hashtag.as_deref());
    let host = bench
        .state
        .now(|reader, _| reader.host(Side::New).map(str::to_owned));
    let key = match (path, &host) {
        (None, _) => "tags-unknown",
        (_, None) => "tags-where",
        _ => "tags-how",
    };
    let said = sentence(&bench.data, key, &[("software", &server.name)]);
    say("tags-note", &said);
    let site = path.zip(host.as_deref());
    list_tags(bench, site);
}

fn say(id: &str, text: &str) {
    if let Some(place) = dom::by_id(id) {
        dom::say(&place, text);
    }
}

/// Returns a field for words.
fn field(id: &str) -> Option<HtmlTextAreaElement> {
    dom::by_id(id)?.dyn_into().ok()
}

/// Puts words into the field for filters, below what is there.
pub(crate) fn add_words(words: &[String]) {
    let Some(field) = field("filter-words").filter(|_| !words.is_empty()) else {
        return;
    };
    let all = [&field.value(), "\n", &joined(words, "\n")].concat();
    field.set_value(&joined(&lines(&all), "\n"));
}

fn save_filters(bench: &Bench) {
    let text = field("filter-words").map(|field| field.value());
    let words = lines(&text.unwrap_or_default());
    if words.is_empty() {
        Bench::say(bench.data.term("no-words"));
        return;
    }
    let hides = dom::input("filter-hide").is_some_and(|tick| tick.checked());
    let file = filters(&words, hides);
    save::hand_over(bench, "custom_filters.json", file.as_bytes());
}

/// Lists the hashtags, each with a box to tick, and as a link if it is known where it is followed.
fn list_tags(bench: &Rc<Bench>, site: Option<(&str, &str)>) {
    let (Some(list), Some(field)) = (dom::by_id("tag-list"), field("tags")) else {
        return;
    };
    let tags = hashtags(&field.value());
    let mut now = tags.clone();
    now.extend(site.map(|(_, host)| host.to_owned()));
    // A box that is just being ticked has to stay where it is.
    if bench.listed.replace(now.clone()) == now {
        return;
    }
    list.set_text_content(None);
    for tag in tags {
        // Fails only for an element that cannot be made.
        let _ = list_tag(&bench.followed, &list, tag, site);
    }
}

fn list_tag(
    followed: &Rc<RefCell<Vec<String>>>,
    list: &Element,
    tag: String,
    site: Option<(&str, &str)>,
) -> Option<()> {
    let named = ["#", &tag].concat();
    let box_of_tag = tick(list, if site.is_some() { "" } else { &named })?;
    let is_followed = followed.borrow().contains(&tag);
    dom::set(&box_of_tag, "checked", is_followed.then_some(""));
    if let Some((path, host)) = site {
        dom::set(&box_of_tag, "aria-label", Some(&named));
        let link = add(&list.last_element_child()?, "a", &named)?;
        let encoded = String::from(js_sys::encode_uri_component(&tag));
        let address = ["https://", host, &dom::filled(path, "name", &encoded)].concat();
        dom::set(&link, "href", Some(&address));
        dom::set(&link, "class", Some("go go-new"));
        dom::set(&link, "target", Some("_blank"));
    }
    let followed = Rc::clone(followed);
    dom::listen(&box_of_tag, "change", move |_| {
        super::choose::turn(&mut followed.borrow_mut(), tag.clone());
    });
    Some(())
}
