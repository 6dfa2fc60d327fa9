//! Version numbers as servers state them, and the ranges for which a fact holds.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::pieces::{before, split, split_once};

/// A released version: major, minor and patch number, and a fourth where there is one. Missing parts
/// count as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u32; 4]);

impl Version {
    /// Returns the version written in `text`, e.g. `4.2` or `4.6.5`.
    ///
    /// What forks append after `+` or `-` is left out: `4.6.5+glitch` is 4.6.5. Hometown used to
    /// write its own version before Mastodon's, `1.0.5+3.4.0`: of two versions the higher one counts,
    /// because a fork is younger than what it is built on.
    ///
    /// # Errors
    /// `None` if a part is not a number or there are more than four.
    pub fn parse(text: &str) -> Option<Self> {
        let is_whole = |text: &&str| split(text, ".").len() == 3;
        let plain = before(before(text, "+"), "-");
        let added = split_once(text, "+").map(|(_, added)| added);
        let base = added.filter(is_whole).and_then(Self::plain);
        let own = Self::plain(plain)?;
        Some(
            base.filter(|_| is_whole(&plain))
                .map_or(own, |base| base.max(own)),
        )
    }

    fn plain(text: &str) -> Option<Self> {
        let mut parts = [0; 4];
        for (index, part) in split(text, ".").into_iter().enumerate() {
            *parts.get_mut(index)? = part.parse().ok()?;
        }
        Some(Self(parts))
    }

    /// Returns the version meant by what a person copied from a server, e.g. `v4.6.5+glitch`,
    /// `Mastodon 4.6.5` or `2.7.2 (compatible; Akkoma 3.10.4)`, which is 3.10.4. A comma between
    /// numbers is a dot: `4,6` is 4.6.
    ///
    /// # Errors
    /// `None` if no number stands in it, or more than four with dots between them.
    ///
    /// # Example
    /// ```
    /// use rehome_core::version::Version;
    ///
    /// assert_eq!(Version::typed(" Mastodon v4.6.5+glitch "), Version::parse("4.6.5"));
    /// assert_eq!(Version::typed("the newest"), None);
    /// ```
    pub fn typed(text: &str) -> Option<Self> {
        let own = split_once(text, "compatible;").map_or(text, |(_, own)| own);
        // `vHEAD+allowlist [2025-11-07]` is the day of a build.
        let own = before(own, "[");
        let numbers = own.chars().skip_while(|letter| !letter.is_ascii_digit());
        let is_part = |letter: &char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '+');
        let numbers = numbers.take_while(is_part);
        let numbers: String = numbers
            .map(|letter| if letter == ',' { '.' } else { letter })
            .collect();
        Self::parse(numbers.trim_end_matches(['.', '+']))
    }
}

impl Version {
    /// Returns the last version before this one.
    fn before(self) -> Self {
        const MOST: u32 = u32::MAX;
        Self(match self.0 {
            [major, 0, 0, 0] => [major.saturating_sub(1), MOST, MOST, MOST],
            [major, minor, 0, 0] => [major, minor - 1, MOST, MOST],
            [major, minor, patch, 0] => [major, minor, patch - 1, MOST],
            [major, minor, patch, fourth] => [major, minor, patch, fourth - 1],
        })
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// In what people write a version is a text, between build and browser three numbers.
impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(not(target_arch = "wasm32"))]
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            return Self::parse(&text).ok_or_else(|| {
                serde::de::Error::custom(format!(
                    "`{text}` is no version; write numbers and dots, e.g. \"4.2\""
                ))
            });
        }
        Deserialize::deserialize(deserializer).map(Self)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [major, minor, 0, 0] => write!(out, "{major}.{minor}"),
            [major, minor, patch, 0] => write!(out, "{major}.{minor}.{patch}"),
            [major, minor, patch, fourth] => write!(out, "{major}.{minor}.{patch}.{fourth}"),
        }
    }
}

/// The versions for which something holds: from `since` (included) up to `until` (excluded).
///
/// Written `4.2-4.4`, `4.2-` or `-4.4`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The first version in the range; open if missing.
    pub since: Option<Version>,
    /// The first version after the range; open if missing.
    pub until: Option<Version>,
}

impl fmt::Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(since) = self.since {
            write!(out, "{since}")?;
        }
        out.write_str("-")?;
        self.until.map_or(Ok(()), |until| write!(out, "{until}"))
    }
}

impl Range {
    /// Returns the range written in `text`; what cannot be read leaves that end open.
    ///
    /// # Example
    /// ```
    /// use rehome_core::version::Range;
    ///
    /// for text in ["4.2-4.4", "4.2-", "-4.4", "-"] {
    ///     assert_eq!(Range::read(text).to_string(), text);
    /// }
    /// ```
    pub fn read(text: &str) -> Self {
        let (since, until) = split_once(text, "-").unwrap_or((text, ""));
        Self {
            since: Version::parse(since),
            until: Version::parse(until),
        }
    }

    /// Returns whether the range holds for `version`, or for the newest one if it is `None`.
    pub fn holds(&self, version: Option<Version>) -> bool {
        match version {
            None => self.until.is_none(),
            Some(version) => {
                self.since.is_none_or(|since| since <= version)
                    && self.until.is_none_or(|until| version < until)
            }
        }
    }

    /// Returns a version in the range to ask other facts with; `None` stands for the newest.
    pub fn example(&self) -> Option<Version> {
        self.until.map(|until| self.since.unwrap_or(until.before()))
    }

    /// Returns whether some version lies in both ranges.
    pub fn overlaps(&self, other: &Self) -> bool {
        let below = |since: Option<Version>, until: Option<Version>| match (since, until) {
            (Some(since), Some(until)) => since < until,
            _ => true,
        };
        below(self.since, other.until) && below(other.since, self.until)
    }
}

#[cfg(test)]
mod tests;
