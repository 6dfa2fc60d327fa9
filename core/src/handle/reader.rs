//! What is known while a text is read, and what a name and a host mean by that.

use super::host::{self, Host, ToAscii};
use super::profiles::Profiles;
use super::reading::Reading;
use super::{Handle, Refusal, bluesky};
use crate::pieces::holds;

/// What is known while a text is read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) profiles: &'a Profiles,
    pub(super) software: &'a dyn Fn(&str) -> Option<String>,
    pub(super) to_ascii: ToAscii<'a>,
}

impl Reader<'_> {
    /// Returns the account of a name and a host that stood on the two sides of an @.
    pub(super) fn parts(&self, name: &str, host: &str) -> Reading {
        if name.is_empty() || host.is_empty() || holds(host, "@") {
            return Reading::refused(Refusal::Other);
        }
        // The two halves may have changed places.
        if !holds(host, ".") && host::ends_like_server(name) {
            return match self.parts(host, name) {
                Reading::One(account) => Reading::Several(vec![account]),
                _ => Reading::refused(Refusal::NoDot),
            };
        }
        let bluesky = bluesky::account(name, host);
        bluesky.unwrap_or_else(|| Handle::join(name, self.host(host)).into())
    }

    /// Returns what is meant by the front page of a server.
    pub(super) fn front(&self, host: &Host) -> Reading {
        self.below(host).unwrap_or_else(|| Reading::Refused {
            refusal: Refusal::OnlyServer,
            value: host.ascii.clone(),
        })
    }

    /// Returns the account that a host belongs to, such as `mina.blogs.example`.
    pub(super) fn below(&self, host: &Host) -> Option<Reading> {
        let (name, host) = self.profiles.below(&host.ascii)?;
        Some(self.parts(name, host))
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
