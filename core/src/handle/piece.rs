//! A handle or an address in the middle of prose, freed from what touches it: signs, emoji, emphasis,
//! and the words of languages that put no space between them.

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
    !c.is_alphanumeric() && !is_mark && c != '_' && c != '@'
}

/// Returns the piece from its handle or its address on, if what stands before is no part of it.
fn without_signs_before(piece: &str) -> &str {
    let schemes = ["https://", "http://"].map(|scheme| piece.find(scheme));
    let address = schemes.into_iter().flatten().min();
    let handle = split_once(piece, "@").filter(|(_, rest)| holds(rest, "@"));
    let start = address.or(handle.map(|(before, _)| before.len()));
    let before = &piece[..start.unwrap_or_default()];
    let is_apart = match before.chars().next_back() {
        Some('!' | '/') | None => false,
        Some(':') => address.is_none() && !holds(before, "/"),
        Some(last) if last.is_ascii() => !before.chars().any(char::is_alphanumeric),
        Some(_) => true,
    };
    if is_apart {
        &piece[before.len()..]
    } else {
        piece
    }
}

/// Returns the piece up to where a text goes on that has no spaces between its words. A dot after it
/// would be one of the host.
fn without_words_after(piece: &str) -> &str {
    let mut pairs = piece.char_indices().zip(piece.chars().skip(1));
    let goes_on = |&((_, before), after): &((usize, char), char)| {
        before.is_ascii_alphanumeric() && has_no_spaces(after)
    };
    match pairs.find(goes_on) {
        Some(((place, _), _)) if !holds(&piece[place..], ".") => &piece[..=place],
        _ => piece,
    }
}

/// Returns whether words in the script of this letter follow one another without a space, or hang on to
/// what stands before them.
fn has_no_spaces(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}')
}
