//! The public list of servers that a server blocks (docs.joinmastodon.org/methods/instance).

use crate::json::Json;
use sha2::{Digest, Sha256};

use super::gap::Gap;
use crate::pieces;

/// How a server treats another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Treatment {
    /// As any other.
    None,
    /// Its posts are kept out of public places.
    Limited,
    /// Nothing of it can be told: an entry that may mean it cannot be read.
    Unclear,
    /// Nothing comes in from it.
    Blocked,
}

/// Returns how a server with this list treats these hosts, the worst if it treats them differently.
///
/// # Errors
/// [`Gap::Broken`] if it is no list.
pub(super) fn treatment(json: &Json, hosts: &[String]) -> Result<Treatment, Gap> {
    let domains = domains(hosts);
    let entries = json.as_array().ok_or(Gap::Broken)?;
    let treatments = entries.iter().map(|entry| of_entry(entry, &domains));
    Ok(treatments.max().unwrap_or(Treatment::None))
}

/// A domain whose block would hit a host, and the digest by which a list may name it.
struct Domain {
    name: String,
    digest: String,
}

/// Returns the hosts and the domains they are in: a block of a domain covers what is below it.
fn domains(hosts: &[String]) -> Vec<Domain> {
    let mut domains = Vec::new();
    for host in hosts {
        let mut above = Some(host.as_str());
        while let Some(name) = above {
            domains.push(Domain {
                name: name.to_owned(),
                digest: digest(name),
            });
            above = pieces::split_once(name, ".").map(|(_, rest)| rest);
        }
    }
    domains
}

fn digest(domain: &str) -> String {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    let bytes = Sha256::digest(domain.as_bytes());
    let digits = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    digits.collect()
}

/// Returns whether this is a digest like ours; from any other, nothing follows.
fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn of_entry(entry: &Json, domains: &[Domain]) -> Treatment {
    let domain = entry["domain"].as_str().unwrap_or("*").to_ascii_lowercase();
    let digest = entry["digest"].as_str().map(str::to_ascii_lowercase);
    let digest = digest.filter(|text| is_digest(text));
    let is_meant = |own: &Domain| own.name == domain || digest.as_ref() == Some(&own.digest);
    if domains.iter().any(is_meant) {
        return of_severity(&entry["severity"]);
    }
    let may_be_meant = digest.is_none() && domains.iter().any(|own| may_be(&domain, &own.name));
    if may_be_meant {
        Treatment::Unclear
    } else {
        Treatment::None
    }
}

fn of_severity(severity: &Json) -> Treatment {
    match severity.as_str() {
        Some("suspend") => Treatment::Blocked,
        Some("silence") => Treatment::Limited,
        _ => Treatment::Unclear,
    }
}

/// Returns whether an obfuscated domain can be this one: stars stand for what is left out.
fn may_be(obfuscated: &str, domain: &str) -> bool {
    let first = pieces::split_once(obfuscated, "*");
    let ends = first.zip(pieces::rsplit_once(obfuscated, "*"));
    ends.is_some_and(|((start, _), (_, end))| domain.starts_with(start) && domain.ends_with(end))
}
