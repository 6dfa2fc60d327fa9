//! What a person may type for an account, and the account it means.
//!
//! Everything is read that says plainly which account is meant: a handle in any of its spellings,
//! or the address of a profile page. Everything else is refused with a [`Refusal`], which stands
//! for the message that says how to mend it. This room is pure: turning an internationalised host
//! into the form that URLs use is left to a function that is handed in.

mod account;
mod address;
mod bluesky;
mod host;
mod letter;
mod name;
mod parts;
mod percent;
mod piece;
mod profile;
mod profiles;
mod prose;
mod punycode;
mod reader;
mod reading;
mod refusal;
mod text;
mod word;

pub use account::{Handle, link};
pub(crate) use host::{is_below, is_elsewhere};
pub use profiles::{Profiles, Route, Shows};
pub(crate) use punycode::decode_host;
pub use reading::Reading;
pub use refusal::Refusal;

use reader::Reader;

/// Bytes of a cleaned text. A profile address with a long query is far shorter, and more than
/// this is a page of prose, which is not worth taking apart.
const LONGEST_TEXT: usize = 2_000;

impl Handle {
    /// Returns the account meant by what a person typed or pasted.
    ///
    /// `to_ascii_host` turns a host into the form that URLs use (in the browser: its own URL
    /// parser), and gives `None` for what is no host. Its answer is checked before it is
    /// believed.
    ///
    /// Nothing is known here of what servers run, so only what is the same on nearly all of them is
    /// read. [`Profiles::read`] knows more, and says what an address may mean.
    ///
    /// `mailto:` is read like `acct:`, because mail programs and phones make `mailto:` links of
    /// handles, and copying such a link brings the scheme along.
    ///
    /// # Errors
    /// The first [`Refusal`] that holds, the most helpful one first: too long, a space inside,
    /// then whatever stands in the way of reading the rest. A dotted word alone (`mina.art`,
    /// `@mina.art`) may be a name or a server; if it ends like a server it is `OnlyServer`, whose
    /// message helps with both. Blank text is `Other`; callers ask [`is_blank`] first.
    ///
    /// # Example
    /// ```
    /// use rehome_core::handle::{Handle, Refusal};
    ///
    /// let to_ascii_host = |host: &str| Some(host.to_ascii_lowercase());
    /// let mina = Handle::parse(" https://Old.Example/@mina ", to_ascii_host)?;
    /// assert_eq!(mina.to_string(), "@mina@old.example");
    /// assert_eq!(mina.link("/settings"), "https://old.example/settings");
    /// assert_eq!(Handle::parse("mina", to_ascii_host), Err(Refusal::OnlyName));
    /// # Ok::<(), Refusal>(())
    /// ```
    pub fn parse(
        text: &str,
        to_ascii_host: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Refusal> {
        match Profiles::default().read(text, |_| None, to_ascii_host) {
            Reading::One(handle) => Ok(handle),
            Reading::Refused { refusal, .. } => Err(refusal),
            Reading::Several(_) if text::clean(text).chars().any(char::is_whitespace) => {
                Err(Refusal::Space)
            }
            Reading::Several(_) => Err(Refusal::Other),
        }
    }
}

impl Profiles {
    /// Returns what is meant by a text that a person typed or pasted: a handle in any of its
    /// spellings, the address of a profile, or prose with one of them in it.
    ///
    /// `software` returns the key of the software that a host is known or said to run, in the
    /// form that URLs use; what the software shows is tried first, then what any other does.
    /// `to_ascii_host` is as in [`Handle::parse`].
    ///
    /// An address that only software of unknown servers shows so, or that could be another thing
    /// as well, comes back as [`Reading::Several`].
    ///
    /// # Example
    /// ```
    /// use rehome_core::handle::{Profiles, Reading, Route, Shows};
    ///
    /// let path = "u/{name}".to_owned();
    /// let routes = vec![Route { shows: Shows::Account, path }];
    /// let profiles = Profiles {
    ///     software: vec![("lemmy".to_owned(), routes)],
    ///     ..Profiles::default()
    /// };
    /// let to_ascii_host = |host: &str| Some(host.to_ascii_lowercase());
    /// let reading = profiles.read("https://old.example/u/mina", |_| None, to_ascii_host);
    /// let Reading::One(mina) = reading else { panic!() };
    /// assert_eq!(mina.to_string(), "@mina@old.example");
    /// ```
    pub fn read(
        &self,
        text: &str,
        software: impl Fn(&str) -> Option<String>,
        to_ascii_host: impl Fn(&str) -> Option<String>,
    ) -> Reading {
        let text = text::clean(text);
        if text.len() > LONGEST_TEXT {
            return Reading::refused(Refusal::TooLong);
        }
        Reader {
            profiles: self,
            software: &software,
            to_ascii: &to_ascii_host,
        }
        .text(&text::with_signs(&text))
    }
}

impl Reader<'_> {
    fn text(&self, text: &str) -> Reading {
        let has_space = text.chars().any(char::is_whitespace);
        let reading = if has_space {
            Reading::refused(Refusal::Space)
        } else {
            self.word(text)
        };
        let is_refused = reading.refusal().is_some();
        let found = is_refused.then(|| prose::find(self, text)).flatten();
        found.unwrap_or(reading)
    }
}

/// Returns whether a host in lower case is one that an account can be on.
pub(crate) fn is_host(ascii: &str) -> bool {
    host::check_ascii(ascii).is_ok()
}

/// Returns whether there is nothing to read in the text, so that no message is due.
pub fn is_blank(text: &str) -> bool {
    text::clean(text).is_empty()
}
