//! What the programs get as typed data: the guide's own, and a file for each software.
//!
//! - `software`: what the guide takes over of each software
//! - `directory`: all software, as every program knows it
//! - `said`: what programs say; `reader`: how a software takes files in

mod directory;
mod reader;
mod said;
mod software;

use crate::guide::book::{Software, Text};
use crate::guide::links::LIMITS;
use crate::guide::naming::content_name;
use crate::guide::programs;
use crate::payload::{
    self, FilesPayload, GuidePayload, LookPayload, PlanPayload, Stage, TroublePayload,
};
use reader::reader;

use super::{Later, View};

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

    /// Returns what the program of what can be done with a look says.
    pub(super) fn tools_payload(self) -> anyhow::Result<Data> {
        Data::of("", "tools", &self.tools_terms())
    }

    /// Returns what the page that opens files needs beside its page.
    pub(super) fn files_payload(self) -> anyhow::Result<Data> {
        let payload = FilesPayload {
            directory: self.directory(&[]),
            words: self.said(),
            forms: self.book.forms.clone(),
            readers: self.book.software.iter().map(reader).collect(),
            limits: format!("{}software/{{software}}/#{LIMITS}", self.site.base),
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
}

/// Returns the names that servers of a software often have in front of the domain of their handles.
fn names_apart(software: &Software) -> Vec<String> {
    let all = software.facts.apart.iter();
    all.map(|apart| apart.name.clone()).collect()
}

fn stage(text: &Text) -> Stage {
    Stage {
        id: text.front.id.clone(),
        title: text.front.title.clone(),
        minutes: text.front.minutes.unwrap_or_default(),
        when: text.front.when.clone(),
    }
}
