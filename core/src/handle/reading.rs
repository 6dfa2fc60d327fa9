//! What a text means: an account, several that may be meant, or none.

use serde::{Deserialize, Serialize};

use super::{Handle, Refusal};

/// What a text means.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Reading {
    /// This account.
    One(Handle),
    /// One of these accounts, or none of them: the reader has to say. There is at least one.
    Several(Vec<Handle>),
    /// No account.
    Refused {
        /// Why.
        refusal: Refusal,
        /// What the message names: the letter for [`Refusal::Letter`], the handle at the bridge
        /// for [`Refusal::Bluesky`], the server for [`Refusal::OnlyServer`] if it was typed alone,
        /// else nothing.
        value: String,
    },
}

impl Reading {
    pub(super) fn refused(refusal: Refusal) -> Self {
        let value = String::new();
        Self::Refused { refusal, value }
    }

    /// Returns the server that was typed without an account, if nothing else was.
    pub fn server(&self) -> Option<&str> {
        match self {
            Self::Refused {
                refusal: Refusal::OnlyServer,
                value,
            } if !value.is_empty() => Some(value),
            _ => None,
        }
    }

    /// Returns the refusal, if it is one.
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Refused { refusal, .. } => Some(*refusal),
            _ => None,
        }
    }
}

impl From<Result<Handle, Refusal>> for Reading {
    fn from(read: Result<Handle, Refusal>) -> Self {
        read.map_or_else(Self::refused, Self::One)
    }
}
