//! What is so between two servers, for a reader's move: everything that conditions ask.

use super::Side;
use super::condition::{State, Term};
use super::r#move::Move;
use super::pair::{Answer, Carried, Moves, Outcome, Reason, Thing, followers, outcome};
use crate::directory::Directory;
use crate::facts::{Facts, ThingFacts};
use crate::version::Version;

/// What the old server must be able to do, and the new one, for followers to move.
const ABILITIES: [&str; 2] = ["send_move", "alias"];
/// Whether a single alias is sent as a list, and whether it is read if it is not.
const ALIAS_FORMS: [&str; 2] = ["send_alias_list", "read_single_alias"];
/// The thing that travels by the move itself.
const FOLLOWERS: &str = "followers";

/// The software of one side, and its version if that is known.
#[derive(Clone, Copy, Debug)]
pub struct End<'a> {
    /// What is known of the software.
    pub facts: &'a Facts,
    /// The version.
    pub version: Option<Version>,
}

/// Two servers.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The server that is left.
    pub old: End<'a>,
    /// The server that is moved to.
    pub new: End<'a>,
    /// Whether both are known to run the same software.
    pub is_same: bool,
}

impl<'a> Pair<'a> {
    /// Returns two servers. Of two that run software nobody knows, it is not known that it is the same.
    pub fn of(old: End<'a>, new: End<'a>, list: &Directory) -> Self {
        let [one, other] = [old, new].map(|end| &end.facts.key);
        Self {
            old,
            new,
            is_same: one == other && *one != list.other,
        }
    }

    /// Returns one side.
    pub fn end(&self, side: Side) -> End<'a> {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    /// Returns whether followers can be moved.
    pub fn moves(&self) -> Moves {
        let [send, alias] = ABILITIES;
        Moves::of(
            self.old.facts.can(send, self.old.version),
            self.new.facts.can(alias, self.new.version),
        )
    }

    /// Returns how a thing of the old server travels, and why.
    pub fn travels(&self, thing: &ThingFacts) -> Outcome {
        self.travels_if(thing, false)
    }

    /// Returns the same where the new server may say that everybody can import it: then that does not depend
    /// on anybody any more.
    fn travels_if(&self, thing: &ThingFacts, is_let_in: bool) -> Outcome {
        let here = self.old.facts.treats(thing, self.old.version);
        if thing.id == FOLLOWERS {
            return followers(self.moves(), self.is_same.then_some(here.carried));
        }
        let there = self.new.facts.thing(&thing.id);
        let mut there = there.map(|thing| self.new.facts.treats(thing, self.new.version));
        let depends = |there: &&mut Thing| is_let_in && there.takes.there == Answer::Unknown;
        if let Some(there) = there.as_mut().filter(depends) {
            there.takes.there = Answer::Yes;
        }
        outcome(self.is_same, &here, there.as_ref())
    }

    /// Returns whether a thing can be taken along as a file, so that a reader may choose it.
    pub fn is_offered(&self, thing: &ThingFacts) -> bool {
        let (carried, reason) = self.travels(thing);
        let is_file = matches!(carried, Carried::File | Carried::Converted);
        thing.id != FOLLOWERS && (is_file || reason == Reason::Depends)
    }

    /// Returns the keys of all things that can be taken along as files.
    pub fn offered(&self) -> impl Iterator<Item = &'a str> {
        let things = self.old.facts.things.iter();
        let offered = things.filter(|thing| self.is_offered(thing));
        offered.map(|thing| thing.id.as_str())
    }

    /// Returns whether the new server sends a single alias as a text and the old one reads a list only, as
    /// far as its version may be one of those.
    pub fn wants_two_aliases(&self) -> bool {
        let [list, single] = ALIAS_FORMS;
        self.new.facts.may_lack(list, self.new.version)
            && self.old.facts.may_lack(single, self.old.version)
    }

    /// Returns whether there is a way of its own between two servers of this software.
    pub fn has_own_way(&self) -> bool {
        self.is_same && self.old.facts.has_own_way
    }
}

/// A reader's move between two servers, as conditions see it.
#[derive(Clone, Debug)]
pub struct Now<'a> {
    pair: Pair<'a>,
    reader: &'a Move,
    list: &'a Directory,
    moves: Moves,
    /// The keys of what can be taken along as files.
    offered: Vec<&'a str>,
    proposed: &'a [String],
}

impl<'a> Now<'a> {
    /// Returns what is so for `reader` between the two servers of `pair`. Tasks of which nothing has
    /// become are done if their ids are among `proposed`.
    pub fn of(
        pair: Pair<'a>,
        reader: &'a Move,
        directory: &'a Directory,
        proposed: &'a [String],
    ) -> Self {
        Self {
            pair,
            reader,
            list: directory,
            moves: pair.moves(),
            offered: pair.offered().collect(),
            proposed,
        }
    }

    /// Returns whether followers can be moved.
    pub fn moves(&self) -> Moves {
        self.moves
    }

    /// Returns what is known of both sides' software.
    pub fn facts(&self) -> [&'a Facts; 2] {
        Side::BOTH.map(|side| self.pair.end(side).facts)
    }

    /// Returns how a thing of the old server travels, and why.
    pub fn travels(&self, thing: &ThingFacts) -> Outcome {
        let is_let_in = self.reader.is_let_in(&thing.id, self.list);
        self.pair.travels_if(thing, is_let_in)
    }

    /// Returns whether a thing can be taken along as a file.
    pub fn offers(&self, thing: &str) -> bool {
        self.offered.contains(&thing)
    }

    /// Returns the keys of what is taken along as files.
    pub fn brought(&self) -> impl Iterator<Item = &'a str> {
        let offered = self.offered.iter().copied();
        offered.filter(|thing| self.brings(thing))
    }

    /// Returns whether a thing is taken along as a file: it can be, and the reader wants to.
    pub fn brings(&self, thing: &str) -> bool {
        self.offers(thing) && self.is_done(&["bring.", thing].concat())
    }

    /// Returns whether a task is done.
    pub fn is_done(&self, id: &str) -> bool {
        self.reader.is_done(id, self.proposed)
    }

    fn version_is(&self, side: Side, is_so: impl Fn(Version) -> bool) -> bool {
        self.pair.end(side).version.is_none_or(is_so)
    }
}

impl State for Now<'_> {
    fn is(&self, term: &Term) -> bool {
        match term {
            Term::Named(side) => self.reader.handle(*side).is_some(),
            Term::Usual(side) => self.pair.end(*side).facts.key == self.list.usual,
            Term::Since(side, bound) => self.version_is(*side, |version| version >= *bound),
            Term::Before(side, bound) => self.version_is(*side, |version| version < *bound),
            Term::Runs(side, key) => self.pair.end(*side).facts.key == *key,
            Term::Same => self.pair.is_same,
            Term::SameWay => self.pair.has_own_way(),
            Term::TwoAliases => self.pair.wants_two_aliases(),
            Term::Files => !self.offered.is_empty(),
            Term::Moves(moving) => self.moves.is(*moving),
            Term::Brings => self.brought().next().is_some(),
            Term::Done(id) => match id.strip_prefix("bring.") {
                Some(thing) => self.brings(thing),
                None => self.is_done(id),
            },
            Term::Found(_) => false,
            Term::Asked => true,
            Term::Situation(known) => self.reader.situation().is_like(*known),
        }
    }
}
