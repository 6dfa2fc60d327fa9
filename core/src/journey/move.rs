//! The reader's move: the one owner of everything that a reader types, chooses and ticks, and of
//! what was found out for them.
//!
//! Every fact about a server is kept with the host it was said of and is in force for that host
//! only. What the reader said comes before what a look found, and that before the list of well-known
//! servers. All transitions are total: any text, in any order.

mod account;
mod answers;
mod called;
mod known;
mod said;

use serde::{Deserialize, Serialize};

use super::Side;
use crate::directory::Directory;
use crate::handle::{Handle, is_blank};
use crate::pieces;

pub use answers::{Answered, Route, Situation};
pub use said::{By, Running, VersionSaid};

use account::Account;
use called::Called;
use said::{Said, Seen};

/// A move from one account to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    old: Account,
    new: Account,
    /// What looks found servers to run.
    seen: Vec<Seen>,
    /// What looks found accounts to be called.
    called: Vec<Called>,
    route: Route,
    situation: Situation,
    /// Tasks by id, in the order of the ids.
    tasks: Vec<(String, Task)>,
    looked: Option<Looked>,
}

/// What has become of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Still to be done.
    Open,
    /// Done; when, in seconds since 1970, if that is known.
    Done(Option<u64>),
    /// Not for this reader.
    LeftOut,
}

/// Which two accounts a look was about, and when it was, in seconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// The old account.
    pub old: Handle,
    /// The new account.
    pub new: Handle,
    /// When the look ended.
    pub at: u64,
}

/// What is changed.
impl Move {
    /// The reader typed `text` into a side's field. A field that was emptied leaves the move as if it
    /// had never been filled.
    pub fn typed(
        &mut self,
        side: Side,
        text: &str,
        list: &Directory,
        to_ascii_host: impl Fn(&str) -> Option<String>,
    ) {
        let runs = |host: &str| Some(self.runs(side, host, list)?.software.to_owned());
        let is_blank = is_blank(text);
        let reading = (!is_blank).then(|| list.profiles.read(text, runs, to_ascii_host));
        let account = self.account_mut(side);
        account.reading = reading;
        if is_blank {
            account.typed.clear();
            account.said.retain_mut(Said::without_host);
        } else {
            text.clone_into(&mut account.typed);
        }
    }

    /// What servers run, and which addresses they show, is known now: what was typed before may mean
    /// something else.
    pub fn informed(&mut self, list: &Directory, to_ascii_host: impl Fn(&str) -> Option<String>) {
        for side in Side::BOTH {
            let text = self.text(side).to_owned();
            self.typed(side, &text, list, &to_ascii_host);
        }
    }

    /// The reader has left a side's field: what was said before any server was named is about this one.
    pub fn settled(&mut self, side: Side) {
        let account = self.account_mut(side);
        let Some(host) = account.host().map(str::to_owned) else {
            return;
        };
        for said in &mut account.said {
            said.settle(&host);
        }
    }

    /// The reader chose what a side's server runs. A version said of other software goes.
    pub fn chosen(&mut self, side: Side, software: &str) {
        self.account_mut(side).saying().choose(software);
    }

    /// The reader typed the version of a side's server.
    pub fn version_typed(&mut self, side: Side, text: &str, list: &Directory) {
        let software = self.running(side, list).software.to_owned();
        self.account_mut(side).saying().state(&software, text);
    }

    /// A look found out what a server runs.
    pub fn found(&mut self, host: &str, software: &str, version: &str) {
        self.seen.retain(|seen| seen.host != host);
        self.seen.push(Seen {
            host: host.to_owned(),
            software: software.to_owned(),
            version: version.to_owned(),
            lets_in: Vec::new(),
        });
    }

    /// A look found out that everybody may import a thing on a server. It is part of what was found of that
    /// server, so a later look begins anew.
    pub fn lets_in(&mut self, host: &str, thing: &str) {
        let seen = self.seen.iter_mut().find(|seen| seen.host == host);
        if let Some(seen) = seen {
            seen.lets_in.push(thing.to_owned());
        }
    }

    /// A look found out by which handle other servers know an account that was typed so, and on which host it
    /// is. What is no handle, or no host, changes nothing.
    pub fn known_as(
        &mut self,
        typed: &str,
        handle: &str,
        host: &str,
        to_ascii_host: impl Fn(&str) -> Option<String>,
    ) {
        if let Some(called) = Called::of(typed, handle, host, to_ascii_host) {
            self.call(called);
        }
    }

    /// A link said by which handle other servers know the account that a side's field names, and on which host it
    /// is, with a space between them. It is believed as far as name and domain stay what they are.
    pub fn handed_known(
        &mut self,
        side: Side,
        known: &str,
        to_ascii_host: impl Fn(&str) -> Option<String>,
    ) {
        let typed = self.handle(side).map(Handle::to_string).unwrap_or_default();
        let (handle, host) = pieces::split_once(known, " ").unwrap_or_default();
        let called = Called::of(&typed, handle, host, to_ascii_host);
        if let Some(called) = called.and_then(Called::at_home) {
            self.call(called);
        }
    }

    fn call(&mut self, called: Called) {
        self.called.retain(|known| !known.is_for(&called));
        self.called.push(called);
    }

    /// A look at the two accounts that are named now has ended.
    pub fn looked(&mut self, at: u64) {
        if let (Some(old), Some(new)) = (self.handle(Side::Old), self.handle(Side::New)) {
            let (old, new) = (old.clone(), new.clone());
            self.looked = Some(Looked { old, new, at });
        }
    }

    /// The reader answered something about the whole move.
    pub fn answered(&mut self, answer: Answered) {
        match answer {
            Answered::Route(route) => self.route = route,
            Answered::Situation(situation) => self.situation = situation,
        }
    }

    /// Something has become of a task.
    pub fn ticked(&mut self, id: &str, task: Task) {
        match self.place_of(id) {
            Ok(at) => self.tasks[at].1 = task,
            Err(at) => self.tasks.insert(at, (id.to_owned(), task)),
        }
    }

    /// A task is as the page proposes it again.
    pub fn unticked(&mut self, id: &str) {
        if let Ok(at) = self.place_of(id) {
            self.tasks.remove(at);
        }
    }

    /// The reader wants nothing of this to be left.
    pub fn forgotten(&mut self) {
        *self = Self::default();
    }

    fn account_mut(&mut self, side: Side) -> &mut Account {
        match side {
            Side::Old => &mut self.old,
            Side::New => &mut self.new,
        }
    }
}
