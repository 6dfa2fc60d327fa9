//! Why a reading of followers ends.

use super::source;
use crate::check::ask::Reply;
use crate::check::gap::Gap;

/// Why nothing more is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// These are all.
    Whole,
    /// There are more than can be read politely.
    Long,
    /// The server does not show them to strangers.
    Hidden,
    /// The list broke off. The key of the reason is one of [`reasons`](crate::check::reasons).
    Broken(&'static str),
}

impl End {
    /// Returns its key in the interface texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Long => "long",
            Self::Hidden => "hidden",
            Self::Broken(reason) => reason,
        }
    }

    pub(super) fn of_gap(gap: Gap) -> Self {
        Self::Broken(gap.key())
    }

    /// Returns what it means that a page could not be read.
    pub(super) fn of_failure(gap: Gap, reply: &Reply) -> Self {
        match gap {
            Gap::Refused | Gap::Missing => Self::Hidden,
            Gap::Broken if source::is_forbidden(&reply.body) => Self::Hidden,
            gap => Self::of_gap(gap),
        }
    }
}
