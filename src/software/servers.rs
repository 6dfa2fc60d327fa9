//! Who runs a software: servers by their names, what such a name can be, and what is built on it.

use serde::Deserialize;
use toml::value::Datetime;

use crate::version::Version;

/// Software built on another, by its names in `NodeInfo`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relatives {
    /// The names its servers give in `NodeInfo`.
    pub names: Vec<String>,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// The day for which the source says so, if it is known.
    pub date: Option<Datetime>,
}

/// Well-known servers that surely run a software.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hosts {
    /// What stands after the @ in their handles.
    pub names: Vec<String>,
    /// Other names of the first one, which people see and which stand in no handle.
    #[serde(default)]
    pub also: Vec<String>,
    /// The version they run, if it is far from what the newest facts describe.
    pub version: Option<Version>,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// The day for which the source says so, if it is known.
    pub date: Option<Datetime>,
}

/// The name that those who make a software propose for a server whose handles stand on another domain.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// What stands in front of that domain, without the dot.
    pub name: String,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// The day for which the source says so, if it is known.
    pub date: Option<Datetime>,
}
