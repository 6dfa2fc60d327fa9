//! Which account, server or post a cell of a file names.
//!
//! Stricter than a field in which somebody types: what is written to a file is read by a program, and
//! hundreds of cells cannot be asked about. What is not plain is left as it is, and said.
//!
//! - `address`: web addresses of accounts, and of other things

mod address;

pub(super) use address::{is_page, is_profile};

use std::borrow::Cow;

use address::owner;

use super::name::{is_account, is_host, is_name};
use super::spelling::{after, bare, is_lower, lower, visible, web};
use crate::handle::decode_host;
use crate::pieces::{has, holds, replace};

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
            return Self::of_address(rest, pages);
        }
        let text = after(text, &SCHEMES).unwrap_or(text);
        let text = text.trim_start_matches('@').trim_end_matches('/');
        match text.split_once('@') {
            Some((name, host)) if is_lower(host) && is_account(name, host) => {
                Self::Account(text.into())
            }
            Some((name, host)) => account(name, host),
            None if is_name(text) && !has(text, b'.') => Self::Local(text.into()),
            None => Self::None,
        }
    }

    /// Returns what a web address means of which this follows upon the scheme.
    fn of_address(rest: &str, pages: bool) -> Self {
        match owner(rest, pages).map(|(name, host)| account(name, host)) {
            Some(Self::None) | None => Self::Address,
            Some(read) => read,
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

/// Returns the server that a cell names, in lower case.
pub(super) fn server(cell: &str) -> Option<String> {
    let plain = visible(cell);
    let text = plain.trim();
    let text = web(text).unwrap_or(text).trim_end_matches('/');
    let lower = text.to_ascii_lowercase();
    // A list made hard to read has stars in its names.
    let is_one = is_host(&replace(&lower, "*", "x"));
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

/// Returns a subject as it is compared with others: in lower case, and the name of its server in its own script.
pub(super) fn alike(subject: &str) -> Cow<'_, str> {
    let lower = lower(subject);
    let decoded = match lower.split_once('@') {
        Some((name, host)) if holds(host, "xn--") => {
            decode_host(host).map(|host| [name, "@", &host].concat())
        }
        _ => None,
    };
    decoded.map_or(lower, Cow::Owned)
}

fn account<'b>(name: &str, host: &str) -> Subject<'b> {
    if is_account(name, host) {
        Subject::Account([name, "@", &lower(host)].concat().into())
    } else {
        Subject::None
    }
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
            "https://new.example/user/bea",
            "https://new.example/accounts/bea",
            "https://new.example/video-channels/bea",
            "https://new.example/.ghost/activitypub/users/bea",
            "bea\u{FF20}new\u{FF0E}example",
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
            ("https://new.example/@bea/1", Subject::Address),
            (
                "https://new.example/ap/users/115722012345678901",
                Subject::Address,
            ),
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
    fn a_server_in_another_script_is_the_same_in_both_spellings() {
        assert_eq!(alike("Bea@xn--bcher-kva.Example"), "bea@bücher.example");
        assert_eq!(alike("bea@bücher.example"), "bea@bücher.example");
        assert_eq!(alike("bea@xn--!.example"), "bea@xn--!.example");
        assert_eq!(
            alike("xn--bcher-kva@old.example"),
            "xn--bcher-kva@old.example"
        );
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
        assert_eq!(server("bea\u{FF20}bad.example"), None);
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
