//! What a person may type for an account, and the account it means.
//!
//! Everything is read that says plainly which account is meant: a handle in any of its spellings,
//! or the address of a profile page. Everything else is refused with a [`Refusal`], which stands
//! for the message that says how to mend it. This room is pure: turning an internationalised host
//! into the form that URLs use is left to a function that is handed in.

mod host;
mod profile;
pub(crate) mod punycode;
mod refusal;
mod text;

use std::fmt;

use host::Host;
use serde::{Deserialize, Serialize};

pub use refusal::Refusal;

/// What turns a host into the form that URLs use; `None` if it is no host.
type ToAscii<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Bytes of a cleaned text. A profile address with a long query is far shorter, and more than
/// this is a page of prose, which is not worth taking apart.
const LONGEST_TEXT: usize = 2_000;

/// Characters of a name. Mastodon takes remote names up to 2,048, but the longest that any known
/// server gives out are the names at Bridgy Fed, which are whole domains; those end at 253.
const LONGEST_NAME: usize = 253;

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
        let text = text::clean(text);
        if text.len() > LONGEST_TEXT {
            return Err(Refusal::TooLong);
        }
        if text.contains(char::is_whitespace) {
            return Err(Refusal::Space);
        }
        read(&text, &to_ascii_host)
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
        if host == Err(Refusal::EmailProvider) {
            return Err(Refusal::EmailProvider);
        }
        check_name(name)?;
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

/// Returns the account meant by a cleaned text, told apart by how the text begins.
fn read(text: &str, to_ascii: ToAscii) -> Result<Handle, Refusal> {
    for scheme in ["https://", "http://", "//"] {
        if let Some(address) = text::without_prefix(text, scheme) {
            return profile::read(address, to_ascii);
        }
    }
    for scheme in ["acct:", "mailto:"] {
        if let Some(account) = text::without_prefix(text, scheme) {
            return read_account(account, to_ascii);
        }
    }
    if text.contains('/') {
        return profile::read(text, to_ascii);
    }
    read_account(text, to_ascii)
}

/// Returns the account meant by `@name@host` or `name@host`.
fn read_account(text: &str, to_ascii: ToAscii) -> Result<Handle, Refusal> {
    let text = text.strip_prefix('@').unwrap_or(text);
    match text.split_once('@') {
        None => Err(refuse_part(text, to_ascii)),
        Some((name, "")) if !name.is_empty() => {
            check_name(name)?;
            Err(Refusal::OnlyName)
        }
        Some((name, host)) => read_parts(name, host, to_ascii),
    }
}

/// Returns the account of a name and a host that stood on the two sides of an @.
fn read_parts(name: &str, host: &str, to_ascii: ToAscii) -> Result<Handle, Refusal> {
    if name.is_empty() || host.is_empty() || host.contains('@') {
        return Err(Refusal::Other);
    }
    Handle::join(name, Host::parse(host, to_ascii))
}

/// Returns what is missing where there is no @ between a name and a host.
fn refuse_part(text: &str, to_ascii: ToAscii) -> Refusal {
    if text.is_empty() {
        return Refusal::Other;
    }
    if host::is_ip_address(text) {
        return Refusal::IpAddress;
    }
    if host::ends_like_server(text) {
        match Host::parse(text, to_ascii) {
            Ok(_) => return Refusal::OnlyServer,
            Err(Refusal::EmailProvider) => return Refusal::EmailProvider,
            Err(_) => {}
        }
    }
    check_name(text).err().unwrap_or(Refusal::OnlyName)
}

/// Checks that a name is one that servers can look up.
///
/// This is Mastodon's rule for names of other servers: ASCII letters, digits and `_` anywhere,
/// dots and hyphens only inside. Some software lets people choose other names (letters of any
/// script, a hyphen first or last), but Mastodon cannot find those accounts, so they can be
/// neither alias nor target of a move. Names on Mastodon itself have no dots and hyphens and at
/// most 30 characters.
fn check_name(name: &str) -> Result<(), Refusal> {
    let is_inner = |c: char| matches!(c, '.' | '-');
    let is_outer = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.len() > LONGEST_NAME {
        Err(Refusal::TooLong)
    } else if name.contains([':', '/', '\\', '?', '#', '%', '&', '=']) {
        // Signs of an address of some kind: rules for names would not help.
        Err(Refusal::Other)
    } else if name.starts_with(is_outer)
        && name.ends_with(is_outer)
        && name.chars().all(|c| is_outer(c) || is_inner(c))
    {
        Ok(())
    } else {
        Err(Refusal::Name)
    }
}
