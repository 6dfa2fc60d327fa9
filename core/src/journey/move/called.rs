//! By which handle an account is known, where that is not the one that was typed, and where it is: the domain
//! in a handle need not be the name of the server.

use serde::{Deserialize, Serialize};

use crate::handle::{Handle, is_below, is_host};

/// What a look found an account to be called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Called {
    /// The handle that the look was about.
    typed: Handle,
    /// The handle by which other servers know it.
    pub(super) handle: Handle,
    /// The host on which it is.
    pub(super) host: String,
}

impl Called {
    pub(super) fn of(
        typed: &str,
        handle: &str,
        host: &str,
        to_ascii_host: impl Fn(&str) -> Option<String>,
    ) -> Option<Self> {
        let read = |text: &str| Handle::parse(text, &to_ascii_host).ok();
        Some(Self {
            typed: read(typed)?,
            handle: read(handle)?,
            host: is_host(host).then(|| host.to_owned())?,
        })
    }

    /// Returns it unless it leads to another name, or to a domain that is neither above nor below the one that was
    /// typed: nobody knows who has made a link.
    pub(super) fn at_home(self) -> Option<Self> {
        let hosts = [
            self.typed.ascii_host(),
            self.handle.ascii_host(),
            &self.host,
        ];
        let domain = hosts.into_iter().min_by_key(|host| host.len())?;
        let is_same = self.typed.name().eq_ignore_ascii_case(self.handle.name());
        (is_same && hosts.into_iter().all(|host| is_below(host, domain))).then_some(self)
    }

    pub(super) fn is_of(&self, typed: &Handle) -> bool {
        self.typed.same_account(typed)
    }

    pub(super) fn is_for(&self, other: &Self) -> bool {
        self.is_of(&other.typed)
    }
}
