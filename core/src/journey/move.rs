//! The reader's move: the one owner of everything that a reader types, chooses and ticks, and of
//! what was found out for them.
//!
//! Every fact about a server is kept with the host it was said of and is in force for that host
//! only. What the reader said comes before what a look found, and that before the list of well-known
//! servers. All transitions are total: any text, in any order.

mod said;

use serde::{Deserialize, Serialize};

use super::{Likeness, Side};
use crate::directory::Directory;
use crate::handle::{Handle, Reading, is_blank};
use crate::version::Version;

pub use said::{By, Running, VersionSaid};
use said::{Said, Seen};

/// A move from one account to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    old: Account,
    new: Account,
    /// What looks found servers to run.
    seen: Vec<Seen>,
    route: Route,
    situation: Situation,
    /// Tasks by id, in the order of the ids.
    tasks: Vec<(String, Task)>,
    looked: Option<Looked>,
}

/// One of the two accounts, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Account {
    typed: String,
    /// What that means; `None` while it is blank.
    reading: Option<Reading>,
    /// What the reader said of servers, each with the host it was said of.
    said: Vec<Said>,
}

/// What the reader wants of the move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Route {
    /// To bring the followers.
    #[default]
    Followers,
    /// To leave a redirect only.
    Redirect,
    /// To take lists along as files.
    Lists,
}

/// How the old server or account is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Situation {
    /// As always.
    #[default]
    Ordinary,
    /// It closes; on a day, in days since 1970-01-01, if that is known.
    Closing(Option<i32>),
    /// It comes and goes.
    Shaky,
    /// Nothing can be changed there.
    ReadOnly,
    /// It is no longer there.
    Gone,
    /// The account is suspended or limited.
    Suspended,
    /// The reader cannot log in.
    LockedOut,
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

/// Something that the reader was asked about the whole move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// What they want.
    Route(Route),
    /// How the old side is.
    Situation(Situation),
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
        });
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

/// What is so.
impl Move {
    fn account(&self, side: Side) -> &Account {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// Returns what stands in a side's field.
    pub fn text(&self, side: Side) -> &str {
        &self.account(side).typed
    }

    /// Returns what a side's field means; `None` while it is blank.
    pub fn reading(&self, side: Side) -> Option<&Reading> {
        self.account(side).reading.as_ref()
    }

    /// Returns the account that a side's field names.
    pub fn handle(&self, side: Side) -> Option<&Handle> {
        self.account(side).handle()
    }

    /// Returns what the two accounts have in common.
    pub fn likeness(&self) -> Option<Likeness> {
        Likeness::of(self.handle(Side::Old), self.handle(Side::New))
    }

    /// Returns what a side's server runs, and who said so.
    pub fn running<'a>(&'a self, side: Side, list: &'a Directory) -> Running<'a> {
        let account = self.account(side);
        let before = || account.before_any()?.software.as_deref();
        let named = account.host().and_then(|host| self.runs(side, host, list));
        named
            .or_else(|| Some(Running::said(before()?, By::Reader)))
            .unwrap_or(Running::said(&list.usual, By::Nobody))
    }

    /// Returns what a server runs, as far as that was said of this very server.
    fn runs<'a>(&'a self, side: Side, host: &str, list: &'a Directory) -> Option<Running<'a>> {
        let own = || self.account(side).of(host)?.software.as_deref();
        let found = || Some(self.seen(host)?.software.as_str());
        None.or_else(|| Some(Running::said(own()?, By::Reader)))
            .or_else(|| Some(Running::said(found()?, By::Look)))
            .or_else(|| Some(Running::said(list.software_of(host)?, By::List)))
    }

    /// Returns the version of a side's server as it was written: by the reader, by the server when a look
    /// asked it, or in the list of well-known servers.
    pub fn version_text<'a>(&'a self, side: Side, list: &'a Directory) -> &'a str {
        let software = self.running(side, list).software;
        let account = self.account(side);
        let of = |said: &'a Said| said.version_of(software);
        let listed = || {
            let host = account.host()?;
            let is_it = list.software_of(host) == Some(software);
            list.version_of(host).filter(|_| is_it)
        };
        None.or_else(|| of(account.of_host()?))
            .or_else(|| self.seen(account.host()?)?.version_of(software))
            .or_else(listed)
            .or_else(|| of(account.before_any()?))
            .unwrap_or_default()
    }

    /// Returns what is known of the version of a side's server.
    pub fn version(&self, side: Side, list: &Directory) -> VersionSaid {
        let text = self.version_text(side, list);
        if !list.states_version(self.running(side, list).software) {
            return VersionSaid::Unknown;
        }
        VersionSaid::of(text)
    }

    fn place_of(&self, id: &str) -> Result<usize, usize> {
        self.tasks
            .binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn seen(&self, host: &str) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.host == host)
    }

    /// Returns whether both sides are known to run the same software. Of two servers that run software
    /// nobody knows, that is not known.
    pub fn is_same(&self, list: &Directory) -> bool {
        let [old, new] = Side::BOTH.map(|side| self.running(side, list).software);
        old == new && old != list.other
    }

    /// Returns what has become of a task; `None` if that is left to what the page proposes.
    pub fn task(&self, id: &str) -> Option<Task> {
        self.place_of(id).ok().map(|at| self.tasks[at].1)
    }

    /// Returns whether a task is done. One of which nothing has become is, if the page proposes it.
    pub fn is_done(&self, id: &str, proposed: &[String]) -> bool {
        match self.task(id) {
            Some(task) => matches!(task, Task::Done(_)),
            None => proposed.iter().any(|known| known == id),
        }
    }

    /// Returns all tasks of which something has become, by id.
    pub fn tasks(&self) -> impl Iterator<Item = (&str, Task)> {
        self.tasks.iter().map(|(id, task)| (id.as_str(), *task))
    }

    /// Returns the last look, if it was about the two accounts that are named now.
    pub fn look(&self) -> Option<&Looked> {
        let named = |looked: &&Looked| {
            self.handle(Side::Old) == Some(&looked.old)
                && self.handle(Side::New) == Some(&looked.new)
        };
        self.looked.as_ref().filter(named)
    }

    /// Returns what the reader wants of the move.
    pub fn route(&self) -> Route {
        self.route
    }

    /// Returns how the old server or account is.
    pub fn situation(&self) -> Situation {
        self.situation
    }
}

impl Account {
    fn handle(&self) -> Option<&Handle> {
        match &self.reading {
            Some(Reading::One(handle)) => Some(handle),
            _ => None,
        }
    }

    fn host(&self) -> Option<&str> {
        self.handle().map(Handle::ascii_host)
    }

    /// Returns what was said of the server that is named.
    fn of_host(&self) -> Option<&Said> {
        self.of(self.host()?)
    }

    /// Returns what was said of a server.
    fn of(&self, host: &str) -> Option<&Said> {
        let is_it = |said: &&Said| said.host.as_deref() == Some(host);
        self.said.iter().find(is_it)
    }

    /// Returns what was said before any server was named, as far as it can be about this one: not once
    /// the reader has chosen what this one runs.
    fn before_any(&self) -> Option<&Said> {
        if self.of_host().is_some_and(|said| said.software.is_some()) {
            return None;
        }
        self.said
            .iter()
            .find(|said| said.host.is_none() && said.may_be_about(self.host()))
    }

    /// Returns where to write what is said of the server that is named, or of none.
    fn saying(&mut self) -> &mut Said {
        let host = self.host().map(str::to_owned);
        let found = self.said.iter().position(|said| said.host == host);
        let at = found.unwrap_or_else(|| {
            self.said.push(Said::of(host));
            self.said.len() - 1
        });
        &mut self.said[at]
    }
}

impl VersionSaid {
    fn of(text: &str) -> Self {
        match Version::typed(text) {
            Some(version) => Self::Known(version),
            None if text.trim().is_empty() => Self::Unknown,
            None => Self::Unreadable,
        }
    }
}
