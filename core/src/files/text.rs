//! Bytes to text and back, in the encodings that spreadsheets and editors leave behind.

use serde::{Deserialize, Serialize};

use crate::pieces::as_utf8;

/// How the signs of a text stand in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, as every importer wants it.
    #[default]
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Mark,
    /// UTF-16, the lower byte first.
    Utf16Little,
    /// UTF-16, the higher byte first.
    Utf16Big,
    /// Windows-1252, of which Latin-1 is a part.
    Latin,
    /// A code page of which only the browser has the signs.
    Page,
}

/// The signs that Windows-1252 has from 0x80 to 0x9F; five of them stand for nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];
/// The mark at the beginning of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// Returns whether a text can be stored so again.
    pub fn can_be_written(self) -> bool {
        self != Self::Page
    }

    /// Returns its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Mark => "mark",
            Self::Utf16Little | Self::Utf16Big => "utf-16",
            Self::Latin => "latin",
            Self::Page => "page",
        }
    }

    /// Returns how a file is encoded. Without a mark, UTF-16 shows by the zero bytes that it has beside
    /// every letter from a to z; what is no UTF-8 either is taken for Windows-1252, as long as nobody says
    /// otherwise.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Self::Utf8Mark,
            [0xFF, 0xFE, ..] => Self::Utf16Little,
            [0xFE, 0xFF, ..] => Self::Utf16Big,
            _ => match zeros(bytes) {
                (0, 0) if is_utf8(bytes) => Self::Utf8,
                (0, odd) if odd * 4 > bytes.len().min(SAMPLE) => Self::Utf16Little,
                (even, 0) if even * 4 > bytes.len().min(SAMPLE) => Self::Utf16Big,
                _ if is_utf8(bytes) => Self::Utf8,
                _ => Self::Latin,
            },
        }
    }

    /// Returns the text of a file, without a mark at its beginning.
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 | Self::Utf8Mark | Self::Page => {
                let plain = bytes.strip_prefix(MARK).unwrap_or(bytes);
                as_utf8(plain).into_owned()
            }
            Self::Utf16Little => units(bytes, u16::from_le_bytes),
            Self::Utf16Big => units(bytes, u16::from_be_bytes),
            Self::Latin => latin(bytes),
        }
    }

    /// Returns a text as a file. What Windows-1252 has no sign for becomes a question mark; where only the
    /// browser has the signs, it becomes UTF-8.
    pub fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 | Self::Page => text.as_bytes().to_vec(),
            Self::Utf8Mark => [MARK, text.as_bytes()].concat(),
            Self::Utf16Little => wide(text, u16::to_le_bytes),
            Self::Utf16Big => wide(text, u16::to_be_bytes),
            Self::Latin => text.chars().map(narrow).collect(),
        }
    }
}

/// How many bytes are looked at.
const SAMPLE: usize = 512;

/// Returns how many of the first bytes are zero, at even and at odd places.
fn zeros(bytes: &[u8]) -> (usize, usize) {
    let first = &bytes[..bytes.len().min(SAMPLE)];
    let count = |start: usize| {
        let places = first.iter().skip(start).step_by(2);
        places.filter(|byte| **byte == 0).count()
    };
    (count(0), count(1))
}

/// Returns whether bytes are UTF-8, though they may end in the middle of a sign.
fn is_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).map_or_else(|error| error.error_len().is_none(), |_| true)
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| windows(*byte)).collect()
}

fn units(bytes: &[u8], join: fn([u8; 2]) -> u16) -> String {
    let all = bytes.chunks_exact(2).map(|pair| join([pair[0], pair[1]]));
    let text = char::decode_utf16(all).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER));
    let text: String = text.collect();
    text.strip_prefix('\u{FEFF}')
        .map_or_else(|| text.clone(), str::to_owned)
}

fn wide(text: &str, split: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mut bytes = split(0xFEFF).to_vec();
    for unit in text.encode_utf16() {
        bytes.extend(split(unit));
    }
    bytes
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn narrow(sign: char) -> u8 {
    let found = WINDOWS.iter().position(|known| *known == sign);
    match (found, u8::try_from(u32::from(sign))) {
        (Some(place), _) => 0x80 + u8::try_from(place).unwrap_or_default(),
        (None, Ok(byte)) => byte,
        (None, Err(_)) => b'?',
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Encoding; 5] = [
        Encoding::Utf8,
        Encoding::Utf8Mark,
        Encoding::Utf16Little,
        Encoding::Utf16Big,
        Encoding::Latin,
    ];

    #[test]
    fn every_encoding_is_told_from_the_others_and_read() {
        for encoding in ALL {
            let bytes = encoding.encode("Bücher,bea@new.example\r\n");
            assert_eq!(Encoding::of(&bytes), encoding);
            assert_eq!(encoding.decode(&bytes), "Bücher,bea@new.example\r\n");
        }
        let unmarked = &Encoding::Utf16Big.encode("bea@new.example")[2..];
        assert_eq!(Encoding::of(unmarked), Encoding::Utf16Big);
        let unmarked = &Encoding::Utf16Little.encode("bea@new.example")[2..];
        assert_eq!(Encoding::of(unmarked), Encoding::Utf16Little);
    }

    #[test]
    fn a_file_that_ends_in_the_middle_of_a_letter_is_what_it_was() {
        let whole = "Bücher,a\nFreünde,b\nÜ".as_bytes();
        let broken = &whole[..whole.len() - 1];
        assert_eq!(Encoding::of(broken), Encoding::Utf8);
        let text = Encoding::Utf8.decode(broken);
        assert!(text.starts_with("Bücher,a\nFreünde,b\n"), "{text}");
        let latin = b"B\xFCcher,a\nFre\xFCnde,b\n";
        assert_eq!(Encoding::of(latin), Encoding::Latin);
    }

    proptest! {
        #[test]
        fn texts_come_back(text in "[^\u{FEFF}]{0,40}") {
            for encoding in &ALL[..4] {
                prop_assert_eq!(&encoding.decode(&encoding.encode(&text)), &text);
            }
        }

        #[test]
        fn any_bytes_have_a_text(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let encoding = Encoding::of(&bytes);
            let _ = encoding.encode(&encoding.decode(&bytes));
        }
    }
}
