//! Why a typed text is not read as an account.

use serde::{Deserialize, Serialize};

/// Why a text was refused. Each has its own message, which says how to mend it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Refusal {
    /// A name without a server.
    OnlyName,
    /// A server without a name, or a dotted word that looks like one.
    OnlyServer,
    /// White space inside.
    Space,
    /// The host is an e-mail provider's, where no accounts live.
    EmailProvider,
    /// The host is an IP address, in whatever notation.
    IpAddress,
    /// The host has no dot.
    NoDot,
    /// The name has characters that no server can look up.
    Name,
    /// The text, the name or the host is longer than any that exists.
    TooLong,
    /// The address of a post instead of a profile.
    Post,
    /// Anything else.
    Other,
}

impl Refusal {
    /// Every refusal, so that tests can ask for the message of each.
    pub const ALL: [Self; 10] = [
        Self::OnlyName,
        Self::OnlyServer,
        Self::Space,
        Self::EmailProvider,
        Self::IpAddress,
        Self::NoDot,
        Self::Name,
        Self::TooLong,
        Self::Post,
        Self::Other,
    ];

    /// Returns the key of the message in the table `[refusals]` of the interface texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::OnlyName => "only-name",
            Self::OnlyServer => "only-server",
            Self::Space => "space",
            Self::EmailProvider => "email-provider",
            Self::IpAddress => "ip-address",
            Self::NoDot => "no-dot",
            Self::Name => "name",
            Self::TooLong => "too-long",
            Self::Post => "post",
            Self::Other => "other",
        }
    }
}
