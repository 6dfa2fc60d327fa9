//! Software without a page of its own, because little or nothing of it can be moved.

use serde::Deserialize;
use toml::value::Datetime;

use super::facts::COMPARED;
use crate::source::{Mistakes, Source};

/// A software of which a line says enough.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Small {
    /// The name as people write it.
    pub name: String,
    /// What of all that software is compared by it can do; nothing else was found.
    #[serde(default)]
    pub can: Vec<String>,
    /// The address of what was read.
    pub source: String,
    /// The day of what was read.
    pub date: Datetime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    software: Vec<Small>,
}

impl Small {
    /// Returns what stands in a file of them; what is wrong with it is added to `mistakes`.
    pub fn read(source: &Source, mistakes: &mut Mistakes) -> Vec<Self> {
        let all = match toml::from_str::<File>(&source.text) {
            Ok(file) => file.software,
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                mistakes.add(&source.path, source.place(offset), error.message());
                Vec::new()
            }
        };
        for (nth, small) in all.iter().enumerate() {
            let mut complain = |message: &str| {
                mistakes.add(&source.path, source.find("[[software]]", nth), message);
            };
            if !small.source.starts_with("https://") {
                complain("the source must be an address that begins with `https://`");
            }
            for ability in small
                .can
                .iter()
                .filter(|key| !COMPARED.contains(&key.as_str()))
            {
                let known = COMPARED.join(", ");
                complain(&format!("nothing is called `{ability}`; there are {known}"));
            }
        }
        all
    }
}
