//! Every pair of servers that facts tell apart: each kind as the old one and as the new one, in a version
//! of every stretch between two bounds.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rehome::directory::Directory;
use rehome::facts::Facts;
use rehome::guide::Book;
use rehome::journey::Side;
use rehome::journey::between::{End, Now, Pair};
use rehome::journey::r#move::{Answered, Move, Situation};
use rehome::journey::situation::ALL;
use rehome::version::Version;

use crate::pairs::{bounds, stretches};
use crate::rendered::{Guide, rendered};
use crate::sections::{Sections, Seen};
use crate::tasks::named;
use crate::tree::book_of_the_site;

/// A guide and everything that can be so in it.
pub(crate) struct Servers {
    /// The guide's sections.
    pub(crate) sections: Sections,
    directory: Directory,
    /// What is known of each software, the usual one first.
    facts: Vec<Facts>,
    /// Everything on the page that can be ticked.
    ticks: Vec<String>,
    reader: Move,
}

/// One server: the number of its software, and its version.
pub(crate) type Server = (usize, Option<Version>);

impl Servers {
    /// Returns the servers that the site's own guide knows, which are read once.
    pub(crate) fn of_the_site() -> &'static Self {
        static SERVERS: OnceLock<Servers> = OnceLock::new();
        SERVERS.get_or_init(|| Self::of(&book_of_the_site()))
    }

    /// Returns the servers that the guide of a book knows.
    pub(crate) fn of(book: &Book) -> Self {
        let rendered = rendered(book);
        let guide = Guide::of(&rendered);
        let others = guide.software.iter().map(|software| software.facts.clone());
        let mut reader = Move::default();
        for (side, handle) in [
            (Side::Old, "@mina@old.example"),
            (Side::New, "@mina@new.example"),
        ] {
            let list = &guide.payload.directory;
            reader.typed(side, handle, list, |host: &str| Some(host.to_owned()));
        }
        Self {
            ticks: named(&guide.html).collect(),
            sections: Sections::of(&rendered, &guide),
            facts: [guide.payload.usual].into_iter().chain(others).collect(),
            directory: guide.payload.directory,
            reader,
        }
    }

    /// Returns a server of every kind in a version of every stretch.
    pub(crate) fn all(&self) -> Vec<Server> {
        let kinds = self.facts.iter().enumerate();
        let all = kinds.flat_map(|(index, facts)| {
            let in_texts = self.sections.bounds(index).iter().copied();
            let all: BTreeSet<_> = bounds(facts).chain(in_texts).collect();
            let is_stated = self.directory.states_version(&facts.key);
            let versions = if is_stated {
                stretches(&all)
            } else {
                vec![None]
            };
            versions.into_iter().map(move |version| (index, version))
        });
        all.collect()
    }

    /// Returns every two servers of the newest versions with every situation, and all others with none: what
    /// hangs on a situation does not hang on a version.
    pub(crate) fn cases(&self) -> impl Iterator<Item = (Situation, Server, Server)> {
        let all = self.all();
        let is_newest = |(_, version): &Server| version.is_none();
        let pairs = all
            .clone()
            .into_iter()
            .flat_map(move |old| all.clone().into_iter().map(move |new| (old, new)));
        pairs.flat_map(move |(old, new)| {
            let has_all = is_newest(&old) && is_newest(&new);
            let situations = ALL.iter().take(if has_all { ALL.len() } else { 1 });
            situations.map(move |(situation, _)| (*situation, old, new))
        })
    }

    /// Returns what is known of a move between two servers.
    pub(crate) fn pair(&self, old: Server, new: Server) -> Pair<'_> {
        let end = |(software, version): Server| End {
            facts: &self.facts[software],
            version,
        };
        Pair::of(end(old), end(new), &self.directory)
    }

    /// Returns what a reader between two servers sees, with everything ticked or nothing.
    pub(crate) fn seen(&self, old: Server, new: Server, is_ticked: bool) -> Seen<'_> {
        self.seen_in(Situation::Ordinary, old, new, is_ticked)
    }

    /// Returns the same for a reader who has said how the old server is.
    pub(crate) fn seen_in(
        &self,
        situation: Situation,
        old: Server,
        new: Server,
        is_ticked: bool,
    ) -> Seen<'_> {
        let pair = self.pair(old, new);
        let ticked: &[String] = if is_ticked { &self.ticks } else { &[] };
        let mut reader = self.reader.clone();
        reader.answered(Answered::Situation(situation));
        let now = Now::of(pair, &reader, &self.directory, ticked);
        self.sections.seen(&now, [old.0, new.0])
    }

    /// Returns a server in words.
    pub(crate) fn name(&self, (software, version): Server) -> String {
        let version = version.map_or(String::new(), |version| format!(" {version}"));
        format!("{}{version}", self.facts[software].key)
    }
}
