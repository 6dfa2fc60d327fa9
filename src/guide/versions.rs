//! Facts that differ by version, as a text names them: which variants there are, and when each is the
//! one to show.

use crate::journey::Side;
use crate::journey::condition::{Condition, Term};
use crate::software::Variant;
use crate::version::{Range, Version};

/// One variant of a fact.
pub(super) struct Found<'a, T> {
    /// When it is the one to show; `None` if it always is.
    pub(super) condition: Option<Condition>,
    /// A version it holds for; `None` for the newest.
    pub(super) version: Option<Version>,
    /// The fact.
    pub(super) fact: &'a T,
}

/// Returns the key of a fact and the version that a text names, e.g. `imports@4.1`.
///
/// # Errors
/// If what stands after the `@` is no version: what to write instead.
pub(super) fn versioned(address: &str) -> Result<(&str, Option<Version>), String> {
    match address.split_once('@') {
        None => Ok((address, None)),
        Some((key, version)) => Version::parse(version)
            .map(|version| (key, Some(version)))
            .ok_or_else(|| format!("`{version}` is no version; write numbers and dots after the `@`, e.g. `{key}@4.1`")),
    }
}

/// Returns the variants of a fact that `address` names, newest first. With `@` and a version in it,
/// only the one for that; without one, none if the newest version has none.
///
/// # Errors
/// As [`versioned`].
pub(super) fn found<'a, T>(
    all: Option<&'a Vec<Variant<T>>>,
    side: Side,
    address: &str,
) -> Result<Vec<Found<'a, T>>, String> {
    let all = all.map(Vec::as_slice).unwrap_or_default();
    let (key, version) = versioned(address)?;
    if !all.iter().any(|variant| variant.range().holds(version)) {
        return Ok(Vec::new());
    }
    if key == address {
        return Ok(by_version(all, side));
    }
    let held = all.iter().filter(|variant| variant.range().holds(version));
    let one = |variant: &'a Variant<T>| Found {
        condition: None,
        version,
        fact: &variant.fact,
    };
    Ok(held.map(one).collect())
}

fn by_version<T>(all: &[Variant<T>], side: Side) -> Vec<Found<'_, T>> {
    let mut sorted: Vec<_> = all.iter().collect();
    sorted.sort_by_key(|variant| std::cmp::Reverse(variant.since));
    let oldest = sorted.len() - 1;
    let found = sorted.iter().enumerate().map(|(index, variant)| {
        // What is older than the oldest that is known is most like that.
        let since = variant.since.filter(|_| index < oldest);
        let range = Range {
            since,
            until: variant.until,
        };
        Found {
            condition: shown_for(side, range),
            version: range.example(),
            fact: &variant.fact,
        }
    });
    found.collect()
}

/// Returns the condition under which the variant for `range` is the one to show. An older one is
/// shown only if the version is known.
fn shown_for(side: Side, range: Range) -> Option<Condition> {
    let is_since = |version| Condition::Is(Term::Since(side, version));
    let until = range
        .until
        .map(|until| Condition::Not(Box::new(is_since(until))));
    let since = range.since.map(is_since);
    match (until, since) {
        (Some(until), Some(since)) => Some(until.and(since)),
        (until, since) => until.or(since),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_variant_is_shown_for_every_version() {
        use crate::journey::condition::State;

        struct At(Option<Version>);
        impl State for At {
            fn is(&self, term: &Term) -> bool {
                match term {
                    Term::Since(_, bound) => self.0.is_none_or(|version| version >= *bound),
                    _ => false,
                }
            }
        }

        let range = |text: &str| Range::read(text);
        let conditions: Vec<_> = ["4.4-", "4.2-4.4", "-4.2"]
            .map(|text| shown_for(Side::New, range(text)))
            .into();
        for (version, expected) in [
            (None, 0),
            (Some("4.6"), 0),
            (Some("4.3"), 1),
            (Some("1.0"), 2),
        ] {
            let now = At(version.and_then(Version::parse));
            let shown: Vec<_> = (0..3)
                .filter(|&at| conditions[at].as_ref().is_none_or(|one| one.holds(&now)))
                .collect();
            assert_eq!(shown, [expected], "{version:?} of {conditions:?}");
        }
    }
}
