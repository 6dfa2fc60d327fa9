//! What follows from the reader's move in the guide. Each concern is an effect of its own and touches
//! only what it finds changed.
//!
//! - `loaded`: typed data of this build, and the state of each side's texts, which `progress` shows
//! - `scope`: the elements of a piece of the page that follow the move; `places`: what they show
//! - `parts`: sections of a side's software; `links`: links between sections
//! - `pair`: the table and the lists; `summary`: the line about the whole move
//! - `ticks`: tasks, their boxes and their record

mod links;
mod loaded;
mod pair;
mod parts;
mod places;
mod progress;
mod scope;
mod summary;
mod ticks;

use std::cell::RefCell;
use std::rc::Rc;

use reactive_graph::prelude::*;
use reactive_graph::signal::ArcRwSignal;

use super::state::{State, effect};
use super::{dom, fields, fragment, state};
use crate::facts::Facts;
use crate::journey::Side;
use crate::journey::between::{End, Now, Pair};
use crate::journey::condition::{self, AtFirst, Condition, Term};
use crate::journey::r#move::Move;
use crate::version::Version;
use loaded::Loaded;
use scope::Scope;

/// The guide in the reader's browser.
#[derive(Clone)]
struct Guide {
    state: State,
    loaded: Loaded,
    scopes: Rc<RefCell<Vec<Rc<Scope>>>>,
    /// Counts how often pieces of the page have come or gone.
    pieces: ArcRwSignal<usize>,
    /// Counts how often something was shown or hidden.
    layout: ArcRwSignal<usize>,
    /// The tasks that the page proposes to be done.
    proposed: Rc<Vec<String>>,
}

thread_local! {
    static GUIDE: RefCell<Option<Guide>> = const { RefCell::new(None) };
}

/// Brings the guide to life, and says on the document's element that it is.
pub fn begin() {
    state::begin();
    fragment::take_over();
    let guide = Guide::of_page();
    GUIDE.set(Some(guide.clone()));
    fields::begin(&guide.state);
    fields::servers(&guide.state);
    ticks::begin(&guide);
    loaded::begin(&guide);
    parts::begin(&guide);
    places::begin(&guide);
    guide.follow_conditions();
    pair::begin(&guide);
    links::begin(&guide);
    summary::begin(&guide);
    dom::set(&dom::root(), "data-ready", Some(""));
}

/// Takes over what a look found a server to run.
pub fn found(host: &str, software: &str, version: &str) {
    GUIDE.with_borrow(|guide| {
        if let Some(guide) = guide {
            guide
                .state
                .change(|reader, _| reader.found(host, software, version));
        }
    });
}

impl Guide {
    fn of_page() -> Self {
        let page = Rc::new(Scope::of(&dom::root(), &scope::conditions_of_page()));
        let proposed = page.proposed();
        let state = State::default();
        Self {
            loaded: Loaded::none(&state.directory),
            state,
            scopes: Rc::new(RefCell::new(vec![page])),
            pieces: ArcRwSignal::new(0),
            layout: ArcRwSignal::new(0),
            proposed: Rc::new(proposed),
        }
    }

    /// Takes a piece that has come into the page.
    fn add(&self, scope: Scope) -> Rc<Scope> {
        let scope = Rc::new(scope);
        self.scopes.borrow_mut().push(Rc::clone(&scope));
        self.pieces.update(|count| *count += 1);
        scope
    }

    /// Lets go of a piece that has left the page.
    fn remove(&self, scope: &Rc<Scope>) {
        self.scopes
            .borrow_mut()
            .retain(|known| !Rc::ptr_eq(known, scope));
    }

    /// Calls `act` for every piece of the page.
    fn each_scope(&self, mut act: impl FnMut(&Scope)) {
        for scope in self.scopes.borrow().iter() {
            act(scope);
        }
    }

    /// Calls `ask` with what is so now, as a tracked value; with nothing before the facts have come.
    fn asked<T>(&self, ask: impl Fn(Option<&Now>, &Move) -> T) -> T {
        self.state.asked(|reader, directory| {
            let [old, new] = Side::BOTH.map(|side| self.loaded.facts(side));
            let (Some(old), Some(new)) = (old, new) else {
                return ask(None, reader);
            };
            let end = |side: Side, facts| End {
                facts,
                version: self.version_of(side, facts),
            };
            let facts: [&Facts; 2] = [&old, &new];
            let pair = Pair {
                old: end(Side::Old, facts[0]),
                new: end(Side::New, facts[1]),
                is_same: old.key == new.key && old.key != directory.other,
            };
            ask(
                Some(&Now::of(pair, reader, directory, &self.proposed)),
                reader,
            )
        })
    }

    /// Returns the version of a side's server, if it is of the software that is shown.
    fn version_of(&self, side: Side, facts: &Facts) -> Option<Version> {
        let is_shown = self.state.software(side) == facts.key;
        is_shown.then(|| self.state.version(side).known()).flatten()
    }

    /// Shows and hides what is there only under a condition.
    fn follow_conditions(&self) {
        let guide = self.clone();
        effect(move || {
            guide.pieces.track();
            let has_changed = guide.asked(|now, reader| {
                let mut has_changed = false;
                guide.each_scope(|scope| {
                    has_changed |= match now {
                        Some(now) => scope.follow(|condition| condition.holds(now)),
                        None => scope.follow(|condition| holds_early(condition, reader)),
                    };
                });
                has_changed
            });
            if has_changed {
                guide.layout.update(|count| *count += 1);
            }
        });
    }
}

/// What is so before the facts have come: as the page was built, but for the two accounts.
struct Early<'a>(&'a Move);

impl condition::State for Early<'_> {
    fn is(&self, term: &Term) -> bool {
        match term {
            Term::Named(side) => self.0.handle(*side).is_some(),
            term => condition::State::is(&AtFirst, term),
        }
    }
}

fn holds_early(condition: &Condition, reader: &Move) -> bool {
    condition.holds(&Early(reader))
}
