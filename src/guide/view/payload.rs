//! What the programs get as typed data: the guide's own, and a file for each software.

use leptos::prelude::*;

use unicode_normalization::UnicodeNormalization;

use crate::directory::{Directory, Listed, plain};
use crate::facts::Takes;
use crate::guide::book::{SAME, Software, Text};
use crate::guide::links::LEFT_BEHIND;
use crate::guide::naming::content_name;
use crate::guide::node::{Kind, Node};
use crate::guide::programs;
use crate::guide::tidy::without_markers;
use crate::handle::Refusal;
use crate::journey::pair::{Carried, Reason};
use crate::payload::{
    self, FilesPayload, GuidePayload, Html, LookPayload, PlanPayload, Reader, Said,
    SoftwarePayload, Stage, TroublePayload, Words,
};
use crate::software::{Hosts, profiles};

use super::{Conditions, Later, View};

/// A file of typed data.
pub(super) struct Data {
    /// The key of the software, or the name of the page.
    key: String,
    /// The path below the base path; its name holds a part made of the content.
    pub(super) path: String,
    /// The content.
    pub(super) bytes: Vec<u8>,
}

impl Data {
    fn of(key: &str, name: &str, data: &impl serde::Serialize) -> anyhow::Result<Self> {
        let bytes = payload::write(data)?;
        Ok(Self {
            key: key.to_owned(),
            path: format!("data/{name}-{}.bin", content_name(&bytes)),
            bytes,
        })
    }
}

impl View<'_> {
    /// Returns what the guide takes over of each software.
    pub(super) fn software_payloads(self) -> anyhow::Result<Vec<Data>> {
        // The usual software's texts stand in the guide itself.
        let others = self.book.software.iter().skip(1);
        let payloads = others.map(|software| {
            let payload = View { software, ..self }.software_payload();
            Data::of(
                &software.key,
                &format!("software-{}", software.key),
                &payload,
            )
        });
        payloads.collect()
    }

    fn software_payload(self) -> SoftwarePayload {
        let conditions = Conditions::default();
        let address = format!("software/{}/", self.software.key);
        let view = View {
            conditions: &conditions,
            joined: Some(&address),
            ..self
        };
        let own = self
            .book
            .own_stages(self.software)
            .filter_map(|(stage, text)| {
                let part = stage.front.part.clone()?;
                Some((part, view.of(text, 1).part_html()))
            });
        let same = self.book.same_way(self.software);
        let same = same.map(|text| (SAME.to_owned(), view.of(text, 1).part_html()));
        let sections = view.of(&self.software.page, 0).sections();
        let left_behind = view.left_behind_inside();
        let left_behind =
            left_behind.map(|inside| (LEFT_BEHIND.to_owned(), without_markers(&inside.to_html())));
        let pieces = own.chain(same).chain(sections).chain(left_behind);
        let pieces = pieces.collect::<Vec<_>>();
        SoftwarePayload {
            facts: self.facts_known(),
            parts: Html {
                pieces,
                conditions: conditions.all(),
            },
        }
    }

    /// Returns what is known of the software in all its versions.
    fn facts_known(self) -> crate::facts::Facts {
        self.software.known(&self.menu_separator())
    }

    fn part_html(self) -> String {
        let inside = (self.nodes(&self.text.nodes), self.checked_line());
        without_markers(&inside.to_html())
    }

    /// Returns what stands below each heading of a page, by its anchor.
    fn sections(self) -> Vec<(String, String)> {
        let begins = |node: &Node| matches!(node.kind, Kind::Heading(2, ..));
        let sections = self.text.nodes.chunk_by(|_, next| !begins(next));
        let inside = sections.filter_map(|section| match section.split_first()? {
            (
                Node {
                    kind: Kind::Heading(2, anchor, _),
                    ..
                },
                inside,
            ) => Some((
                anchor.clone(),
                without_markers(&self.nodes(inside).to_html()),
            )),
            _ => None,
        });
        inside.collect()
    }

    /// Returns what the guide needs beside its page. `files` are those of all software.
    /// Those that it names come with it, the guide's own last.
    pub(super) fn guide_payload(self, later: &Later, files: &[Data]) -> anyhow::Result<[Data; 3]> {
        let later = Data::of("", "later", &later.html())?;
        let renamed = Data::of("", "renamed", &self.book.renamed)?;
        let address = |file: &Data| format!("{}{}", self.site.base, file.path);
        let payload = GuidePayload {
            directory: self.directory(files),
            usual: View {
                software: self.book.usual(),
                ..self
            }
            .facts_known(),
            stages: self.book.stages.iter().map(stage).collect(),
            later: address(&later),
            words: self.said(),
            renamed: address(&renamed),
        };
        Ok([later, renamed, Data::of("", "guide", &payload)?])
    }

    /// Returns what the page that looks at both accounts needs beside its page.
    pub(super) fn look_payload(self) -> anyhow::Result<Data> {
        let all = self.book.software.iter();
        let payload = LookPayload {
            directory: self.directory_for_addresses(),
            words: self.said_of_accounts(),
            manners: all
                .flat_map(|software| software.facts.manners(&software.key))
                .collect(),
            apart: self.book.software.iter().flat_map(names_apart).collect(),
            terms: self.look_terms(),
        };
        Data::of("", "look", &payload)
    }

    /// Returns what the page that opens files needs beside its page.
    pub(super) fn files_payload(self) -> anyhow::Result<Data> {
        let payload = FilesPayload {
            directory: self.directory(&[]),
            words: self.said(),
            forms: self.book.forms.clone(),
            readers: self.book.software.iter().map(reader).collect(),
            terms: self.bench_terms(),
        };
        Data::of("", "files", &payload)
    }

    /// Returns what a page with the plan's program needs beside its page.
    pub(super) fn plan_payload(self, page: &str) -> anyhow::Result<Data> {
        let all = self.book.software.iter();
        let (name, plan) = if page == programs::WELCOME {
            ("welcome", self.welcome_words())
        } else {
            ("plan", self.plan_words())
        };
        let payload = PlanPayload {
            directory: self.directory(&[]),
            words: self.said(),
            known: all.map(Software::known_to_plan).collect(),
            proposed: self.proposed(),
            plan,
        };
        Data::of("", name, &payload)
    }

    /// Returns what the page of all that goes wrong needs beside itself. `files` are those of all software.
    pub(super) fn trouble_payload(self, files: &[Data]) -> anyhow::Result<Data> {
        let payload = TroublePayload {
            directory: self.directory(files),
            words: self.said(),
            entries: self.trouble_entries(),
            terms: self.trouble_terms(),
        };
        Data::of("", "trouble", &payload)
    }

    /// Returns what is needed of all software to read what is typed. The names are for who chooses one.
    fn directory_for_addresses(self) -> Directory {
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

    fn directory(self, files: &[Data]) -> Directory {
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

    /// Returns what is said of two accounts where nothing else can be asked for.
    fn said_of_accounts(self) -> Words {
        let Words { said, refusals, .. } = self.said();
        let said = said.into_iter().zip(Said::ALL);
        let said = said.map(|(words, (said, _))| {
            if said.is_of_accounts() {
                words
            } else {
                String::new()
            }
        });
        Words {
            said: said.collect(),
            refusals,
            ..Words::default()
        }
    }

    fn said(self) -> Words {
        let word = |key: &str| self.words(key);
        Words {
            said: Said::ALL.map(|(_, key)| word(key)).into(),
            refusals: Refusal::ALL
                .map(|one| word(&format!("refusals.{}", one.key())))
                .into(),
            carried: Carried::ALL
                .map(|one| word(&format!("carried.{}", one.key())))
                .into(),
            reasons: Reason::ALL
                .map(|one| word(&format!("reasons.{}", one.key())))
                .into(),
        }
    }
}

/// Returns the names that servers of a software often have in front of the domain of their handles.
fn names_apart(software: &Software) -> Vec<String> {
    let all = software.facts.apart.iter();
    all.map(|apart| apart.name.clone()).collect()
}

/// Returns how a software takes files in.
fn reader(software: &Software) -> Reader {
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

fn stage(text: &Text) -> Stage {
    Stage {
        id: text.front.id.clone(),
        title: text.front.title.clone(),
        minutes: text.front.minutes.unwrap_or_default(),
        when: text.front.when.clone(),
    }
}
