//! Which account, server or post a cell of a file names.
//!
//! Stricter than a field in which somebody types: what is written to a file is read by a program, and
//! hundreds of cells cannot be asked about. What is not plain is left as it is, and said.

use std::borrow::Cow;

/// What a cell means where an account is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// This account, as `name@host`, the host in lower case.
    Account(Cow<'a, str>),
    /// A name without a host: an account of the server that wrote the file.
    Local(Cow<'a, str>),
    /// A web address from which no handle can be read: of a feed, or with a number for a name.
    Address,
    /// Nothing.
    Blank,
    /// Something else.
    None,
}

/// The longest name and host that a handle can have; more is a text.
const LONGEST: usize = 320;
/// Ways of writing an account of which programs know no more than the handle behind them.
const SCHEMES: [&str; 2] = ["acct:", "mailto:"];
/// What stands before the name in the address of a profile.
const PROFILE_PAGES: [&str; 5] = ["users", "u", "profile", "channel", "author"];

impl<'a> Subject<'a> {
    /// Returns what a cell means. `pages` says whether an address of one part, `https://host/name`, is a
    /// profile, as in the files of Pixelfed.
    ///
    /// # Example
    /// ```
    /// use rehome_core::files::Subject;
    ///
    /// let bea = Subject::Account("Bea@new.example".into());
    /// assert_eq!(Subject::of(" acct:Bea@New.Example ", false), bea);
    /// assert_eq!(Subject::of("https://new.example/@Bea", false), bea);
    /// assert_eq!(Subject::of("https://new.example/users/9abcdefghi", false), Subject::Address);
    /// ```
    pub fn of(cell: &'a str, pages: bool) -> Self {
        if cell.len() > LONGEST {
            return Self::None;
        }
        match visible(cell) {
            Cow::Borrowed(plain) => Self::of_visible(plain, pages),
            Cow::Owned(plain) => Subject::of_visible(&plain, pages).owned(),
        }
    }

    /// Returns it without the cell that it was read from.
    fn owned<'b>(self) -> Subject<'b> {
        match self {
            Self::Account(account) => Subject::Account(account.into_owned().into()),
            Self::Local(name) => Subject::Local(name.into_owned().into()),
            Self::Address => Subject::Address,
            Self::Blank => Subject::Blank,
            Self::None => Subject::None,
        }
    }

    fn of_visible(plain: &'a str, pages: bool) -> Self {
        let text = plain.trim();
        if text.is_empty() {
            return Self::Blank;
        }
        let text = bare(text);
        if let Some(rest) = web(text) {
            return of_address(rest, pages);
        }
        let text = after(text, &SCHEMES).unwrap_or(text);
        let text = text.trim_start_matches('@');
        match text.split_once('@') {
            Some((name, host)) if is_lower(host) && is_account(name, host) => {
                Self::Account(text.into())
            }
            Some((name, host)) => account(name, host),
            None if is_name(text) && !text.contains('.') => Self::Local(text.into()),
            None => Self::None,
        }
    }

    /// Returns the account.
    pub fn account(&self) -> Option<&str> {
        match self {
            Self::Account(account) => Some(account),
            _ => None,
        }
    }
}

/// Returns a text without signs that cannot be seen.
pub fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |sign: char| {
        matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\0')
    };
    // Most cells of most files: the bytes say so.
    let is_plain = text.bytes().all(|byte| byte != 0 && byte.is_ascii());
    if is_plain || !text.contains(is_hidden) {
        return text.into();
    }
    let signs = text.chars().filter(|sign| !is_hidden(*sign));
    signs.collect::<String>().into()
}

/// Returns a text without the quotation marks and brackets that some put around addresses.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(['"', '\'', '<', '>'])
}

/// Returns a text in lower case, as far as its letters are those from a to z.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    if is_lower(text) {
        text.into()
    } else {
        text.to_ascii_lowercase().into()
    }
}

fn is_lower(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Returns what follows the scheme of a web address.
pub(super) fn web(text: &str) -> Option<&str> {
    after(text, &["https://", "http://"])
}

/// Returns what follows the first of these beginnings, in any case.
fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|known| {
        let (start, rest) = text.split_at_checked(known.len())?;
        start.eq_ignore_ascii_case(known).then_some(rest)
    })
}

/// Returns the server that a cell names, in lower case.
pub(super) fn server(cell: &str) -> Option<String> {
    let plain = visible(cell);
    let text = plain.trim();
    let text = web(text).unwrap_or(text).trim_end_matches('/');
    let lower = text.to_ascii_lowercase();
    // A list made hard to read has stars in its names.
    let is_one = is_host(&lower.replace('*', "x"));
    is_one.then_some(lower)
}

/// Returns the server of an account, of a post, or the server itself.
pub(super) fn host(subject: &str) -> &str {
    match (web(subject), subject.split_once('@')) {
        (Some(rest), _) => rest.split('/').next().unwrap_or_default(),
        (None, Some((_, host))) => host,
        (None, None) => subject,
    }
}

/// Returns whether this is an account; the case of the host does not matter.
pub(super) fn is_account(name: &str, host: &str) -> bool {
    is_name(name) && is_host(host)
}

fn account<'b>(name: &str, host: &str) -> Subject<'b> {
    if is_account(name, host) {
        Subject::Account([name, "@", &lower(host)].concat().into())
    } else {
        Subject::None
    }
}

fn of_address<'b>(rest: &str, pages: bool) -> Subject<'b> {
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segments: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    let read = match segments.as_slice() {
        [name] if name.starts_with('@') => named(name.trim_start_matches('@'), host),
        [page, name] if PROFILE_PAGES.contains(page) && !is_number(name) => named(name, host),
        [name] if pages && !is_number(name) => named(name, host),
        _ => Subject::Address,
    };
    if read == Subject::None {
        Subject::Address
    } else {
        read
    }
}

/// Returns the account of a profile, which may be one that its server only shows.
fn named<'b>(name: &str, host: &str) -> Subject<'b> {
    match name.split_once('@') {
        Some((name, host)) => account(name, host),
        None => account(name, host),
    }
}

/// Returns whether what stands for a name is more likely a number by which a server knows an account:
/// digits, or the ids of Misskey and its relatives, which begin with `9` or `a` and are 10 or 16 signs
/// long, or longer ones of their kind.
fn is_number(name: &str) -> bool {
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
    // Control signs, punctuation, and what cannot be seen.
    let is_other = matches!(sign, '\u{80}'..='\u{BF}' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}'
        | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}');
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
    let ends_in_letters = name.rsplit('.').next().is_some_and(|end| {
        end.chars()
            .any(|sign| is_letter(sign) && !sign.is_ascii_digit())
    });
    name.contains('.')
        && name.len() <= 253
        && name.split('.').all(is_label)
        && ends_in_letters
        && !port.is_empty()
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_account_is_read_in_every_spelling() {
        for cell in [
            "bea@new.example",
            "@bea@new.example",
            "@@bea@NEW.example",
            "acct:bea@new.example",
            "acct:@bea@new.example",
            "\u{A0}bea@new.example ",
            "\u{200B}bea@new.example",
            "https://new.example/@bea",
            "https://new.example/users/bea",
            "http://new.example/users/bea/",
            "https://other.example/@bea@new.example",
        ] {
            assert_eq!(
                Subject::of(cell, false).account(),
                Some("bea@new.example"),
                "{cell}"
            );
        }
        assert_eq!(
            Subject::of("Cy__@other.example", false).account(),
            Some("Cy__@other.example")
        );
        assert_eq!(
            Subject::of("x@a.b.example", false).account(),
            Some("x@a.b.example")
        );
        assert_eq!(
            Subject::of("x@bücher.example", false).account(),
            Some("x@bücher.example")
        );
    }

    #[test]
    fn what_is_not_plain_is_not_guessed() {
        for (cell, expected) in [
            ("https://misskey.example/users/9abcdefghi", Subject::Address),
            ("https://misskey.example/users/9abcdef", Subject::Address),
            ("https://misskey.example/users/a1b2c3d4e5", Subject::Address),
            ("https://new.example/ap/users/115", Subject::Address),
            ("https://feeds.example/rss.xml", Subject::Address),
            ("https://new.example/bea", Subject::Address),
            ("bob", Subject::Local("bob".into())),
            ("", Subject::Blank),
            ("bea@new.example@more.example", Subject::None),
            ("a sentence with bea@new.example", Subject::None),
            ("=HYPERLINK(1)", Subject::None),
            ("bea@1.2", Subject::None),
        ] {
            assert_eq!(Subject::of(cell, false), expected, "{cell}");
        }
        let page = Subject::of("https://pixels.example/bea", true);
        assert_eq!(page.account(), Some("bea@pixels.example"));
    }

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

    #[test]
    fn servers_are_read() {
        assert_eq!(server(" Bad.Example "), Some("bad.example".to_owned()));
        assert_eq!(
            server("https://bad.example/"),
            Some("bad.example".to_owned())
        );
        assert_eq!(server("b*d.example"), Some("b*d.example".to_owned()));
        assert_eq!(server("domain"), None);
        assert_eq!(server("bea@bad.example"), None);
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again(cell in "(@|acct:|https://)?[a-zA-Z0-9_.@/é \u{200B}-]{0,40}") {
            if let Subject::Account(account) = Subject::of(&cell, true) {
                let again = Subject::of(&account, false);
                prop_assert_eq!(again.account(), Some(&*account));
            }
        }
    }
}
