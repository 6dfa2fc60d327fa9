//! Texts as words, so that quotes, capitals and names make no difference.

use super::same::{is_joint, is_speech};
use crate::pieces::{after_last, has, holds, rsplit_once, split_once};

/// The word that others are drawn together with.
const NOT: &str = "not";

/// What a “not” is drawn together with.
const VERBS: [&str; 16] = [
    "could", "did", "do", "does", "is", "are", "was", "were", "has", "have", "had", "wo", "would",
    "should", "must", "need",
];

/// A word of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A word, in lower case.
    Plain(String),
    /// What differs from reader to reader: a handle, an address, or what a server fills in.
    Gap,
}

/// Returns the words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, filled)) = split_once(rest, "%{") {
        chunks(before, &mut found);
        gap(&mut found);
        rest = split_once(filled, "}").map_or("", |(_, after)| after);
    }
    chunks(rest, &mut found);
    found
}

/// Returns what is left of a text without anything between its words.
pub(super) fn squashed(words: &[Word]) -> Vec<char> {
    let plain = words.iter().filter_map(|word| match word {
        Word::Plain(word) => Some(letters(word)),
        Word::Gap => None,
    });
    plain.flatten().collect()
}

/// Returns the letters of a word as they stand among others: a “not” as it is drawn together with them.
pub(super) fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    let is_not = word == NOT;
    word.chars().filter(move |letter| !is_not || *letter != 'o')
}

/// Where something can begin or end in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    /// How many letters stand before it.
    pub(super) at: usize,
    /// Whether it is a quote, the end of a line or of the text, or a word such as “says”; else a sign beside a word.
    pub(super) is_hard: bool,
    /// Whether it is a handle or an address.
    pub(super) is_name: bool,
}

impl Bound {
    fn hard(at: usize) -> Self {
        Self {
            at,
            is_hard: true,
            is_name: false,
        }
    }
}

/// Returns where something can begin or end in the first words of a text.
pub(super) fn bounds(text: &str, most: usize) -> Vec<Bound> {
    let mut found = Vec::new();
    let (mut count, mut at) = (0, 0);
    let mut is_speech_before = false;
    for piece in text.split(['"', '“', '”', '„', '«', '»', '\n']) {
        found.push(Bound::hard(at));
        for chunk in piece.split_whitespace().take(most - count) {
            // The last sign of an address belongs to it.
            let is_sign = |sign: char| is_sign(sign) && (sign != '/' || !is_name(chunk));
            let word = chunk.trim_matches(is_sign).to_lowercase();
            let is_name = is_name(chunk);
            let soft = |at| Bound {
                at,
                is_hard: false,
                is_name,
            };
            let is_bound = is_name || is_joint(&word);
            if is_bound || chunk.starts_with(is_sign) {
                found.push(soft(at));
            }
            count += 1;
            at += squashed(&words(chunk)).len();
            is_speech_before = is_speech(&word, is_speech_before);
            if is_speech_before {
                found.push(Bound::hard(at));
            } else if is_bound || chunk.ends_with(is_sign) {
                found.push(soft(at));
            }
        }
        found.push(Bound::hard(at));
    }
    found.dedup();
    found
}

fn is_sign(sign: char) -> bool {
    !sign.is_alphanumeric()
}

fn chunks(text: &str, found: &mut Vec<Word>) {
    for chunk in text.split_whitespace() {
        if is_name(chunk) {
            // A handle that has lost the space before it.
            if let Some((before, handle)) = split_once(chunk, "@")
                && has(handle, b'@')
            {
                plain(before, found);
            }
            gap(found);
        } else {
            plain(chunk, found);
        }
    }
}

/// Returns whether a chunk is a handle or an address.
fn is_name(chunk: &str) -> bool {
    let chunk = chunk.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '@');
    let mut parts = chunk.split('.');
    let is_dotted =
        parts.next().is_some_and(ends_in_letter) && parts.next().is_some_and(begins_with_letter);
    // No ending of a host is one letter; that is a slip after the full stop of a sentence.
    let ends_like_host = after_last(chunk, b".").chars().count() > 1;
    let is_handle = chunk.len() > 1 && has(chunk, b'@');
    holds(chunk, "://") || is_handle || is_dotted && ends_like_host && !is_sentence_end(chunk)
}

/// Returns whether a sentence ends at a full stop that has lost the space after it.
fn is_sentence_end(chunk: &str) -> bool {
    rsplit_once(chunk, ".").is_some_and(|(before, after)| {
        let ends = before.bytes().last();
        let begins = after.bytes().next();
        ends.is_some_and(|byte| byte.is_ascii_lowercase())
            && begins.is_some_and(|byte| byte.is_ascii_uppercase())
    })
}

fn ends_in_letter(part: &str) -> bool {
    part.chars().next_back().is_some_and(char::is_alphanumeric)
}

fn begins_with_letter(part: &str) -> bool {
    part.chars().next().is_some_and(char::is_alphanumeric)
}

fn plain(chunk: &str, found: &mut Vec<Word>) {
    let mut word = String::new();
    for sign in chunk.chars() {
        match sign {
            // Whoever copies gets one kind of apostrophe for another, or none.
            '\'' | '’' | '‘' | 'ʼ' | '´' | '`' => {}
            '…' => {
                close(&mut word, found);
                gap(found);
            }
            sign if sign.is_alphanumeric() => {
                // A number that has lost the space before it.
                if sign.is_ascii_digit() != word.ends_with(|last: char| last.is_ascii_digit()) {
                    close(&mut word, found);
                }
                let has_no_spaces = ('\u{2e80}'..='\u{9fff}').contains(&sign);
                if has_no_spaces {
                    close(&mut word, found);
                }
                word.extend(sign.to_lowercase());
                if has_no_spaces {
                    close(&mut word, found);
                }
            }
            _ => close(&mut word, found),
        }
    }
    close(&mut word, found);
}

/// Ends a word. What was drawn together with a “not” is two words.
fn close(word: &mut String, found: &mut Vec<Word>) {
    let said = std::mem::take(word);
    let verb = match said.as_str() {
        "cannot" | "cant" => Some("can"),
        _ => said.strip_suffix("nt").filter(|verb| VERBS.contains(verb)),
    };
    let last = if verb.is_some() { NOT } else { said.as_str() };
    let parts = verb.into_iter().chain([last]);
    let parts = parts.filter(|part| !part.is_empty());
    found.extend(parts.map(|part| Word::Plain(part.to_owned())));
}

fn gap(found: &mut Vec<Word>) {
    if found.last() != Some(&Word::Gap) {
        found.push(Word::Gap);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let shown = words(text).into_iter().map(|word| match word {
            Word::Plain(word) => word,
            Word::Gap => "_".to_owned(),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn signs_and_names_make_no_difference() {
        let table = [
            ("You can’t set “yourself”!", "you can not set yourself"),
            ("You can not set yourself", "you can not set yourself"),
            ("It is set.Did you know?", "it is set did you know"),
            ("You can't set \"yourself\"", "you can not set yourself"),
            (
                "Your account is redirecting to %{acct}.",
                "your account is redirecting to _",
            ),
            ("redirecting to @bea@new.example.", "redirecting to _"),
            ("see https://new.example/@bea, please", "see _ please"),
            (
                "It doesn’t, cannot and want",
                "it does not can not and want",
            ),
            ("Error adding alias: …", "error adding alias _"),
            ("Compiling your archive...", "compiling your archive"),
            ("more than7500 rows", "more than 7500 rows"),
            ("old.example answered", "_ answered"),
            ("You migrated.Y our account", "you migrated y our account"),
            ("redirecting to@bea@new.example", "redirecting to _"),
            ("移行は取り消せません", "移 行 は 取 り 消 せ ま せ ん"),
            ("", ""),
        ];
        for (text, words) in table {
            assert_eq!(shown(text), words, "{text}");
        }
    }
}
