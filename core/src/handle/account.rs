//! An account, by its name and its host.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::host::{self, Host};
use super::{Refusal, name};

/// An account that was typed: name and host, both fit to stand in a link.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Handle {
    name: String,
    host: Host,
}

impl Handle {
    /// Returns the name, its case as it was typed.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the host to show: lower case, in its own script if it was typed in it.
    pub fn host(&self) -> &str {
        &self.host.shown
    }

    /// Returns the host to link to: only `a-z`, `0-9`, `-` and `.`.
    pub fn ascii_host(&self) -> &str {
        &self.host.ascii
    }

    /// Returns the handle without the leading @: `mina@old.example`.
    pub fn address(&self) -> String {
        let mut address = self.name.clone();
        address.push('@');
        address.push_str(self.host());
        address
    }

    /// Returns the address of a page on the account's server. `path` begins with a slash.
    pub fn link(&self, path: &str) -> String {
        link(self.ascii_host(), path)
    }

    /// Returns whether both are one account; servers do not tell names apart by case.
    pub fn same_account(&self, other: &Self) -> bool {
        self.same_server(other) && self.name.eq_ignore_ascii_case(&other.name)
    }

    /// Returns whether both accounts are on one server.
    pub fn same_server(&self, other: &Self) -> bool {
        self.ascii_host() == other.ascii_host()
    }

    /// Returns what stands for a whole server where an account is looked for: nobody's name on that host, which is
    /// in the form that URLs use.
    ///
    /// # Errors
    /// `None` if that is no host.
    pub fn of_server(ascii_host: &str) -> Option<Self> {
        host::check_ascii(ascii_host).ok()?;
        Some(Self {
            name: String::new(),
            host: Host {
                shown: ascii_host.to_owned(),
                ascii: ascii_host.to_owned(),
            },
        })
    }

    /// Returns whether it stands for a whole server.
    pub fn is_server(&self) -> bool {
        self.name.is_empty()
    }

    /// Returns the account of this name on this host, each of which may still be refused.
    pub(super) fn join(name: &str, host: Result<Host, Refusal>) -> Result<Self, Refusal> {
        // Whoever typed an e-mail address is told so, not that its name has a plus sign in it.
        if let Err(refusal) = host
            && refusal.is_about_server()
        {
            return Err(refusal);
        }
        name::check(name)?;
        Ok(Self {
            name: name.to_owned(),
            host: host?,
        })
    }
}

/// Returns the address of a page on a server. `path` begins with a slash.
pub fn link(ascii_host: &str, path: &str) -> String {
    let mut link = String::from("https://");
    link.push_str(ascii_host);
    // Without it, the beginning of a path could pass for the end of the host.
    if !path.starts_with('/') {
        link.push('/');
    }
    link.push_str(path);
    link
}

impl fmt::Display for Handle {
    /// Writes the handle as people know it: `@mina@old.example`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("@")?;
        f.write_str(&self.name)?;
        f.write_str("@")?;
        f.write_str(self.host())
    }
}
