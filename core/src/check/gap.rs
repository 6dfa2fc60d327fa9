//! Why something is not known: every reason that a finding can give for its "cannot tell".

/// Why something is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// An answer it rests on has not come yet.
    Waiting,
    /// The server has no public name.
    Local,
    /// The reader's device has no connection.
    Offline,
    /// No answer, or none that a page may read: a browser does not tell the two apart.
    Unreachable,
    /// No answer that a page may read, though the same host answered other questions.
    Guarded,
    /// No answer in time.
    Late,
    /// An answer too large to read.
    Large,
    /// 401 or 403.
    Refused,
    /// Only servers that sign their requests may read it.
    Signature,
    /// The software lets no page of another site read it.
    NoCors,
    /// 429: too many requests.
    Busy,
    /// 5xx: trouble on the server.
    Fault,
    /// 404.
    Missing,
    /// 410.
    Gone,
    /// An answer that is not what was asked for.
    Broken,
    /// Another host answered.
    Elsewhere,
    /// The answer is about another account.
    Liar,
    /// It was read, but says nothing of this.
    Hidden,
    /// Nothing is known of a way to ask this software.
    Unasked,
    /// Nobody has established it for this software in this version.
    Unestablished,
    /// No redirect has been seen that it could be measured from.
    NoRedirect,
}

impl Gap {
    /// Every reason; [`Gap::Waiting`] is none, because it passes.
    const REASONS: [Self; 20] = [
        Self::Local,
        Self::Offline,
        Self::Unreachable,
        Self::Guarded,
        Self::Late,
        Self::Large,
        Self::Refused,
        Self::Signature,
        Self::NoCors,
        Self::Busy,
        Self::Fault,
        Self::Missing,
        Self::Gone,
        Self::Broken,
        Self::Elsewhere,
        Self::Liar,
        Self::Hidden,
        Self::Unasked,
        Self::Unestablished,
        Self::NoRedirect,
    ];

    /// Returns its key in the interface texts.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Local => "local",
            Self::Offline => "offline",
            Self::Unreachable => "unreachable",
            Self::Guarded => "guarded",
            Self::Late => "late",
            Self::Large => "large",
            Self::Refused => "refused",
            Self::Signature => "signature",
            Self::NoCors => "no-cors",
            Self::Busy => "busy",
            Self::Fault => "fault",
            Self::Missing => "missing",
            Self::Gone => "gone",
            Self::Broken => "broken",
            Self::Elsewhere => "elsewhere",
            Self::Liar => "liar",
            Self::Hidden => "hidden",
            Self::Unasked => "unasked",
            Self::Unestablished => "unestablished",
            Self::NoRedirect => "no-redirect",
        }
    }

    /// Returns whether a host that gives this reason has answered.
    pub(super) fn is_answer(self) -> bool {
        use Gap::{Broken, Busy, Fault, Gone, Missing, Refused, Signature};
        let answers = [Refused, Signature, Busy, Fault, Missing, Gone, Broken];
        answers.contains(&self)
    }

    /// Returns why an answer with this status says nothing.
    pub(super) fn of_status(status: u16) -> Self {
        match status {
            401 | 403 => Self::Refused,
            404 => Self::Missing,
            410 => Self::Gone,
            429 => Self::Busy,
            500..=599 => Self::Fault,
            _ => Self::Broken,
        }
    }
}

/// Returns the keys of all reasons that the value `reason` of a finding can be.
pub fn reasons() -> impl Iterator<Item = &'static str> {
    Gap::REASONS.into_iter().map(Gap::key)
}
