//! Reading a text: which account is meant, told apart by how the text begins.

use serde::{Deserialize, Serialize};

use super::host::{self, Host};
use super::profiles::Profiles;
use super::{Handle, Refusal, ToAscii, address, bluesky, name, percent, prose, text};
use crate::pieces::{holds, split_once};

/// Bytes of a cleaned text. A profile address with a long query is far shorter, and more than
/// this is a page of prose, which is not worth taking apart.
const LONGEST_TEXT: usize = 2_000;

/// What a text means.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Reading {
    /// This account.
    One(Handle),
    /// One of these accounts, or none of them: the reader has to say. There is at least one.
    Several(Vec<Handle>),
    /// No account.
    Refused {
        /// Why.
        refusal: Refusal,
        /// What the message names: the letter for [`Refusal::Letter`], the handle at the bridge
        /// for [`Refusal::Bluesky`], else nothing.
        value: String,
    },
}

impl Reading {
    pub(super) fn refused(refusal: Refusal) -> Self {
        let value = String::new();
        Self::Refused { refusal, value }
    }

    /// Returns the refusal, if it is one.
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Refused { refusal, .. } => Some(*refusal),
            _ => None,
        }
    }
}

impl From<Result<Handle, Refusal>> for Reading {
    fn from(read: Result<Handle, Refusal>) -> Self {
        read.map_or_else(Self::refused, Self::One)
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

/// What is known while a text is read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) profiles: &'a Profiles,
    pub(super) software: &'a dyn Fn(&str) -> Option<String>,
    pub(super) to_ascii: ToAscii<'a>,
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

    /// Returns what is meant by a text without spaces.
    pub(super) fn word(&self, text: &str) -> Reading {
        let is_encoded = holds(text, "%") && !holds(text, "://");
        if is_encoded {
            let decoded = percent::decode(text);
            if !holds(&decoded, "%") && text::clean(&decoded) == decoded {
                return self.word(&decoded);
            }
        }
        if let Some(reading) = bluesky::read(text) {
            return reading;
        }
        match self.begun(text) {
            Reading::Refused { refusal, .. } if refusal == Refusal::Letter => Reading::Refused {
                refusal,
                value: name::strange_letter(text).into_iter().collect(),
            },
            reading => reading,
        }
    }

    fn begun(&self, text: &str) -> Reading {
        for scheme in ["https://", "http://", "//"] {
            if let Some(address) = text::without_prefix(text, scheme) {
                return address::read(self, address);
            }
        }
        for scheme in ["acct:", "mailto:"] {
            if let Some(account) = text::without_prefix(text, scheme) {
                return self.account(account);
            }
        }
        if let Some(community) = text.strip_prefix('!') {
            return self.community(community);
        }
        if holds(text, "/") {
            return address::read(self, text);
        }
        self.account(text)
    }

    fn community(&self, text: &str) -> Reading {
        match self.account(text) {
            Reading::One(_) => Reading::refused(Refusal::Community),
            _ => Reading::refused(Refusal::Name),
        }
    }

    /// Returns the account meant by `@name@host` or `name@host`.
    fn account(&self, text: &str) -> Reading {
        let text = text.strip_prefix('@').unwrap_or(text);
        match split_once(text, "@") {
            None => self.part(text),
            Some((name, "")) if !name.is_empty() => {
                let checked = name::check(name);
                Reading::refused(checked.err().unwrap_or(Refusal::OnlyName))
            }
            Some((name, host)) => self.parts(name, host),
        }
    }

    /// Returns the account of a name and a host that stood on the two sides of an @.
    pub(super) fn parts(&self, name: &str, host: &str) -> Reading {
        if name.is_empty() || host.is_empty() || holds(host, "@") {
            return Reading::refused(Refusal::Other);
        }
        let bluesky = bluesky::account(name, host);
        bluesky.unwrap_or_else(|| Handle::join(name, self.host(host)).into())
    }

    /// Returns what is meant, or missing, where there is no @ between a name and a host.
    fn part(&self, text: &str) -> Reading {
        if text.is_empty() {
            return Reading::refused(Refusal::Other);
        }
        if host::is_ip_address(text) {
            return Reading::refused(Refusal::IpAddress);
        }
        if host::ends_like_server(text)
            && let Some(reading) = self.server(text)
        {
            return reading;
        }
        Reading::refused(name::check(text).err().unwrap_or(Refusal::OnlyName))
    }

    /// Returns what is meant by a server alone; `None` if the text is no server.
    fn server(&self, text: &str) -> Option<Reading> {
        if let Some(reading) = bluesky::account("", text) {
            return Some(reading);
        }
        match self.host(text) {
            Ok(host) => Some(self.front(&host)),
            Err(refusal) => refusal.is_about_server().then(|| Reading::refused(refusal)),
        }
    }

    /// Returns what is meant by the front page of a server.
    pub(super) fn front(&self, host: &Host) -> Reading {
        match self.profiles.below(&host.ascii) {
            Some((name, host)) => self.parts(name, host),
            None => Reading::refused(Refusal::OnlyServer),
        }
    }

    /// Returns the host that stands in handles for one that was typed.
    ///
    /// # Errors
    /// Those of [`Host::parse`], and `Client`.
    pub(super) fn host(&self, typed: &str) -> Result<Host, Refusal> {
        let host = Host::parse(typed, self.to_ascii)?;
        let clients = &self.profiles.clients;
        if clients
            .iter()
            .any(|client| host::is_below(&host.ascii, client))
        {
            return Err(Refusal::Client);
        }
        let renamed = self.profiles.in_handles(&host.ascii);
        Ok(renamed.map_or(host, Host::plain))
    }
}
