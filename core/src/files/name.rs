//! What the names of accounts and of servers can consist of, and which of them are numbers.

use crate::pieces::{after_last, has};

/// Returns whether this is an account; the case of the host does not matter.
pub(super) fn is_account(name: &str, host: &str) -> bool {
    is_name(name) && is_host(host)
}

/// Returns whether what stands for a name is more likely a number by which a server knows an account:
/// digits, or the ids of Misskey and its relatives, which begin with `9` or `a` and are 10 or 16 signs
/// long, or longer ones of their kind.
pub(super) fn is_number(name: &str) -> bool {
    let is_plain = name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let starts_so = name.starts_with(|sign: char| sign.is_ascii_digit());
    let is_id = name.starts_with('a') && matches!(name.len(), 10 | 16) && digits > 1;
    let is_long = name.len() >= 24 && digits > 3;
    is_plain && (starts_so || is_id || is_long)
}

/// Returns whether a name, in lower case, looks as if nobody had chosen it: where a server does not answer,
/// some programs write the number by which it knows an account in the place of the name. That is digits
/// alone, or one of the ids of Misskey and its relatives, in which letters follow upon digits.
pub(super) fn is_made_up(name: &str) -> bool {
    let is_mixed = name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        // Names of people have their digits at the end.
        && name.trim_end_matches(|sign: char| sign.is_ascii_digit()).contains(|sign: char| sign.is_ascii_digit());
    let begins_so = name.starts_with(['7', '8', '9', 'a', 'b']);
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    match name.len() {
        10 | 16 if is_mixed && begins_so => true,
        24 | 26 if is_mixed && digits > 3 => true,
        length => length >= 15 && digits == length,
    }
}

/// Returns whether a sign is a letter or a digit, of any script. Which signs of others are letters would
/// take tables; what is a space or a control sign in any script is none.
pub(super) fn is_letter(sign: char) -> bool {
    // Control signs, punctuation, the wide forms of other signs, and what cannot be seen.
    let is_other = matches!(sign, '\u{80}'..='\u{BF}' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}'
        | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FF00}'..='\u{FF65}'
        | '\u{FFF0}'..='\u{FFFF}');
    sign.is_ascii_alphanumeric() || !sign.is_ascii() && !sign.is_whitespace() && !is_other
}

/// Returns whether accounts can have this name.
pub(super) fn is_name(name: &str) -> bool {
    is_made_of(name, b"_.-")
}

/// Returns whether a text has only letters, digits and these other signs, and at least one of them.
fn is_made_of(text: &str, others: &[u8]) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || others.contains(&byte);
    // Signs of other scripts are looked at only where there are some.
    let fits = |sign: char| u8::try_from(sign).is_ok_and(is_plain) || is_letter(sign);
    !text.is_empty() && (text.bytes().all(is_plain) || text.chars().all(fits))
}

/// Returns whether a text can be the name of a server; a port may follow.
pub(super) fn is_host(text: &str) -> bool {
    let (name, port) = text.split_once(':').unwrap_or((text, "0"));
    let is_label =
        |label: &str| is_made_of(label, b"-") && !label.starts_with('-') && !label.ends_with('-');
    let mut end = after_last(name, b".").chars();
    let ends_in_letters = end.any(|sign| is_letter(sign) && !sign.is_ascii_digit());
    has(name, b'.')
        && name.len() <= 253
        && name.split('.').all(is_label)
        && ends_in_letters
        && !port.is_empty()
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_nobody_chose_are_told_from_names() {
        for name in [
            "9abcdefghi",
            "a1b2c3d4e5",
            "9rkrbzfi5w000001",
            "115722012345678901",
            "507f1f77bcf86cd799439011",
            "01hzy8k3m4n5p6q7r8s9t0v1w2",
        ] {
            assert!(is_made_up(name), "{name}");
        }
        for name in [
            "",
            "bea",
            "alexander1",
            "anna199012",
            "bea_1234567",
            "benedictus",
            "20260101",
            "somebody_with_a_long_name_000001",
            "wolfeschlegelsteinhausen24",
        ] {
            assert!(!is_made_up(name), "{name}");
        }
    }
}
