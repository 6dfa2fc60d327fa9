//! One verdict for the whole look, which stands on top of all answers.

use super::finding::{Finding, Verdict};
use crate::journey::Side;

/// A question: its row, and its account if it is asked of both.
pub type Question = (&'static str, Option<Side>);

/// What a look comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overall {
    /// Answers are outstanding.
    Waiting,
    /// Everything that must be so is proven to be so.
    Ready,
    /// These things first.
    NotYet(Vec<Question>),
    /// The old account names the new one already.
    Moved,
    /// These answers have to be found by hand.
    Unknown(Vec<Question>),
}

/// What has to be proven before anybody should press the button. Of the other rows, only a "no"
/// counts.
const NEEDED: [&str; 6] = [
    "account",
    "alias",
    "ready-pair",
    "ready-old",
    "ready-new",
    "ready-lock",
];

/// Rows that are about the time after the move.
const AFTER: [&str; 3] = ["after-redirect", "after-followers", "after-progress"];

impl Overall {
    /// Returns what all findings of a look come to.
    pub fn of(findings: &[Finding]) -> Self {
        let is_moved = |it: &Finding| {
            it.row == "after-redirect" && ["published", "by-address"].contains(&it.case)
        };
        let before = || findings.iter().filter(|it| !AFTER.contains(&it.row));
        let is_open = |it: &&Finding| it.verdict == Verdict::Unknown && NEEDED.contains(&it.row);
        let first = questions(before().filter(|it| it.needs_reader()));
        let unknown = questions(before().filter(is_open));
        if findings.iter().any(is_moved) {
            Self::Moved
        } else if findings.iter().any(|it| it.case == "waiting") {
            Self::Waiting
        } else if !first.is_empty() {
            Self::NotYet(first)
        } else if unknown.is_empty() {
            Self::Ready
        } else {
            Self::Unknown(unknown)
        }
    }

    /// Returns its key in the interface texts.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::NotYet(_) => "not-yet",
            Self::Moved => "moved",
            Self::Unknown(_) => "unknown",
        }
    }

    /// Returns the questions that it is about, in the order of the page.
    pub fn rows(&self) -> &[Question] {
        match self {
            Self::NotYet(rows) | Self::Unknown(rows) => rows,
            _ => &[],
        }
    }
}

fn questions<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<Question> {
    findings.map(|it| (it.row, it.side)).collect()
}
