//! What a plan follows from: the move, both servers, and the time.

use super::known::Server;
use super::what::What;
use crate::day::{self, Time};
use crate::journey::Side;
use crate::journey::r#move::{Move, Route, Situation, Task};
use crate::journey::pair::{Answer, Moves};

/// What a plan follows from.
pub(super) struct Given<'a> {
    pub(super) reader: &'a Move,
    pub(super) old: Server<'a>,
    pub(super) new: Server<'a>,
    pub(super) now: Time,
    pub(super) route: Route,
    pub(super) situation: Situation,
    pub(super) moves: Moves,
    pub(super) has_own_way: bool,
    pub(super) has_files: bool,
    /// Whether its software moves followers between two accounts on one server, if both are on one.
    pub(super) within: Option<Answer>,
}

impl<'a> Given<'a> {
    /// Returns the server on which a step is done.
    pub(super) fn server(&self, what: What) -> Server<'a> {
        match what.side() {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    pub(super) fn is_done(&self, what: What) -> bool {
        matches!(self.reader.task(what.task()), Some(Task::Done(_)))
    }

    /// Returns when a task was done, if it was and that is known.
    pub(super) fn done_at(&self, task: &str) -> Option<u64> {
        match self.reader.task(task) {
            Some(Task::Done(at)) => at,
            _ => None,
        }
    }

    /// Returns whether it is known that followers cannot be moved.
    pub(super) fn followers_stay(&self) -> bool {
        !matches!(self.moves, Moves::Yes | Moves::Unknown)
    }

    /// Returns whether the day on which the old server closes is over.
    pub(super) fn is_late(&self) -> bool {
        let today = day::of(self.now.seconds, self.now.ahead);
        matches!(self.situation, Situation::Closing(Some(day)) if day < today)
    }
}
