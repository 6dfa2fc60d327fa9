//! How the letters of a file read that is no UTF-8 and does not say what else it is: in which code pages they
//! can be read, and which of these is the likeliest.

use super::form::{Forms, Sign};
use super::name::is_letter;
use crate::pieces;

/// How many bytes of the cells with other letters than those from a to z are looked at.
const SAMPLE: usize = 4_000;
/// After so many bytes of an example comes no further cell.
const LONGEST: usize = 40;
/// How many letters with accents follow upon one another in words of a Latin script.
const ACCENTS: u32 = 3;
/// How many ranks there are among readings.
const RANKS: usize = 5;
/// Letters before this one are Latin.
const AFTER_LATIN: char = '\u{250}';

/// A way to read a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The name of the code page, as browsers know it.
    pub page: String,
    /// What some cells say when they are read so.
    pub example: String,
    /// Whether a word stands there that is known, so that it cannot be otherwise.
    pub is_sure: bool,
}

/// Returns the ways in which a file can be read, the likeliest first. `decode` reads bytes in a code page, and
/// `language` is that of the reader.
pub fn readings(
    bytes: &[u8],
    forms: &Forms,
    language: &str,
    decode: &dyn Fn(&str, &[u8]) -> Option<String>,
) -> Vec<Reading> {
    let cells = foreign(bytes);
    let mut read = Vec::new();
    for page in &forms.pages {
        let text = decode(&page.kind, &cells);
        if let Some(text) = text.filter(|text| !text.contains(is_wrong)) {
            read.push((rank(page, &text, forms, language), page, text));
        }
    }
    let mut all = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for wanted in 0..RANKS {
        for (rank, page, text) in &read {
            // What reads alike is no choice.
            if *rank == wanted && !known.contains(&text.as_str()) {
                known.push(text);
                all.push(Reading {
                    page: page.kind.clone(),
                    example: example(text),
                    is_sure: wanted == 0,
                });
            }
        }
    }
    all
}

/// Returns how unlikely a reading is: the first one cannot be otherwise.
fn rank(page: &Sign, text: &str, forms: &Forms, language: &str) -> usize {
    if pieces::split(text, "\n")
        .into_iter()
        .any(|cell| forms.truth(cell).is_some())
    {
        return 0;
    }
    match (reads_well(text), page.is_of(language)) {
        (true, true) => 1,
        (true, false) => 2,
        (false, true) => 3,
        (false, false) => RANKS - 1,
    }
}

/// Returns the first cells of a text.
fn example(text: &str) -> String {
    let mut example = String::new();
    for sign in text.trim_end().chars() {
        if sign != '\n' {
            example.push(sign);
        } else if example.len() < LONGEST {
            example.push_str(", ");
        } else {
            break;
        }
    }
    example
}

/// Returns the cells in which other letters stand than those from a to z, one on each line.
fn foreign(bytes: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut start = 0;
    for (place, byte) in bytes.iter().enumerate() {
        // None of these is a part of a letter in any code page.
        let is_end = matches!(byte, b',' | b';' | b'\t' | b'\n' | b'\r' | b'"');
        if !is_end && place + 1 < bytes.len() {
            continue;
        }
        let end = if is_end { place } else { place + 1 };
        let cell = bytes.get(start..end).unwrap_or_default();
        start = place + 1;
        if found.len() + cell.len() > SAMPLE {
            break;
        }
        if !cell.is_ascii() {
            found.extend_from_slice(cell);
            found.push(b'\n');
        }
    }
    found
}

/// Returns whether a sign shows that a text is not read as it was written.
fn is_wrong(sign: char) -> bool {
    sign == char::REPLACEMENT_CHARACTER
        || sign.is_control() && sign != '\n'
        || matches!(sign, '\u{E000}'..='\u{F8FF}')
}

/// Returns whether a text consists of words: of letters only, as far as they are not from a to z, without more
/// accents in a row than any word of a Latin script has, and without letters of two scripts in one word.
fn reads_well(text: &str) -> bool {
    let (mut has_plain, mut has_far, mut accents) = (false, false, 0);
    for sign in text.chars() {
        if sign.is_ascii_alphabetic() {
            (has_plain, accents) = (true, 0);
        } else if sign.is_ascii() {
            (has_plain, has_far, accents) = (false, false, 0);
        } else {
            has_far |= sign >= AFTER_LATIN;
            accents += 1;
        }
        let is_letter = sign.is_ascii() || is_letter(sign);
        if !is_letter || has_far && has_plain || !has_far && accents > ACCENTS {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some letters of three code pages, which are enough here.
    fn decode(page: &str, bytes: &[u8]) -> Option<String> {
        let sign = |byte: u8| match (page, byte) {
            (_, 0..=0x7F) | ("windows-1252", 0xA0..=0xFF) => Some(char::from(byte)),
            ("windows-1251", 0xC0..=0xFF) => char::from_u32(0x410 + u32::from(byte) - 0xC0),
            ("windows-1250", 0xB9) => Some('ą'),
            ("windows-1250", 0xB3) => Some('ł'),
            ("windows-1250", 0xA3) => Some('Ł'),
            ("windows-1250", 0xF3) => Some('ó'),
            _ => None,
        };
        bytes.iter().map(|byte| sign(*byte)).collect()
    }

    fn forms() -> Forms {
        let page = |kind: &str, language: &str| Sign {
            kind: kind.to_owned(),
            by: vec![language.to_owned()],
        };
        Forms {
            no: vec!["faŁsz".to_owned()],
            pages: vec![
                page("windows-1252", "de"),
                page("windows-1250", "pl"),
                page("windows-1251", "ru"),
            ],
            ..Forms::default()
        }
    }

    fn first(bytes: &[u8], language: &str) -> (String, String, bool) {
        let all = readings(bytes, &forms(), language, &decode);
        let first = all.first().expect("it can be read");
        (first.page.clone(), first.example.clone(), first.is_sure)
    }

    #[test]
    fn the_likeliest_reading_comes_first() {
        for (bytes, language, page, example, is_sure) in [
            (
                b"B\xFCcher,a@b.example\n".as_slice(),
                "en",
                "windows-1252",
                "Bücher",
                false,
            ),
            (
                b"bea@new.example;FA\xA3SZ\r\n",
                "en",
                "windows-1250",
                "FAŁSZ",
                true,
            ),
            (
                b"\xC4\xF0\xF3\xE7\xFC\xFF,a\n\xCA\xF0\xE0\xE1\xFB,b\n",
                "en",
                "windows-1251",
                "Друзья, Крабы",
                false,
            ),
            (
                b"Przyjaciele \xF3\xB3\xB9,a\n",
                "en",
                "windows-1250",
                "Przyjaciele ółą",
                false,
            ),
            // A cell at the end of the file.
            (b"a;B\xFCcher", "en", "windows-1252", "Bücher", false),
            // In one language this is a word, in another something else.
            (b"\xF3\n", "pl-PL", "windows-1250", "ó", false),
            (b"\xF3\n", "ru", "windows-1251", "у", false),
        ] {
            let expected = (page.to_owned(), example.to_owned(), is_sure);
            assert_eq!(first(bytes, language), expected, "{language}");
        }
    }

    #[test]
    fn what_cannot_be_read_or_reads_alike_is_no_choice() {
        let pages = |bytes| -> Vec<String> {
            let all = readings(bytes, &forms(), "en", &decode);
            all.into_iter().map(|reading| reading.page).collect()
        };
        // ó stands at one place in two of them.
        assert_eq!(pages(b"\xF3\n"), ["windows-1252", "windows-1251"]);
        assert_eq!(pages(b"\xB9\n").len(), 2);
        assert_eq!(pages(b"\x80\n").len(), 0);
    }
}
