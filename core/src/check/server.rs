//! What a server says of itself: in NodeInfo, and where that cannot be read, in Mastodon's API.

use crate::json::Json;

use super::address;
use super::gap::Gap;
use super::text;
use crate::pieces;
use crate::version::{Range, Version};

/// What a server runs, as it says itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Server {
    /// The name of the software, fit to be shown.
    pub(super) software: String,
    /// Its version, fit to be shown.
    pub(super) version: String,
    /// Whether people can sign up, if it says so.
    pub(super) is_open: Option<bool>,
}

/// The kinds of NodeInfo that we read, best first (nodeinfo.diaspora.software).
const KINDS: [&str; 3] = ["2.2", "2.1", "2.0"];

/// Returns the address of the best NodeInfo document, and its host.
///
/// # Errors
/// [`Gap::Broken`] if none is named that may be asked.
pub(super) fn nodeinfo_link(json: &Json) -> Result<(String, String), Gap> {
    let links = json["links"].as_array().ok_or(Gap::Broken)?;
    let of_kind = |kind: &&str| {
        let is_it = |link: &&Json| {
            let rel = link["rel"].as_str().unwrap_or_default();
            rel.strip_prefix("http://nodeinfo.diaspora.software/ns/schema/") == Some(kind)
        };
        let url = links.iter().find(is_it)?["href"].as_str()?;
        Some((url.to_owned(), address::host(url)?))
    };
    KINDS.iter().find_map(of_kind).ok_or(Gap::Broken)
}

impl Server {
    /// Returns what a NodeInfo document says.
    ///
    /// # Errors
    /// [`Gap::Broken`] if no software is named.
    pub(super) fn of_nodeinfo(json: &Json) -> Result<Self, Gap> {
        let part = |name| text::clean(json["software"][name].as_str().unwrap_or_default());
        let server = Self {
            software: part("name"),
            version: part("version"),
            is_open: json["openRegistrations"].as_bool(),
        };
        (!server.software.is_empty())
            .then_some(server)
            .ok_or(Gap::Broken)
    }

    /// Returns what Mastodon's API says: Mastodon gives its own version, others write
    /// `2.7.2 (compatible; Akkoma 3.10.4)`.
    ///
    /// A plain version alone is no proof of Mastodon: `GoToSocial` and `BookWyrm` give their own so,
    /// and `GoToSocial` can be set to give Mastodon's. `looks_like_mastodon` is what else is known.
    ///
    /// # Errors
    /// [`Gap::Broken`] if there is no version, [`Gap::Hidden`] if it does not tell the software.
    pub(super) fn of_instance(json: &Json, looks_like_mastodon: bool) -> Result<Self, Gap> {
        let version = text::clean(json["version"].as_str().ok_or(Gap::Broken)?);
        let is_mastodon = looks_like_mastodon && is_version_of_mastodon(&version);
        let (software, version) = match named(&version) {
            Some(named) => named,
            None if is_mastodon => ("mastodon".to_owned(), version),
            None => return Err(Gap::Hidden),
        };
        Ok(Self {
            software,
            version,
            is_open: json["registrations"].as_bool(),
        })
    }
}

/// Returns name and version in `2.7.2 (compatible; Akkoma 3.10.4)`.
fn named(version: &str) -> Option<(String, String)> {
    let (_, named) = pieces::split_once(version, "(compatible; ")?;
    let named = named.strip_suffix(")")?;
    let end = named.bytes().position(|byte| b" /".contains(&byte))?;
    let (name, version) = named.split_at_checked(end)?;
    let version = version.get(1..)?.trim();
    (!name.is_empty()).then(|| (name.to_owned(), version.to_owned()))
}

/// Returns whether Mastodon had this version at a time when its NodeInfo could not be read.
fn is_version_of_mastodon(version: &str) -> bool {
    let versions = Range::read("2.6-5.0");
    Version::parse(version).is_some_and(|version| versions.holds(Some(version)))
}

/// Returns whether this is what Misskey and its relatives say of themselves. They all say the same,
/// so it does not tell which of them it is.
pub(super) fn is_of_misskey_family(json: &Json) -> bool {
    json["version"].as_str().is_some() && json["disableRegistration"].as_bool().is_some()
}
