//! All other messages of the facts.

use super::table::MESSAGES;
use super::{each_of, filled, says, server, slipped};
use crate::{BOOK, CATALOGUE};

/// All other messages of the facts of all software, as far as they tell something.
#[test]
fn no_message_of_the_facts_is_lost() {
    let tells = |text: &str| text.split_whitespace().count() > 2;
    let whole: fn(&str) -> Option<String> = |text| Some(filled(text));
    let shouted = |text: &str| {
        Some(format!(
            "»{}«",
            filled(text).replace('\'', "´").to_uppercase()
        ))
    };
    let with_slips = |text: &str| Some(slipped(&filled(text)));
    for pasted in [whole, shouted, with_slips] {
        let all = others().filter(|(_, text)| tells(text));
        each_of(all, pasted);
    }
}

/// Cut at its beginning or at its end, a message is one of those that go on, or begin, like this.
#[test]
fn a_message_cut_at_either_end_is_found_again() {
    let cuts: [fn(&str) -> String; 2] = [
        |text| text.chars().take(text.chars().count() * 3 / 4).collect(),
        |text| text.chars().skip(text.chars().count() / 4).collect(),
    ];
    for cut in cuts {
        let mut wrong = Vec::new();
        let long = others().filter(|(_, text)| text.split_whitespace().count() > 6);
        for (software, text) in long {
            let pasted = cut(&filled(&text));
            let found = CATALOGUE.find(&pasted, &[server(software)]);
            // Some differ only in what was cut off.
            if !found.iter().take(3).any(|one| says(one, software, &text)) {
                wrong.push(format!("{software}: {pasted}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// Who asks puts it in quotes, or copies the lines around it.
#[test]
fn a_message_in_quotes_or_on_its_own_line_finds_its_entry() {
    let tells = |text: &str| text.split_whitespace().count() > 3;
    let quoted: fn(&str) -> Option<String> = |text| {
        Some(format!(
            "When I press it, it says “{}” and stops.",
            filled(text)
        ))
    };
    let with_lines = |text: &str| Some(format!("Move\n\n{}\n\nSave changes", filled(text)));
    for pasted in [quoted, with_lines] {
        each_of(others().filter(|(_, text)| tells(text)), pasted);
    }
}

/// A message is known again after a colon, in quotes of any kind, as JSON, and broken into lines between others.
#[test]
fn a_message_within_other_words_finds_its_entry() {
    let whole: [fn(&str) -> String; 4] = [
        |text| format!("422 Unprocessable Entity: {text}"),
        |text| format!("Yesterday my server said '{text}' and nothing else."),
        |text| format!("{{\"error\":{{\"message\":\"{text}\",\"kind\":\"client\"}}}}"),
        |text| {
            let middle = text.split_whitespace().count() / 2;
            let broken = text.splitn(middle + 1, ' ').collect::<Vec<_>>();
            let (first, last) = broken.split_at(middle);
            let broken = format!("{}\n{}", first.join(" "), last.join(" "));
            format!("Settings\nMove to another account\n{broken}\nCurrent password\nAbout us")
        },
    ];
    // What holds quotes of its own is not said by a server.
    let is_filled_in = |word: &&str| word.starts_with("%{") || word.starts_with('…');
    let tells = |text: &str| {
        let words = text.split_whitespace().filter(|word| !is_filled_in(word));
        words.count() > 3 && !text.contains(['“', '"'])
    };
    for around in whole {
        let all = others().filter(|(_, text)| tells(text));
        let mut wrong = Vec::new();
        for (software, text) in all {
            let pasted = around(&filled(&text));
            let found = CATALOGUE.find(&pasted, &[server(software)]);
            // Two that differ by a letter or two are told apart by nothing else.
            let first = found
                .iter()
                .filter(|one| one.closeness >= found[0].closeness);
            if !first.take(2).any(|one| says(one, software, &text)) {
                wrong.push(format!("{software}: {pasted}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// Returns the messages of all software that are not among the sixty.
fn others() -> impl Iterator<Item = (&'static str, String)> {
    let is_known = |software: &str, key: &str| {
        let of = |known: &&(&str, &[&str])| known.0 == software;
        MESSAGES
            .iter()
            .find(of)
            .is_some_and(|(_, keys)| keys.contains(&key))
    };
    BOOK.software.iter().flat_map(move |software| {
        let messages = software.facts.messages();
        let messages = messages.filter(move |(key, _)| !is_known(&software.key, key));
        let texts = messages.flat_map(|(_, variants)| variants);
        texts.map(|variant| (software.key.as_str(), variant.fact.text.clone()))
    })
}
