//! How far a side's texts are, said beside its fields, with a way to try again.

use web_sys::Element;

use super::loaded::Progress;
use super::page::Guide;
use crate::browser::dom::{self, filled};
use crate::browser::fields::announce::announce;
use crate::journey::Side;
use crate::payload::Said;
use crate::signal::effect;

/// Shows the state of both sides.
pub(super) fn begin(guide: &Guide) {
    for side in Side::BOTH {
        show(guide, side);
    }
}

fn show(guide: &Guide, side: Side) {
    let place = dom::part_of(side.key(), "state");
    let again = dom::part_of(side.key(), "again");
    let (Some(place), Some(again)) = (place, again) else {
        return;
    };
    let loaded = guide.loaded.clone();
    dom::listen(&again, "click", move |_| loaded.try_again());
    let guide = guide.clone();
    effect(move || {
        let (text, missing) = said(&guide, side);
        dom::show(&again, missing.is_some());
        if let Some(words) = dom::one(&place, "span") {
            dom::set_text(&words, &text);
        }
        if let Some(link) = dom::one(&place, "a") {
            lead(&link, missing.as_ref());
        }
        dom::show(&place, !text.is_empty());
        if missing.is_some() {
            announce(&text);
        }
    });
}

/// What is missing: the name of a software, and its key.
type Missing = (String, String);

fn said(guide: &Guide, side: Side) -> (String, Option<Missing>) {
    let progress = guide.loaded.progress(side);
    let list = guide.state.directory.get();
    let name = |key: &str| list.name_of(key).to_owned();
    let words = guide.state.words.get();
    match progress {
        Progress::Shown => (String::new(), None),
        Progress::Loading(key) => (
            filled(words.say(Said::Loading), "software", &name(&key)),
            None,
        ),
        Progress::Missing(key) => {
            let name = name(&key);
            (
                filled(words.say(Said::Missing), "software", &name),
                Some((name, key)),
            )
        }
    }
}

/// Leads to the page of the software, which says the same as its texts.
fn lead(link: &Element, missing: Option<&Missing>) {
    dom::show(link, missing.is_some());
    if let Some((name, key)) = missing {
        dom::set_text(link, name);
        dom::set(link, "href", Some(&["software/", key, "/"].concat()));
    }
}
