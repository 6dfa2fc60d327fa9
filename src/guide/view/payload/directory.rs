//! All software, as the programs know it.

use unicode_normalization::UnicodeNormalization;

use super::Data;
use crate::directory::{Directory, Listed, plain};
use crate::guide::book::Software;
use crate::guide::view::View;
use crate::software::{Hosts, profiles};

impl View<'_> {
    /// Returns what is needed of all software to read what is typed. The names are for who chooses one.
    pub(super) fn directory_for_addresses(self) -> Directory {
        let mut directory = self.directory(&[]);
        for software in &mut directory.software {
            let Listed { key, hosts, .. } = std::mem::take(software);
            *software = Listed {
                key,
                hosts,
                ..Listed::default()
            };
        }
        directory
    }

    pub(super) fn directory(self, files: &[Data]) -> Directory {
        let address = |software: &Software| {
            let file = files.iter().find(|file| file.key == software.key);
            file.map(|file| format!("{}{}", self.site.base, file.path))
        };
        let listed = |software: &Software| Listed {
            key: software.key.clone(),
            name: software.facts.name.clone(),
            plain: without_marks(&software.facts.name),
            states_version: software.facts.versions_stated,
            hosts: software
                .facts
                .hosts
                .iter()
                .flat_map(|hosts| hosts.names.clone())
                .collect(),
            versions: versions(software),
            data: address(software).unwrap_or_default(),
        };
        let all = self.book.software.iter();
        Directory {
            usual: self.book.usual().key.clone(),
            other: self.words("software.other"),
            software: self.in_order().into_iter().map(listed).collect(),
            profiles: profiles(all.map(|software| (software.key.as_str(), &software.facts))),
        }
    }
}

/// Returns the version of each well-known server that runs one far from the newest.
fn versions(software: &Software) -> Vec<(String, String)> {
    let of = |hosts: &Hosts| {
        let version = hosts.version.map(|version| version.to_string());
        let names = hosts.names.clone().into_iter();
        version.map(|version| names.map(move |name| (name, version.clone())))
    };
    software
        .facts
        .hosts
        .iter()
        .filter_map(of)
        .flatten()
        .collect()
}

/// Returns a name as somebody types it who looks for it.
fn without_marks(name: &str) -> String {
    let apart = name.nfd().collect::<String>();
    plain(&apart)
}
