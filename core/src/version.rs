//! Version numbers as servers state them, and the ranges for which a fact holds.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A released version: major, minor and patch number. Missing parts count as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u32; 3]);

impl Version {
    /// Returns the version written in `text`, e.g. `4.2` or `4.6.5`.
    ///
    /// What forks append after `+` or `-` is left out: `4.6.5+glitch` is 4.6.5.
    ///
    /// # Errors
    /// `None` if a part is not a number or there are more than three.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.split(['+', '-']).next().unwrap_or_default();
        let mut parts = [0; 3];
        for (index, part) in plain.split('.').enumerate() {
            *parts.get_mut(index)? = part.parse().ok()?;
        }
        Some(Self(parts))
    }

    /// Returns the version meant by what a person copied from a server, e.g. `v4.6.5+glitch` or
    /// `Mastodon 4.6.5`. A fourth part is left out.
    ///
    /// # Errors
    /// `None` if no number stands in it, or one with a comma, which may mean anything.
    ///
    /// # Example
    /// ```
    /// use rehome_core::version::Version;
    ///
    /// assert_eq!(Version::typed(" Mastodon v4.6.5+glitch "), Version::parse("4.6.5"));
    /// assert_eq!(Version::typed("the newest"), None);
    /// ```
    pub fn typed(text: &str) -> Option<Self> {
        // Software that answers as another would, for its apps, names itself behind this word.
        let own = text.split_once("compatible;").map_or(text, |(_, own)| own);
        let is_digit = |letter: char| letter.is_ascii_digit();
        let numbers = &own[own.find(is_digit)?..];
        let end = numbers.find(|letter: char| letter != '.' && !is_digit(letter));
        let (numbers, rest) = numbers.split_at(end.unwrap_or(numbers.len()));
        if rest
            .strip_prefix(',')
            .is_some_and(|rest| rest.starts_with(is_digit))
        {
            return None;
        }
        let parts: Vec<_> = numbers.trim_end_matches('.').split('.').take(3).collect();
        Self::parse(&parts.join("."))
    }
}

impl Version {
    /// Returns the last version before this one.
    fn before(self) -> Self {
        let [major, minor, patch] = self.0;
        Self(match (minor, patch) {
            (0, 0) => [major.saturating_sub(1), u32::MAX, u32::MAX],
            (minor, 0) => [major, minor - 1, u32::MAX],
            (minor, patch) => [major, minor, patch - 1],
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
        let [major, minor, patch] = self.0;
        match patch {
            0 => write!(out, "{major}.{minor}"),
            _ => write!(out, "{major}.{minor}.{patch}"),
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
        let (since, until) = text.split_once('-').unwrap_or((text, ""));
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
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        Version::parse(text).expect("test versions are well-formed")
    }

    #[test]
    fn versions_are_read_with_and_without_a_fork_suffix() {
        assert_eq!(version("4.6.5+glitch"), version("4.6.5"));
        assert_eq!(version("4.7.0-alpha.2"), version("4.7"));
        assert!(version("4.10") > version("4.9.9"));
        for wrong in ["", "four", "4.", "1.2.3.4"] {
            assert_eq!(Version::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_people_copy_is_read_as_it_is_meant_or_not_at_all() {
        for (text, meant) in [
            ("4.6.5", Some("4.6.5")),
            (" v4.6.5+glitch ", Some("4.6.5")),
            ("Mastodon 4.6", Some("4.6")),
            ("2025.4.1-beta.2", Some("2025.4.1")),
            ("3.4.0.beta1", Some("3.4")),
            ("7.14.0.1", Some("7.14")),
            ("4.", Some("4")),
            ("2.7.2 (compatible; Akkoma 3.10.4)", Some("3.10.4")),
            ("2.7.2 (compatible; Pleroma 2.9.1-0-g1a2b3c)", Some("2.9.1")),
            ("4.6, the newest", Some("4.6")),
            ("4,6", None),
            ("4.6,5", None),
            ("4..6", None),
            ("99999999999", None),
            ("the newest", None),
            ("", None),
        ] {
            assert_eq!(Version::typed(text), meant.map(version), "{text}");
        }
    }

    #[test]
    fn a_range_includes_its_start_and_excludes_its_end() {
        let range = Range {
            since: Some(version("4.0")),
            until: Some(version("4.2")),
        };
        let held = ["3.5.9", "4.0", "4.1.9", "4.2"].map(|v| range.holds(Some(version(v))));
        assert_eq!(held, [false, true, true, false]);
        assert!(
            !range.holds(None),
            "an ended range does not hold for the newest version"
        );
    }

    #[test]
    fn the_example_of_a_range_lies_in_it() {
        for (since, until) in [
            (Some("4.2"), None),
            (None, Some("4.2")),
            (None, Some("4.0")),
            (Some("3.1"), Some("4.2.3")),
        ] {
            let range = Range {
                since: since.map(version),
                until: until.map(version),
            };
            assert!(range.holds(range.example()), "{since:?} to {until:?}");
        }
    }

    #[test]
    fn ranges_that_touch_do_not_overlap() {
        let old = Range {
            since: None,
            until: Some(version("4.2")),
        };
        let new = Range {
            since: Some(version("4.2")),
            until: None,
        };
        assert!(!old.overlaps(&new) && !new.overlaps(&old));
        assert!(old.overlaps(&Range::default()));
    }
}
