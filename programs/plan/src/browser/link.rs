//! A link that carries the move, and its picture.

use std::rc::Rc;

use qrcodegen::{QrCode, QrCodeEcc};
use rehome::browser::dom::{self, attribute, window};
use rehome::browser::fragment;
use rehome::journey::Side;
use rehome::journey::r#move::Answered;
use rehome::pieces;
use rehome::plan::link::{FIELDS, GO, Link};
use web_sys::Element;

use super::page::Page;

/// White modules around a QR code.
const MARGIN: i32 = 4;

/// Takes what the address hands over, or says that it is damaged; either way it does not stay in the address.
pub(crate) fn take_over(page: &Page) {
    read(page, fragment::fill);
}

/// Returns whether the address hands something over.
pub(crate) fn is_carried() -> bool {
    let hash = window().location().hash().unwrap_or_default();
    Link::read(pieces::trim_start(&hash, "#")).is_ok_and(|link| !link.is_empty())
}

fn read(page: &Page, fill: impl Fn(&str, &str)) {
    let hash = window().location().hash().unwrap_or_default();
    match Link::read(pieces::trim_start(&hash, "#")) {
        Ok(link) if link.is_empty() => return,
        Ok(link) => take(page, &link, fill),
        Err(_) => dom::set(&dom::root(), "data-damaged", Some("")),
    }
    fragment::clear();
}

fn take(page: &Page, link: &Link, fill: impl Fn(&str, &str)) {
    for (name, value) in link.values().filter(|(name, _)| FIELDS.contains(name)) {
        fill(name, value);
    }
    if let Some(situation) = link.situation() {
        page.state
            .change(|reader, _| reader.answered(Answered::Situation(situation)));
    }
}

/// Lets the page take over what a changed address hands over, and draw the QR code when it is asked for.
pub(crate) fn begin(page: &Rc<Page>) {
    let changed = Rc::clone(page);
    dom::listen(&window(), "hashchange", move |_| {
        read(&changed, fragment::retype);
    });
    let opened = Rc::clone(page);
    if let Some(picture) = dom::by_id("plan-qr") {
        dom::listen(&picture, "toggle", move |_| draw(&link(&opened, false)));
    }
}

/// Returns the link of the move; without the names if `is_bare`.
pub(crate) fn link(page: &Page, is_bare: bool) -> Link {
    let mut link = Link::default();
    for (name, value) in fragment::typed() {
        link.set(name, &value);
    }
    if is_bare {
        for side in Side::BOTH {
            bare(page, side, &mut link);
        }
    }
    link.say(page.state.now(|reader, _| reader.situation()));
    link
}

/// Leaves only what a side's server runs, as far as somebody said so.
fn bare(page: &Page, side: Side, link: &mut Link) {
    link.set(side.key(), "");
    page.state.now(|reader, list| {
        let running = reader.running(side, list);
        if !running.is_assumed() {
            link.set(
                &[side.key(), "-software"].concat(),
                list.name_of(running.software),
            );
        }
        link.set(
            &[side.key(), "-version"].concat(),
            reader.version_text(side, list),
        );
    });
}

/// Returns the address of the page with a link behind it.
fn whole(link: &Link) -> String {
    let location = window().location();
    let [origin, path] = [location.origin(), location.pathname()].map(Result::unwrap_or_default);
    let fragment = link.write();
    let sign = if fragment.is_empty() { "" } else { "#" };
    [&origin, &path, sign, &fragment].concat()
}

/// Lets all links carry the move.
pub(crate) fn follow(page: &Page) {
    let own = link(page, false);
    for (id, link) in [("plan-link", &own), ("plan-bare", &link(page, true))] {
        if let Some(place) = dom::by_id(id) {
            dom::set_text(&place, &whole(link));
        }
    }
    for place in dom::all(&dom::root(), "a[data-carry]") {
        carry(&place, &own);
    }
    draw(&own);
}

fn carry(place: &Element, own: &Link) {
    let href = attribute(place, "href");
    let (page, behind) = pieces::split_once(&href, "#").unwrap_or((&href, ""));
    let mut go = attribute(place, "data-carry");
    // The anchor of the text, before anything else stands behind the link.
    if go.is_empty() && !pieces::holds(behind, "=") {
        behind.clone_into(&mut go);
        dom::set(place, "data-carry", Some(behind));
    }
    let mut link = own.clone();
    let fragment = if link.is_empty() {
        go
    } else {
        link.set(GO, &go);
        link.write()
    };
    let sign = if fragment.is_empty() { "" } else { "#" };
    dom::set(place, "href", Some(&[page, sign, &fragment].concat()));
}

/// Draws the link, if somebody wants to see it.
fn draw(own: &Link) {
    let Some(place) = dom::by_id("plan-qr").filter(|it| it.has_attribute("open")) else {
        return;
    };
    let Some(inside) = dom::one(&place, ".box-body") else {
        return;
    };
    // Nothing of what was typed is in this but as squares.
    let picture = picture(&whole(own));
    if inside.inner_html() != picture {
        inside.set_inner_html(&picture);
    }
}

fn picture(text: &str) -> String {
    // A link is never digits or capitals alone, and looking for those costs kilobytes.
    let Ok(code) = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low) else {
        return String::new();
    };
    let size = (code.size() + 2 * MARGIN).to_string();
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let [x, y] = [x, y].map(|place| (place + MARGIN).to_string());
            path.extend(["M", &x, " ", &y, "h1v1h-1z"]);
        }
    }
    [
        "<svg class=\"qr\" viewBox=\"0 0 ",
        &size,
        " ",
        &size,
        "\" role=\"img\" aria-labelledby=\"plan-qr-label\"><path d=\"",
        &path,
        "\"></path></svg>",
    ]
    .concat()
}
