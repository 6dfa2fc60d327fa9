//! A row of the report: what was found out, and what that rests on.

use super::gap::Gap;
use super::value::{Value, Values};
use crate::journey::Side;

/// Whether something is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is, and that is proven.
    Yes,
    /// It is not.
    No,
    /// It cannot be told.
    Unknown,
    /// It is not, or not yet, and nothing has to be done about that.
    Calm,
    /// It only takes its time.
    Pending,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Yes,
        Self::No,
        Self::Unknown,
        Self::Calm,
        Self::Pending,
    ];

    /// Returns its key in the interface texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
            Self::Calm => "calm",
            Self::Pending => "pending",
        }
    }
}

/// What was found out about one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The key of the question.
    pub row: &'static str,
    /// The account it is about, if the question is asked of both.
    pub side: Option<Side>,
    /// The answer.
    pub verdict: Verdict,
    /// The key of the words for it, among those of its row.
    pub case: &'static str,
    /// What stands in these words.
    pub values: Values,
    /// The numbers of the requests it rests on.
    pub asked: Vec<usize>,
}

/// Every row with its cases. Every row can be `waiting`, too.
pub const ROWS: &[(&str, &[&str])] = &[
    (
        "server",
        &["known", "roomy", "relative", "other", "unreadable"],
    ),
    (
        "account",
        &["found", "missing", "gone", "taken", "unreadable", "liar"],
    ),
    (
        "alias",
        &[
            "set",
            "later",
            "single",
            "by-address",
            "other",
            "replace",
            "reversed",
            "none",
            "similar",
            "unreadable",
            "unable",
        ],
    ),
    ("ready-lock", &["open", "locked", "unreadable"]),
    ("ready-profile", &["filled", "empty", "unreadable"]),
    (
        "ready-old",
        &[
            "free",
            "never",
            "moved-here",
            "moved-elsewhere",
            "unreadable",
        ],
    ),
    (
        "ready-new",
        &["free", "never", "moved", "back", "unreadable"],
    ),
    (
        "ready-pair",
        &[
            "different",
            "same-server",
            "same-server-partly",
            "same-server-never",
            "same-account",
            "unable-old",
            "unable-new",
            "blocked",
            "unreadable",
        ],
    ),
    (
        "blocks",
        &["none", "blocked", "limited", "obscured", "unreadable"],
    ),
    (
        "faults",
        &["none", "known", "certain", "likely", "unreadable"],
    ),
    (
        "after-redirect",
        &[
            "published",
            "by-address",
            "elsewhere",
            "none",
            "never",
            "unreadable",
        ],
    ),
    ("after-followers", &["counted", "hidden"]),
    (
        "after-progress",
        &[
            "no-earlier",
            "no-baseline",
            "nobody",
            "moving",
            "complete",
            "still",
            "over",
            "slow",
            "never",
            "unreadable",
        ],
    ),
];

/// The names of all values; `form` and `handle` are for the page to fill from the account's [`super::Card`].
pub const VALUES: &[&str] = &[
    "account", "accounts", "arrived", "copy", "days", "faults", "file", "form", "handle", "id",
    "imports", "key", "left", "new", "old", "percent", "reason", "relative", "room", "signup",
    "software", "total", "tries", "usable", "version",
];

/// What a row comes to, before it is known which row that is.
#[derive(Debug)]
pub(super) struct Found {
    verdict: Verdict,
    case: &'static str,
    values: Values,
}

/// A row's answer, or why there is none.
pub(super) type Answer = Result<Found, Gap>;

impl Found {
    pub(super) fn yes(case: &'static str) -> Self {
        Self::new(Verdict::Yes, case)
    }

    pub(super) fn no(case: &'static str) -> Self {
        Self::new(Verdict::No, case)
    }

    pub(super) fn unknown(case: &'static str) -> Self {
        Self::new(Verdict::Unknown, case)
    }

    pub(super) fn calm(case: &'static str) -> Self {
        Self::new(Verdict::Calm, case)
    }

    pub(super) fn pending(case: &'static str) -> Self {
        Self::new(Verdict::Pending, case)
    }

    /// Returns whether it is this case.
    pub(super) fn is(&self, case: &str) -> bool {
        self.case == case
    }

    fn new(verdict: Verdict, case: &'static str) -> Self {
        Self {
            verdict,
            case,
            values: Values::default(),
        }
    }

    /// Returns this with one more value for its words.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.0.push((name, value.into()));
        self
    }

    fn of(answer: Answer) -> Self {
        answer.unwrap_or_else(|gap| match gap {
            Gap::Waiting => Self::unknown(gap.key()),
            _ => Self::unknown("unreadable").with("reason", Value::key(gap.key())),
        })
    }
}

impl Finding {
    /// Returns whether the reader has to do something about it.
    pub fn needs_reader(&self) -> bool {
        self.verdict == Verdict::No
    }

    pub(super) fn new(
        row: &'static str,
        side: Option<Side>,
        answer: Answer,
        asked: Vec<usize>,
    ) -> Self {
        let found = Found::of(answer);
        Self {
            row,
            side,
            verdict: found.verdict,
            case: found.case,
            values: found.values,
            asked,
        }
    }
}
