//! The name of an account: what is taken for one, and what is a number instead.

use super::Refusal;
use super::letter::is_letter;
use crate::pieces::holds;

/// Characters of a name. Mastodon takes remote names up to 2,048, but the longest that any known
/// server gives out are the names at Bridgy Fed, which are whole domains; those end at 253.
const LONGEST_NAME: usize = 253;

/// Characters from which on a name without a pattern is taken for a number.
const SHORTEST_ID: usize = 9;

/// Characters of the numbers of Pleroma and its relatives, of which some have no digit.
const FLAKE_ID: usize = 18;

/// Checks that a name is one that servers can look up.
///
/// This is Mastodon's rule for names of other servers: ASCII letters, digits and `_` anywhere,
/// dots and hyphens only inside. Some software lets people choose other names (letters of any
/// script, a hyphen first or last), but Mastodon cannot find those accounts, so they can be
/// neither alias nor target of a move. Names on Mastodon itself have no dots and hyphens and at
/// most 30 characters.
pub(super) fn check(name: &str) -> Result<(), Refusal> {
    let is_inner = |c: char| matches!(c, '.' | '-');
    let is_outer = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.len() > LONGEST_NAME {
        Err(Refusal::TooLong)
    } else if name.bytes().any(|b| b":/\\?#%&=".contains(&b)) {
        // Signs of an address of some kind: rules for names would not help.
        Err(Refusal::Other)
    } else if name.starts_with(is_outer)
        && name.ends_with(is_outer)
        && name.chars().all(|c| is_outer(c) || is_inner(c))
    {
        Ok(())
    } else if strange_letter(name).is_some() {
        Err(Refusal::Letter)
    } else {
        Err(Refusal::Name)
    }
}

/// Returns the letter of another alphabet among letters from a to z, which nobody sees.
pub(super) fn strange_letter(text: &str) -> Option<char> {
    let has_latin = text.chars().any(|c| is_letter(c) && is_latin(c));
    let strange = text.chars().find(|&c| is_letter(c) && !is_latin(c));
    strange.filter(|_| has_latin)
}

/// Returns whether the letter is of the Latin alphabet, with accents, in full width or as in
/// phonetic writing: such letters are seen to be others.
pub(super) fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{2AF}' | '\u{1D00}'..='\u{1EFF}' | '\u{2100}'..='\u{214F}'
        | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}' | '\u{FB00}'..='\u{FB06}'
        | '\u{FF00}'..='\u{FF5E}')
}

/// Returns whether the text is made of digits only.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Returns whether what stands in the place of a name looks like the number that a server gives
/// its accounts: digits, a UUID, or letters and digits in a mixture that nobody chooses.
pub(super) fn is_id(text: &str) -> bool {
    if is_number(text) {
        return true;
    }
    if text.len() < SHORTEST_ID || text.bytes().any(|b| b"_.".contains(&b)) {
        return false;
    }
    if holds(text, "-") {
        return text.len() == 36 && text.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit());
    }
    let has_digit = text.bytes().any(|b| b.is_ascii_digit()) || text.len() == FLAKE_ID;
    let begins_with_digit = text.starts_with(|c: char| c.is_ascii_digit());
    has_digit && (begins_with_digit || text.len() < 3 * pieces(text))
}

/// Returns of how many words and numbers the text is made: `MinaBerg7` of three.
fn pieces(text: &str) -> usize {
    let kind = |b: u8| (b.is_ascii_digit(), b.is_ascii_uppercase());
    let pairs = text.bytes().zip(text.bytes().skip(1));
    // A capital and the small letters after it are one word.
    let begins = |(a, b): (u8, u8)| kind(a) != kind(b) && !(kind(a).1 && b.is_ascii_lowercase());
    1 + pairs.filter(|&pair| begins(pair)).count()
}
