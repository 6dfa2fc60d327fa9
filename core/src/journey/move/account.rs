//! One of the two accounts of a move, and what the reader said of servers meanwhile.

use serde::{Deserialize, Serialize};

use super::said::Said;
use crate::handle::{Handle, Reading};

/// One of the two accounts, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Account {
    pub(super) typed: String,
    /// What that means; `None` while it is blank.
    pub(super) reading: Option<Reading>,
    /// What the reader said of servers, each with the host it was said of.
    pub(super) said: Vec<Said>,
}

impl Account {
    pub(super) fn handle(&self) -> Option<&Handle> {
        match &self.reading {
            Some(Reading::One(handle)) => Some(handle),
            _ => None,
        }
    }

    /// Returns the server that is named, with an account or alone.
    pub(super) fn host(&self) -> Option<&str> {
        let alone = || self.reading.as_ref()?.server();
        self.handle().map(Handle::ascii_host).or_else(alone)
    }

    /// Returns what was said of the server that is named.
    pub(super) fn of_host(&self) -> Option<&Said> {
        self.of(self.host()?)
    }

    /// Returns what was said of a server.
    pub(super) fn of(&self, host: &str) -> Option<&Said> {
        let is_it = |said: &&Said| said.host.as_deref() == Some(host);
        self.said.iter().find(is_it)
    }

    /// Returns what was said before any server was named, as far as it can be about this one: not once
    /// the reader has chosen what this one runs.
    pub(super) fn before_any(&self) -> Option<&Said> {
        if self.of_host().is_some_and(|said| said.software.is_some()) {
            return None;
        }
        self.said
            .iter()
            .find(|said| said.host.is_none() && said.may_be_about(self.host()))
    }

    /// Returns where to write what is said of the server that is named, or of none.
    pub(super) fn saying(&mut self) -> &mut Said {
        let host = self.host().map(str::to_owned);
        let found = self.said.iter().position(|said| said.host == host);
        let at = found.unwrap_or_else(|| {
            self.said.push(Said::of(host));
            self.said.len() - 1
        });
        &mut self.said[at]
    }
}
