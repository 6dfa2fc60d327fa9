//! Messages of fifteen kinds of software, as readers paste them.

#[path = "messages/languages.rs"]
mod languages;
#[path = "messages/others.rs"]
mod others;
#[path = "messages/said.rs"]
mod said;
#[path = "messages/table.rs"]
mod table;
#[path = "messages/told.rs"]
mod told;

use rehome::trouble::{Found, Server};

use crate::{BOOK, CATALOGUE};
use table::MESSAGES;

#[test]
fn there_are_sixty_messages() {
    let count: usize = MESSAGES.iter().map(|(_, keys)| keys.len()).sum();
    assert_eq!(count, 60);
}

#[test]
fn a_whole_message_finds_its_entry() {
    each(|text| Some(filled(text)));
}

#[test]
fn a_message_with_other_quotes_and_capitals_finds_its_entry() {
    each(|text| {
        let text = filled(text).replace(['\'', '’'], "´").to_uppercase();
        Some(format!("„{text}“"))
    });
}

/// Messages of fewer words than four may stand in any text.
#[test]
fn a_message_among_what_stands_around_it_finds_its_entry() {
    each(|text| {
        let is_long = text.split_whitespace().count() > 3;
        is_long.then(|| format!("Handle of the new account {}", filled(text)))
    });
}

/// Cut at its end, in the middle of a word, as on a small screen. Of three words nothing can be cut.
#[test]
fn a_cut_message_finds_its_entry() {
    each(|text| {
        let text = filled(text);
        let length = text.chars().count() * 3 / 4;
        let is_long = text.split_whitespace().count() > 6;
        is_long.then(|| text.chars().take(length).collect())
    });
}

#[test]
fn a_message_with_two_slips_finds_its_entry() {
    each(|text| Some(slipped(&filled(text))));
}

/// What other programs say as well: it means something only where the software is known.
const GENERIC: [&str; 6] = [
    "could not be found",
    "contains more than %{count} rows",
    "Invalid password.",
    "No such user.",
    "Temporarily unavailable",
    "That file is too big.",
];

/// Whoever has not said which server it is gets all that say it, among them the right one.
#[test]
fn without_a_server_the_entry_is_among_the_first() {
    for (software, text) in all() {
        let found = CATALOGUE.find(&filled(&text), &[]);
        if GENERIC.contains(&text.as_str()) {
            assert!(found.is_empty(), "{text}");
            continue;
        }
        let best = found.first().expect("an entry").closeness;
        let mut closest = found.iter().take_while(|one| one.closeness == best);
        assert!(
            closest.any(|one| says(one, software, &text)),
            "{software}: {text}"
        );
    }
}

fn server(software: &str) -> Server {
    Server {
        software: software.to_owned(),
        ..Server::default()
    }
}

fn each(pasted: impl Fn(&str) -> Option<String>) {
    each_of(all().into_iter(), pasted);
}

fn each_of(
    all: impl Iterator<Item = (&'static str, String)>,
    pasted: impl Fn(&str) -> Option<String>,
) {
    let mut wrong = Vec::new();
    for (software, text) in all {
        let Some(pasted) = pasted(&text) else {
            continue;
        };
        let found = CATALOGUE.find(&pasted, &[server(software)]);
        if !found
            .first()
            .is_some_and(|first| says(first, software, &text))
        {
            let first = found
                .first()
                .map(|first| &CATALOGUE.entries()[first.entry].title);
            wrong.push(format!("{software}: {pasted} → {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn all() -> Vec<(&'static str, String)> {
    let messages = MESSAGES.iter().flat_map(|(software, keys)| {
        let found = BOOK.software.iter().find(|known| known.key == *software);
        let facts = &found.expect("a software").facts;
        keys.iter().map(move |key| {
            let text = facts
                .label(key, None)
                .unwrap_or_else(|| panic!("{software} has no {key}"));
            (*software, text.to_owned())
        })
    });
    messages.collect()
}

fn says(found: &Found, software: &str, text: &str) -> bool {
    let entry = &CATALOGUE.entries()[found.entry];
    let is_it =
        |message: &rehome::trouble::Message| message.software == software && message.text == text;
    entry.messages.iter().any(is_it)
}

/// Returns the message as the server shows it.
fn filled(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("%{") {
        let (name, after) = after.split_once('}').expect("a gap that ends");
        let value = match name {
            "count" | "limit" => "7500",
            "error" => "Illegal quoting in line 1.",
            _ => "@bea@new.example",
        };
        shown = shown + before + value;
        rest = after;
    }
    shown + rest
}

/// Returns the text with two neighbours swapped and one letter left out.
fn slipped(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let third = letters.len() / 3;
    letters.swap(third, third + 1);
    letters.remove(2 * third);
    letters.into_iter().collect()
}

/// Looks each text up for a server, and holds that the first answer is the one with that anchor.
fn leads(told: impl Iterator<Item = (Server, String, &'static str)>) {
    let mut wrong = Vec::new();
    for (server, text, anchor) in told {
        let found = CATALOGUE.find(&text, &[server]);
        let first = found
            .first()
            .map(|one| &CATALOGUE.entries()[one.entry].address);
        if !first.is_some_and(|address| address.ends_with(anchor)) {
            wrong.push(format!("{text} → {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
