//! A fact with the versions it holds for, and where it comes from.

use serde::Deserialize;
use toml::value::Datetime;

use crate::version::{Range, Version};

/// A fact together with the versions it holds for and where it comes from.
#[derive(Clone, Debug, Deserialize)]
pub struct Variant<T> {
    /// The fact itself.
    #[serde(flatten)]
    pub fact: T,
    /// The first version it holds for.
    pub since: Option<Version>,
    /// The first version it no longer holds for.
    pub until: Option<Version>,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// When it was checked, if not when all else was.
    pub checked: Option<Checked>,
}

impl<T> Variant<T> {
    /// Returns the versions for which this holds.
    pub fn range(&self) -> Range {
        Range {
            since: self.since,
            until: self.until,
        }
    }
}

/// The version that was looked at, and the day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The version that was looked at.
    pub version: String,
    /// The day of its release or of the look.
    pub date: Datetime,
}

pub(super) fn current<T>(all: Option<&Vec<Variant<T>>>, version: Option<Version>) -> Option<&T> {
    all?.iter()
        .find(|variant| variant.range().holds(version))
        .map(|variant| &variant.fact)
}
