//! Words that turn a sentence into its opposite, and words that say what it is about.

use crate::pieces::holds;

/// What a word does for the sense of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sense {
    /// Not more than others.
    #[default]
    Other,
    /// It denies something.
    Denies,
    /// It says what the message is about: one of [`SUBJECTS`].
    Subject(usize),
    /// It is a number.
    Number,
}

/// Whether a word of a text denies something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Denies {
    /// It does not.
    #[default]
    No,
    /// It may, but for slips.
    Maybe,
    /// It does.
    Yes,
}

/// Words that deny something, in the languages of the messages.
const DENIALS: [&str; 27] = [
    "not", "no", "never", "nothing", "none", "nobody", "nowhere", "without", "neither", "nor",
    "nicht", "kein", "keine", "keinen", "nie", "nichts", "ne", "pas", "jamais", "nunca", "non",
    "não", "mai", "niet", "geen", "nooit", "hardly",
];

/// What a word may hold that was a “not” before a slip, alone or drawn together with others.
const LIKE_NOT: [&str; 8] = ["not", "nto", "ot", "nt", "isn", "esn", "dn", "ren"];

/// How the words begin that servers and people use of a move, and hardly anybody of anything else.
const SUBJECTS: [&str; 20] = [
    "account",
    "alias",
    "follow",
    "handle",
    "mov",
    "migrat",
    "import",
    "export",
    "redirect",
    "archive",
    "backup",
    "csv",
    "konto",
    "compte",
    "cuenta",
    "instance",
    "webfinger",
    "activitypub",
    "cooldown",
    "dereferenc",
];

impl Sense {
    /// Returns what a word does for the sense.
    pub(super) fn of(word: &str) -> Self {
        let subject = SUBJECTS
            .iter()
            .position(|subject| word.starts_with(subject));
        if let Some(subject) = subject {
            Self::Subject(subject)
        } else if denies(word) {
            Self::Denies
        } else if word.chars().all(|sign| sign.is_ascii_digit()) {
            Self::Number
        } else {
            Self::Other
        }
    }
}

impl Sense {
    /// Returns whether it says what something is about.
    pub(super) fn is_subject(self) -> bool {
        matches!(self, Self::Subject(_))
    }
}

impl Denies {
    /// Returns whether a word that stands in no message denies something.
    pub(super) fn of(word: &str) -> Self {
        if DENIALS.contains(&word) {
            Self::Yes
        } else if LIKE_NOT.iter().any(|like| holds(word, like)) {
            Self::Maybe
        } else {
            Self::No
        }
    }
}

/// Returns whether a word of a message denies something; also if it begins as `invalid` and `unknown` do.
fn denies(word: &str) -> bool {
    let begins = |before: &str| {
        let rest = word.strip_prefix(before);
        rest.is_some_and(|rest| rest.chars().count() > 3)
    };
    DENIALS.contains(&word) || begins("in") || begins("un")
}
