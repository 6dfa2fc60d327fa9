//! What is so in a move.

use super::account::Account;
use super::called::Called;
use super::said::{By, Running, Said, Seen, VersionSaid};
use super::{Looked, Move, Route, Situation, Task};
use crate::directory::Directory;
use crate::handle::{Handle, Reading};
use crate::journey::{Likeness, Side};

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

    /// Returns the host that a side's field names, with an account or alone.
    pub fn host(&self, side: Side) -> Option<&str> {
        self.account(side).host()
    }

    /// Returns a side's account as the steps name it: by the handle that other servers know, if a look found
    /// that to be another than the one in the field.
    pub fn handle_in_steps(&self, side: Side) -> Option<&Handle> {
        let typed = self.handle(side)?;
        Some(self.called(typed).map_or(typed, |called| &called.handle))
    }

    /// Returns the host to link to.
    pub fn server(&self, side: Side) -> Option<&str> {
        let called = self.handle(side).and_then(|typed| self.called(typed));
        called.map_or_else(|| self.host(side), |called| Some(&called.host))
    }

    /// Returns the server to be named to a reader.
    pub fn server_in_steps(&self, side: Side) -> Option<&str> {
        let (server, handle) = (self.server(side), self.handle_in_steps(side));
        let of_handle = handle.filter(|handle| server == Some(handle.ascii_host()));
        of_handle.map(Handle::host).or(server)
    }

    fn called(&self, typed: &Handle) -> Option<&Called> {
        self.called.iter().find(|called| called.is_of(typed))
    }

    /// Returns the first server that is named, with an account or alone, and of which nobody has said what it
    /// runs: as a reader knows it.
    pub fn assumed(&self, list: &Directory) -> Option<&str> {
        let is_assumed = |side: &Side| self.running(*side, list).is_assumed();
        let mut sides = Side::BOTH.into_iter().filter(is_assumed);
        sides.find_map(|side| self.shown_host(side))
    }

    /// Returns the servers that are named, with an account or alone, each once and as a reader knows it.
    pub fn named_servers(&self) -> Vec<&str> {
        let sides = Side::BOTH.into_iter();
        let mut servers: Vec<_> = sides.filter_map(|side| self.shown_host(side)).collect();
        servers.dedup();
        servers
    }

    /// Returns the server that a side's field names, with an account or alone, as a reader knows it.
    fn shown_host(&self, side: Side) -> Option<&str> {
        let handle = self.handle(side);
        handle.map(Handle::host).or_else(|| self.host(side))
    }

    /// Returns the account that a side's field names, or what stands for the server that it names alone.
    pub fn handle_or_server(&self, side: Side) -> Option<Handle> {
        let alone = || Handle::of_server(self.host(side)?);
        self.handle(side).cloned().or_else(alone)
    }

    /// Returns whether nobody has said what one of these servers runs.
    pub fn has_unknown_server(&self, list: &Directory) -> bool {
        let is_unknown = |side: Side| self.running(side, list).is_assumed();
        let is_named = |side: Side| self.host(side).is_some();
        let mut sides = Side::BOTH.into_iter();
        sides.any(|side| is_named(side) && is_unknown(side))
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
    pub(super) fn runs<'a>(
        &'a self,
        side: Side,
        host: &str,
        list: &'a Directory,
    ) -> Option<Running<'a>> {
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

    pub(super) fn place_of(&self, id: &str) -> Result<usize, usize> {
        self.tasks
            .binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn seen(&self, host: &str) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.host == host)
    }

    /// Returns whether the new server says that everybody may import a thing there, as the software that it is
    /// taken to run now.
    pub fn is_let_in(&self, thing: &str, list: &Directory) -> bool {
        let seen = || self.seen(self.host(Side::New)?);
        let software = self.running(Side::New, list).software;
        seen().is_some_and(|seen| {
            seen.software == software && seen.lets_in.iter().any(|known| known == thing)
        })
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
