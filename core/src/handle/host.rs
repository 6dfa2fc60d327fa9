//! The host of an account: what is taken for one, how it is shown, and how it is linked.

use serde::{Deserialize, Serialize};

use super::letter::is_letter;
use super::{Refusal, name, punycode, text};
use crate::pieces::{after_last, holds, rsplit_once, split, trim_end, without_prefix};

/// Well-known e-mail providers, one domain a line; one that ends in a dot has the same name in many
/// countries. Only domains of which no Fediverse server uses the handles: an unusual e-mail address
/// that slips through does less harm than a handle refused.
const EMAIL_HOSTS: &str = include_str!("email-hosts.txt").trim_ascii_end();

/// Well-known sites that are no servers of the Fediverse although their addresses look like it.
const NO_SERVERS: &str = include_str!("no-servers.txt").trim_ascii_end();

/// Hosts and endings that stand in instructions for the name of a real server.
const PLACEHOLDERS: &str = include_str!("placeholders.txt").trim_ascii_end();

/// The longest host and the longest label that the domain name system can carry.
const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// What turns a host into the form that URLs use; `None` if it is no host.
pub(super) type ToAscii<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A host in its two forms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Host {
    pub(super) shown: String,
    pub(super) ascii: String,
}

impl Host {
    /// Returns the host meant by what was typed; dots at its end are dropped.
    ///
    /// # Errors
    /// `IpAddress`, `NoDot`, `TooLong`, `EmailProvider`, `Elsewhere`, `Placeholder` or `Letter`,
    /// and `Other` for what is no host or carries a port.
    pub(super) fn parse(typed: &str, to_ascii: ToAscii) -> Result<Self, Refusal> {
        let typed = trim_end(typed, ".");
        check_typed(typed)?;
        let ascii = to_ascii(typed).ok_or(Refusal::Other)?;
        check_ascii(&ascii)?;
        if is_of_mail(&ascii) {
            return Err(Refusal::EmailProvider);
        }
        if is_other_site(&ascii) {
            return Err(Refusal::Elsewhere);
        }
        if is_listed(PLACEHOLDERS, |end| is_below(&ascii, end)) {
            return Err(Refusal::Placeholder);
        }
        let shown = own_script(typed, &ascii, to_ascii).unwrap_or_else(|| ascii.clone());
        // Looked at again, because capitals and full-width letters are only now what they will be.
        if split(&shown, ".").into_iter().any(is_mixed) {
            return Err(Refusal::Letter);
        }
        if runs_on(&shown) {
            return Err(Refusal::Other);
        }
        Ok(Self { shown, ascii })
    }

    /// Returns a host that is known to be one.
    pub(super) fn plain(ascii: &str) -> Self {
        Self {
            shown: ascii.to_owned(),
            ascii: ascii.to_owned(),
        }
    }
}

/// Returns whether the host is the domain or stands below it.
pub(crate) fn is_below(host: &str, domain: &str) -> bool {
    let before = host.strip_suffix(domain);
    before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// Returns whether a host, in lower case, is a well-known provider of e-mail, or a site that is no server of the
/// Fediverse although addresses of people look like it there.
pub(crate) fn is_elsewhere(host: &str) -> bool {
    host == "bsky.app" || is_of_mail(host) || is_other_site(host)
}

fn is_of_mail(host: &str) -> bool {
    is_listed(EMAIL_HOSTS, |provider| is_provider(host, provider))
}

fn is_other_site(host: &str) -> bool {
    is_listed(NO_SERVERS, |site| is_below(host, site))
}

/// Returns whether a line of the list is so.
fn is_listed(list: &str, is_so: impl Fn(&str) -> bool) -> bool {
    split(list, "\n").into_iter().any(is_so)
}

/// Returns whether the host is the provider's, in the country that its ending names.
fn is_provider(host: &str, provider: &str) -> bool {
    let ending = host.strip_prefix(provider);
    ending.is_some_and(|ending| {
        let country = ending.strip_prefix("com.").or(ending.strip_prefix("co."));
        let is_country = || provider.ends_with('.') && country.unwrap_or(ending).len() < 4;
        ending.is_empty() || is_country()
    })
}

/// Returns whether a label mixes the letters from a to z with those of an alphabet that has the
/// same shapes. Registries give no such names out.
fn is_mixed(label: &str) -> bool {
    name::strange_letter(label).is_some_and(|letter| {
        matches!(letter, '\u{370}'..='\u{58F}' | '\u{10A0}'..='\u{10FF}'
            | '\u{13A0}'..='\u{13FF}' | '\u{1C80}'..='\u{1C8F}' | '\u{1F00}'..='\u{1FFF}'
            | '\u{A640}'..='\u{A69F}')
    })
}

/// Returns whether the text is an IP address: version 6, or nothing but numbers between dots.
pub(super) fn is_ip_address(text: &str) -> bool {
    is_ip_version_6(text) || (holds(text, ".") && split(text, ".").into_iter().all(is_number))
}

/// Returns whether a text with dots ends like a server's name: in two letters or more, or in
/// another script.
pub(super) fn ends_like_server(text: &str) -> bool {
    let Some((_, end)) = rsplit_once(text, ".") else {
        return false;
    };
    let is_letters = end.len() >= 2 && end.bytes().all(|b| b.is_ascii_alphabetic());
    is_letters || !end.is_ascii() || end.starts_with("xn--")
}

/// Checks a host before anything else sees it: URL parsers would read `old.example:80` or `a@b`
/// as more than a host, and `0x7f.1` as an IP address.
fn check_typed(typed: &str) -> Result<(), Refusal> {
    if is_ip_version_6(typed) || ends_in_number(typed) {
        Err(Refusal::IpAddress)
    } else if typed.is_empty() || !typed.chars().all(may_stand_in_host) {
        Err(Refusal::Other)
    } else if !holds(typed, ".") {
        Err(Refusal::NoDot)
    } else if is_longer(typed, LONGEST_HOST)
        || split(typed, ".")
            .into_iter()
            .any(|l| is_longer(l, LONGEST_LABEL))
    {
        // Told here, because some URL parsers give such a host up without a reason.
        Err(Refusal::TooLong)
    } else if split(typed, ".").into_iter().any(is_mixed) {
        Err(Refusal::Letter)
    } else if runs_on(typed) {
        Err(Refusal::Other)
    } else {
        Ok(())
    }
}

/// Checks a host that is about to stand in links.
pub(super) fn check_ascii(ascii: &str) -> Result<(), Refusal> {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
    if !ascii.bytes().all(is_plain) {
        Err(Refusal::Other)
    } else if ends_in_number(ascii) {
        Err(Refusal::IpAddress)
    } else if !holds(ascii, ".") {
        Err(Refusal::NoDot)
    } else if ascii.len() > LONGEST_HOST {
        Err(Refusal::TooLong)
    } else {
        split(ascii, ".").into_iter().try_for_each(check_label)
    }
}

fn check_label(label: &str) -> Result<(), Refusal> {
    // A hyphen at an edge gets no certificate, so no server can answer there.
    if label.is_empty() || label.starts_with('-') || label.ends_with('-') {
        Err(Refusal::Other)
    } else if label.len() > LONGEST_LABEL {
        Err(Refusal::TooLong)
    } else {
        Ok(())
    }
}

/// Returns whether the host runs on into a text or a sign that touches it, or is cut off: no ending mixes letters
/// from a to z, with or without accents, with anything else, has a word with a capital behind another, or is a
/// single letter.
fn runs_on(host: &str) -> bool {
    let (_, end) = rsplit_once(host, ".").unwrap_or_default();
    let is_mark = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    let is_letter = |c: char| is_letter(c) && name::is_latin(c);
    let is_whole = end.len() > 1 && end.chars().all(|c| is_letter(c) || is_mark(c));
    // In this form, it is of another script.
    let is_plain = without_prefix(end, "xn--").is_none();
    let is_latin = end.is_ascii() || end.chars().any(is_letter);
    is_plain && is_latin && (!is_whole || has_words(end))
}

/// Returns whether a capital follows upon a small letter.
fn has_words(text: &str) -> bool {
    let is_so = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    text.as_bytes().windows(2).any(is_so)
}

fn is_longer(text: &str, limit: usize) -> bool {
    text.chars().nth(limit).is_some()
}

fn may_stand_in_host(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || c == '.' || c == '-'
    } else {
        !text::is_quote_or_bracket(c)
    }
}

/// Returns whether the text is in brackets, as IP version 6 is in URLs, or has the colons of it.
fn is_ip_version_6(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_hexdigit() || b == b':' || b == b'.';
    text.starts_with('[') || (split(text, ":").len() > 2 && text.bytes().all(is_part))
}

/// Returns whether URL parsers take the host for an IP address (version 4), which they see by its
/// end.
fn ends_in_number(host: &str) -> bool {
    is_number(after_last(host, b"."))
}

/// Returns whether a label is a number in decimal, octal or hexadecimal notation.
fn is_number(label: &str) -> bool {
    match without_prefix(label, "0x") {
        Some(digits) => digits.bytes().all(|b| b.is_ascii_hexdigit()),
        None => !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit()),
    }
}

/// Returns the host in the script it was typed in, if it was typed in one of its own.
///
/// It is read back from the linked form instead of taken as typed, so that what is shown is what
/// is linked, whatever the URL parser made of capitals, accents and ligatures. A host that would
/// not lead there again, or that has signs in it which can pass for a slash or a dot, is shown in
/// the linked form, as browsers do.
fn own_script(typed: &str, ascii: &str, to_ascii: ToAscii) -> Option<String> {
    if typed.is_ascii() {
        return None;
    }
    let shown = punycode::decode_host(ascii)?;
    let is_faithful = text::clean(&shown) == shown && to_ascii(&shown).as_deref() == Some(ascii);
    (is_faithful && !shown.chars().any(is_sign)).then_some(shown)
}

/// Returns whether the character is of a Unicode block of punctuation, symbols or emoji, none of
/// which registries give out.
fn is_sign(c: char) -> bool {
    let is_letter_among_signs = matches!(c, '·' | '\u{3005}'..='\u{3007}');
    !is_letter_among_signs
        && matches!(c,
            '\u{80}'..='\u{BF}' | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}'
            | '\u{3000}'..='\u{3030}' | '\u{FE10}'..='\u{FE6F}' | '\u{1F000}'..='\u{1FAFF}')
}
