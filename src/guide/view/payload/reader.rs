//! How a software takes files in.

use crate::facts::Takes;
use crate::guide::book::Software;
use crate::payload::Reader;

/// Returns how a software takes files in.
pub(super) fn reader(software: &Software) -> Reader {
    let facts = &software.facts;
    let takes = facts.data.iter().filter_map(|data| {
        let import = data.import.as_ref()?;
        let takes = Takes {
            formats: import.takes.clone(),
            range: import.range(),
            ability: import.capability.clone(),
            label: facts
                .label(&import.label, None)
                .unwrap_or_default()
                .to_owned(),
        };
        Some((data.id.clone(), takes))
    });
    let importers = facts.importers.iter();
    Reader {
        software: software.key.clone(),
        takes: takes.collect(),
        importers: importers
            .map(|known| (known.range(), known.fact.clone()))
            .collect(),
        merge: facts.label("merge", None).map(str::to_owned),
        hashtag: facts.data("hashtags").and_then(|data| data.one.clone()),
    }
}
