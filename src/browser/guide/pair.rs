//! The table of what comes along between the two servers, and the lists of files in stages 5 and 7.

use web_sys::Element;

use super::page::Guide;
use crate::browser::dom::{self, attribute, filled};
use crate::facts::{Facts, ThingFacts};
use crate::journey::Side;
use crate::journey::between::Now;
use crate::journey::pair::{Carried, Reason};
use crate::signal::effect;

/// The page's rows for one thing that an account has.
struct Rows {
    thing: String,
    row: Element,
    export: Option<Element>,
    import: Option<Element>,
}

/// Lets the table and the lists follow the two servers.
pub(super) fn begin(guide: &Guide) {
    let rows: Vec<_> = dom::all(&dom::root(), "[data-pair] tr[data-thing]")
        .into_iter()
        .map(Rows::of)
        .collect();
    let guide = guide.clone();
    effect(move || {
        guide.asked(|now, _| {
            if let Some(now) = now {
                for row in &rows {
                    row.fill(&guide, now);
                }
            }
        });
        guide.layout.update(|count| *count += 1);
    });
}

impl Rows {
    fn of(row: Element) -> Self {
        let thing = attribute(&row, "data-thing");
        let item = |name: &str| {
            let selector = ["li[data-", name, "='", &thing, "']"].concat();
            dom::one(&dom::root(), &selector)
        };
        Self {
            export: item("thing"),
            import: item("import"),
            thing,
            row,
        }
    }

    fn fill(&self, guide: &Guide, now: &Now) {
        let [old, new] = now.facts();
        let thing = old.thing(&self.thing);
        dom::show(&self.row, thing.is_some());
        let travels = thing.map(|thing| now.travels(thing));
        if let (Some(thing), Some((carried, reason))) = (thing, travels) {
            self.say(guide, thing, carried, reason);
        }
        let is_offered = thing.is_some_and(|thing| now.offers(&thing.id));
        let is_converted = travels.is_some_and(|(carried, _)| carried == Carried::Converted);
        let gives = thing.and_then(|thing| thing.gives.as_ref());
        let label = gives.map(|gives| gives.label.as_str());
        let file = gives.map(|gives| gives.file.as_str()).unwrap_or_default();
        if let Some(item) = &self.export {
            dom::show(item, is_offered);
            fill(item, file, label.unwrap_or_default(), is_converted);
        }
        if let Some(item) = &self.import {
            let label = takes(new, &self.thing);
            fill(item, file, label.unwrap_or_default(), is_converted);
        }
    }

    fn say(&self, guide: &Guide, thing: &ThingFacts, carried: Carried, reason: Reason) {
        let words = guide.state.words.get();
        if let Some(fate) = dom::one(&self.row, ".fate") {
            dom::set_text(&fate, words.carried(carried));
            dom::set(
                &fate,
                "class",
                Some(&["fate fate-", carried.key()].concat()),
            );
        }
        let why = if reason == Reason::Own {
            thing.why.clone()
        } else {
            filled_in(guide, words.reason(reason), thing)
        };
        if let Some(place) = self.row.last_element_child() {
            dom::set_text(&place, &why);
        }
    }
}

fn filled_in(guide: &Guide, text: &str, thing: &ThingFacts) -> String {
    let [old, new] = Side::BOTH.map(|side| guide.loaded.name_or_usual(side));
    let file = thing.gives.as_ref().map(|gives| gives.file.as_str());
    let values = [
        ("old", &*old),
        ("new", &*new),
        ("file", file.unwrap_or_default()),
    ];
    let with = |text: String, (name, value): &(&str, &str)| filled(&text, name, value);
    // Each can stand twice.
    values.iter().chain(&values).fold(text.to_owned(), with)
}

fn takes<'a>(facts: &'a Facts, thing: &str) -> Option<&'a str> {
    let takes = facts.thing(thing)?.takes.as_ref()?;
    Some(&takes.label)
}

fn fill(item: &Element, file: &str, label: &str, is_converted: bool) {
    if let Some(place) = dom::one(item, "code") {
        dom::set_text(&place, file);
    }
    if let Some(place) = dom::one(item, ".label") {
        dom::set_text(&place, label);
    }
    if let Some(place) = dom::one(item, "[data-converted]") {
        dom::show(&place, is_converted);
    }
}
