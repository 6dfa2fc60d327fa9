//! A handle or an address in the middle of prose, freed from what touches it: signs, emoji, emphasis,
//! and the words of languages that put no space between them.

use super::letter::is_letter;
use super::text;
use crate::pieces::{holds, split_once, trim_end};

/// Returns the piece without what touches it.
///
/// Nothing is taken away that could be a part of a name or of a host, so that a piece never becomes
/// another account.
pub(super) fn freed(piece: &str) -> String {
    let piece = without_words_after(without_signs_before(piece));
    let piece = piece.trim_end_matches(is_sign);
    // No host ends in it, but names do.
    let is_handle = piece.starts_with('@');
    text::clean(if is_handle {
        trim_end(piece, "_")
    } else {
        piece
    })
}

/// Returns whether the character belongs to no name and no host, wherever it stands.
fn is_sign(c: char) -> bool {
    let is_mark = ('\u{300}'..='\u{36F}').contains(&c);
    !is_letter_or_digit(c) && !is_mark && c != '_' && c != '@'
}

fn is_of_address(c: char) -> bool {
    matches!(c, '/' | '?' | '@' | '%')
}

/// Returns whether the character can be a part of a word. Digits of other scripts are part of no handle.
fn is_letter_or_digit(c: char) -> bool {
    is_letter(c) || c.is_ascii_digit()
}

/// Returns the piece from its handle or its address on, if what stands before is no part of it.
fn without_signs_before(piece: &str) -> &str {
    let to = |sign: &str| split_once(piece, sign).map(|(before, _)| before);
    let schemes = ["https://", "http://", "acct:"].map(to);
    let address = schemes
        .into_iter()
        .flatten()
        .min_by_key(|before| before.len());
    let handle = split_once(piece, "@").filter(|(_, rest)| holds(rest, "@"));
    let before = address
        .or(handle.map(|(before, _)| before))
        .unwrap_or_default();
    let is_apart = match before.chars().last() {
        Some('!' | '/') | None => false,
        // Of a field: `URL:`, `href=`. Two schemes in a row are none.
        Some(':' | '=') => !before.chars().any(is_of_address) && before != "acct:",
        Some(last) if last.is_ascii() => !before.chars().any(is_letter_or_digit),
        Some(_) => true,
    };
    let apart = piece.strip_prefix(before).filter(|_| is_apart);
    apart.unwrap_or(piece)
}

/// Returns the piece up to where a text goes on that has no spaces between its words. A dot after it
/// would be one of the host.
fn without_words_after(piece: &str) -> &str {
    let mut next = piece.chars();
    next.next();
    let mut pairs = piece.char_indices().zip(next);
    let goes_on = |&((_, before), after): &((usize, char), char)| {
        before.is_ascii_alphanumeric() && has_no_spaces(after)
    };
    let place = pairs.find(goes_on).map(|((place, _), _)| place + 1);
    let parts = place.and_then(|place| piece.split_at_checked(place));
    match parts {
        Some((before, after)) if !holds(after, ".") => before,
        _ => piece,
    }
}

/// Returns whether words in the script of this letter follow one another without a space, or hang on to
/// what stands before them.
fn has_no_spaces(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}')
}
