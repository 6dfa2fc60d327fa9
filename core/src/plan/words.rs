//! What a plan says, in the language of the page. Gaps in braces are filled in.

use serde::{Deserialize, Serialize};

use super::what::What;
use crate::payload::Terms;

/// The words of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWords {
    /// What is said of each step, in the order of [`What::ALL`].
    pub steps: Vec<StepWords>,
    /// All other sentences, by key.
    pub terms: Terms,
}

/// What is said of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWords {
    /// What is to be done.
    pub title: String,
    /// How, and why.
    pub text: String,
    /// About how long it takes.
    pub minutes: u32,
}

impl PlanWords {
    /// Returns what is said of a step; nothing before the words have come.
    pub fn step(&self, what: What) -> StepWords {
        let words = self.steps.get(what as usize);
        words.cloned().unwrap_or_default()
    }

    /// Returns a sentence; nothing if there is none.
    pub fn term(&self, key: &str) -> &str {
        self.terms.get(key).unwrap_or_default()
    }
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// The name of a gap.
    Gap(&'a str),
}

/// Returns the pieces of a sentence. A brace that is never closed stands for itself.
///
/// # Example
/// ```
/// use rehome_core::plan::words::{Piece, pieces};
///
/// let found = pieces("On {old.host}, {");
/// assert_eq!(found, [Piece::Words("On "), Piece::Gap("old.host"), Piece::Words(", {")]);
/// ```
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, inside, after)) = gap(rest) {
        if !before.is_empty() {
            found.push(Piece::Words(before));
        }
        found.push(Piece::Gap(inside));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    found
}

fn gap(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = crate::pieces::split_once(text, "{")?;
    let (inside, after) = crate::pieces::split_once(rest, "}")?;
    Some((before, inside, after))
}

/// Returns a sentence with its gaps filled. One for which there is no value stays as it is; what a value
/// holds is never taken for a gap.
pub fn filled(text: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Gap(name) => match value(name) {
                Some(value) => out.push_str(&value),
                None => out.extend(["{", name, "}"]),
            },
        }
    }
    out
}
