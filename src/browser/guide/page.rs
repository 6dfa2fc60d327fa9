//! The guide as a whole: the reader's move, what has been loaded, and the pieces of the page.

use std::cell::RefCell;
use std::rc::Rc;

use super::loaded::Loaded;
use super::scope::{self, Scope};
use crate::browser::dom;
use crate::browser::state::State;
use crate::facts::Facts;
use crate::journey::Side;
use crate::journey::between::{End, Now, Pair};
use crate::journey::condition::{self, AtFirst, Term};
use crate::journey::r#move::Move;
use crate::signal::{Signal, effect};
use crate::version::Version;

/// The guide in the reader's browser.
#[derive(Clone)]
pub(super) struct Guide {
    pub(super) state: State,
    pub(super) loaded: Loaded,
    pub(super) scopes: Rc<RefCell<Vec<Rc<Scope>>>>,
    /// Counts how often pieces of the page have come or gone.
    pub(super) pieces: Signal<usize>,
    /// Counts how often something was shown or hidden.
    pub(super) layout: Signal<usize>,
    /// The tasks that the page proposes to be done.
    pub(super) proposed: Rc<Vec<String>>,
}

impl Guide {
    pub(super) fn of_page() -> Self {
        let page = Rc::new(Scope::of(&[dom::root()], &scope::conditions_of_page()));
        let proposed = page.proposed();
        let state = State::default();
        Self {
            loaded: Loaded::none(state.directory),
            state,
            scopes: Rc::new(RefCell::new(vec![page])),
            pieces: Signal::default(),
            layout: Signal::default(),
            proposed: Rc::new(proposed),
        }
    }

    /// Takes a piece that has come into the page.
    pub(super) fn add(&self, scope: Scope) -> Rc<Scope> {
        let scope = Rc::new(scope);
        self.scopes.borrow_mut().push(Rc::clone(&scope));
        self.pieces.update(|count| *count += 1);
        scope
    }

    /// Lets go of a piece that has left the page.
    pub(super) fn remove(&self, scope: &Rc<Scope>) {
        self.scopes
            .borrow_mut()
            .retain(|known| !Rc::ptr_eq(known, scope));
    }

    /// Calls `act` for every piece of the page.
    pub(super) fn each_scope(&self, mut act: impl FnMut(&Scope)) {
        for scope in self.scopes.borrow().iter() {
            act(scope);
        }
    }

    /// Calls `ask` with what is so now, as a tracked value; with nothing before the facts have come.
    pub(super) fn asked<T>(&self, ask: impl FnOnce(Option<&Now>, &Move) -> T) -> T {
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
            let pair = Pair::of(
                end(Side::Old, facts[0]),
                end(Side::New, facts[1]),
                directory,
            );
            ask(
                Some(&Now::of(pair, reader, directory, &self.proposed)),
                reader,
            )
        })
    }

    /// Returns the version of a side's server, if it is of the software that is shown.
    pub(super) fn version_of(&self, side: Side, facts: &Facts) -> Option<Version> {
        let is_shown = self.state.software(side) == facts.key;
        is_shown.then(|| self.state.version(side).known()).flatten()
    }

    fn early<'a>(&'a self, reader: &'a Move) -> Early<'a> {
        Early {
            reader,
            proposed: &self.proposed,
        }
    }

    /// Shows and hides what is there only under a condition.
    pub(super) fn follow_conditions(&self) {
        let guide = self.clone();
        effect(move || {
            guide.pieces.track();
            let has_changed = guide.asked(|now, reader| {
                let mut has_changed = false;
                guide.each_scope(|scope| {
                    has_changed |= match now {
                        Some(now) => scope.follow(|condition| condition.holds(now)),
                        None => scope.follow(|condition| condition.holds(&guide.early(reader))),
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

/// What is so before the facts have come: as the page was built, but for the two accounts and what is
/// ticked.
struct Early<'a> {
    reader: &'a Move,
    proposed: &'a [String],
}

impl condition::State for Early<'_> {
    fn is(&self, term: &Term) -> bool {
        match term {
            Term::Named(side) => self.reader.handle(*side).is_some(),
            Term::Done(id) => self.reader.is_done(id, self.proposed),
            term => condition::State::is(&AtFirst, term),
        }
    }
}
