//! What stands between braces and asks something.

use crate::check::ROWS;
use crate::journey::Side;
use crate::journey::condition::{Condition, Term};

/// Returns whether what stands between braces is meant as a condition.
pub(super) fn is_condition(inside: &str) -> bool {
    let is_word = |word: &str| matches!(word, "and" | "or" | "not");
    let words: Vec<_> = inside
        .split([' ', '(', ')'])
        .filter(|word| !word.is_empty())
        .collect();
    words.len() > 1 && words.iter().any(|word| is_word(word))
        || inside.starts_with("not ")
        || Condition::parse(inside, &is_case).is_ok()
}

/// Returns whether a condition asks about the version of a side's server.
pub(super) fn names_version(condition: &Condition, side: Side) -> bool {
    let is_version =
        |term: &&Term| matches!(term, Term::Since(of, _) | Term::Before(of, _) if *of == side);
    condition.terms().iter().any(is_version)
}

/// Returns whether `word` is an answer of a look: `alias.set`, or `old.server.known` where the
/// question is asked of both accounts.
pub(super) fn is_case(word: &str) -> bool {
    let plain = word.strip_prefix("old.").or(word.strip_prefix("new."));
    let (row, case) = plain.unwrap_or(word).split_once('.').unwrap_or_default();
    ROWS.iter()
        .any(|(known, cases)| *known == row && cases.contains(&case))
}
