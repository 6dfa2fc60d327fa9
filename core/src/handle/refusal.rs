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
    /// The number of an account instead of its name.
    Number,
    /// A community, which is no account.
    Community,
    /// A page of a web client that does not say which account it shows, or the client as a server.
    Client,
    /// An account of Bluesky.
    Bluesky,
    /// An account of Bluesky, without its name.
    BlueskyId,
    /// A letter of another alphabet among those from a to z.
    Letter,
    /// A host of which no server of the Fediverse has the name.
    Elsewhere,
    /// A host that stands in instructions for a real one.
    Placeholder,
    /// Anything else.
    Other,
}

impl Refusal {
    /// Every refusal, so that tests can ask for the message of each.
    pub const ALL: [Self; 18] = [
        Self::OnlyName,
        Self::OnlyServer,
        Self::Space,
        Self::EmailProvider,
        Self::IpAddress,
        Self::NoDot,
        Self::Name,
        Self::TooLong,
        Self::Post,
        Self::Number,
        Self::Community,
        Self::Client,
        Self::Bluesky,
        Self::BlueskyId,
        Self::Letter,
        Self::Elsewhere,
        Self::Placeholder,
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
            Self::Number => "number",
            Self::Community => "community",
            Self::Client => "client",
            Self::Bluesky => "bluesky",
            Self::BlueskyId => "bluesky-id",
            Self::Letter => "letter",
            Self::Elsewhere => "elsewhere",
            Self::Placeholder => "placeholder",
            Self::Other => "other",
        }
    }

    /// Returns whether it is about a server that has no accounts, whatever the name.
    pub(super) fn is_about_server(self) -> bool {
        matches!(
            self,
            Self::EmailProvider | Self::Client | Self::Elsewhere | Self::Placeholder
        )
    }

    /// Returns whether it says what the text is instead of an account, so that it holds for prose
    /// around it, too.
    pub(super) fn is_sure(self) -> bool {
        self.is_about_server()
            || matches!(
                self,
                Self::Post
                    | Self::Number
                    | Self::Community
                    | Self::Bluesky
                    | Self::BlueskyId
                    | Self::Letter
            )
    }
}
