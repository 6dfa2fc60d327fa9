//! The sentences of the programs, and the keys of their words.

/// A sentence of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Both fields name one account.
    SameAccount,
    /// Both accounts are on one server.
    SameServer,
    /// The old account is known now.
    NamedOld,
    /// The new account is known now.
    NamedNew,
    /// The field of the old account is empty again.
    ClearedOld,
    /// The field of the new account is empty again.
    ClearedNew,
    /// The guide is about a pair of software now.
    Pair,
    /// A version that is none.
    VersionWrong,
    /// How many names of software hold what was typed.
    SoftwareFound,
    /// No name of software holds it.
    SoftwareNone,
    /// Several do, and none is all of it.
    SoftwareSeveral,
    /// A side's texts are on their way.
    Loading,
    /// A side's texts could not be loaded.
    Missing,
    /// What was typed can mean one of several accounts.
    Several,
    /// Of the whole move: followers can be moved.
    SummaryYes,
    /// They cannot.
    SummaryNo,
    /// It is not known.
    SummaryUnknown,
    /// They cannot, but there is a way of its own.
    SummaryOwnWay,
    /// They cannot any more: the old server is gone.
    SummaryGone,
    /// They can, if the old server still does that.
    SummaryDoubtful,
    /// They can, once the reader is back in the old account.
    SummaryLockedOut,
    /// What a server runs is assumed.
    SummaryAssumed,
    /// The stage to go on with.
    SummaryNext,
    /// One server can be asked what it runs.
    AskOne,
    /// Both can.
    AskBoth,
}

impl Said {
    /// All of them with the keys of their words in the interface texts.
    pub const ALL: [(Self, &'static str); 25] = [
        (Self::SameAccount, "same-account"),
        (Self::SameServer, "same-server"),
        (Self::NamedOld, "said.named.old"),
        (Self::NamedNew, "said.named.new"),
        (Self::ClearedOld, "said.cleared.old"),
        (Self::ClearedNew, "said.cleared.new"),
        (Self::Pair, "said.pair"),
        (Self::VersionWrong, "choice.version-wrong"),
        (Self::SoftwareFound, "choice.found"),
        (Self::SoftwareNone, "choice.none"),
        (Self::SoftwareSeveral, "choice.several"),
        (Self::Loading, "choice.loading"),
        (Self::Missing, "choice.missing"),
        (Self::Several, "said.several"),
        (Self::SummaryYes, "summary.yes"),
        (Self::SummaryNo, "summary.no"),
        (Self::SummaryUnknown, "summary.unknown"),
        (Self::SummaryOwnWay, "summary.own-way"),
        (Self::SummaryGone, "summary.gone"),
        (Self::SummaryDoubtful, "summary.doubtful"),
        (Self::SummaryLockedOut, "summary.locked-out"),
        (Self::SummaryAssumed, "summary.assumed"),
        (Self::SummaryNext, "summary.next"),
        (Self::AskOne, "ask.server"),
        (Self::AskBoth, "ask.servers"),
    ];

    /// Returns whether it is about the two accounts, and not about what their servers run.
    pub fn is_of_accounts(self) -> bool {
        matches!(
            self,
            Self::SameAccount
                | Self::SameServer
                | Self::NamedOld
                | Self::NamedNew
                | Self::ClearedOld
                | Self::ClearedNew
                | Self::Several
        )
    }
}
