//! Texts without what stands around the account or the server that they name: signs that cannot be seen,
//! quotation marks, a scheme.

use std::borrow::Cow;

use crate::pieces::{trim_end_of, trim_start_of, without_prefix};

/// Returns a text without signs that cannot be seen, and with the usual signs in the place of wide ones, as
/// keyboards of East Asia write them.
pub fn visible(text: &str) -> Cow<'_, str> {
    // Most cells of most files: the bytes say so.
    let is_plain = text.bytes().all(|byte| byte != 0 && byte.is_ascii());
    if is_plain || text.chars().all(|sign| usual(sign) == Some(sign)) {
        return text.into();
    }
    text.chars().filter_map(usual).collect::<String>().into()
}

/// Returns a sign as it is usually written; `None` if it cannot be seen.
fn usual(sign: char) -> Option<char> {
    /// How far the wide signs are from the usual ones.
    const WIDE: u32 = 0xFEE0;
    match sign {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\0' => None,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - WIDE),
        _ => Some(sign),
    }
}

/// Returns a text without the quotation marks and brackets that some put around addresses.
pub(super) fn bare(text: &str) -> &str {
    const AROUND: &[u8] = b"\"'<>";
    trim_start_of(trim_end_of(text, AROUND), AROUND)
}

/// Returns a text in lower case, as far as its letters are those from a to z.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    if is_lower(text) {
        text.into()
    } else {
        text.to_ascii_lowercase().into()
    }
}

pub(super) fn is_lower(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Returns what follows the scheme of a web address.
pub(super) fn web(text: &str) -> Option<&str> {
    after(text, &["https://", "http://"])
}

/// Returns what follows the first of these beginnings, in any case.
pub(super) fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|known| without_prefix(text, known))
}
