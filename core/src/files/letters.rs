//! How the letters of a file read that is no UTF-8 and does not say what else it is: in which code pages they
//! can be read, and which of these is the likeliest.

use super::form::{Forms, Page};
use super::name::is_letter;

/// How many bytes of the cells with other letters than those from a to z are looked at.
const SAMPLE: usize = 4_000;
/// How many of these cells are shown.
const SHOWN: usize = 3;
/// The longest example, in letters.
const LONGEST: usize = 60;
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
    rank: u8,
}

/// Returns the ways in which a file can be read, the likeliest first. `decode` reads bytes in a code page, and
/// `language` is that of the reader.
pub fn readings(
    bytes: &[u8],
    forms: &Forms,
    language: &str,
    decode: impl Fn(&str, &[u8]) -> Option<String>,
) -> Vec<Reading> {
    let cells = foreign(bytes);
    let read = |page: &Page| {
        let text = decode(&page.label, &cells).filter(|text| !text.contains(is_wrong))?;
        Some((reading(page, &text, forms, language), text))
    };
    let mut all: Vec<_> = forms.pages.iter().filter_map(read).collect();
    all.sort_by_key(|(reading, _)| reading.rank);
    // What reads alike is no choice.
    let mut known: Vec<String> = Vec::new();
    all.retain(|(_, text)| {
        let is_new = !known.contains(text);
        known.push(text.clone());
        is_new
    });
    all.into_iter().map(|(reading, _)| reading).collect()
}

fn reading(page: &Page, text: &str, forms: &Forms, language: &str) -> Reading {
    let is_sure = text.lines().any(|cell| forms.truth(cell).is_some());
    let is_own = page.is_of(language);
    let rank = match (is_sure, reads_well(text), is_own) {
        (true, ..) => 0,
        (_, true, true) => 1,
        (_, true, _) => 2,
        (.., true) => 3,
        _ => 4,
    };
    let cells: Vec<_> = text.lines().take(SHOWN).collect();
    Reading {
        page: page.label.clone(),
        example: cells.join(", ").chars().take(LONGEST).collect(),
        is_sure,
        rank,
    }
}

/// Returns the cells in which other letters stand than those from a to z, one on each line.
fn foreign(bytes: &[u8]) -> Vec<u8> {
    // None of these is a part of a letter in any code page.
    let ends = |byte: &u8| matches!(byte, b',' | b';' | b'\t' | b'\n' | b'\r' | b'"');
    let mut found = Vec::new();
    let cells = bytes.split(ends).filter(|cell| !cell.is_ascii());
    for cell in cells.take_while(|cell| cell.len() < SAMPLE) {
        if found.len() + cell.len() > SAMPLE {
            break;
        }
        found.extend_from_slice(cell);
        found.push(b'\n');
    }
    found
}

/// Returns whether a sign shows that a text is not read as it was written.
fn is_wrong(sign: char) -> bool {
    sign == char::REPLACEMENT_CHARACTER
        || sign.is_control() && sign != '\n'
        || matches!(sign, '\u{E000}'..='\u{F8FF}')
}

/// Returns whether a text consists of words: of letters only, as far as they are not from a to z, without many
/// accents in a row and without letters of two scripts in one word.
fn reads_well(text: &str) -> bool {
    let mut words = text.split(|sign: char| sign.is_ascii() && !sign.is_ascii_alphabetic());
    words.all(|word| {
        let mut others = word.chars().filter(|sign| !sign.is_ascii());
        let is_latin = others.clone().all(|sign| sign < AFTER_LATIN);
        let is_of_one = is_latin || word.chars().all(|sign| !sign.is_ascii());
        others.all(is_letter) && is_of_one && (!is_latin || !has_many_accents(word))
    })
}

/// Returns whether more letters with accents follow upon one another than in any word of a Latin script.
fn has_many_accents(word: &str) -> bool {
    let mut runs = word.split(|sign: char| sign.is_ascii());
    runs.any(|run| run.chars().count() > 3)
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
        let page = |label: &str, language: &str| Page {
            label: label.to_owned(),
            languages: vec![language.to_owned()],
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
        let all = readings(bytes, &forms(), language, decode);
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
            let all = readings(bytes, &forms(), "en", decode);
            all.into_iter().map(|reading| reading.page).collect()
        };
        // ó stands at one place in two of them.
        assert_eq!(pages(b"\xF3\n"), ["windows-1252", "windows-1251"]);
        assert_eq!(pages(b"\xB9\n").len(), 2);
        assert_eq!(pages(b"\x80\n").len(), 0);
    }
}
