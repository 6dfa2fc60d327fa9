//! By which handle an account is known, where that is not the one that was typed, and where it is: the domain
//! in a handle need not be the name of the server.

use serde::{Deserialize, Serialize};

use crate::handle::{Handle, is_host};

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

    pub(super) fn is_of(&self, typed: &Handle) -> bool {
        self.typed.same_account(typed)
    }

    pub(super) fn is_for(&self, other: &Self) -> bool {
        self.is_of(&other.typed)
    }
}
