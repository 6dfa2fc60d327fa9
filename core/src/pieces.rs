//! Looking for one text in another, and taking texts to pieces.
//!
//! What the standard library has for this is made for long texts, is compiled anew for every kind of
//! pattern, and brings the words of its panics along: several kilobytes of WebAssembly. Texts here are
//! short.

use std::borrow::Cow;

/// Returns what stands before and after the first `sign`.
///
/// # Example
/// ```
/// use rehome_core::pieces::split_once;
///
/// assert_eq!(split_once("mina@old.example", "@"), Some(("mina", "old.example")));
/// assert_eq!(split_once("mina", "@"), None);
/// ```
pub fn split_once<'a>(text: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    (0..=text.len()).find_map(|place| split_at(text, place, sign))
}

/// Returns bytes as a text, with a sign in the place of what is no UTF-8.
///
/// # Example
/// ```
/// use rehome_core::pieces::as_utf8;
///
/// assert_eq!(as_utf8(b"B\xC3\xBCcher"), "Bücher");
/// assert_eq!(as_utf8(b"B\xFCcher\xC3"), "B\u{FFFD}cher\u{FFFD}");
/// ```
pub fn as_utf8(bytes: &[u8]) -> Cow<'_, str> {
    let mut text = String::new();
    let mut rest = bytes;
    loop {
        match std::str::from_utf8(rest) {
            Ok(all) if rest.len() == bytes.len() => return Cow::Borrowed(all),
            Ok(last) => {
                text.push_str(last);
                return Cow::Owned(text);
            }
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                text.push_str(std::str::from_utf8(good).unwrap_or_default());
                text.push(char::REPLACEMENT_CHARACTER);
                let length = error.error_len().unwrap_or(bad.len());
                rest = bad.get(length..).unwrap_or_default();
            }
        }
    }
}

/// Returns what stands before and after the last `sign`.
pub fn rsplit_once<'a>(text: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let mut places = (0..=text.len()).rev();
    places.find_map(|place| split_at(text, place, sign))
}

/// Returns what follows the last of these ASCII signs; all of the text if none of them is there.
pub fn after_last<'a>(text: &'a str, signs: &[u8]) -> &'a str {
    let last = text.bytes().rposition(|byte| signs.contains(&byte));
    text.get(last.map_or(0, |last| last + 1)..)
        .unwrap_or_default()
}

/// Returns the text without these ASCII signs at its start.
pub fn trim_start_of<'a>(text: &'a str, signs: &[u8]) -> &'a str {
    let first = text.bytes().position(|byte| !signs.contains(&byte));
    first
        .and_then(|first| text.get(first..))
        .unwrap_or_default()
}

/// Returns the text without these ASCII signs at its end.
pub fn trim_end_of<'a>(text: &'a str, signs: &[u8]) -> &'a str {
    let last = text.bytes().rposition(|byte| !signs.contains(&byte));
    // A letter of several bytes ends behind the last of them.
    last.and_then(|last| text.get(..=last)).unwrap_or_default()
}

fn split_at<'a>(text: &'a str, place: usize, sign: &str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = text.split_at_checked(place)?;
    Some((before, rest.strip_prefix(sign)?))
}

/// Returns what follows the prefix, which may be written in any case.
pub(crate) fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Returns the number that hexadecimal digits write, up to 255; `None` if one is no such digit.
pub(crate) fn hexadecimal(digits: &[u8]) -> Option<u8> {
    digits.iter().try_fold(0, |value, &digit| {
        let digit = char::from(digit).to_digit(16)?;
        u8::try_from(u32::from(value) * 16 + digit).ok()
    })
}

/// Returns what stands before the first `sign`, or all if there is none.
pub fn before<'a>(text: &'a str, sign: &str) -> &'a str {
    split_once(text, sign).map_or(text, |(before, _)| before)
}

/// Returns whether `sign` stands in the text.
pub fn holds(text: &str, sign: &str) -> bool {
    split_once(text, sign).is_some()
}

/// Returns whether a sign of ASCII is in the text. To look for one as a `char` brings the search for any text along.
pub fn has(text: &str, sign: u8) -> bool {
    text.as_bytes().contains(&sign)
}

/// Returns the pieces between the signs; at least one, which may be empty.
pub fn split<'a>(text: &'a str, sign: &str) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((piece, after)) = split_once(rest, sign) {
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Returns the text with `other` in the place of every `sign`.
pub fn replace(text: &str, sign: &str, other: &str) -> String {
    split(text, sign).join(other)
}

/// Returns the text without the signs at its start.
pub fn trim_start<'a>(mut text: &'a str, sign: &str) -> &'a str {
    while let Some(rest) = text.strip_prefix(sign) {
        text = rest;
    }
    text
}

/// Returns the text without the signs at its end.
pub fn trim_end<'a>(mut text: &'a str, sign: &str) -> &'a str {
    while let Some(rest) = text.strip_suffix(sign) {
        text = rest;
    }
    text
}

/// Returns texts with another between them. Those of the standard library are made for any type.
pub fn joined(texts: &[String], between: &str) -> String {
    let mut joined = String::new();
    for text in texts {
        if !joined.is_empty() {
            joined.push_str(between);
        }
        joined.push_str(text);
    }
    joined
}

/// Returns a text as it is written in HTML, within quotes as well.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn all_is_as_in_the_standard_library(text in "[a@é]{0,9}", sign in "[a@é]{1,2}") {
            let sign = sign.as_str();
            prop_assert_eq!(split_once(&text, sign), text.split_once(sign));
            prop_assert_eq!(rsplit_once(&text, sign), text.rsplit_once(sign));
            prop_assert_eq!(before(&text, sign), text.split(sign).next().unwrap_or_default());
            prop_assert_eq!(holds(&text, sign), text.contains(sign));
            prop_assert_eq!(split(&text, sign), text.split(sign).collect::<Vec<_>>());
            prop_assert_eq!(replace(&text, sign, "x"), text.replace(sign, "x"));
            prop_assert_eq!(trim_start(&text, sign), text.trim_start_matches(sign));
            prop_assert_eq!(trim_end(&text, sign), text.trim_end_matches(sign));
        }
    }
}
