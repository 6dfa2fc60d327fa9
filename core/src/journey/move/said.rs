//! What was said of a server, and of which.

use serde::{Deserialize, Serialize};

use crate::version::Version;

/// What a reader said of one server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    /// The host it was said of; `None` if no server was named at that time.
    pub(super) host: Option<String>,
    /// The host that was named first after that, and which it must have been about.
    about: Option<String>,
    /// The key of what it runs.
    pub(super) software: Option<String>,
    version: Option<Stated>,
}

/// A version as it was written, of which software.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stated {
    software: String,
    text: String,
}

/// What a look found a server to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    pub(super) host: String,
    pub(super) software: String,
    pub(super) version: String,
    /// The keys of what everybody may import there, as the server says.
    pub(super) lets_in: Vec<String>,
}

/// What a server runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running<'a> {
    /// The key of the software.
    pub software: &'a str,
    /// Who said so.
    pub by: By,
}

impl<'a> Running<'a> {
    pub(super) fn said(software: &'a str, by: By) -> Self {
        Self { software, by }
    }

    /// Returns whether nobody has said it: it is the usual software as long as that is so.
    pub fn is_assumed(&self) -> bool {
        self.by == By::Nobody
    }
}

/// Who said what a server runs, the most trusted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The reader.
    Reader,
    /// A look at the server.
    Look,
    /// The list of well-known servers.
    List,
    /// Nobody: it is assumed.
    Nobody,
}

/// What is known of a server's version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionSaid {
    /// Nothing.
    Unknown,
    /// The version.
    Known(Version),
    /// Something was written that is no version.
    Unreadable,
}

impl VersionSaid {
    /// Returns what a text says of a version.
    pub(super) fn of(text: &str) -> Self {
        match Version::typed(text) {
            Some(version) => Self::Known(version),
            None if text.trim().is_empty() => Self::Unknown,
            None => Self::Unreadable,
        }
    }

    /// Returns the version, if it is known.
    pub fn known(self) -> Option<Version> {
        match self {
            Self::Known(version) => Some(version),
            Self::Unknown | Self::Unreadable => None,
        }
    }
}

impl Said {
    pub(super) fn of(host: Option<String>) -> Self {
        Self {
            host,
            ..Self::default()
        }
    }

    pub(super) fn choose(&mut self, software: &str) {
        self.software = Some(software.to_owned());
        self.about = None;
        self.version = self
            .version
            .take()
            .filter(|version| version.software == software);
    }

    pub(super) fn state(&mut self, software: &str, text: &str) {
        self.version = Some(Stated {
            software: software.to_owned(),
            text: text.to_owned(),
        });
    }

    /// Returns whether this was said before any server was named; then it is about none again.
    pub(super) fn without_host(&mut self) -> bool {
        self.about = None;
        self.host.is_none()
    }

    pub(super) fn settle(&mut self, host: &str) {
        if self.host.is_none() && self.about.is_none() {
            self.about = Some(host.to_owned());
        }
    }

    /// Returns whether this can be about a server, of which it was not said by name.
    pub(super) fn may_be_about(&self, host: Option<&str>) -> bool {
        match (&self.about, host) {
            (Some(about), Some(host)) => about == host,
            _ => true,
        }
    }

    pub(super) fn version_of(&self, software: &str) -> Option<&str> {
        let version = self.version.as_ref();
        let version = version.filter(|version| version.software == software)?;
        Some(&version.text)
    }
}

impl Seen {
    pub(super) fn version_of(&self, software: &str) -> Option<&str> {
        (self.software == software).then_some(self.version.as_str())
    }
}
