//! What a person may type for an account, and the account it means.
//!
//! Everything is read that says plainly which account is meant: a handle in any of its spellings,
//! or the address of a profile page. Everything else is refused with a [`Refusal`], which stands
//! for the message that says how to mend it. This room is pure: turning an internationalised host
//! into the form that URLs use is left to a function that is handed in.

mod address;
mod bluesky;
mod host;
mod name;
mod percent;
mod profile;
mod profiles;
mod prose;
pub(crate) mod punycode;
mod reading;
mod refusal;
mod text;

use std::fmt;

use host::Host;
pub use profiles::{Profiles, Route, Shows};
pub use reading::Reading;
pub use refusal::Refusal;
use serde::{Deserialize, Serialize};

/// What turns a host into the form that URLs use; `None` if it is no host.
type ToAscii<'a> = &'a dyn Fn(&str) -> Option<String>;

/// An account that was typed: name and host, both fit to stand in a link.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Handle {
    name: String,
    host: Host,
}

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
        let mut link = String::from("https://");
        link.push_str(self.ascii_host());
        // Without it, the beginning of a path could pass for the end of the host.
        if !path.starts_with('/') {
            link.push('/');
        }
        link.push_str(path);
        link
    }

    /// Returns whether both are one account; servers do not tell names apart by case.
    pub fn same_account(&self, other: &Self) -> bool {
        self.same_server(other) && self.name.eq_ignore_ascii_case(&other.name)
    }

    /// Returns whether both accounts are on one server.
    pub fn same_server(&self, other: &Self) -> bool {
        self.ascii_host() == other.ascii_host()
    }

    /// Returns the account of this name on this host, each of which may still be refused.
    fn join(name: &str, host: Result<Host, Refusal>) -> Result<Self, Refusal> {
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

impl fmt::Display for Handle {
    /// Writes the handle as people know it: `@mina@old.example`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("@")?;
        f.write_str(&self.name)?;
        f.write_str("@")?;
        f.write_str(self.host())
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
