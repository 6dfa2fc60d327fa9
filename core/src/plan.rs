//! What a reader's move consists of, in order: what is done, what is next, what has to wait and until
//! when, what falls away and why.
//!
//! A plan is a pure function of the [`Move`], of what is known of both servers' software, and of the time.
//!
//! - `what`: the steps; `order`: in which order they are, and which fall away
//! - `known`, `given`: what a plan goes by; `clock`: what is due when
//! - `note`: what a reader has to know at a step; `words`: what a plan says
//! - `link`, `record`: a move in an address, and on a device; `text`, `calendar`: a plan to take along
//! - `button`: a link to paste into a site; `closing`: the days of a server that closes

pub mod button;
pub mod calendar;
pub mod clock;
pub mod closing;
mod given;
pub mod known;
pub mod link;
pub mod note;
pub mod order;
pub mod record;
pub mod text;
pub mod what;
pub mod words;

use crate::day::Time;
use crate::directory::Directory;
use crate::journey::Likeness;
use crate::journey::between::{End, Now, Pair};
use crate::journey::condition::{State as _, Term};
use crate::journey::r#move::{Move, Situation, Task};
use crate::journey::outlook::Outlook;
use crate::journey::pair::Answer;
use clock::{Clock, Due};
use given::Given;
use known::{ALIAS_HANDLE, SAME_SERVER, Server};
use note::Note;
use order::{Because, Place};
use what::What;

/// A reader's move from its first step to its last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the whole move comes to.
    pub outlook: Outlook,
    /// The steps, in order. There are none if both fields name one account.
    pub steps: Vec<Step>,
    /// What is due when, the first first.
    pub clocks: Vec<Due>,
    /// The keys of what is taken along as files.
    pub files: Vec<String>,
    /// The last day before the closing day has passed.
    pub is_late: bool,
}

/// A step of a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub what: What,
    /// What has become of it.
    pub state: State,
    /// What a reader has to know at this step.
    pub notes: Vec<Note>,
    /// The path on that side's server where it is done, if one is known.
    pub path: Option<String>,
    /// Whether what has to be typed there is known.
    pub has_value: bool,
}

/// What has become of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is done; when, in seconds since 1970, if that is known.
    Done(Option<u64>),
    /// It is the one to go on with.
    Next,
    /// It comes later.
    Open,
    /// It has to wait.
    Waiting(Due),
    /// It is not for this reader.
    LeftOut,
    /// It falls away for this move.
    Away(Because),
}

impl State {
    /// Returns its key in attributes and words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Done(_) => "done",
            Self::Next => "next",
            Self::Open => "open",
            Self::Waiting(_) => "waiting",
            Self::LeftOut => "left-out",
            Self::Away(_) => "away",
        }
    }
}

impl Plan {
    /// Returns the plan of a reader's move between two servers. `proposed` are the tasks that are done
    /// unless the reader says otherwise: what to bring along.
    pub fn of(
        reader: &Move,
        [old, new]: [Server; 2],
        list: &Directory,
        proposed: &[String],
        now: Time,
    ) -> Self {
        let likeness = reader.likeness();
        if likeness == Some(Likeness::SameAccount) {
            return Self::default();
        }
        let [one, other] = [old, new].map(|server| End {
            facts: &server.known.facts,
            version: server.version,
        });
        let between = Now::of(Pair::of(one, other, list), reader, list, proposed);
        let within = likeness.map(|_| old.can(SAME_SERVER));
        let given = Given {
            reader,
            old,
            new,
            now,
            route: reader.route(),
            situation: reader.situation(),
            moves: between.moves().within(within),
            // That way begins on the old server.
            has_own_way: between.is(&Term::SameWay) && reader.situation() != Situation::Gone,
            has_files: between.is(&Term::Files),
            within,
        };
        let steps = steps(&given);
        let files = if has_files(&steps) {
            between.brought().map(str::to_owned).collect()
        } else {
            Vec::new()
        };
        Self {
            outlook: outlook(&given),
            steps,
            clocks: clock::clocks(&given),
            files,
            is_late: given.is_late(),
        }
    }

    /// Returns the steps that are there for this reader: neither left out nor fallen away.
    pub fn ahead(&self) -> impl Iterator<Item = &Step> {
        let is_there = |step: &&Step| !matches!(step.state, State::LeftOut | State::Away(_));
        self.steps.iter().filter(is_there)
    }

    /// Returns how many of those are done, and how many there are.
    pub fn count(&self) -> [usize; 2] {
        let is_done = |step: &&Step| matches!(step.state, State::Done(_));
        [self.ahead().filter(is_done).count(), self.ahead().count()]
    }

    /// Returns the step to go on with.
    pub fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.state == State::Next)
    }

    /// Returns the first clock that is still to be due.
    pub fn due(&self, now: Time) -> Option<&Due> {
        let clocks = self.clocks.iter();
        let mut later = clocks.filter(|due| due.is_ahead(now));
        later.next()
    }
}

fn outlook(given: &Given) -> Outlook {
    let (way, situation, route) = (given.has_own_way, given.situation, given.route);
    Outlook::of(given.moves, way, situation, route).unless(given.is_late())
}

/// Returns whether files are saved or loaded in one of these steps.
fn has_files(steps: &[Step]) -> bool {
    let of_files = |step: &&Step| matches!(step.what, What::Export | What::Import);
    let mut of_files = steps.iter().filter(of_files);
    of_files.any(|step| !matches!(step.state, State::Away(_)))
}

fn steps(given: &Given) -> Vec<Step> {
    let mut steps: Vec<Step> = order::order(given.situation)
        .into_iter()
        .filter_map(|what| step(what, given))
        .collect();
    let next = steps.iter_mut().find(|step| step.state == State::Open);
    if let Some(next) = next {
        next.state = State::Next;
    }
    steps
}

fn step(what: What, given: &Given) -> Option<Step> {
    let state = match order::place(what, given) {
        Place::Nowhere => return None,
        Place::Away(because) => State::Away(because),
        Place::There => state(what, given),
    };
    let is_there = !matches!(state, State::Away(_));
    Some(Step {
        what,
        state,
        notes: if is_there {
            note::notes(what, given)
        } else {
            Vec::new()
        },
        path: given.server(what).path(what.page()).map(str::to_owned),
        has_value: has_value(what, given),
    })
}

/// Returns whether what a step says can be typed as it stands: an alias can be wanted in another form.
fn has_value(what: What, given: &Given) -> bool {
    let is_alias = matches!(what, What::Alias | What::AliasBack);
    !is_alias || given.server(what).can(ALIAS_HANDLE) == Answer::Yes
}

fn state(what: What, given: &Given) -> State {
    match given.reader.task(what.task()) {
        Some(Task::Done(at)) => State::Done(at),
        Some(Task::LeftOut) => State::LeftOut,
        _ => waits_for(what, given).map_or(State::Open, State::Waiting),
    }
}

fn waits_for(what: What, given: &Given) -> Option<Due> {
    match what {
        What::Move => clock::running(Clock::Seen, given),
        What::Arrivals | What::Lock => clock::running(Clock::Retries, given),
        _ => None,
    }
}
