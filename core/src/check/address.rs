//! The gate that every address passes before a page of ours asks it.
//!
//! Servers name addresses in their answers. Whoever runs one must not be able to point the reader's
//! browser at a machine in the reader's own network, so only what could be a public server of the
//! Fediverse passes, in the one spelling that all URL parsers read alike.

use crate::handle;
use crate::pieces;

/// Ends of names that stand for machines of the reader's own network (RFC 6761, 6762, 8375; the
/// `internal` of ICANN; `lan` by custom).
const LOCAL: [&str; 6] = [
    "localhost",
    "localdomain",
    "local",
    "internal",
    "home.arpa",
    "lan",
];

const LONGEST_ADDRESS: usize = 2_000;

/// Returns the host, in lower case, of an address that may be asked.
///
/// # Errors
/// `None` for anything but plain `https`, for ports, for user names, and for hosts that are not
/// public.
pub(super) fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://")?;
    // A fragment is never sent, so an address with one would not be the address asked.
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"<>^`{|}#".contains(&byte);
    if address.len() > LONGEST_ADDRESS || !address.bytes().all(is_plain) {
        return None;
    }
    let host = pieces::before(pieces::before(rest, "/"), "?").to_ascii_lowercase();
    is_public(&host).then_some(host)
}

/// Returns whether a host in lower case is a name that a public server can have.
pub(super) fn is_public(host: &str) -> bool {
    handle::is_host(host) && !LOCAL.iter().any(|end| is_within(host, end))
}

/// Returns whether `host` is `domain` or a subdomain of it.
pub(super) fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Returns whether one of the two is a subdomain of the other, or both are the same.
pub(super) fn are_related(one: &str, other: &str) -> bool {
    is_within(one, other) || is_within(other, one)
}
