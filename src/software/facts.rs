//! The shape of a `facts.toml`: one server software's names, pages, labels, forms and limits.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::addresses::Addresses;
use super::check::{Check, Fault};
use super::data::{Also, Data, Export, Import};
use super::follow::FollowsMove;
use super::form::{Family, Form};
use super::servers::{Apart, Hosts, Relatives};
use super::variant::{Checked, Variant, current};
use crate::files::Importer;
use crate::journey::pair::Answer;
use crate::version::Version;

/// Everything that is known of one server software.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The name as people write it.
    pub name: String,
    /// The names its servers give in NodeInfo.
    pub nodeinfo: Vec<String>,
    /// Software that is built on it and that nobody has read for this site.
    #[serde(default)]
    pub relatives: Vec<Relatives>,
    /// Whether the version that a server states is the one that the facts go by. A plugin's is not.
    #[serde(default = "usually")]
    pub versions_stated: bool,
    /// The version since which nearly all its servers are: from when on there is something is left out where
    /// that is longer ago.
    #[serde(default)]
    pub rare_before: Option<Version>,
    /// What its drawn forms look like.
    #[serde(default)]
    pub look: Family,
    /// Large, well-known servers that run it.
    #[serde(default)]
    pub hosts: Vec<Hosts>,
    /// Programs that run in a browser, show other servers and have no accounts.
    #[serde(default)]
    pub clients: Vec<Hosts>,
    /// What its servers are often called where their handles stand on another domain.
    #[serde(default)]
    pub apart: Vec<Apart>,
    /// What stands under which addresses.
    #[serde(default)]
    pub profiles: Vec<Addresses>,
    /// The version and date that hold for every entry without its own.
    pub checked: Checked,
    /// Where things can be read: short key to address.
    pub sources: BTreeMap<String, String>,
    /// Names of buttons, fields and menus, exactly as the server shows them.
    #[serde(default)]
    pub labels: BTreeMap<String, Vec<Variant<Label>>>,
    /// Pages of the server that the guide links to.
    #[serde(default)]
    pub pages: BTreeMap<String, Vec<Variant<ServerPage>>>,
    /// Limits and waiting times.
    #[serde(default)]
    pub numbers: BTreeMap<String, Vec<Variant<Number>>>,
    /// What the software can do at all.
    #[serde(default)]
    pub capabilities: BTreeMap<String, Vec<Variant<Capability>>>,
    /// Figures of the server's forms.
    #[serde(default)]
    pub forms: BTreeMap<String, Form>,
    /// The things an account has, in the order of the guide.
    #[serde(default)]
    pub data: Vec<Data>,
    /// Files that it takes in beside those of `data`, or in other versions.
    #[serde(default)]
    pub imports: Vec<Variant<Also>>,
    /// On what it depends whether people there follow a Move.
    #[serde(default)]
    pub follows_move: Vec<Variant<FollowsMove>>,
    /// What a page of another site can read there.
    #[serde(default)]
    pub check: Vec<Variant<Check>>,
    /// What goes wrong in a move because of a version.
    #[serde(default)]
    pub faults: BTreeMap<String, Vec<Variant<Fault>>>,
    /// How it reads the files that it takes in.
    #[serde(default)]
    pub importers: Vec<Variant<Importer>>,
}

/// The exact text of a button, field, menu item or message.
#[derive(Clone, Debug, Deserialize)]
pub struct Label {
    /// The text; `%{…}` marks what the server fills in.
    pub text: String,
    /// Whether it is a message, where its key does not tell.
    pub message: Option<bool>,
}

/// A page of the server.
#[derive(Clone, Debug, Deserialize)]
pub struct ServerPage {
    /// The path, with its leading slash.
    pub path: String,
    /// Labels on the way to it, by key.
    #[serde(default)]
    pub menu: Vec<String>,
}

/// A limit or a waiting time; its key names the unit.
#[derive(Clone, Debug, Deserialize)]
pub struct Number {
    /// The value.
    pub value: u64,
}

/// What every software is asked for, so that all of them can be compared.
pub const COMPARED: [&str; 5] = [
    "send_move",
    "alias",
    "receive_move",
    "export_follows",
    "import_follows",
];

/// Whether the software can do something.
#[derive(Clone, Debug, Deserialize)]
pub struct Capability {
    /// Missing means that it is not known.
    pub value: Option<bool>,
}

fn usually() -> bool {
    true
}

impl Facts {
    /// Returns the text of a label in `version`, or in the newest one.
    pub fn label(&self, key: &str, version: Option<Version>) -> Option<&str> {
        current(self.labels.get(key), version).map(|label| label.text.as_str())
    }

    /// Returns a page as it is in `version`, or in the newest one.
    pub fn page(&self, key: &str, version: Option<Version>) -> Option<&ServerPage> {
        current(self.pages.get(key), version)
    }

    /// Returns a number as it is in `version`, or in the newest one.
    pub fn number(&self, key: &str, version: Option<Version>) -> Option<u64> {
        current(self.numbers.get(key), version).map(|number| number.value)
    }

    /// Returns whether the software can do something in its newest version.
    pub fn can(&self, key: &str) -> Answer {
        match current(self.capabilities.get(key), None).and_then(|found| found.value) {
            Some(true) => Answer::Yes,
            Some(false) => Answer::No,
            None => Answer::Unknown,
        }
    }

    /// Returns all that the software can do, by version, as [`crate::journey::pair::answer`] reads it.
    pub fn claims(&self) -> String {
        let mut claims = Vec::new();
        for (key, variants) in &self.capabilities {
            for variant in variants {
                let value = match variant.fact.value {
                    Some(true) => "yes",
                    Some(false) => "no",
                    None => "",
                };
                claims.push(format!("{key}={value}@{}", variant.range()));
            }
        }
        claims.join(" ")
    }

    /// Returns the labels on the way to a page, outermost first.
    pub fn menu(&self, page: &ServerPage, version: Option<Version>) -> Vec<&str> {
        page.menu
            .iter()
            .filter_map(|key| self.label(key, version))
            .collect()
    }

    /// Returns one of the things an account has.
    pub fn data(&self, id: &str) -> Option<&Data> {
        self.data.iter().find(|data| data.id == id)
    }

    /// Returns the things that leave as a file and are taken in again, in the guide's order.
    pub fn files(&self) -> impl Iterator<Item = (&Data, &Export, &Import)> {
        self.data
            .iter()
            .filter_map(|data| Some((data, data.export.as_ref()?, data.import.as_ref()?)))
    }
}
