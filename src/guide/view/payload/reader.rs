//! How a software takes files in.

use crate::facts::Takes;
use crate::guide::book::Software;
use crate::payload::Reader;

/// Returns how a software takes files in.
pub(super) fn reader(software: &Software) -> Reader {
    let facts = &software.facts;
    let label = |key: &str| facts.label(key, None).unwrap_or_default().to_owned();
    // First what holds for some versions only.
    let also = facts.imports.iter().map(|known| {
        let takes = Takes {
            formats: known.fact.takes.clone(),
            range: known.range(),
            ability: known.fact.capability.clone(),
            label: label(&known.fact.label),
        };
        (known.fact.thing.clone(), takes)
    });
    let takes = facts.data.iter().filter_map(|data| {
        let import = data.import.as_ref()?;
        let takes = Takes {
            formats: import.takes.clone(),
            range: import.range(),
            ability: import.capability.clone(),
            label: label(&import.label),
        };
        Some((data.id.clone(), takes))
    });
    let importers = facts.importers.iter();
    Reader {
        software: software.key.clone(),
        takes: also.chain(takes).collect(),
        importers: importers
            .map(|known| (known.range(), known.fact.clone()))
            .collect(),
        merge: facts.label("merge", None).map(str::to_owned),
        hashtag: facts.data("hashtags").and_then(|data| data.one.clone()),
    }
}
